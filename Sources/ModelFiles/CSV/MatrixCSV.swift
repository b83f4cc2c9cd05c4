public import Attention

extension Matrix {
  /// Reads a matrix from text: a row a line, its numbers between commas.
  ///
  /// Lines end with LF or CRLF; a byte order mark at the start is skipped, and so are blanks around
  /// numbers, empty lines and lines that begin with `#`, as NumPy's `savetxt` writes comments.
  /// - Parameter bytes: UTF-8.
  /// - Throws: what is wrong first.
  /// - Complexity: O(bytes).
  public init(csv bytes: [UInt8]) throws(CSVMistake) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var values: [Double] = []
    var (rows, columns) = (0, 0)
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = CSVNumbers.trimmed(line)
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let before = values.count
      try CSVNumbers.read(line, number: index + 1, into: &values)
      let found = values.count - before
      if rows == 0 { columns = found }
      guard found == columns else {
        throw .otherCount(line: index + 1, numbers: found, expected: columns)
      }
      rows += 1
    }
    guard rows > 0 else { throw .noNumbers }
    self.init(rows: rows, columns: columns, values: values)
  }

  /// The matrix as text that reads back as the same numbers, each in as few digits as that takes.
  ///
  /// - Complexity: O(numbers).
  public var csv: String {
    (0..<rows).map { row in
      self[row].values.map(\.description).joined(separator: ",") + "\n"
    }.joined()
  }
}
