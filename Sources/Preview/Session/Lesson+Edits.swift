internal import Diagnostics
internal import LessonSwift
internal import Lessons

extension Cell {
  /// Whether readers may change numbers in it: it is lesson Swift, which runs nothing else.
  var isEditable: Bool {
    switch kind {
    case .step, .run: isValid
    case .compile, .exercise: false
    }
  }
}

extension Lesson {
  /// The lesson's bytes with the cells changed; as many lines as before.
  ///
  /// - Parameter sumsAreFree: whether the weights of a cell need not sum to 1 any more.
  /// - Complexity: O(bytes).
  func bytes(with edits: [Int: CellEdits], sumsAreFree: (Int) -> Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = 0
    func put(_ text: String, at range: Range<Int>) {
      bytes += source.bytes[place..<range.lowerBound] + text.utf8
      place = range.upperBound
    }
    for (index, edit) in edits.sorted(by: { $0.key < $1.key }) {
      let cell = cells[index]
      if cell.kind == .step(.weights), !cell.options.sumsAreFree, sumsAreFree(index) {
        let fence = source.bytes[cell.fence]
        let end = fence.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        put(" sums=free", at: (end ?? fence.endIndex)..<(end ?? fence.endIndex))
      }
      for stretch in edit.stretches {
        let lines = stretch.text.split(separator: "\n", omittingEmptySubsequences: false)
        put(
          lines.joined(separator: "\n" + cell.prefix),
          at: cell.code.range(inLesson: stretch.range))
      }
    }
    return bytes + source.bytes[place...]
  }
}
