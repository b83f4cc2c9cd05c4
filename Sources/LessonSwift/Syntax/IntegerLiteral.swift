/// Integer literals as Swift writes them: decimal, `0x`, `0b`, `0o`.
enum IntegerLiteral {
  /// Whether a word that begins with a digit is an integer; underscores may stand between digits.
  static func isWellFormed(_ text: String) -> Bool {
    let (body, radix) = parts(of: text)
    guard let first = body.first, first != "_" else { return false }
    return body.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || Self.digit(scalar).map { $0 < radix } ?? false
    }
  }

  /// nil when the number does not fit.
  static func int(_ digits: String) -> Int? {
    let (body, radix) = parts(of: digits)
    return Int(body, radix: radix)
  }

  /// nil when the number does not fit.
  static func double(_ digits: String) -> Double? {
    let (body, radix) = parts(of: digits)
    if radix == 10 { return Double(body).flatMap { $0.isFinite ? $0 : nil } }
    return Int(body, radix: radix).map(Double.init)
  }

  private static func parts(of digits: String) -> (body: Substring, radix: Int) {
    switch digits.prefix(2) {
    case "0x": (digits.dropFirst(2), 16)
    case "0b": (digits.dropFirst(2), 2)
    case "0o": (digits.dropFirst(2), 8)
    default: (digits[...], 10)
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    Character(scalar).isASCII ? Character(scalar).hexDigitValue : nil
  }
}
