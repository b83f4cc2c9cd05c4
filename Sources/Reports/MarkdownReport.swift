internal import Diagnostics
internal import Lessons
public import Runs

/// A report in Markdown: the author's bytes, with results behind each cell and values in the prose.
public struct MarkdownReport: Sendable {
  /// UTF-8.
  public let text: String
  /// Which lines of the text, from 0, show the result of which cell.
  let owners: [Owner]

  /// The lines behind a cell, and the cell's label.
  struct Owner: Equatable, Sendable {
    let label: String
    let lines: Range<Int>
  }

  /// Writes the report of a run.
  ///
  /// The author's text stays byte for byte, but for option lines, which are left out, and inline
  /// values, which are put in. A lesson with nothing to compute goes through unchanged.
  /// - Complexity: O(size of the lesson and its results).
  public init(_ run: LessonRun) {
    let lesson = run.lesson
    guard !lesson.cells.isEmpty || !lesson.inlineValues.isEmpty else {
      text = lesson.source.text(0..<lesson.source.bytes.count)
      owners = []
      return
    }
    var splice = Splice(lesson.source.bytes)
    var owners: [Owner] = []
    var inlineValues = run.inlineValues[...]
    let syntax = MarkdownSyntax(language: lesson.frontMatter.language)
    func takeInlineValues(before offset: Int) {
      while let inline = inlineValues.first, inline.inline.range.lowerBound < offset {
        let range = inline.inline.range
        let text = InlineText(
          inline, in: run, atStart: lesson.source.isLineStart(range.lowerBound),
          before: lesson.source.sign(at: range.upperBound))
        splice.replace(range, with: text.markdown)
        inlineValues.removeFirst()
      }
    }
    for result in run.cells {
      takeInlineValues(before: result.cell.fence.lowerBound)
      let view = CellView(result, in: run)
      splice.keep(before: result.cell.fence.lowerBound)
      let start = splice.lineCount
      MarkdownCell(view, syntax, lineBreak: lesson.lineBreak).splice(into: &splice)
      owners.append(Owner(label: result.label, lines: start..<splice.lineCount + 1))
    }
    self.owners = owners
    takeInlineValues(before: .max)
    var bytes = splice.finished
    bytes += Footer(run).markdown(after: bytes, lineBreak: lesson.lineBreak).utf8
    text = String(decoding: bytes, as: UTF8.self)
  }
}

extension Lesson {
  /// The line break of the lesson's first line.
  fileprivate var lineBreak: String {
    let bytes = source.bytes
    guard let index = bytes.firstIndex(where: \.isLineBreak), bytes[index] == UInt8(ascii: "\r")
    else { return "\n" }
    return bytes[(index + 1)...].first == UInt8(ascii: "\n") ? "\r\n" : "\r"
  }
}

extension SourceFile {
  /// Whether nothing but blanks, quote marks and list marks stands before an offset on its line.
  fileprivate func isLineStart(_ offset: Int) -> Bool {
    let start = bytes[..<offset].lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? 0
    return bytes[start..<offset].split(whereSeparator: \.isContainerMark).allSatisfy { mark in
      let sign = mark.drop { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      return sign.count == 1 && "-+*.)".utf8.contains(sign[sign.startIndex])
    }
  }

  /// Whether the line above a line is empty but for marks of its container, or there is none.
  fileprivate func isBlank(lineAbove start: Int) -> Bool {
    var above = bytes[..<start]
    above = above.dropLast(above.suffix(2).elementsEqual("\r\n".utf8) ? 2 : 1)
    let first = above.lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? 0
    return above[first...].allSatisfy(\.isContainerMark)
  }

  /// The ASCII sign at an offset; nothing at the end and for other signs.
  fileprivate func sign(at offset: Int) -> String {
    guard offset < bytes.count, bytes[offset] < 0x80 else { return "" }
    return String(UnicodeScalar(bytes[offset]))
  }
}

extension UInt8 {
  fileprivate var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// What may stand before the text of a line in a list or quote.
  fileprivate var isContainerMark: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: ">")
  }
}

/// A text from which pieces are cut, and into which others are put, from start to end.
struct Splice {
  private let bytes: [UInt8]
  private var position = 0
  private var result: [UInt8] = []
  /// How many lines are finished.
  private(set) var lineCount = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count + bytes.count / 2)
  }

  /// Puts a text in the place of a range.
  ///
  /// - Precondition: the range begins at or behind the end of the last one.
  mutating func replace(_ range: Range<Int>, with text: String) {
    precondition(range.lowerBound >= position, "pieces are replaced in order")
    keep(before: range.lowerBound)
    append(text.utf8)
    position = range.upperBound
  }

  /// Takes the text over as it is, up to an offset.
  mutating func keep(before offset: Int) {
    append(bytes[position..<offset])
    position = offset
  }

  private mutating func append(_ piece: some Sequence<UInt8>) {
    for byte in piece {
      result.append(byte)
      if byte == UInt8(ascii: "\n") { lineCount += 1 }
    }
  }

  var finished: [UInt8] { result + bytes[position...] }

  /// Whether the text from an offset on begins with an empty line, or ends.
  func isFollowedByBlankLine(_ offset: Int) -> Bool {
    let rest = bytes[offset...].drop { !$0.isLineBreak }
    let isBoth = rest.starts(with: "\r\n".utf8)
    let line = rest.dropFirst(isBoth ? 2 : 1).drop { $0.isContainerMark }
    return line.first?.isLineBreak ?? true
  }
}

/// How a cell and its results stand in a Markdown report.
private struct MarkdownCell {
  let view: CellView
  let lines: [String]
  let lineBreak: String

  init(_ view: CellView, _ syntax: MarkdownSyntax, lineBreak: String) {
    self.view = view
    self.lineBreak = lineBreak
    lines = syntax.lines(of: view.blocks)
  }

  func splice(into splice: inout Splice) {
    let cell = view.result.cell
    if !view.parts.contains(.code) {
      hide(in: &splice)
    } else {
      for line in cell.optionLines { splice.replace(line, with: "") }
      guard !lines.isEmpty else { return }
      let closing = isClosed ? "" : lineBreak + cell.prefix + fenceMarks
      var text = closing + lineBreak + blank + lineBreak + prefixed(lines)
      // The last line of a cell that never closes may be one of its options, gone with its break.
      if let end = cell.optionLines.last?.upperBound, end > cell.fence.upperBound {
        text = text.dropFirst(lineBreak.count) + lineBreak + lineBreak
        return splice.replace(end..<end, with: text)
      }
      splice.replace(cell.fence.upperBound..<cell.fence.upperBound, with: text)
    }
    guard !lines.isEmpty else { return }
    if !splice.isFollowedByBlankLine(cell.fence.upperBound) {
      splice.replace(cell.fence.upperBound..<cell.fence.upperBound, with: lineBreak + blank)
    }
  }

  /// Puts the results in the place of the fence, whose prefix stands already.
  private func hide(in splice: inout Splice) {
    let fence = view.result.cell.fence
    let bytes = view.run.lesson.source.bytes
    let start = fence.lowerBound + openingPrefix
    guard let head = lines.first else {
      let marks = bytes[..<start].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      splice.replace(max(fence.lowerBound, (marks ?? -1) + 1)..<fence.upperBound, with: "")
      return
    }
    // A fence ends the paragraph above it; a table or text would be part of it.
    let isFirst = bytes[fence.lowerBound..<start].contains { !$0.isContainerMark }
    if !isFirst, !view.run.lesson.source.isBlank(lineAbove: fence.lowerBound) {
      splice.replace(fence.lowerBound..<fence.lowerBound, with: blank + lineBreak)
    }
    let rest = lines.dropFirst().isEmpty ? "" : lineBreak + prefixed(Array(lines.dropFirst()))
    splice.replace(start..<fence.upperBound, with: head + rest)
  }

  /// Results behind a fence that never closes would be code.
  private var isClosed: Bool {
    !view.result.cell.problems.contains { $0.problem == .format(.cell(.unclosed)) }
  }

  private var fenceMarks: String {
    let fence = view.result.cell.fence
    let bytes = view.run.lesson.source.bytes[fence].dropFirst(openingPrefix)
    return String(decoding: bytes.prefix { $0 == bytes.first }, as: UTF8.self)
  }

  /// How many bytes stand before the opening fence on its line: a bullet, quote signs, blanks.
  private var openingPrefix: Int {
    let fence = view.result.cell.fence
    let bytes = view.run.lesson.source.bytes[fence]
    let sign = bytes.firstIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    return (sign ?? fence.lowerBound) - fence.lowerBound
  }

  private func prefixed(_ lines: [String]) -> String {
    lines.map { $0.isEmpty ? blank : view.result.cell.prefix + $0 }.joined(separator: lineBreak)
  }

  /// An empty line of the container.
  private var blank: String {
    var prefix = Substring(view.result.cell.prefix)
    while prefix.last == " " || prefix.last == "\t" { prefix.removeLast() }
    return String(prefix)
  }
}
