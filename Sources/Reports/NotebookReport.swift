internal import Diagnostics
internal import JSONText
internal import Lessons
public import Runs

/// A report as a Jupyter notebook, with the outputs in place: nbformat 4.5.
///
/// The author's text becomes Markdown cells, the lesson's cells code cells, their results outputs:
/// Markdown, and pictures at their places between it. A question of an exercise is text, too.
/// Source: nbformat.readthedocs.io, "The notebook file format".
public struct NotebookReport: Sendable {
  /// UTF-8.
  public let text: String

  /// - Complexity: O(size of the lesson and its results).
  public init(_ run: LessonRun) {
    var writer = NotebookWriter(run)
    writer.write()
    text = writer.notebook.text + "\n"
  }
}

private struct NotebookWriter {
  private let run: LessonRun
  private let lesson: Lesson
  private let syntax: MarkdownSyntax
  private var cells: [JSON] = []
  private var inlineValues: ArraySlice<InlineResult>
  /// How far the lesson's text is written.
  private var written: Int
  /// How many cells ran.
  private var count = 0

  init(_ run: LessonRun) {
    self.run = run
    lesson = run.lesson
    syntax = MarkdownSyntax(language: run.lesson.frontMatter.language)
    inlineValues = run.inlineValues[...]
    written = lesson.frontMatter.range?.upperBound ?? lesson.source.startOfText
  }

  mutating func write() {
    let unplaced = syntax.lines(of: run.blocksOnTop)
    addText(unplaced.joined(separator: "\n"))
    for result in run.cells {
      writeProse(before: result.cell.fence.lowerBound)
      written = result.cell.fence.upperBound
      write(result)
    }
    writeProse(before: lesson.source.bytes.count)
    addText(Footer(lesson).markdown(after: [], lineBreak: "\n"))
  }

  var notebook: JSON {
    var metadata: [(key: String, value: JSON)] = [
      (
        "kernelspec",
        .object([
          ("display_name", .string("Swift")), ("language", .string("swift")),
          ("name", .string("swift")),
        ])
      ),
      (
        "language_info",
        .object([("file_extension", .string(".swift")), ("name", .string("swift"))])
      ),
    ]
    if let title = lesson.frontMatter.title { metadata.append(("title", .string(title))) }
    return .object([
      ("cells", .array(cells)), ("metadata", .object(metadata)), ("nbformat", .int(4)),
      ("nbformat_minor", .int(5)),
    ])
  }

  // MARK: Text

  /// The author's text up to an offset, with its inline values.
  private mutating func writeProse(before end: Int) {
    var text = ""
    while let result = inlineValues.first, result.inline.range.lowerBound < end {
      let range = result.inline.range
      text += lesson.source.text(written..<range.lowerBound)
      text +=
        InlineText(result, in: run).markdown(
          atStart: lesson.source.isLineStart(range.lowerBound),
          before: lesson.source.signs(at: range.upperBound))
      written = range.upperBound
      inlineValues.removeFirst()
    }
    addText(text + lesson.source.text(min(written, end)..<end))
  }

  private mutating func addText(_ text: String) {
    let lines = Self.lines(text)
    guard !lines.isEmpty else { return }
    cells.append(
      .object([
        ("cell_type", .string("markdown")), ("id", .string("cell-\(cells.count + 1)")),
        ("metadata", .object([])), ("source", Self.list(lines)),
      ]))
  }

  // MARK: Cells

  private mutating func write(_ result: CellResult) {
    let view = CellView(result, in: run)
    let blocks = view.blocks
    guard result.cell.kind != .exercise else {
      return addText(syntax.lines(of: blocks).joined(separator: "\n"))
    }
    let didRun = result.status != .skipped
    if didRun { count += 1 }
    let isHidden = !view.parts.contains(.code)
    let metadata: [(key: String, value: JSON)] =
      isHidden ? [("jupyter", .object([("source_hidden", .bool(true))]))] : []
    cells.append(
      .object([
        ("cell_type", .string("code")),
        ("execution_count", didRun ? .int(count) : .null),
        ("id", .string("cell-\(cells.count + 1)")), ("metadata", .object(metadata)),
        ("outputs", .array(outputs(result, blocks))),
        ("source", Self.list(Self.lines(result.cell.code.text))),
      ]))
  }

  private func outputs(_ result: CellResult, _ blocks: [Block]) -> [JSON] {
    guard result.status != .failed else {
      return result.diagnostics.map { diagnostic in
        .object([
          ("ename", .string(diagnostic.severity.rawValue)),
          ("evalue", .string(diagnostic.message(in: syntax.language))),
          ("output_type", .string("error")),
          ("traceback", .array(([diagnostic.shortPlace] + diagnostic.excerpt).map(JSON.string))),
        ])
      }
    }
    var outputs: [JSON] = []
    var rest = blocks[...]
    while let first = rest.first {
      if case .picture(let picture) = first { outputs.append(display(picture)) }
      // Markdown has no picture, but its numbers where no table beside it has them.
      let end = rest.dropFirst().firstIndex(where: \.isPicture) ?? rest.endIndex
      let lines = syntax.lines(of: Array(rest[..<end]))
      if !lines.isEmpty { outputs.append(Self.display([("text/markdown", Self.list(lines))])) }
      rest = rest[end...]
    }
    return outputs
  }

  /// A picture with its own style, and in words for those who see none: Jupyter draws pictures of
  /// notebooks that are trusted.
  private func display(_ picture: ReportPicture) -> JSON {
    let svg = picture.svgFile(in: syntax.language)
    return Self.display([
      ("image/svg+xml", Self.list(svg.split(separator: "\n").map(String.init))),
      ("text/plain", Self.list([picture.text(in: syntax.language)])),
    ])
  }

  private static func display(_ data: [(key: String, value: JSON)]) -> JSON {
    .object([
      ("data", .object(data)), ("metadata", .object([])), ("output_type", .string("display_data")),
    ])
  }

  // MARK: Lines

  /// The lines of a text without empty ones at its ends.
  private static func lines(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let rest = lines.drop { $0.allSatisfy(\.isWhitespace) }
    let last = rest.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? rest.startIndex - 1
    return rest.isEmpty ? [] : rest[...last].map(String.init)
  }

  /// As notebooks have it: each line with its line break, but the last.
  private static func list(_ lines: [String]) -> JSON {
    .array(lines.dropLast().map { .string($0 + "\n") } + lines.suffix(1).map(JSON.string))
  }
}

extension Block {
  fileprivate var isPicture: Bool { if case .picture = self { true } else { false } }
}
