/// Finds the bytes of a code span, as libcmark normalises it, in the lesson.
///
/// In the code span a line break is one blank, and what stands in front of the next line is left
/// out: the containers' prefixes, and mostly the indentation.
struct CodeSpanPlaces {
  private let bytes: [UInt8]
  /// From `{swift}` to behind the closing backticks.
  private let span: Range<Int>

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    span = start..<end
  }

  /// Where each byte of a code span stands, from behind `{swift}` on.
  ///
  /// - Complexity: O(bytes).
  func places(of literal: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(literal.count)
    var place = span.lowerBound + InlineMarks.word.count
    var blanks = 0
    for index in literal.indices {
      places.append(min(place, span.upperBound - 1))
      if blanks > 0 {
        blanks -= 1
      } else if place < span.upperBound, Self.isLineBreak(bytes[place]) {
        (place, blanks) = lineStart(behind: place, of: literal[(index + 1)...])
      } else {
        place += 1
      }
    }
    return places
  }

  /// Where the text of the line behind a line break begins, and how many blanks the text has that
  /// are part of a tab before it.
  ///
  /// What follows in the code span, `rest`, tells a prefix from a text that begins with `>` or
  /// with blanks.
  private func lineStart(
    behind place: Int, of rest: ArraySlice<UInt8>
  ) -> (place: Int, blanks: Int) {
    var start = place + 1
    if bytes[place] == UInt8(ascii: "\r"), bytes[start] == UInt8(ascii: "\n") { start += 1 }
    let end = bytes[start..<span.upperBound].firstIndex(where: Self.isLineBreak) ?? span.upperBound
    let prefix = start..<(start..<end).prefix { Self.isPrefix(bytes[$0]) }.endIndex
    for blanks in 0...3 where rest.prefix(blanks).allSatisfy({ $0 == UInt8(ascii: " ") }) {
      let text = rest.dropFirst(blanks)
      let candidates =
        prefix.upperBound < end ? textStarts(text, prefix) : quoteStarts(text, prefix)
      for candidate in candidates where prefix ~= candidate || candidate == prefix.upperBound {
        if fits(text, candidate..<end) { return (candidate, blanks) }
      }
    }
    // Not known to happen; then the places of one line are told less exactly.
    return (prefix.upperBound, 0)
  }

  /// Where a text may begin on a line that goes on behind its blanks and `>`: as far before that
  /// as the text has such characters itself. At the end of a code span one blank may be missing.
  private func textStarts(_ text: ArraySlice<UInt8>, _ prefix: Range<Int>) -> [Int] {
    let shared = text.prefix(while: Self.isPrefix).count
    let start = prefix.upperBound - shared
    return shared == text.count ? [start, start - 1] : [start]
  }

  /// Where a text may begin on a line of blanks and `>` only: at a `>`, or as far before it as the
  /// text has blanks.
  private func quoteStarts(_ text: ArraySlice<UInt8>, _ prefix: Range<Int>) -> [Int] {
    let blanks = text.prefix { Self.isPrefix($0) && $0 != UInt8(ascii: ">") }.count
    return prefix.reversed().filter { bytes[$0] == UInt8(ascii: ">") }.map { $0 - blanks }
  }

  /// Whether a line is what the code span goes on with: the line and a blank for its line break,
  /// or, at the end, a part of the line.
  private func fits(_ text: ArraySlice<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count < text.count else { return bytes[line].starts(with: text) }
    return text.starts(with: bytes[line])
      && text[text.startIndex + line.count] == UInt8(ascii: " ")
  }

  private static func isPrefix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
