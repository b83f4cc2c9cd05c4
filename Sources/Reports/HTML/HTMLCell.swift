internal import Lessons
internal import Runs

/// A cell and its results in a page.
struct HTMLCell {
  let text: String

  init(_ result: CellResult, in run: LessonRun, _ syntax: HTMLSyntax) {
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
      : (["<section class=\"\(kind)\">"] + lines + ["</section>"])
        .joined(separator: "\n")
  }
}
