internal import JSONText

extension Safetensors {
  /// Reads a file, whoever wrote it.
  ///
  /// Before a number is read, all of this is checked: the tensors are of type F32 or F64, their
  /// shapes fit the ranges of their bytes, and the ranges cover what follows the header without
  /// holes and overlaps.
  /// - Throws: what is wrong first.
  /// - Complexity: O(bytes); no more memory than a few times the header, and once the tensors.
  public init(parsing bytes: [UInt8]) throws(SafetensorsMistake) {
    let header = try Self.header(of: bytes)
    let start = Self.lengthBytes + header.count
    let (entries, metadata) = try Self.entries(of: Array(header))
    try Self.checkRanges(entries, dataCount: bytes.count - start)
    let tensors = entries.map { entry in
      let place = start + entry.range.lowerBound
      let values: Tensor.Values =
        switch entry.type {
        case .f32: .float(bytes.floats(from: place, count: entry.count))
        case .f64: .double(bytes.doubles(from: place, count: entry.count))
        }
      return NamedTensor(name: entry.name, tensor: Tensor(shape: entry.shape, values: values))
    }
    self.init(inOrder: tensors, metadata: metadata)
  }

  private static let lengthBytes = 8

  private static func header(of bytes: [UInt8]) throws(SafetensorsMistake) -> ArraySlice<UInt8> {
    guard bytes.count >= lengthBytes else { throw .noHeader(bytes: bytes.count) }
    let length = bytes.littleEndian(UInt64.self, from: 0, count: 1) { $0 }[0]
    guard length <= UInt64(headerLimit) else {
      throw .headerTooLong(bytes: length, limit: headerLimit)
    }
    let rest = bytes.dropFirst(lengthBytes)
    guard length <= UInt64(rest.count) else {
      throw .headerBeyondFile(bytes: length, present: rest.count)
    }
    let header = rest.prefix(Int(length))
    guard header.first == UInt8(ascii: "{") else { throw .headerIsNoObject }
    return header
  }

  /// What the header says, in the order of the tensors' bytes.
  private static func entries(
    of header: [UInt8]
  ) throws(SafetensorsMistake) -> ([SafetensorsEntry], metadata: [String: String]) {
    let json: JSON
    do throws(JSONMistake) {
      json = try JSON(parsing: header)
    } catch {
      throw .headerIsNoJSON(error)
    }
    guard let members = json.asMembers else { throw .headerIsNoObject }
    var entries: [SafetensorsEntry] = []
    var metadata: [String: String] = [:]
    // JSON tells names apart that Swift takes for the same: é in one scalar and in two.
    var names: Set<String> = []
    for (name, value) in members {
      guard names.insert(name).inserted else { throw .sameName(name) }
      if name == metadataKey {
        metadata = try texts(of: value)
      } else {
        entries.append(try SafetensorsEntry(name, value))
      }
    }
    entries.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return (entries, metadata)
  }

  private static func texts(of value: JSON) throws(SafetensorsMistake) -> [String: String] {
    guard let members = value.asMembers else { throw .metadataIsNoObject }
    var texts: [String: String] = [:]
    for (key, value) in members {
      guard let text = value.asText else { throw .metadataIsNoText(key: key) }
      guard texts.updateValue(text, forKey: key) == nil else { throw .sameName(key) }
    }
    return texts
  }

  /// - Parameter entries: in the order of their ranges.
  private static func checkRanges(
    _ entries: [SafetensorsEntry], dataCount: Int
  ) throws(SafetensorsMistake) {
    var end = 0
    var previous = ""
    for entry in entries {
      let range = entry.range
      guard range.upperBound <= dataCount else {
        throw .beyondFile(tensor: entry.name, range, present: dataCount)
      }
      if range.lowerBound < end {
        throw .overlap(previous, entry.name, at: range.lowerBound)
      }
      if range.lowerBound > end { throw .hole(end..<range.lowerBound) }
      (end, previous) = (range.upperBound, entry.name)
    }
    if end < dataCount { throw .hole(end..<dataCount) }
  }
}
