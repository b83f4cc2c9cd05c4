import Lessons
import Reports
import Runs
import Testing

@Suite struct AuthorTextTests {
  @Test(arguments: UInt64(0)..<200)
  func theAuthorsBytesStay(seed: UInt64) {
    let page = RandomPage(seed: seed)
    let run = run(page.text)
    #expect(run.diagnostics.isEmpty, "\(page.text)")
    let report = MarkdownReport(run).text
    #expect(
      report.utf8.elementsEqual((page.report + footer(of: report, page)).utf8),
      "\(page.text)\n=====\n\(report)\n=====\n\(page.report)")
    #expect(Lesson.isReport(Array(report.utf8)))
  }

  private func footer(of report: String, _ page: RandomPage) -> String {
    let note = report.ranges(of: "*Computed by").last.map { report[$0.lowerBound...] } ?? ""
    let line = note.prefix { $0 != "\n" && $0 != "\r" && $0 != "\r\n" }
    let start = page.text.utf8.last == 0x0A ? "" : page.lineBreak
    return start
      + ["", "---", "", String(line), "", "<!-- lesson-report/1 -->", ""]
      .joined(separator: page.lineBreak)
  }

  @Test func linesMayEndAsTheyDidOnOldMachines() {
    let text = report("A\r\r```swift run\r//| digits: 2\r1\r```\rnext `{swift} 2`")
    #expect(text.hasPrefix("A\r\r```swift run\r1\r```\n\n`1` = **1**\n\rnext 2\n\n---\n\n*"))
    #expect(Lesson.isReport(Array(text.utf8)))
  }

  @Test(arguments: UInt64(0)..<10)
  func theSameLessonGivesTheSameBytes(seed: UInt64) {
    let text = RandomPage(seed: seed).text
    #expect(report(text) == report(text))
    #expect(report(text, file: "elsewhere/b.md") == report(text))
    #expect(JSONReport(run(text)).text == JSONReport(run(text)).text)
  }

  @Test(arguments: [
    "", "\n", "# A\n\n```swift\nlet a = 1\n```\n", "\u{FEFF}---\nseed: 3\n---\r\nfür `x`", "a\r",
    "```\n//| digits: 3\n", "<!--\n```swift run\n```\n-->\n",
  ])
  func aFileWithoutCellsGoesThroughUnchanged(text: String) {
    #expect(report(text).utf8.elementsEqual(text.utf8))
  }

  @Test func aFileWithInlineValuesOnlyIsALessonToo() {
    #expect(report("So `{swift} 1 + 1`.").hasPrefix("So 2.\n\n---\n\n*Computed by"))
  }

  @Test(arguments: [
    ("```swift run\n1", "```swift run\n1\n```\n\n> **error** a.md:1:1: "),
    ("> ~~~~swift run\n> 1\n\ntail\n", "> ~~~~swift run\n> 1\n> ~~~~\n>\n> > **error** a.md:1:3: "),
    (
      "> ```swift run\n> //| digits: 2\n\ntail\n",
      "> ```swift run\n> ```\n>\n> > **error** a.md:1:3: "
    ),
    ("- ```swift run\n  1\n\ntail\n", "- ```swift run\n  1\n\n  ```\n\n  > **error** a.md:1:3: "),
  ])
  func aCellThatNeverClosesIsClosedSoThatItsMistakeShows(text: String, start: String) {
    let text = body(text)
    #expect(text.hasPrefix(start), "\(text)")
    #expect(!text.contains("tail") || text.hasSuffix("\n\ntail\n"), "\(text)")
  }
}
