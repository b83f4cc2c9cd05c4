import Diagnostics
import Lessons
import Testing

@Suite struct LimitTests {
  @Test func aLessonOverTheLimitIsRefusedWhole() {
    let bytes = [UInt8](repeating: 0, count: Lesson.sizeLimit + 1)
    #expect(
      Lesson(file: "a.md", bytes: bytes).told == [
        "a.md: the lesson is 16777217 bytes long, and the limit is 16777216 / split it into"
          + " several lessons"
      ])
    // One byte less is a text that is looked into.
    let most = Lesson(file: "a.md", bytes: bytes.dropLast())
    #expect(most.diagnostics.map(\.problem) == [.format(.text(.nulByte))])
  }

  @Test func aLessonHasTwentyThousandCells() {
    let cells = String(repeating: "```swift run\n```\n", count: 20_000)
    #expect(lesson(cells).told == [])
    #expect(lesson(cells).cells.count == 20_000)
    let more = lesson(cells + cells)
    #expect(
      more.told == [
        "40001:1+12: this is cell number 20001, and a lesson can have 20000 / split it into several"
          + " lessons"
      ])
    #expect(more.cells.count == 20_000)
  }

  static let hostile: [(String, String)] = [
    (
      String(repeating: "![[]()", count: 100_000),
      "1:1+600000: 200000 '[' stand in one Markdown block, and the limit is 9999"
    ),
    (
      String(repeating: "- [ ] a\n", count: 10_000),
      "1:1+7: 10000 '[' stand in one Markdown block, and the limit is 9999"
    ),
    (
      String(repeating: String(repeating: "![[]()", count: 4999) + "\n\n", count: 11),
      "21:1+29994: too many '[' stand in the lesson's longest Markdown blocks, of which this is one"
    ),
    (
      String(repeating: ">", count: 1_000_000),
      "1:1+1000000: lists and quotes are nested too deep here; the limit is 100 in each other"
    ),
    (
      String(repeating: "- ", count: 100_000),
      "1:1+200000: lists and quotes are nested too deep here; the limit is 100 in each other"
    ),
    (
      String(repeating: "1) ", count: 100) + "> a",
      "1:1+303: lists and quotes are nested too deep here; the limit is 100 in each other"
    ),
    (
      (0..<150).map { String(repeating: "  ", count: $0) + "* a\n" }.joined(),
      "101:1+203: lists and quotes are nested too deep here; the limit is 100 in each other"
    ),
    (
      String(repeating: "+ ", count: 100) + "x" + String(repeating: "\n", count: 1_000_000),
      "500001:1+0: lists and quotes are nested too deep here; the limit is 100 in each other"
    ),
    (
      String(repeating: "&", count: 5_000_000),
      "1:1+0: the lesson holds 5000002 Markdown marks and line breaks, and the limit is 5000000"
    ),
  ]

  @Test(arguments: hostile.indices)
  func whatLibcmarkCannotBearIsRefused(index: Int) {
    let (text, told) = Self.hostile[index]
    #expect(lesson(text).told.map { $0.split(separator: " / ")[0] } == [Substring(told)])
    #expect(lesson(text).cells == [])
  }

  static let bearable: [String] = [
    String(repeating: "*a _b ", count: 170_000), (1..<1414).map { "e" + backticks($0) }.joined(),
    String(repeating: "a**b" + "c* ", count: 140_000), String(repeating: ">", count: 99) + "a",
    String(repeating: "<!--", count: 200_000), String(repeating: "[a](<b\n\n", count: 100_000),
    "[a]: " + String(repeating: "u", count: 100_000) + "\n\n"
      + String(repeating: "[a]", count: 9_000),
    String(repeating: "\t", count: 1_000_000), String(repeating: "> a\n\n", count: 100_000),
    String(repeating: String(repeating: "> ", count: 50) + "x\n", count: 10_000),
    (0..<99).map { String(repeating: "  ", count: $0) + "* a\n" }.joined(),
  ]

  static func backticks(_ count: Int) -> String { String(repeating: "`", count: count) }

  @Test(arguments: bearable.indices)
  func whatOnlyLooksHostileIsRead(index: Int) {
    let lesson = lesson(Self.bearable[index] + "\n\n<!-- -->\n\n```swift run\nx\n```\n")
    #expect(lesson.told == [])
    #expect(lesson.cells.count == 1)
  }

  @Test func bracketsInCodeDoNotCount() {
    let matrix = String(repeating: "  [1, `{swift}`],\n", count: 20_000)
    let lesson = lesson(
      "![a](b.png)\n```swift run\nlet m: Matrix = [\n\(matrix)]\n```\n`{swift} m`\n")
    #expect(lesson.told == [])
    #expect(lesson.cells.map(\.code.text) == ["let m: Matrix = [\n\(matrix)]\n"])
    #expect(lesson.images.map(\.path) == ["b.png"])
    #expect(lesson.inlineValues.map(\.expression) == ["m"])
    // Outside code they do, whatever stands beside them.
    let text = "```swift run\n[\n```\n" + String(repeating: "[a\n", count: 10_000)
    #expect(Self.problems(text) == [.tooManyBrackets(count: 10_000, limit: 10_000)])
    let open = "> ```x\n" + String(repeating: "[", count: 10_000)
    #expect(Self.problems(open) == [.tooManyBrackets(count: 10_000, limit: 10_000)])
  }

  private static func problems(_ text: String) -> [TextProblem] {
    lesson(text).diagnostics.compactMap {
      if case .format(.text(let problem)) = $0.problem { problem } else { nil }
    }
  }

  @Test func aLessonOfMistakesEndsWithANote() {
    let lesson = lesson(String(repeating: "`{swift}` ", count: 100_000))
    #expect(lesson.diagnostics.count < 100)
    #expect(lesson.diagnostics.last?.problem == .format(.text(.tooManyProblems)))
  }

  @Test(arguments: [1, 10])
  func manyCellsAndValuesAreAllFound(thousands: Int) {
    let count = 1000 * thousands
    let part = "Text `{swift} a` on.\n\n> ```swift run\n> //| digits: 2\n> let a = 1\n> ```\n\n"
    let lesson = lesson(String(repeating: part, count: count))
    #expect(lesson.told == [])
    #expect(lesson.cells.count == count)
    #expect(lesson.inlineValues.count == count)
    #expect(lesson.cells.last?.openingLine == count * 7 - 4)
  }

  @Test func theNumberOfControlCharactersIsNotEndless() {
    let controls = (Array(0x01...0x08) + Array(0x0E...0x1F) + [0x7F]).map { UInt8($0) }
    let text = String(decoding: controls, as: UTF8.self)
    #expect(Self.problems(text) == [.controlCharacters])
    #expect(Self.problems(String(text.dropFirst())) == [])
  }
}
