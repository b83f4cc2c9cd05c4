/// Finds the formulas of a text by Pandoc's rules.
///
/// Dollars in code, HTML and destinations of links are none of a formula: which they are tells
/// libcmark, to which the text is given once with all dollars numbered.
struct FormulaReader {
  private let text: [UInt8]
  private let marks: ProseMarks
  private var runs: [Run] = []

  /// Dollars behind each other.
  private struct Run {
    var start: Int
    var count: Int
  }

  struct Formula {
    /// With its dollars.
    let range: Range<Int>
    let isDisplayed: Bool
    let quotes: Int

    var content: Range<Int> {
      let width = isDisplayed ? 2 : 1
      return range.lowerBound + width..<range.upperBound - width
    }
  }

  /// - Parameter isCode: of the lines of the text, whether each is code.
  /// - Complexity: O(bytes).
  init(_ text: [UInt8], _ marks: ProseMarks, isCode: (Int) -> Bool) {
    self.text = text
    self.marks = marks
    let lines = TextLines(text, from: 0)
    for line in 0..<lines.count where !isCode(line) { readRuns(lines[line]) }
  }

  private mutating func readRuns(_ line: Range<Int>) {
    var offset = line.lowerBound
    while let start = text[offset..<line.upperBound].firstIndex(of: UInt8(ascii: "$")) {
      if let (_, end) = marks.mark(at: start, in: text) {
        offset = end
        continue
      }
      let count = marks.dollarCount(at: start, in: text)
      offset = start + count
      let run = unescaped(Run(start: start, count: count))
      guard run.count > 0 else { continue }
      // Of many dollars with nothing but a blank between, none of which is part of a formula, the
      // last tells as much as all.
      if let last = runs.last, last.start == run.start - 2, isAlone(last), isAlone(run) {
        runs[runs.count - 1] = run
      } else {
        runs.append(run)
      }
    }
  }

  /// Whether a run is one dollar between blanks.
  private func isAlone(_ run: Run) -> Bool {
    run.count == 1 && isBlank(run.start - 1) && isBlank(run.start + 1)
  }

  /// Whether a blank, a line break or nothing stands at an offset.
  private func isBlank(_ offset: Int) -> Bool {
    !text.indices.contains(offset) || text[offset] <= 0x20
  }

  /// The formulas, in the order of the text; none lies in another.
  ///
  /// - Complexity: O(bytes).
  func formulas() -> [Formula] {
    guard !runs.isEmpty else { return [] }
    let replacements = runs.enumerated().map { number, run in
      ProseMarks.Replacement(
        range: run.start..<run.start + run.count, mark: ProseMark(kind: .dollars, number: number),
        quotes: 0)
    }
    var formulas: [Formula] = []
    MarkdownTree(marks.marked(text, replacements)[...]).visitLeaves { leaf in
      switch leaf.content {
      case .paragraph(let inlines), .heading(_, let inlines):
        for group in groups(inlines) { formulas += self.formulas(group, quotes: leaf.quotes) }
      case .code, .html: break
      }
    }
    formulas.sort { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    formulas.removeAll { formula in
      defer { end = max(end, formula.range.upperBound) }
      return formula.range.lowerBound < end
    }
    return formulas
  }

  /// The numbers of the runs that stand in text: those outside links, and those of each link, for no
  /// formula begins in a link and ends outside. What is in the way of a formula is nil.
  private func groups(_ inlines: [MarkdownInline]) -> [[Int?]] {
    var groups: [[Int?]] = [[]]
    var open: [Int] = []
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .begin(.link), .begin(.image):
        groups.append([])
        open.append(groups.count - 1)
      case .begin: open.append(open.last ?? 0)
      case .end: open.removeLast()
      case .text(let text) where !Self.isAddress(text, at: index, in: inlines):
        for case .mark(let mark) in marks.pieces(of: text) where mark.kind == .dollars {
          groups[open.last ?? 0].append(mark.number)
          if let group = open.last, group > 0 { groups[0].append(nil) }
        }
      case .text, .code, .html, .softBreak, .lineBreak: continue
      }
    }
    return groups
  }

  /// Whether a text is the address of the link that it stands in, `<https://a.b>`.
  private static func isAddress(
    _ text: [UInt8], at index: Int, in inlines: [MarkdownInline]
  ) -> Bool {
    guard index > 0, case .begin(.link(let target)) = inlines[index - 1] else { return false }
    return text == target.destination || "mailto:".utf8 + text == target.destination
  }
}

extension FormulaReader {
  /// The formulas of runs that stand in the same text.
  private func formulas(_ numbers: [Int?], quotes: Int) -> [Formula] {
    var runs = numbers.map { $0.map { self.runs[$0] } ?? Run(start: 0, count: .max) }
    var formulas: [Formula] = []
    let doubles = runs.indices.filter { runs[$0].count == 2 }[...]
    var nextDoubles = doubles
    var index = 0
    while index < runs.count {
      let run = runs[index]
      nextDoubles = nextDoubles.drop { $0 <= index }
      if run.count == 2, let end = nextDoubles.first,
        !text[run.start + 2..<runs[end].start].allSatisfy({ $0 <= 0x20 })
      {
        formulas.append(
          Formula(range: run.start..<runs[end].start + 2, isDisplayed: true, quotes: quotes))
        index = end + 1
      } else if run.count == 1, index + 1 < runs.count, closes(runs[index + 1], run) {
        let end = runs[index + 1].start
        formulas.append(Formula(range: run.start..<end + 1, isDisplayed: false, quotes: quotes))
        // The second of two dollars may begin another formula.
        runs[index + 1] = Run(start: end + 1, count: runs[index + 1].count - 1)
        index += runs[index + 1].count == 0 ? 2 : 1
      } else {
        index += 1
      }
    }
    return formulas
  }

  /// Whether a run closes a formula that one dollar opens.
  private func closes(_ end: Run, _ start: Run) -> Bool {
    guard end.count <= 2, !isBlank(start.start + 1), !isBlank(end.start - 1) else { return false }
    let behind = end.start + 1
    return behind == text.count
      || !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[behind])
  }

  /// A run without its first dollar where a backslash makes that a sign.
  private func unescaped(_ run: Run) -> Run {
    let backslashes = text[..<run.start].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return backslashes.isMultiple(of: 2) ? run : Run(start: run.start + 1, count: run.count - 1)
  }

  /// A formula's TeX, without the prefixes of containers.
  func tex(_ formula: Formula) -> [UInt8] {
    Self.tex(text, formula.content, quotes: formula.quotes)
  }

  static func tex(_ text: [UInt8], _ range: Range<Int>, quotes: Int) -> [UInt8] {
    var tex: [UInt8] = []
    var position = range.lowerBound
    for line in ProseMarks.furtherLines(of: text, range, quotes: quotes) {
      tex += text[position..<line.lineBreak.lowerBound] + [UInt8(ascii: "\n")]
      position = line.start
    }
    return tex + text[position..<range.upperBound]
  }
}
