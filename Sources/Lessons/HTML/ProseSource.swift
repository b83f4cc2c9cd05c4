internal import Diagnostics

/// A text that becomes HTML, and where its cells and values stand.
struct ProseSource {
  let file: SourceFile
  let lines: TextLines
  /// The line that the text begins with, below the front matter.
  let firstLine: Int
  /// The offset of each cell's first line, in order.
  let cells: [Int]
  let values: [Range<Int>]
  /// Nil when the text is none, or more than libcmark can bear.
  let markdown: Markdown?

  var bytes: [UInt8] { file.bytes }
  /// Without its front matter.
  var text: String { file.text(start..<bytes.count) }

  /// Behind a byte-order mark.
  var start: Int {
    let start = lines.start(firstLine)
    return bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start
  }

  init(_ lesson: Lesson) {
    let source = lesson.source
    let top = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = TextLines(source.bytes, from: top)
    var line = 0
    if let end = lesson.frontMatter.range?.upperBound {
      line = lines.index(ofLineAt: end) + 1
    }
    self.init(
      source, from: line, lines, cells: lesson.cells.map(\.fence.lowerBound),
      values: lesson.inlineValues.map(\.range))
  }

  init(_ file: SourceFile, from line: Int) {
    self.init(file, from: line, TextLines(file.bytes, from: 0), cells: [], values: [])
  }

  private init(
    _ file: SourceFile, from line: Int, _ lines: TextLines, cells: [Int], values: [Range<Int>]
  ) {
    self.file = file
    self.lines = lines
    firstLine = min(line, lines.count)
    self.cells = cells
    self.values = values
    var findings = Findings(in: file)
    markdown =
      LessonReader(file).isText(&findings)
      ? Markdown(file, lines, from: firstLine, &findings) : nil
  }
}
