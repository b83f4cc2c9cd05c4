internal import Lessons

/// Code as HTML in which comments, strings, numbers and keywords carry a class.
struct CodeColors {
  private let bytes: [UInt8]
  private let comment: String
  private let keywords: Set<String>
  private(set) var html = ""
  /// How far the code is written.
  private var written = 0

  private enum Kind: String {
    case comment = "c"
    case string = "s"
    case number = "m"
    case keyword = "k"
  }

  private static let swiftWords: Set<String> = [
    "as", "break", "case", "continue", "default", "else", "enum", "extension", "false", "for",
    "func", "guard", "if", "import", "in", "init", "inout", "is", "let", "nil", "private",
    "protocol", "public", "repeat", "return", "self", "Self", "static", "struct", "switch", "throw",
    "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  /// - Parameter language: as the fence has it; but for Swift and YAML nothing is coloured.
  /// - Complexity: O(length).
  init(_ text: String, language: String) {
    bytes = Array(text.utf8)
    switch language.lowercased() {
    case "swift": (comment, keywords) = ("//", Self.swiftWords)
    case "yaml", "yml": (comment, keywords) = ("#", ["true", "false", "null"])
    default:
      (comment, keywords) = ("", [])
      html = HTMLText.escaped(text)
      return
    }
    color()
  }

  private mutating func color() {
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[index...].starts(with: comment.utf8) {
        index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        write(.comment, start..<index)
      } else if bytes[index] == UInt8(ascii: "\"") {
        index = endOfString(from: index)
        write(.string, start..<index)
      } else if bytes[index].isDigit {
        index = endOfNumber(from: index)
        write(.number, start..<index)
      } else if bytes[index].isLetter {
        index = bytes[index...].firstIndex { !$0.isDigit && !$0.isLetter } ?? bytes.count
        if keywords.contains(text(start..<index)) { write(.keyword, start..<index) }
      } else {
        index += 1
      }
    }
    html += HTMLText.escaped(text(written..<bytes.count))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Writes what stands before a piece, and the piece with its class.
  private mutating func write(_ kind: Kind, _ range: Range<Int>) {
    html += HTMLText.escaped(text(written..<range.lowerBound))
    html += "<span class=\"\(kind.rawValue)\">\(HTMLText.escaped(text(range)))</span>"
    written = range.upperBound
  }

  /// Behind the closing quote, or at the end of the line where there is none.
  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }

  /// Behind a number; the range `0...2` holds two.
  private func endOfNumber(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let isPoint = bytes[index] == UInt8(ascii: ".") && next.isDigit
      guard isPoint || bytes[index].isDigit || bytes[index].isLetter else { break }
      index += 1
    }
    return index
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// Also an underscore, and all but ASCII.
  fileprivate var isLetter: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || self == UInt8(ascii: "_") || self > 0x7F
  }
}
