import Diagnostics
import Lessons
import Testing

/// What is said about places must hold in every lesson, however it is nested and broken.
@Suite struct PositionProperties {
  @Test(arguments: UInt64(0)..<400)
  func everyCellIsFoundWithItsCode(seed: UInt64) {
    let random = RandomLesson(seed: seed)
    let lesson = lesson(random.text)
    #expect(lesson.told == [], "\(random.text)")
    let found = lesson.cells.map { Self.lines($0.code.text).map(Self.withoutBlanks) }
    #expect(found == random.cells.map { $0.map(Self.withoutBlanks) }, "\(random.text)")
  }

  @Test(arguments: UInt64(0)..<400)
  func everyByteOfACellStandsInTheLesson(seed: UInt64) {
    let lesson = lesson(RandomLesson(seed: seed).text)
    for cell in lesson.cells {
      var offset = 0
      for line in Self.lines(cell.code.text) {
        let range = cell.code.range(inLesson: offset..<offset + line.utf8.count)
        let slice = lesson.slice(range)
        // Blanks that are part of a tab stand nowhere.
        let blanks = line.utf8.count - slice.utf8.count
        #expect(0...3 ~= blanks)
        #expect(String(repeating: " ", count: blanks) + slice == line)
        for byte in 0..<max(0, slice.utf8.count) {
          let place = cell.code.range(inLesson: offset + blanks + byte..<offset + blanks + byte + 1)
          #expect(place == range.lowerBound + byte..<range.lowerBound + byte + 1)
        }
        offset += line.utf8.count + 1
      }
      let fence = lesson.slice(cell.fence)
      #expect(fence.contains("swift"))
      #expect(fence.last != "\n" && fence.last != "\r" && fence.last != "\r\n")
      #expect(cell.fence.lowerBound == 0 || Self.endsLine(lesson, cell.fence.lowerBound))
      #expect(lesson.slice(cell.fence).contains(cell.prefix.last == " " ? "" : cell.prefix))
      #expect(cell.optionLines.allSatisfy { lesson.slice($0).contains("//|") })
    }
  }

  @Test(arguments: UInt64(0)..<400)
  func everyInlineValueStandsWhereItIsSaidTo(seed: UInt64) {
    let random = RandomLesson(seed: seed)
    let lesson = lesson(random.text)
    // A line that stands outside its container's prefix keeps its indentation in a code span.
    let found = lesson.inlineValues.map { Self.withoutRuns($0.expression) }
    #expect(found == random.expressions, "\(random.text)")
    var end = 0
    for value in lesson.inlineValues {
      let span = lesson.slice(value.range)
      #expect(span.hasPrefix("`") && span.hasSuffix("`"))
      #expect(span.contains("{swift}"))
      #expect(value.range.lowerBound >= end)
      end = value.range.upperBound
      let between = lesson.slice(value.expressionRange)
      #expect(value.expressionRange.clamped(to: value.range) == value.expressionRange)
      #expect(
        Self.withoutRuns(Self.inOneLine(between)) == Self.withoutRuns(value.expression),
        "\(random.text)")
      for offset in value.expression.utf8.indices.map({
        value.expression.utf8.distance(from: value.expression.startIndex, to: $0)
      }) {
        let place = value.code.range(inLesson: offset..<offset + 1)
        let byte = Array(value.expression.utf8)[offset]
        #expect(lesson.source.bytes[place] == [byte] || byte == UInt8(ascii: " "))
      }
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private static func withoutBlanks(_ line: String) -> String {
    String(line.drop { $0 == " " || $0 == "\t" })
  }

  /// The text with one blank for every run of them.
  private static func withoutRuns(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  private static func endsLine(_ lesson: Lesson, _ offset: Int) -> Bool {
    let before = lesson.source.bytes[offset - 1]
    return before == UInt8(ascii: "\n") || before == UInt8(ascii: "\r") || before == 0xBF
  }

  /// A slice of the lesson with its line breaks and prefixes as one blank each.
  private static func inOneLine(_ slice: String) -> String {
    slice.split(whereSeparator: \.isNewline).enumerated().map { index, line in
      index == 0 ? String(line) : String(line.drop { $0 == " " || $0 == "\t" || $0 == ">" })
    }.joined(separator: " ")
  }
}
