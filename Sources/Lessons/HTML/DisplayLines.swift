/// Finds displayed formulas of several lines that Markdown would take apart: a line of TeX that
/// begins with `-` or `#` is a list or a heading to it.
///
/// The dollars that open such a formula begin their line or end it, those that close it, too.
struct DisplayLines {
  private let text: [UInt8]
  private let lines: TextLines
  private let marks: ProseMarks

  struct Formula {
    /// With its dollars.
    let range: Range<Int>
    let quotes: Int
    let lines: ClosedRange<Int>
  }

  init(_ text: [UInt8], _ lines: TextLines, _ marks: ProseMarks) {
    self.text = text
    self.lines = lines
    self.marks = marks
  }

  /// The formulas that reach over the end of a block; of no line of code, and no blank one.
  ///
  /// - Complexity: O(bytes of prose).
  func formulas(_ blocks: [MarkdownBlock]) -> [Formula] {
    var formulas: [Formula] = []
    var open: (offset: Int, line: Int, block: Int, quotes: Int)?
    var lastLine = -1
    for (index, block) in blocks.enumerated() {
      guard case .prose(let prose) = block.content else {
        open = nil
        continue
      }
      if hasBlank(lastLine + 1, before: block.firstLine) { open = nil }
      // The underline of a heading is not always among its lines.
      let next = index + 1 < blocks.count ? blocks[index + 1].firstLine : lines.count
      lastLine = max(block.firstLine, min(block.lastLine, next - 1, lines.count - 1))
      for line in block.firstLine...lastLine {
        let content = content(of: line, block, prose)
        let dollars = doubleDollars(content)
        guard let first = dollars.first, let last = dollars.last else { continue }
        let ends = last + 2 == content.upperBound
        if let start = open {
          open = nil
          guard dollars.count == 1, first == content.lowerBound || ends else { continue }
          if start.block != index {
            formulas.append(
              Formula(
                range: start.offset..<first + 2, quotes: start.quotes, lines: start.line...line))
          }
        } else if dollars.count == 1 ? first == content.lowerBound || ends : ends,
          !dollars.count.isMultiple(of: 2), text[content.lowerBound] != UInt8(ascii: "#")
        {
          open = (last, line, index, prose.quotes)
        }
      }
    }
    return formulas
  }

  /// A line without the prefix of its containers and the blanks at its end.
  private func content(
    of line: Int, _ block: MarkdownBlock, _ prose: MarkdownBlock.Prose
  ) -> Range<Int> {
    let range = lines[line]
    let start =
      line == block.firstLine
      ? min(range.lowerBound + prose.column, range.upperBound)
      : ProseMarks.textStart(text, range, quotes: prose.quotes)
    var end = range.upperBound
    while end > start, text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: "\t") {
      end -= 1
    }
    return start..<end
  }

  /// Whether a line is blank from one on, before another.
  private func hasBlank(_ first: Int, before end: Int) -> Bool {
    guard first < end else { return false }
    return (first..<end).contains { line in
      text[lines[line]].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
    }
  }

  private func doubleDollars(_ line: Range<Int>) -> [Int] {
    var dollars: [Int] = []
    var offset = line.lowerBound
    while offset < line.upperBound {
      guard text[offset] == UInt8(ascii: "$") else {
        offset += text[offset] == UInt8(ascii: "\\") ? 2 : 1
        continue
      }
      if let (_, end) = marks.mark(at: offset, in: text) {
        offset = end
        continue
      }
      let count = marks.dollarCount(at: offset, in: text)
      if count == 2 { dollars.append(offset) }
      offset += count
    }
    return dollars
  }
}

extension ProseMarks {
  /// How many dollars stand at an offset that begins no mark, up to the next mark.
  func dollarCount(at offset: Int, in text: [UInt8]) -> Int {
    let dollar = UInt8(ascii: "$")
    var end = offset + 1
    while end < text.count, text[end] == dollar, end + 1 == text.count || text[end + 1] != byte {
      end += 1
    }
    return end - offset
  }
}
