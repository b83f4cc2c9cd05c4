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
  func isBlank(lineAbove start: Int) -> Bool {
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
  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// What may stand before the text of a line in a list or quote.
  var isContainerMark: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: ">")
  }
}
