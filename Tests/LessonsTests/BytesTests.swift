import Diagnostics
import Lessons
import Testing

@Suite struct BytesTests {
  @Test(
    arguments: [
      ([0x61, 0xFF], 1, 2), ([0x61, 0x0A, 0xC3, 0x28], 2, 1), ([0x0A, 0x0A, 0xE1, 0xBB], 3, 1),
      ([0xC4, 0x91, 0xED, 0xA0, 0x80], 1, 2), ([0xC0, 0x80], 1, 1),
    ] as [([UInt8], Int, Int)])
  func bytesThatAreNotUTF8AreToldAtTheFirst(bytes: [UInt8], line: Int, column: Int) {
    let diagnostics = Lesson(file: "a.md", bytes: bytes).diagnostics
    #expect(diagnostics.map(\.problem) == [.file(.notUTF8)])
    for case .place(let place) in diagnostics.map(\.subject) {
      #expect(place.line == line)
      #expect(place.column == column)
    }
  }

  @Test func aNulByteIsToldAtItsPlace() {
    #expect(
      lesson("a\nbữ\0c\0").told == [
        "2:3+1: a NUL byte stands here; a lesson is text / delete it, or save the file as UTF-8:"
          + " UTF-16 is full of such bytes"
      ])
  }

  @Test(arguments: [
    ("<!-- lesson-report/1 0.1 -->", true), ("a\n<!-- lesson-report/1 -->\n", true),
    ("<!-- lesson-report/1 -->\n1\n2\n3\n4", true),
    ("<!-- lesson-report/1 -->\n1\n2\n3\n4\n5", false),
    ("<!-- lesson-report/1 -->\r\n1\r\n2\r\n3\r\n4\r\n", true), ("", false), ("\n", false),
    (" <!-- lesson-report/1 -->", false), ("<!-- lesson-report/", false),
  ])
  func aReportIsKnownByItsFooter(text: String, isReport: Bool) {
    #expect(Lesson.isReport(Array(text.utf8)) == isReport)
  }

  @Test(arguments: [
    ("```swift run\n```", true), ("> ~~~~ \t swift step=score\n", true), ("```yaml exercise", true),
    ("```swif", false), ("`swift run`", false), ("", false), ("swift run", false),
    ("- ```\n  swift run", false),
  ])
  func aQuickLookTellsWhetherATextMayHoldCells(text: String, mayHold: Bool) {
    #expect(Lesson.mayHoldCells(Array(text.utf8)) == mayHold)
  }
}
