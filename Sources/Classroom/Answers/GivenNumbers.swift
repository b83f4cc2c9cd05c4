internal import Diagnostics

/// The numbers of an answer, with how they were written.
struct GivenNumbers: Equatable, Sendable {
  /// Row by row; one row for a list.
  let rows: [[WrittenNumber]]

  var all: [WrittenNumber] { rows.flatMap { $0 } }

  /// Why an answer can't be read.
  enum Mistake: Error, Equatable {
    case notANumber(String)
    case tooLarge(String)
    case notOne(Int)
    case raggedRows([Int])
    case tooMany

    init(_ mistake: WrittenNumber.Mistake, _ word: some StringProtocol) {
      let word = String(word.prefix(40))
      switch mistake {
      case .notANumber: self = .notANumber(word)
      case .tooLarge: self = .tooLarge(word)
      }
    }
  }

  /// More than any exercise asks for.
  private static let limit = 20_000

  /// Reads numbers with commas, semicolons or blanks between them, in brackets or without.
  ///
  /// A row ends with its line, its bracket, or a semicolon.
  /// - Complexity: O(length).
  init(list text: String) throws(Mistake) {
    var rows: [[WrittenNumber]] = []
    var row: [WrittenNumber] = []
    var word = ""
    var count = 0
    func finish() throws(Mistake) {
      guard !word.isEmpty else { return }
      do throws(WrittenNumber.Mistake) {
        row.append(try WrittenNumber(word))
      } catch {
        throw Mistake(error, word)
      }
      word = ""
      count += 1
      if count > Self.limit { throw .tooMany }
    }
    func endRow() {
      if !row.isEmpty { rows.append(row) }
      row = []
    }
    for character in text {
      switch character {
      case "(", "[", "{", ",", "|", "\t", " ", "\u{A0}": try finish()
      case ")", "]", "}", ";":
        try finish()
        endRow()
      case _ where character.isNewline:
        try finish()
        endRow()
      default: word.append(character)
      }
    }
    try finish()
    endRow()
    self.rows = rows
  }

  /// Reads one number.
  ///
  /// - Parameter comma: whether a comma may stand for the point.
  init(number text: String, comma: Bool) throws(Mistake) {
    // Most answers are a word of ASCII, of which there is nothing to split.
    let isWord = !text.isEmpty && !text.hasByte { !(0x21..<0x7F ~= $0) }
    let words = isWord ? [text[...]] : text.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let word = words.first else { throw .notOne(words.count) }
    do throws(WrittenNumber.Mistake) {
      rows = [[try WrittenNumber(word, comma: comma)]]
    } catch {
      throw Mistake(error, word)
    }
  }
}
