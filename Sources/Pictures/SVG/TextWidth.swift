/// How wide text is, before any font is known: rather too wide than too narrow.
enum TextWidth {
  /// How much wider strong digits are, and most strong words.
  static let strong = 1.1
  /// How much wider strong letters are at most, as "r" and "H" in DejaVu Sans.
  static let strongest = 1.17

  /// The width of a line of text.
  ///
  /// - Parameter size: the size of the font; the result has its unit.
  /// - Complexity: O(length).
  static func of(_ text: String, size: Double) -> Double {
    size * text.reduce(0) { $0 + ems(of: $1) }
  }

  /// The width of a character in sizes of the font: letters with marks are as wide as without,
  /// a picture of several code points is one.
  static func ems(of character: Character) -> Double {
    guard let first = character.unicodeScalars.first else { return 0 }
    if let byte = character.utf8.only, let width = ascii[byte] { return width }
    if character.unicodeScalars.contains(where: isEmoji) { return 1.4 }
    return ems(of: first)
  }

  private static func ems(of scalar: Unicode.Scalar) -> Double {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0..<0x80: return ascii[UInt8(scalar.value)] ?? 0.64
    case 0xC0...0x24F, 0x1E00...0x1EFF: return scalar.properties.isUppercase ? 0.82 : 0.66
    case 0x2013, 0x2018...0x201F: return 0.52
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 1.02
    case 0x2014, 0x2026, 0x2190...0x2BFF, 0x1D400...0x1D7FF: return 1
    case 0x1F000...0x1FAFF: return 1.4
    case 0x12000...0x1254F: return 1.6
    default: return scalar.properties.isUppercase ? 0.82 : 0.74
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiPresentation || scalar == "\u{FE0F}"
  }

  /// By ASCII code, from groups of letters that are about equally wide.
  private static let ascii: [UInt8: Double] = {
    let groups: [(String, Double)] = [
      ("ijl'| ", 0.32), (".,:;!It-/\\()[]fr`", 0.42), ("sczvxyk\"*^_J?", 0.58),
      ("abdeghnopqu0123456789{}", 0.64), ("ABCDEFGHKLNPRSTUVXYZ$#", 0.72),
      ("+=<>~&OQ", 0.84), ("mwMW@%", 0.99),
    ]
    var widths: [UInt8: Double] = [:]
    for (letters, width) in groups {
      for letter in letters.utf8 { widths[letter] = width }
    }
    return widths
  }()
}

extension Collection {
  /// The element of a collection of one.
  fileprivate var only: Element? {
    guard let first, index(after: startIndex) == endIndex else { return nil }
    return first
  }
}
