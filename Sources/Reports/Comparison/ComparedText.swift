/// A report cut into lines, and each line into its numbers and what stands between them.
struct ComparedText {
  struct Line {
    let text: String
    /// The line with every number as "#".
    let shape: String
    let numbers: [Substring]

    /// Whether any number stands in it, be it within a name.
    var hasDigits: Bool { text.utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }
  }

  let lines: [Line]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.line)
  }

  private static func line(_ text: Substring) -> Line {
    var text = text
    if text.last == "\r" { text.removeLast() }
    // The version of the tool may change without making a report untrue.
    if let version = footerVersion(text) {
      return Line(text: String(text), shape: version, numbers: [])
    }
    var shape = ""
    var numbers: [Substring] = []
    var index = text.startIndex
    var previous: Character = " "
    while index < text.endIndex {
      let character = text[index]
      let continues = previous.isLetter || previous.isNumber || previous == "_"
      let isSigned = character == "−" || character == "-"
      let first = isSigned ? text.index(after: index) : index
      let isDigit = first < text.endIndex && text[first].isASCII && text[first].isNumber
      if isDigit, !continues, !isSigned || previous != ")" && previous != "]" {
        let end = endOfNumber(text, from: first)
        numbers.append(text[index..<end])
        shape.append("#")
        previous = "0"
        index = end
      } else {
        shape.append(character)
        previous = character
        index = text.index(after: index)
      }
    }
    return Line(text: String(text), shape: shape, numbers: numbers)
  }

  /// Digits, a point with digits, an exponent.
  private static func endOfNumber(_ text: Substring, from start: Substring.Index) -> Substring.Index
  {
    var end = start
    func skipDigits() {
      while end < text.endIndex, text[end].isASCII, text[end].isNumber {
        end = text.index(after: end)
      }
    }
    func next(_ offset: Int) -> Character? {
      guard let index = text.index(end, offsetBy: offset, limitedBy: text.endIndex),
        index < text.endIndex
      else { return nil }
      return text[index]
    }
    skipDigits()
    if next(0) == ".", next(1)?.isNumber == true {
      end = text.index(after: end)
      skipDigits()
    }
    if next(0) == "e" {
      let sign = next(1) == "-" || next(1) == "+" ? 1 : 0
      if next(1 + sign)?.isNumber == true {
        end = text.index(end, offsetBy: 1 + sign)
        skipDigits()
      }
    }
    return end
  }

  /// The footer without its version; nil for any other line.
  private static func footerVersion(_ text: Substring) -> String? {
    guard text.hasPrefix("*"), let name = String(text).firstRange(of: "lesson "),
      let hash = String(text).firstRange(of: "SHA-256"), name.upperBound < hash.lowerBound
    else { return nil }
    let line = String(text)
    let rest = line[name.upperBound...].drop { $0 != " " }
    return line[..<name.upperBound] + "…" + rest
  }
}
