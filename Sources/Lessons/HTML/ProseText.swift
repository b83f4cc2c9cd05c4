/// A text as libcmark is given it to become HTML: with marks in the places of values, formulas and
/// tables, and the cells of the tables above it.
///
/// Each cell is a paragraph there, so that its inlines end with it, and links in it find what the
/// lesson defines.
struct ProseText {
  let bytes: [UInt8]
  let marks: ProseMarks
  let formulas: [ProseContent.Formula]
  let tables: [ProseTable]
  /// How many cells tables have.
  let cellCount: Int
  /// Whether formulas are kept whole that Markdown would take apart.
  let hasJoinedLines: Bool
  private let source: ProseSource

  /// - Parameter joinsLines: whether formulas whose lines Markdown would take apart stay whole.
  /// - Returns: nil when the text can't be given to libcmark.
  /// - Complexity: O(bytes).
  init?(_ source: ProseSource, joinsLines: Bool) {
    guard let markdown = source.markdown, let marks = ProseMarks(for: source.bytes) else {
      return nil
    }
    let text = Self.withValues(source, markdown, marks)
    let lines = TextLines(text, from: source.lines.start(0))
    let joined = joinsLines ? DisplayLines(text, lines, marks).formulas(markdown.blocks) : []
    var replacements = joined.enumerated().map { number, formula in
      ProseMarks.Replacement(
        range: formula.range, mark: ProseMark(kind: .formula, number: number),
        quotes: formula.quotes)
    }
    var reader = TableReader(text, lines, marks)
    var taken = joined.map(\.lines)[...]
    for block in markdown.blocks {
      guard case .prose(let prose) = block.content else { continue }
      taken = taken.drop { $0.upperBound < block.firstLine }
      if let first = taken.first, first.lowerBound <= block.lastLine { continue }
      reader.read(block, prose)
    }
    replacements += reader.tables.enumerated().map { number, table in
      ProseMarks.Replacement(
        range: table.range, mark: ProseMark(kind: .table, number: number), quotes: table.quotes)
    }
    replacements.sort { $0.range.lowerBound < $1.range.lowerBound }
    let isCode = Markdown.codeLines(markdown.blocks, count: source.lines.count)
    let added = 2 * reader.cells.count - source.firstLine
    self.init(
      source, marks, tables: reader.tables, cells: reader.cells,
      body: marks.marked(text, replacements)[source.start...],
      joined: joined.map { formula in
        let content = formula.range.lowerBound + 2..<formula.range.upperBound - 2
        return ProseContent.Formula(
          tex: FormulaReader.tex(text, content, quotes: formula.quotes), isDisplayed: true)
      },
      isCode: { isCode.indices.contains($0 - added) && isCode[$0 - added] })
  }

  /// - Parameter line: a text of one line, which is given as the cell of a table is.
  init?(line source: ProseSource) {
    guard source.markdown != nil, let marks = ProseMarks(for: source.bytes) else { return nil }
    self.init(
      source, marks, tables: [], cells: [source.bytes], body: [], joined: [], isCode: { _ in false }
    )
  }

  private init(
    _ source: ProseSource, _ marks: ProseMarks, tables: [ProseTable], cells: [[UInt8]],
    body: ArraySlice<UInt8>, joined: [ProseContent.Formula], isCode: (Int) -> Bool
  ) {
    let text = Self.paragraphs(cells, marks) + body
    let reader = FormulaReader(text, marks, isCode: isCode)
    let found = reader.formulas()
    bytes = marks.marked(
      text,
      found.enumerated().map { number, formula in
        ProseMarks.Replacement(
          range: formula.range, mark: ProseMark(kind: .formula, number: joined.count + number),
          quotes: formula.quotes)
      })
    formulas =
      joined
      + found.map { ProseContent.Formula(tex: reader.tex($0), isDisplayed: $0.isDisplayed) }
    self.marks = marks
    self.source = source
    self.tables = tables
    cellCount = cells.count
    hasJoinedLines = !joined.isEmpty
  }

  var cells: [Int] { source.cells }
  var valueCount: Int { source.values.count }

  /// Where a line of the text that libcmark is given begins in the author's.
  func start(ofLine line: Int) -> Int {
    source.lines.start(line - 2 * cellCount + source.firstLine)
  }

  /// Code as the author wrote it.
  func code(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(marks.byte) else { return text }
    return text.map { $0 == marks.byte ? UInt8(ascii: "[") : $0 }
  }
}

extension ProseText {
  /// The text with marks in the places of its values, and in code in the places of very many `[`.
  private static func withValues(
    _ source: ProseSource, _ markdown: Markdown, _ marks: ProseMarks
  ) -> [UInt8] {
    var text = source.bytes
    for line in markdown.heavyCode.joined() {
      for offset in source.lines[line] where text[offset] == UInt8(ascii: "[") {
        text[offset] = marks.byte
      }
    }
    let quotes = quotes(markdown.blocks, count: source.lines.count)
    let values = source.values.enumerated().map { number, range in
      let line = source.lines.index(ofLineAt: range.lowerBound)
      return ProseMarks.Replacement(
        range: range, mark: ProseMark(kind: .value, number: number), quotes: quotes[line])
    }
    return marks.marked(text, values)
  }

  /// In how many quotes the prose of each line stands.
  private static func quotes(_ blocks: [MarkdownBlock], count: Int) -> [Int] {
    var quotes = [Int](repeating: 0, count: count)
    for block in blocks {
      guard case .prose(let prose) = block.content, prose.quotes > 0 else { continue }
      for line in block.firstLine...max(block.firstLine, block.lastLine) where line < count {
        quotes[line] = prose.quotes
      }
    }
    return quotes
  }

  private static func paragraphs(_ cells: [[UInt8]], _ marks: ProseMarks) -> [UInt8] {
    var text: [UInt8] = []
    for (number, cell) in cells.enumerated() {
      marks.append(.cell, number, to: &text)
      text += [UInt8(ascii: " ")] + cell + Array("\n\n".utf8)
    }
    return text
  }
}
