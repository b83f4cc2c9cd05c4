internal import Diagnostics

/// Makes a cell of a fence, if it is one.
struct CellReader {
  private let source: SourceFile
  private let lines: TextLines
  private let parsed: [UInt8]
  private let fence: MarkdownBlock.Fence
  private let firstLine: Int
  private let words: [Annotation.Word]
  /// How many lines stand between the fences.
  private let lineCount: Int

  /// Looks at a block of a lesson; nil when it is no cell. `parsed` is the lesson as libcmark was
  /// given it.
  init?(_ source: SourceFile, _ lines: TextLines, _ parsed: [UInt8], _ block: MarkdownBlock) {
    guard case .fence(let fence) = block.content else { return nil }
    let line = lines[block.firstLine]
    let start = line.lowerBound + fence.column
    guard start < line.upperBound else { return nil }
    let info = source.bytes[start..<line.upperBound].drop { $0 == source.bytes[start] }
    words = Annotation.words(source.bytes, info.startIndex..<line.upperBound)
    guard Annotation.isCell(words) else { return nil }
    self.source = source
    self.lines = lines
    self.parsed = parsed
    self.fence = fence
    firstLine = block.firstLine
    lineCount = fence.lineCount
  }

  /// The last line of the cell, from 0.
  private var lastLine: Int {
    min(firstLine + lineCount + (fence.isClosed ? 1 : 0), lines.count - 1)
  }

  func cell(_ findings: inout Findings) -> Cell {
    var problems: [(problem: FormatProblem, range: Range<Int>)] = []
    let opening = lines[firstLine].lowerBound + fence.column..<lines[firstLine].upperBound
    if !fence.isClosed { problems.append((.cell(.unclosed), opening)) }
    let annotation = Annotation(words) { problems.append(($0, $1)) }
    var options = OptionReader()
    for option in annotation.options { options.read(option, source.bytes) }
    let content = content(mark: words[0].text == "yaml" ? "#|" : "//|", annotation.kind)
    options.read(lines: content.options, mark: content.mark, source.bytes)
    problems += options.problems
    if let range = options.options.range(of: .exports), let kind = annotation.kind {
      if case .compile = kind {} else { problems.append((.option(.exportsElsewhere), range)) }
    }
    // A cell that is not closed swallows the cells below it, with their options.
    if fence.isClosed {
      problems += content.late.map { (.option(.belowCode(mark: content.mark)), $0) }
    }

    var exercise: Exercise?
    if annotation.kind == .exercise, fence.isClosed {
      var reader = ExerciseReader(source.bytes)
      exercise = reader.exercise(content.code.lines, fence: opening)
      problems += reader.problems
    }

    let range = lines[firstLine].lowerBound..<lines[lastLine].upperBound
    return Cell(
      kind: annotation.kind ?? .run, options: options.options, prefix: prefix, fence: range,
      openingLine: source.line(at: range.lowerBound),
      closingLine: source.line(at: lines.start(lastLine)), code: content.code, exercise: exercise,
      optionLines: content.optionLines,
      problems: problems.compactMap { findings.add($0.problem, at: $0.range) })
  }

  /// What stands before the closing fence: for a list, the item's indentation; for a quote, its
  /// marks; for the lesson itself, nothing, however far the fence is indented.
  private var prefix: String {
    let line = lines[lastLine]
    let before = source.bytes[line].prefix {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">")
    }
    switch fence.container {
    case .document: return ""
    case .item: return String(decoding: before, as: UTF8.self)
    case .quote:
      let marks = before.lastIndex(of: UInt8(ascii: ">")).map { before[...$0] } ?? []
      return String(decoding: marks, as: UTF8.self) + " "
    }
  }
}

extension CellReader {
  private struct Content {
    let mark: String
    /// The option lines behind their marks.
    var options: [Range<Int>] = []
    /// The option lines, whole.
    var optionLines: [Range<Int>] = []
    /// Option lines below code.
    var late: [Range<Int>] = []
    var code: CellCode
  }

  /// Sorts the lines between the fences into options and code.
  private func content(mark: String, _ kind: CellKind?) -> Content {
    var builder = CellCodeBuilder()
    var content = Content(mark: mark, code: builder.code(at: lines.start(lastLine)))
    let isCompiled = if case .compile = kind { true } else { false }
    var isTop = true
    var line = firstLine
    for literal in fence.literal.split(
      separator: UInt8(ascii: "\n"), maxSplits: lineCount, omittingEmptySubsequences: false
    ).prefix(lineCount) {
      line += 1
      let (range, blanks) = place(of: literal, in: line)
      guard let option = option(range, mark) else {
        isTop = isTop && source.bytes[range].allSatisfy(Self.isBlank)
        builder.addLine(source.bytes, range, blanks: blanks)
        continue
      }
      if isTop {
        content.options.append(option)
        content.optionLines.append(lines.whole(line))
      } else {
        // Real Swift may hold such a line in a text of several lines.
        if !isCompiled { content.late.append(range) }
        builder.addLine(source.bytes, range, blanks: blanks)
      }
    }
    content.code = builder.code(at: lines.start(lastLine))
    return content
  }

  /// Where a line of the cell stands in its line of the lesson: at its end, behind the container's
  /// prefix. A tab that is half of the prefix leaves up to three blanks that stand nowhere.
  private func place(
    of literal: ArraySlice<UInt8>, in line: Int
  ) -> (range: Range<Int>, blanks: Int) {
    let line = lines[line]
    for blanks in 0...3 {
      let rest = literal.dropFirst(blanks)
      let start = line.upperBound - rest.count
      if start >= line.lowerBound, parsed[start..<line.upperBound] == rest {
        return (start..<line.upperBound, blanks)
      }
      guard rest.first == UInt8(ascii: " ") else { break }
    }
    preconditionFailure("libcmark's code is not the end of the lesson's line")
  }

  /// The bytes behind the mark of an option line and one blank; nil when it is none.
  private func option(_ range: Range<Int>, _ mark: String) -> Range<Int>? {
    let rest = source.bytes[range].drop(while: Self.isBlank)
    guard rest.starts(with: mark.utf8) else { return nil }
    let start = rest.startIndex + mark.utf8.count
    guard start < range.upperBound, source.bytes[start] == UInt8(ascii: " ") else {
      return start..<range.upperBound
    }
    return start + 1..<range.upperBound
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
