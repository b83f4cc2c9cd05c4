internal import Diagnostics
internal import Lessons
internal import Runs

/// How a cell and its results stand in a Markdown report.
struct MarkdownCell {
  private let cell: Cell
  private let source: SourceFile
  private let showsCode: Bool
  private let lines: [String]
  private let lineBreak: String

  /// - Parameters:
  ///   - lines: what stands behind the cell, or in its place.
  ///   - showsCode: whether the cell itself stays.
  init(_ cell: Cell, in lesson: Lesson, _ lines: [String], showsCode: Bool) {
    self.cell = cell
    self.lines = lines
    self.showsCode = showsCode
    source = lesson.source
    lineBreak = lesson.lineBreak
  }

  func splice(into splice: inout Splice) {
    if !showsCode {
      hide(in: &splice)
    } else {
      for line in cell.optionLines { splice.replace(line, with: "") }
      guard !lines.isEmpty else { return }
      let closing = isClosed ? "" : lineBreak + prefix + fenceMarks
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
    let fence = cell.fence
    let bytes = source.bytes
    let start = fence.lowerBound + openingPrefix
    guard let head = lines.first else {
      let marks = bytes[..<start].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      splice.replace(max(fence.lowerBound, (marks ?? -1) + 1)..<fence.upperBound, with: "")
      return
    }
    // A fence ends the paragraph above it; a table or text would be part of it.
    let isFirst = bytes[fence.lowerBound..<start].contains { !$0.isContainerMark }
    if !isFirst, !source.isBlank(lineAbove: fence.lowerBound) {
      splice.replace(fence.lowerBound..<fence.lowerBound, with: blank + lineBreak)
    }
    let rest = lines.dropFirst().isEmpty ? "" : lineBreak + prefixed(Array(lines.dropFirst()))
    splice.replace(start..<fence.upperBound, with: head + rest)
  }

  /// Results behind a fence that never closes would be code.
  private var isClosed: Bool {
    !cell.problems.contains { $0.problem == .format(.cell(.unclosed)) }
  }

  /// What stands before every line of the results.
  private var prefix: String {
    guard !isClosed else { return cell.prefix }
    // The last line may be an empty one, without the prefix; the first has marks of lists.
    let opening = source.bytes[cell.fence].prefix(openingPrefix)
    let marks = opening.map { $0.isContainerMark ? $0 : UInt8(ascii: " ") }
    return String(decoding: marks, as: UTF8.self)
  }

  private var fenceMarks: String {
    let fence = cell.fence
    let bytes = source.bytes[fence].dropFirst(openingPrefix)
    return String(decoding: bytes.prefix { $0 == bytes.first }, as: UTF8.self)
  }

  /// How many bytes stand before the opening fence on its line: a bullet, quote signs, blanks.
  private var openingPrefix: Int {
    let fence = cell.fence
    let bytes = source.bytes[fence]
    let sign = bytes.firstIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    return (sign ?? fence.lowerBound) - fence.lowerBound
  }

  private func prefixed(_ lines: [String]) -> String {
    let prefix = prefix
    return lines.map { $0.isEmpty ? blank : prefix + $0 }.joined(separator: lineBreak)
  }

  /// An empty line of the container.
  private var blank: String {
    var prefix = Substring(prefix)
    while prefix.last == " " || prefix.last == "\t" { prefix.removeLast() }
    return String(prefix)
  }
}
