/// Where in a file something stands; lines and columns count from 1, columns in Unicode scalars.
public struct Place: Equatable, Sendable {
  public let file: String
  public let line: Int
  public let column: Int
  /// How many scalars of the line are meant, from 0.
  public let length: Int
  /// The whole line, without its line break.
  public let text: String

  public init(file: String, line: Int, column: Int, length: Int, text: String) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.text = text
  }
}
