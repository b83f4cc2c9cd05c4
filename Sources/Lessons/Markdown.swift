import Diagnostics

/// The Markdown of a lesson, parsed: its blocks, and the text as libcmark was given it.
///
/// That text is as long as the lesson's and differs from it in two ways only, so that places in the
/// one are places in the other. In `` `{swift} `` the braces and the word are replaced by a mark
/// with a number: libcmark 0.30 can't tell where a code span stands, and the mark can. And `[` in
/// code of blocks that hold very many are replaced by a letter: they mean nothing there, but can't
/// be told from costly ones before parsing.
struct Markdown {
  let blocks: [MarkdownBlock]
  /// From the first byte of the lesson; what stands above the body is untouched.
  let parsed: [UInt8]
  let marks: InlineMarks
  /// Lines of code, with very many `[`.
  let heavyCode: [Range<Int>]
}

extension Markdown {
  /// Parses the lines of a lesson from a line on.
  ///
  /// - Returns: nil when the text is more than libcmark can bear; the findings say why.
  /// - Complexity: O(bytes), given the limits of `MarkdownLoad`.
  init?(
    _ source: SourceFile, _ lines: TextLines, from firstLine: Int, _ findings: inout Findings
  ) {
    let load = MarkdownLoad(source.bytes, lines, from: firstLine)
    if let line = load.tooDeepLine {
      findings.add(.text(.tooDeep(limit: MarkdownLoad.depthLimit)), at: lines[line])
      return nil
    }
    if load.marks > MarkdownLoad.markLimit {
      let problem = TextProblem.tooManyMarks(count: load.marks, limit: MarkdownLoad.markLimit)
      findings.add(.text(problem), at: lines.start(firstLine)..<lines.start(firstLine))
      return nil
    }
    guard let marks = InlineMarks(source.bytes, from: lines.start(firstLine), &findings) else {
      return nil
    }
    let marked = marks.marked(source.bytes)
    let heavy = load.heavyBlocks
    guard !heavy.isEmpty else {
      parsed = marked
      self.marks = marks
      heavyCode = []
      blocks = Self.blocks(marked, lines, from: firstLine, marks.byte)
      return
    }
    // Once without the brackets of heavy blocks, to see which of them stand in code; then with
    // those that don't.
    let bare = Self.without(brackets: heavy.map(\.lines), of: lines, marked)
    let isCode = Self.codeLines(
      Self.blocks(bare, lines, from: firstLine, nil), count: lines.count)
    guard Self.checkBrackets(heavy, isCode, marked, lines, &findings) else { return nil }
    let codeOfHeavyBlocks = heavy.flatMap { $0.lines.filter { isCode[$0] } }.map { $0..<$0 + 1 }
    heavyCode = codeOfHeavyBlocks
    parsed = Self.without(brackets: codeOfHeavyBlocks, of: lines, marked)
    self.marks = marks
    blocks = Self.blocks(parsed, lines, from: firstLine, marks.byte)
  }

  /// Parses the lines from one on, telling places in the lesson.
  private static func blocks(
    _ bytes: [UInt8], _ lines: TextLines, from firstLine: Int, _ mark: UInt8?
  ) -> [MarkdownBlock] {
    let start = lines.start(firstLine)
    // libcmark skips a byte order mark at the start of what it is given, here the body.
    let skipped = bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return MarkdownTree(bytes[(start + skipped)...]).blocks(codesBeginningWith: mark).map {
      $0.moved(lines: firstLine, columnsOfFirstLine: skipped)
    }
  }

  private static func without(
    brackets ranges: [Range<Int>], of lines: TextLines, _ bytes: [UInt8]
  ) -> [UInt8] {
    var bytes = bytes
    for line in ranges.joined() {
      for offset in lines[line] where bytes[offset] == UInt8(ascii: "[") {
        bytes[offset] = UInt8(ascii: "x")
      }
    }
    return bytes
  }

  /// Whether each of some lines is code, or HTML.
  static func codeLines(_ blocks: [MarkdownBlock], count: Int) -> [Bool] {
    var isCode = [Bool](repeating: false, count: count)
    for block in blocks {
      var last = block.lastLine
      switch block.content {
      case .prose: continue
      case .verbatim: break
      case .fence(let fence):
        // The line that ends the container of an open fence is no code.
        if !fence.isClosed { last = min(last, block.firstLine + fence.lineCount) }
      }
      for line in block.firstLine...max(block.firstLine, last) where line < count {
        isCode[line] = true
      }
    }
    return isCode
  }

  /// Counts the brackets of heavy blocks outside code.
  private static func checkBrackets(
    _ blocks: [MarkdownLoad.Block], _ isCode: [Bool], _ bytes: [UInt8], _ lines: TextLines,
    _ findings: inout Findings
  ) -> Bool {
    var work = 0
    for block in blocks {
      let first = block.lines.first { !isCode[$0] } ?? block.lines.lowerBound
      let count = block.lines.reduce(0) { sum, line in
        isCode[line] ? sum : sum + bytes[lines[line]].count { $0 == UInt8(ascii: "[") }
      }
      work += count * count
      let problem: TextProblem
      if count >= MarkdownLoad.bracketLimit {
        problem = .tooManyBrackets(count: count, limit: MarkdownLoad.bracketLimit)
      } else if work > MarkdownLoad.bracketWorkLimit {
        problem = .tooManyBracketsInAll
      } else {
        continue
      }
      findings.add(.text(problem), at: lines[first])
      return false
    }
    return true
  }
}
