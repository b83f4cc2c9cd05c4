internal import Diagnostics

/// A piece of YAML from a lesson: a run of bytes, or lines cut out of a cell.
struct YAMLText {
  static let limit = 1 << 18
  /// Of `[` and `{` in each other: libyaml's time grows with their depth.
  static let depthLimit = 100
  /// Aliases that the parser may see before they are refused: few enough not to make a small text
  /// stand for an endless one.
  private static let aliasLimit = 16

  let bytes: [UInt8]
  /// Where the parts of the text stand in the lesson.
  private let parts: [(offset: Int, source: Range<Int>)]
  private let place: Int

  /// The YAML that stands in a range of a lesson's bytes.
  init(_ lesson: [UInt8], _ range: Range<Int>) { self.init(lesson, lines: [range]) }

  /// The YAML whose lines stand in ranges of a lesson's bytes.
  init(_ lesson: [UInt8], lines: [Range<Int>]) {
    var bytes: [UInt8] = []
    var parts: [(offset: Int, source: Range<Int>)] = []
    for line in lines {
      parts.append((bytes.count, line))
      bytes.append(contentsOf: lesson[line])
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
    self.parts = parts
    place = lines.first?.lowerBound ?? 0
  }

  /// A mistake in YAML, and where it stands in the lesson.
  struct Mistake: Error {
    let problem: YAMLProblem
    let range: Range<Int>
  }

  /// Reads the text.
  ///
  /// - Returns: nil for a text of blanks and comments.
  /// - Complexity: O(bytes · nesting).
  func parse() throws(Mistake) -> YAMLNode? {
    try refuseWhatLibyamlCannotBear()
    var composer = YAMLComposer(self)
    return try composer.compose()
  }

  /// Where an offset in the text stands in the lesson.
  private func source(of offset: Int) -> Int {
    var low = 0
    var high = parts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if parts[middle].offset <= offset { low = middle } else { high = middle }
    }
    guard !parts.isEmpty else { return place }
    return min(
      parts[low].source.upperBound, parts[low].source.lowerBound + offset - parts[low].offset)
  }

  /// Where a range of the text stands in the lesson.
  func source(_ range: Range<Int>) -> Range<Int> {
    let start = source(of: range.lowerBound)
    return start..<max(start, source(of: range.upperBound))
  }
}

extension YAMLText {
  private func refuseWhatLibyamlCannotBear() throws(Mistake) {
    guard bytes.count <= Self.limit else {
      throw Mistake(problem: .tooLong(bytes: bytes.count, limit: Self.limit), range: place..<place)
    }
    for offset in bytes.indices {
      if let code = controlCharacter(at: offset) {
        throw Mistake(problem: .controlCharacter(code), range: source(offset..<offset + 1))
      }
    }
    if let deep = firstTooDeep {
      throw Mistake(problem: .tooDeep(limit: Self.depthLimit), range: source(deep..<deep + 1))
    }
    let anchors = Set(names(behind: UInt8(ascii: "&")).map(\.name))
    guard !anchors.isEmpty else { return }
    let aliases = names(behind: UInt8(ascii: "*")).filter { anchors.contains($0.name) }
    if aliases.count > Self.aliasLimit {
      throw Mistake(problem: .alias, range: source(aliases[0].range))
    }
  }

  /// Where `[` and `{` are nested too deep, taking what looks like a quoted text for one or not:
  /// only the parser can tell exactly.
  private var firstTooDeep: Int? {
    var depth = 0
    var depthOutsideQuotes = 0
    var quote: UInt8?
    for offset in bytes.indices {
      let isOutside = quote == nil
      switch bytes[offset] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if isOutside { depthOutsideQuotes += 1 }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        if isOutside { depthOutsideQuotes = max(0, depthOutsideQuotes - 1) }
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        if quote == bytes[offset] { quote = nil } else if isOutside { quote = bytes[offset] }
      default: break
      }
      if max(depth, depthOutsideQuotes) > Self.depthLimit { return offset }
    }
    return nil
  }

  /// What YAML allows in no place: controls but for tabs and line breaks, and U+FEFF.
  private func controlCharacter(at offset: Int) -> String? {
    switch bytes[offset] {
    case 0x09, 0x0A, 0x0D: nil
    case 0x00..<0x20: "U+00" + (bytes[offset] < 16 ? "0" : "") + hexadecimal(bytes[offset])
    case 0x7F: "U+007F"
    case 0xC2 where bytes[offset + 1] < 0xA0 && bytes[offset + 1] != 0x85:
      "U+00" + hexadecimal(bytes[offset + 1])
    case 0xEF where bytes[offset...].starts(with: [0xEF, 0xBB, 0xBF]): "U+FEFF"
    case 0xEF where bytes[offset...].starts(with: [0xEF, 0xBF, 0xBE]): "U+FFFE"
    case 0xEF where bytes[offset...].starts(with: [0xEF, 0xBF, 0xBF]): "U+FFFF"
    default: nil
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }

  /// The names that stand behind a mark, wherever it stands: at least all anchors or aliases.
  private func names(behind mark: UInt8) -> [(name: ArraySlice<UInt8>, range: Range<Int>)] {
    bytes.indices.filter { bytes[$0] == mark }.compactMap { offset in
      let name = bytes[(offset + 1)...].prefix { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
      return name.isEmpty ? nil : (name, offset..<name.endIndex)
    }
  }
}
