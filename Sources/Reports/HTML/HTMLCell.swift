internal import Lessons
internal import Runs

/// A cell and its results in a page.
struct HTMLCell {
  let text: String

  /// - Parameter index: the cell's, in the lesson.
  init(_ index: Int, in run: LessonRun, _ syntax: HTMLSyntax) {
    let result = run.cells[index]
    let view = CellView(result, in: run)
    var lines: [String] = []
    if view.parts.contains(.code) {
      let code = result.cell.code.text
      lines.append(HTMLSyntax.code(code, in: result.cell.kind == .exercise ? "yaml" : "swift"))
    }
    let results = syntax.lines(of: view.blocks)
    if !results.isEmpty {
      lines += ["<div class=\"result\">"] + results + ["</div>"]
    }
    let kind = result.cell.step == nil ? "cell" : "cell step"
    text =
      lines.isEmpty
      ? ""
      : (["<section class=\"\(kind)\" data-cell=\"\(index)\">"] + lines + ["</section>"])
        .joined(separator: "\n")
  }
}
