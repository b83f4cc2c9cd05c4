/// What a reader has changed in the code of a cell, as stretches of the file's code and what stands
/// there instead; as many lines as before.
struct CellEdits: Equatable {
  /// The cell's code in the file.
  let original: String
  /// In the order of the text, apart from each other; UTF-8 offsets in `original`.
  private(set) var stretches: [Stretch] = []

  struct Stretch: Equatable {
    let range: Range<Int>
    let text: String
  }

  init(of original: String) { self.original = original }

  var isEmpty: Bool { stretches.isEmpty }

  /// The code as it is now.
  var code: String {
    let bytes = Array(original.utf8)
    var code: [UInt8] = []
    var place = 0
    for stretch in stretches {
      code += bytes[place..<stretch.range.lowerBound] + stretch.text.utf8
      place = stretch.range.upperBound
    }
    return String(decoding: code + bytes[place...], as: UTF8.self)
  }

  /// Puts a text into the code as it is now.
  ///
  /// - Parameter range: UTF-8 offsets in `code`.
  /// - Complexity: O(bytes).
  mutating func replace(_ range: Range<Int>, with text: String) {
    let now = Array(code.utf8)
    let old = Array(original.utf8)
    // What touches the range becomes one stretch with it.
    let touched = placed.filter { $0.now.overlaps(range) }
    let start = min(range.lowerBound, touched.first?.now.lowerBound ?? range.lowerBound)
    let end = max(range.upperBound, touched.last?.now.upperBound ?? range.upperBound)
    let from = offset(inOriginal: start)
    let to = offset(inOriginal: end)
    var written = now[start..<range.lowerBound] + text.utf8 + now[range.upperBound..<end]
    let newline = UInt8(ascii: "\n")
    var missing = old[from..<to].count { $0 == newline } - written.count { $0 == newline }
    while missing < 0, written.last == newline {
      written.removeLast()
      missing += 1
    }
    written += repeatElement(newline, count: max(0, missing))
    stretches.removeAll { $0.range.overlaps(from..<to) }
    if !written.elementsEqual(old[from..<to]) {
      let new = Stretch(range: from..<to, text: String(decoding: written, as: UTF8.self))
      stretches.append(new)
      stretches.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// What the file has where a stretch of the code stands now; nil where it is the same, or where the
  /// stretch is part of what was put in.
  func original(at range: Range<Int>) -> String? {
    let touched = placed.filter { $0.now.overlaps(range) }
    // A stretch may end with line breaks that only keep the lines below in their place.
    let cutsOne = touched.contains { stretch, now in
      let breaks = stretch.text.utf8.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
      return now.lowerBound < range.lowerBound || now.upperBound - breaks > range.upperBound
    }
    guard !touched.isEmpty, !cutsOne else { return nil }
    let bytes = Array(original.utf8)
    let from = offset(inOriginal: range.lowerBound)
    let to = offset(inOriginal: max(range.upperBound, touched.last?.now.upperBound ?? 0))
    return from < to ? String(decoding: bytes[from..<to], as: UTF8.self) : nil
  }

  /// Each stretch, and where its text stands now.
  private var placed: [(stretch: Stretch, now: Range<Int>)] {
    var shift = 0
    return stretches.map { stretch in
      let start = stretch.range.lowerBound + shift
      let length = stretch.text.utf8.count
      shift += length - stretch.range.count
      return (stretch, start..<start + length)
    }
  }

  /// Where an offset of the code stands in the file's; one within a stretch goes to its nearer end.
  private func offset(inOriginal offset: Int) -> Int {
    var shift = 0
    for (stretch, now) in placed where now.lowerBound < offset {
      if offset < now.upperBound {
        return offset - now.lowerBound < now.upperBound - offset
          ? stretch.range.lowerBound : stretch.range.upperBound
      }
      shift = now.upperBound - stretch.range.upperBound
    }
    return offset - shift
  }
}
