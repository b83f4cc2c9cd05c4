internal import Diagnostics
internal import Lessons
public import Runs

/// A report in Markdown: the author's bytes, with results behind each cell and values in the prose.
public struct MarkdownReport: Sendable {
  /// UTF-8.
  public let text: String
  /// What the files beside the report hold, by the names that it shows them by: SVG.
  public let pictures: [(name: String, svg: String)]
  /// Which lines of the text, from 0, show the result of which cell.
  let owners: [Owner]
  /// The lines of the text, from 0, that show what models learned.
  let learnedLines: Set<Int>

  /// The lines behind a cell, and the cell's label.
  struct Owner: Equatable, Sendable {
    let label: String
    let lines: Range<Int>
  }

  /// Writes the report of a run.
  ///
  /// The author's text stays byte for byte, but for option lines, which are left out, and inline
  /// values, which are put in. A lesson with nothing to compute goes through unchanged.
  ///
  /// - Parameter pictureFolder: where the files of pictures are going to be, from the report's own
  ///   folder; nil where there are to be none.
  /// - Complexity: O(size of the lesson and its results).
  public init(_ run: LessonRun, pictureFolder: String? = nil) {
    let lesson = run.lesson
    guard !lesson.cells.isEmpty || !lesson.inlineValues.isEmpty else {
      text = lesson.source.text(0..<lesson.source.bytes.count)
      owners = []
      learnedLines = []
      pictures = []
      return
    }
    var splice = Splice(lesson.source.bytes)
    var owners: [Owner] = []
    var learnedLines: Set<Int> = []
    var inlineValues = run.inlineValues[...]
    let language = lesson.frontMatter.language
    let syntax = MarkdownSyntax(language: language, pictureFolder: pictureFolder)
    var pictures: [(name: String, svg: String)] = []
    let unplaced = syntax.lines(of: run.blocksOnTop)
    if !unplaced.isEmpty {
      let offset = lesson.frontMatter.range?.upperBound ?? lesson.source.startOfText
      let text = unplaced.joined(separator: lesson.lineBreak)
      splice.replace(
        offset..<offset,
        with: offset == lesson.source.startOfText
          ? text + lesson.lineBreak + lesson.lineBreak
          : lesson.lineBreak + lesson.lineBreak + text + lesson.lineBreak)
    }
    func takeInlineValues(before offset: Int) {
      while let inline = inlineValues.first, inline.inline.range.lowerBound < offset {
        let range = inline.inline.range
        let text = InlineText(inline, in: run).markdown(
          atStart: lesson.source.isLineStart(range.lowerBound),
          before: lesson.source.signs(at: range.upperBound))
        splice.replace(range, with: text)
        if inline.isLearned { learnedLines.insert(splice.lineCount) }
        inlineValues.removeFirst()
      }
    }
    for result in run.cells {
      takeInlineValues(before: result.cell.fence.lowerBound)
      let view = CellView(result, in: run)
      splice.keep(before: result.cell.fence.lowerBound)
      let start = splice.lineCount
      let blocks = view.blocks
      let lines = syntax.lines(of: blocks)
      if pictureFolder != nil {
        for case .picture(let picture) in blocks {
          pictures.append((picture.name + ".svg", picture.svgFile(in: language)))
        }
      }
      MarkdownCell(result.cell, in: lesson, lines, showsCode: view.parts.contains(.code))
        .splice(into: &splice)
      owners.append(Owner(label: result.label, lines: start..<splice.lineCount + 1))
      if result.isLearned { learnedLines.formUnion(start..<splice.lineCount + 1) }
    }
    self.owners = owners
    self.pictures = pictures
    takeInlineValues(before: .max)
    self.learnedLines = learnedLines
    var bytes = splice.finished
    bytes += Footer(run.lesson).markdown(after: bytes, lineBreak: lesson.lineBreak).utf8
    text = String(decoding: bytes, as: UTF8.self)
  }
}

extension LessonRun {
  /// What stands above the lesson's first line: how it was run, and the problems of no cell.
  var blocksOnTop: [Block] {
    let language = lesson.frontMatter.language
    return notes.map { .paragraph([.strong(Words.note($0)[language])]) }
      + unplacedDiagnostics.map { .diagnostic($0) }
  }

  /// The problems of no cell and no inline value, such as those of the front matter.
  var unplacedDiagnostics: [Diagnostic] {
    func place(_ diagnostic: Diagnostic) -> [Int] {
      guard case .place(let place) = diagnostic.subject else { return [] }
      return [place.line, place.column]
    }
    var placed = Set(cells.flatMap(\.diagnostics).map(place))
    for case .failed(let diagnostic) in inlineValues.map(\.outcome) {
      placed.insert(place(diagnostic))
    }
    return diagnostics.filter { !placed.contains(place($0)) }
  }
}

extension Lesson {
  /// The line break of the lesson's first line, if it is one that all tools know.
  var lineBreak: String {
    let bytes = source.bytes
    let index = bytes.firstIndex(where: \.isLineBreak) ?? bytes.endIndex
    return bytes[index...].starts(with: "\r\n".utf8) ? "\r\n" : "\n"
  }
}

extension SourceFile {
  /// Behind a byte-order mark.
  var startOfText: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Whether nothing but blanks, quote marks and list marks stands before an offset on its line.
  func isLineStart(_ offset: Int) -> Bool {
    // Only as far back as the marks of containers reach: a line may hold millions of values.
    let isMark: (UInt8) -> Bool = { $0.isContainerMark || "0123456789-+*.)".utf8.contains($0) }
    let start = bytes[..<offset].lastIndex { !isMark($0) }.map { $0 + 1 } ?? 0
    guard start == 0 || bytes[start - 1].isLineBreak else { return false }
    return bytes[start..<offset].split(whereSeparator: \.isContainerMark).allSatisfy { mark in
      let sign = mark.drop { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      return sign.count == 1 && "-+*.)".utf8.contains(sign[sign.startIndex])
    }
  }

  /// Whether the line above a line is empty but for marks of its container, or there is none.
  func isBlank(lineAbove start: Int) -> Bool {
    var above = bytes[..<start]
    above = above.dropLast(above.suffix(2).elementsEqual("\r\n".utf8) ? 2 : 1)
    let first = above.lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? 0
    return above[first...].allSatisfy(\.isContainerMark)
  }

  /// The two bytes at an offset, or fewer at the end.
  func signs(at offset: Int) -> String {
    text(offset..<min(offset + 2, bytes.count))
  }
}

extension UInt8 {
  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// What may stand before the text of a line in a list or quote.
  var isContainerMark: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: ">")
  }
}
