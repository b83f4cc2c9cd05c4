internal import JSONText

extension Safetensors {
  /// The file of these tensors, every number in F32: byte for byte what the format's own library
  /// writes, as long as names need no escapes in JSON.
  ///
  /// Tensors stand in the order of their names, keys of the metadata too, and the numbers begin at
  /// a multiple of 8 bytes.
  /// - Throws: where names and metadata make the header longer than ``headerLimit``.
  /// - Complexity: O(numbers).
  public func encoded() throws(SafetensorsMistake) -> [UInt8] {
    let tensors = tensors.sorted { inByteOrder($0.name, $1.name) }
    let header = header(of: tensors)
    guard header.count <= Self.headerLimit else {
      throw .headerTooLong(bytes: UInt64(header.count), limit: Self.headerLimit)
    }
    let count = tensors.reduce(0) { $0 + 4 * $1.tensor.values.count }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + count)
    bytes.append(littleEndian: UInt64(header.count))
    bytes += header
    for tensor in tensors {
      for number in tensor.tensor.floats { bytes.append(littleEndian: number.bitPattern) }
    }
    return bytes
  }

  private func header(of tensors: [NamedTensor]) -> [UInt8] {
    var members: [(key: String, value: JSON)] = []
    if !metadata.isEmpty {
      let texts = metadata.sorted { inByteOrder($0.key, $1.key) }
      members.append((Self.metadataKey, .object(texts.map { ($0.key, .string($0.value)) })))
    }
    var end = 0
    for named in tensors {
      let start = end
      end += 4 * named.tensor.values.count
      let fields: [(SafetensorsField, JSON)] = [
        (.type, .string("F32")),
        (.shape, .array(named.tensor.shape.map(JSON.int))),
        (.offsets, .array([.int(start), .int(end)])),
      ]
      members.append((named.name, .object(fields.map { ($0.rawValue, $1) })))
    }
    // The only text of JSON without line ends; blanks behind it are part of the header.
    let text = Array(JSON.object(members).scriptText.utf8)
    let padding = (8 - text.count % 8) % 8
    return text + [UInt8](repeating: UInt8(ascii: " "), count: padding)
  }
}
