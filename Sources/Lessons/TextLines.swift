/// The lines of a text as CommonMark counts them: they end with `\n`, `\r\n` or a lone `\r`.
///
/// `SourceFile` counts lines for people, by `\n`; this is the table that libcmark's line numbers
/// mean.
struct TextLines {
  /// Where each line begins; one more than there are lines, the last being the end of the text.
  private let starts: [Int]
  /// Where each line ends, without its line break.
  private let ends: [Int]

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], from start: Int) {
    var starts = [start]
    var ends: [Int] = []
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      ends.append(offset - 1)
      if byte == UInt8(ascii: "\r"), offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") {
        offset += 1
      }
      starts.append(offset)
    }
    if starts[starts.count - 1] < bytes.count {
      ends.append(bytes.count)
      starts.append(bytes.count)
    }
    self.starts = starts
    self.ends = ends
  }

  var count: Int { ends.count }

  /// Where a line begins, from 0; the end of the text for the line behind the last one.
  func start(_ index: Int) -> Int { starts[index] }

  /// The line, from 0, that holds the byte at an offset.
  ///
  /// - Complexity: O(log lines).
  func index(ofLineAt offset: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A line, from 0, without its line break.
  subscript(index: Int) -> Range<Int> { starts[index]..<ends[index] }

  /// A line, from 0, with its line break.
  func whole(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }
}
