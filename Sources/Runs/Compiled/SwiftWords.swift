/// The words of a Swift text that can be names, those in texts and comments, too.
enum SwiftWords {
  private static let declaring: Set<String> = [
    "func", "let", "var", "struct", "enum", "class", "protocol", "typealias",
  ]

  /// The words that stand behind one that declares, as `scores` in `func scores(…)`.
  static func declared(in text: String) -> Set<String> {
    var words: Set<String> = []
    var isDeclared = false
    let separators = text.split { !($0 == "_" || $0.isLetter || $0.isNumber) }
    for word in separators {
      if isDeclared { words.insert(String(word)) }
      isDeclared = declaring.contains(String(word))
    }
    return words
  }

  /// - Complexity: O(bytes).
  static func all(in text: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar == "_" || scalar.properties.isXIDContinue {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.insert(word)
        word = ""
      }
    }
    words.insert(word)
    return words
  }
}

extension String {
  /// The word that begins at a line and column, both from 1, the column in bytes; one byte where no
  /// word begins, and the end where the text is shorter.
  func word(line: Int, column: Int) -> Range<Int> {
    let bytes = Array(utf8)
    var start = 0
    var current = 1
    while current < line, start < bytes.count {
      if bytes[start] == UInt8(ascii: "\n") { current += 1 }
      start += 1
    }
    guard current == line, start < bytes.count else {
      let end = max(0, bytes.count - 1)
      return end..<end
    }
    let rest = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    let first = min(start + max(0, column - 1), rest.endIndex)
    let word = bytes[first..<rest.endIndex].prefix {
      $0 >= 0x80 || $0 == UInt8(ascii: "_") || Character(Unicode.Scalar($0)).isLetter
        || Character(Unicode.Scalar($0)).isNumber
    }
    return first..<max(word.endIndex, min(first + 1, rest.endIndex))
  }
}
