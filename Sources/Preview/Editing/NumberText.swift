/// A number as lesson Swift writes it, made of what a person types.
struct NumberText: Equatable {
  let text: String

  /// In bytes.
  private static let lengthLimit = 32

  /// - Returns: nil where the text is no decimal number that a `Double` holds.
  init?(_ typed: String) {
    guard typed.utf8.count <= Self.lengthLimit else { return nil }
    var rest = Substring(typed)
    // As reports print it.
    let isNegative = rest.first == "-" || rest.first == "−"
    if isNegative { rest = rest.dropFirst() }
    guard Self.isUnsigned(rest), let number = Double(rest), number.isFinite else { return nil }
    text = (isNegative ? "-" : "") + rest
  }

  /// Digits, then perhaps a dot and digits, then perhaps an exponent.
  private static func isUnsigned(_ text: Substring) -> Bool {
    var rest = text.utf8[...]
    func takeDigits() -> Bool {
      let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      rest = rest.dropFirst(digits.count)
      return !digits.isEmpty
    }
    guard takeDigits() else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits() else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard takeDigits() else { return false }
    }
    return rest.isEmpty
  }

  /// The number as it can stand behind a byte: Swift would read `a*-1` as an operator `*-`.
  func text(behind byte: UInt8) -> String {
    text.hasPrefix("-") && "+-*/.<>=".utf8.contains(byte) ? "(\(text))" : text
  }
}
