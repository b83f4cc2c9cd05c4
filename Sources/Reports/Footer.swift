internal import Diagnostics
internal import Lessons

/// What a report says of its own making: nothing that differs between two runs.
struct Footer {
  private let lesson: Lesson

  init(_ lesson: Lesson) {
    self.lesson = lesson
  }

  private var text: String {
    let frontMatter = lesson.frontMatter
    return Words.footer(
      version: ReportVersion.current, seed: frontMatter.seed, changed: changed,
      sha256: lesson.sha256)[frontMatter.language]
  }

  /// The parameters that the command line set, as ` · n = 77`.
  private var changed: String {
    lesson.frontMatter.parameters.filter(\.isOverridden).map { parameter in
      " · \(parameter.name) = \(parameter.value.text)"
    }.joined()
  }

  /// The footer in HTML; where formulas are shown by a script, with the script's version.
  func html(math: MathScript?) -> String {
    let version = math?.version.map { " · KaTeX " + $0 } ?? ""
    return "<p>\(HTMLText.escaped(text + version))</p>"
  }

  /// The footer in Markdown, behind a rule, with the mark by which a report is known.
  func markdown(after bytes: [UInt8], lineBreak: String) -> String {
    let start = bytes.last?.isLineBreak ?? true ? "" : lineBreak
    let lines = [
      "", "---", "", "*\(MarkdownSyntax.escaped(text))*", "", "<!-- lesson-report/1 -->", "",
    ]
    return start + lines.joined(separator: lineBreak)
  }
}
