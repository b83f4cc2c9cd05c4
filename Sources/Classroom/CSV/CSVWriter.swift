internal import Diagnostics

/// Writes rows of CSV as RFC 4180 has it: commas, CRLF, quotes where they are needed.
struct CSVWriter {
  enum Cell: Equatable {
    /// What a person wrote: guarded against being run as a formula.
    case text(String)
    /// What another program finds something by: never changed.
    case exact(String)
    /// With every digit.
    case number(Double)
    /// With two decimals, as gradebooks compare them.
    case points(Double)
    case empty
  }

  private(set) var text = ""

  mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      write(cell)
    }
    text += "\r\n"
  }

  private mutating func write(_ cell: Cell) {
    switch cell {
    case .text(let words) where Self.isFormula(words): quote("'" + words)
    case .text(let words), .exact(let words):
      if words.utf8.contains(where: Self.needsQuotes) { quote(words) } else { text += words }
    case .number(let number): text += DecimalText.exact(number)
    case .points(let number): text += DecimalText.fixed(number, digits: 2)
    case .empty: break
    }
  }

  private mutating func quote(_ words: String) {
    text += "\""
    for scalar in words.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    text += "\""
  }

  /// Also what other delimiters than ours are, for programs that guess them.
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\""),
      UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  /// Whether a spreadsheet may take a text for a formula: it begins with `=`, `+`, `-`, `@`, one of
  /// their wide forms, a tab or a line break, and is not just a negative number.
  ///
  /// Source: OWASP, "CSV Injection".
  static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return true
    case "-": return !isNumber(text.unicodeScalars.dropFirst())
    default: return false
    }
  }

  /// A plus sign and digits: no formula that could do anything, and people log in with such.
  static func isPhoneNumber(_ text: String) -> Bool {
    text.unicodeScalars.first == "+" && text.unicodeScalars.count > 1
      && text.unicodeScalars.dropFirst().allSatisfy { "0"..."9" ~= $0 }
  }

  /// Digits with at most one point between them.
  private static func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0"..."9" ~= $0 } }
  }
}
