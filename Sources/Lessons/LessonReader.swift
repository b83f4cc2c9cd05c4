internal import Diagnostics

/// Reads a lesson part by part.
struct LessonReader {
  private let source: SourceFile
  private(set) var frontMatter = FrontMatter(language: .english)
  private(set) var cells: [Cell] = []
  private(set) var inlineValues: [InlineValue] = []
  private(set) var images: [LocalImage] = []

  init(_ source: SourceFile) { self.source = source }

  /// Whether the bytes are a text of bearable length; the findings say why not.
  func isText(_ findings: inout Findings) -> Bool {
    let count = source.bytes.count
    if count > Lesson.sizeLimit {
      findings.add(.text(.tooLong(bytes: count, limit: Lesson.sizeLimit)))
    } else if let range = firstInvalidUTF8 {
      findings.add(.file(.notUTF8), at: range)
    } else if let nul = source.bytes.firstIndex(of: 0) {
      findings.add(.text(.nulByte), at: nul..<nul + 1)
    } else {
      return true
    }
    return false
  }

  private var firstInvalidUTF8: Range<Int>? {
    do {
      _ = try UTF8Span(validating: source.bytes.span)
      return nil
    } catch {
      return error.byteOffsets
    }
  }

  /// Reads everything.
  ///
  /// - Precondition: the bytes are UTF-8 without NUL.
  mutating func read(
    overriding parameters: [(name: String, value: String)], _ findings: inout Findings
  ) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = TextLines(source.bytes, from: source.bytes.starts(with: mark) ? mark.count : 0)
    let top = FrontMatterReader(source, lines, &findings)
    frontMatter = top.frontMatter
    frontMatter.override(parameters, &findings)
    guard let markdown = Markdown(source, lines, from: top.bodyLine, &findings) else { return }
    for block in markdown.blocks {
      switch block.content {
      case .verbatim: break
      case .fence: read(cell: block, lines, markdown, &findings)
      case .prose(let prose): read(prose, of: block, lines, markdown, &findings)
      }
    }
  }

  private mutating func read(
    cell block: MarkdownBlock, _ lines: TextLines, _ markdown: Markdown, _ findings: inout Findings
  ) {
    guard let reader = CellReader(source, lines, markdown.parsed, block) else { return }
    guard cells.count < Lesson.cellLimit else {
      // Once: the cells behind it are as many too many.
      if !hasTooManyCells {
        findings.add(.text(.tooManyCells(limit: Lesson.cellLimit)), at: lines[block.firstLine])
      }
      hasTooManyCells = true
      return
    }
    let cell = reader.cell(&findings)
    if let exercise = cell.exercise {
      if let line = exerciseLines[exercise.id] {
        findings.add(.exercise(.idTaken(exercise.id, line: line)), at: exercise.idRange)
      } else {
        exerciseLines[exercise.id] = cell.openingLine
      }
    }
    cells.append(cell)
  }

  /// The line of each exercise, by its id.
  private var exerciseLines: [String: Int] = [:]

  private var hasTooManyCells = false

  private mutating func read(
    _ prose: MarkdownBlock.Prose, of block: MarkdownBlock, _ lines: TextLines,
    _ markdown: Markdown, _ findings: inout Findings
  ) {
    let last = min(block.lastLine, lines.count - 1)
    let range = lines[block.firstLine].lowerBound..<lines[last].upperBound
    for code in prose.codes {
      guard let place = markdown.marks.place(of: code), range.contains(place) else { continue }
      let reader = InlineReader(source, block: range, place: place)
      let literal = markdown.marks.unmarked(code).dropFirst(InlineMarks.word.count)
      if let value = reader.value(literal, &findings) { inlineValues.append(value) }
    }
    for destination in prose.images {
      let image = LocalImage(
        markdown.marks.unmarked(destination), in: source.bytes, block: range,
        line: lines[block.firstLine])
      if let image { images.append(image) }
    }
  }
}
