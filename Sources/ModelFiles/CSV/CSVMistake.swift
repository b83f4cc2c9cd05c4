/// What is wrong with a matrix in text; lines and columns count from 1, columns in numbers.
public enum CSVMistake: Error, Equatable, Sendable {
  /// There is no line with numbers.
  case noNumbers
  /// What stands between two commas is no finite number in decimal digits; at most 40 bytes of it.
  case notANumber(line: Int, column: Int, text: String)
  /// Something else than commas stands between the numbers; how the line is to be written.
  case otherDelimiter(line: Int, instead: String)
  /// A row has more or fewer numbers than the first one.
  case otherCount(line: Int, numbers: Int, expected: Int)
}
