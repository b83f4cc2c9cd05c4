internal import Diagnostics
internal import Lessons

/// A stretch of a cell's code, and what is to stand there instead.
struct Edit: Equatable {
  /// UTF-8 offsets in the cell's code.
  let range: Range<Int>
  let text: String

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }
}

extension Lesson {
  /// The lesson's bytes with edits made, which lie apart and stand in the order of the text.
  ///
  /// Lines keep their numbers: what is written on one line is followed by the line breaks that stood
  /// in its place, or comes behind them where it closes a call.
  /// - Complexity: O(bytes).
  func edited(_ edits: [(cell: Int, edit: Edit)], _ others: [(range: Range<Int>, text: String)])
    -> [UInt8]
  {
    let inLesson = edits.map { index, edit -> (range: Range<Int>, text: String) in
      let cell = cells[index]
      let range = cell.code.range(inLesson: edit.range)
      let breaks = source.bytes[range].count { $0 == UInt8(ascii: "\n") }
      let lines = String(repeating: "\n" + cell.prefix, count: breaks)
      return (range, edit.text.hasPrefix(",") ? lines + edit.text : edit.text + lines)
    }
    // Several may be put in at one place, in their order.
    let ordered = (inLesson + others).enumerated().sorted { first, second in
      let (a, b) = (first.element.range.lowerBound, second.element.range.lowerBound)
      return a == b ? first.offset < second.offset : a < b
    }
    var bytes: [UInt8] = []
    var place = 0
    for (range, text) in ordered.map(\.element) {
      bytes += source.bytes[place..<max(place, range.lowerBound)] + text.utf8
      place = max(place, range.upperBound)
    }
    return bytes + source.bytes[place...]
  }
}
