import Diagnostics
import LessonSwift
import Lessons
import Reports
import Runs

/// A lesson, run.
func run(
  _ text: String, file: String = "a.md", overriding: [(name: String, value: String)] = []
) -> LessonRun {
  let lesson = Lesson(file: file, bytes: Array(text.utf8), overriding: overriding)
  return LessonRun(lesson, catalogue: .attention)
}

/// The whole report in Markdown.
func report(_ text: String, file: String = "a.md") -> String {
  MarkdownReport(run(text, file: file)).text
}

/// The report without its footer; it ends with a line break.
func body(_ text: String, file: String = "a.md") -> String {
  let whole = report(text, file: file)
  guard whole.contains("<!-- lesson-report/1 -->"),
    let rule = whole.ranges(of: "---").last(where: {
      whole[$0.upperBound...].hasPrefix("\n\n*") || whole[$0.upperBound...].hasPrefix("\r\n\r\n*")
    })
  else { return whole }
  return String(whole[..<rule.lowerBound].dropLast())
}

/// What a report shows of one cell, behind its code.
///
/// - Parameters:
///   - annotation: the cell's, behind `swift`.
///   - setup: the code of a cell above it.
///   - top: what stands above both.
func shown(
  _ annotation: String, _ code: String, after setup: String = data, top: String = ""
) -> String {
  let text = body(
    top + "```swift run\n\(setup)\n```\n\n```swift \(annotation)\n\(code)\n```\n\nEND\n")
  let start = text.ranges(of: "\n```\n").last?.upperBound ?? text.startIndex
  let end = text.ranges(of: "\nEND").last?.lowerBound ?? text.endIndex
  return text[start..<end].split(separator: "\n", omittingEmptySubsequences: false)
    .drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
}

/// Three words with states of two numbers, one query and two of them.
let data = """
  let words = ["tôi", "là", "sinh viên"]
  let out = ["I", "am"]
  let q: Vector = [1, 0.5]
  let Q: Matrix = [[1, 0.5], [0, 2]]
  let K: Matrix = [[1, 2], [3, 4], [0, -1]]
  let e: Vector = [2, 5, -0.5]
  let w: Vector = [0.25, 0.75, 0]
  """
