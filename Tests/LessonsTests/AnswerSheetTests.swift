import Lessons
import Testing

@Suite struct AnswerSheetTests {
  private func sheet(_ text: String) -> AnswerSheet {
    AnswerSheet(file: "a.md", bytes: Array(text.utf8))
  }

  /// `id text` of each answer, and the part of the file that its content is.
  private func answers(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return sheet(text).answers.map { answer in
      let content = String(decoding: bytes[answer.content], as: UTF8.self)
      return "\(answer.line) \(answer.id): \(answer.text)|\(content)"
    }
  }

  @Test(arguments: [
    ("```answer a\n0.5\n```\n", ["1 a: 0.5|0.5\n"]),
    ("x\n\n~~~ answer a-1\n1\n2\n~~~\n", ["3 a-1: 1\n2|1\n2\n"]),
    ("````answer a\n```\n````\n", ["1 a: ```|```\n"]),
    ("```answer a\n```\n", ["1 a: |"]),
    ("```answer a\n\n```\n", ["1 a: |\n"]),
    ("- ```answer a\n  0.5\n  ```\n", ["1 a: 0.5|  0.5\n"]),
    ("> ```answer a\n> 0.5\n> ```\n", ["1 a: 0.5|> 0.5\n"]),
    ("1. > ```answer a\n   > 0.5\n   > ```\n", ["1 a: 0.5|   > 0.5\n"]),
    ("```answer a\r\n0.5\r\n```\r\n", ["1 a: 0.5|0.5\r\n"]),
    ("```answer a\n0.5", ["1 a: 0.5|0.5"]),
    ("```answer a\n0.5\n", ["1 a: 0.5|0.5\n"]),
    ("```answer a", ["1 a: |"]),
    ("\u{FEFF}```answer a\n0.5\n```\n", ["1 a: 0.5|0.5\n"]),
    ("```answer a\n1\n```\n```answer a\n2\n```\n", ["1 a: 1|1\n", "4 a: 2|2\n"]),
    // Not answers.
    ("```answer\n0.5\n```\n", []), ("```answer a b\n0.5\n```\n", []),
    ("```answers a\n0.5\n```\n", []), ("```answer A\n0.5\n```\n", []),
    ("```answer -a\n0.5\n```\n", []), ("    ```answer a\n    0.5\n", []),
    ("`answer a`\n", []), ("<!--\n```answer a\n0.5\n```\n-->\n", []),
    ("```markdown\n~~~answer a\n0.5\n~~~\n```\n", []), ("", []),
  ])
  func onlyBlocksThatAreAnswersAreRead(text: String, told: [String]) {
    #expect(answers(text) == told)
    #expect(sheet(text).problems.isEmpty)
  }

  @Test func whatIsPractisedIsToldApart() {
    let sheet = sheet("```practice a\n1\n```\n\n```answer a\n2\n```\n")
    #expect(sheet.answers.map(\.isPractice) == [true, false])
  }

  @Test(arguments: ["", "\n", " \t\n\u{A0}\n"])
  func blanksAreBlank(text: String) {
    #expect(sheet("```answer a\n\(text)```\n").answers.map(\.isBlank) == [true])
    #expect(sheet("```answer a\n\(text)0\n```\n").answers.map(\.isBlank) == [false])
  }

  @Test func anAnswerIsReadUpToItsLimit() {
    let limit = AnswerSheet.answerLimit
    let fits = sheet("```answer a\n" + String(repeating: "1", count: limit - 1) + "\n```\n")
    #expect(fits.answers.map(\.isTooLong) == [false])
    #expect(fits.answers.map(\.text.utf8.count) == [limit - 1])
    let long = sheet("```answer a\n" + String(repeating: "1", count: limit) + "\n```\n")
    #expect(long.answers.map(\.isTooLong) == [true])
    #expect(long.answers.map(\.text.utf8.count) == [limit])
    // In the middle of a letter.
    let cut = sheet("```answer a\n1" + String(repeating: "đ", count: limit) + "\n```\n")
    #expect(cut.answers.map(\.isTooLong) == [true])
    #expect(cut.answers.first?.text.hasPrefix("1đđ") == true)
  }

  @Test func aFileThatIsNoTextHasNoAnswers() {
    let sheet = AnswerSheet(file: "a.md", bytes: Array("```answer a\n1\n```\n".utf8) + [0xFF])
    #expect(sheet.answers.isEmpty)
    #expect(sheet.problems.count == 1)
  }
}
