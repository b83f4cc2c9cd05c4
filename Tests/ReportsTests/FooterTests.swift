import Lessons
import Reports
import Testing

@Suite struct FooterTests {
  @Test func theFooterNamesVersionSeedAndHash() {
    #expect(
      report("---\nseed: 7\n---\n`{swift} 1`\n") == """
        ---
        seed: 7
        ---
        1

        ---

        *Computed by lesson \(ReportVersion.current) · seed 7 · SHA-256 of the lesson \(Self.hash)*

        <!-- lesson-report/1 -->

        """)
  }

  /// `printf -- '---\nseed: 7\n---\n`{swift} 1`\n' | sha256sum`
  private static let hash = "b0cbb3229385e900221839a0626c335fd82874fe47a2b917009369177c68cb4a"

  @Test(arguments: [
    "`{swift} 1`", "`{swift} 1`\r\n", "```swift run\nlet a = nope\n```\n", "```swift run",
  ])
  func aReportIsKnownAsOne(text: String) {
    let report = report(text)
    #expect(Lesson.isReport(Array(report.utf8)))
    let lines = report.split(whereSeparator: \.isNewline)
    #expect(lines.last == "<!-- lesson-report/1 -->")
    #expect(!lines.suffix(2).joined().contains("a.md"))
  }

  @Test func theFooterNamesWhatTheCommandLineSet() {
    let text = "---\nparameters:\n  n: 3\n  m: 4\n---\n`{swift} n`\n"
    let report = MarkdownReport(run(text, overriding: [("n", "5")])).text
    #expect(report.contains("\n---\n5\n\n---\n\n"))
    #expect(report.contains(" · seed 0 · n = 5 · SHA-256 of the lesson "))
  }

  @Test func theFooterSpeaksTheLessonsLanguage() {
    let text = report("`{swift} 1`\n", file: "a.vi.md")
    #expect(
      text.contains(
        "*Được tính bởi lesson \(ReportVersion.current) · seed 0 · SHA-256 của bài học "))
  }
}
