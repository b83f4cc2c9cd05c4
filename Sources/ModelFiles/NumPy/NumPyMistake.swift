/// Why bytes are no `.npy` file, or none that can be read here.
public enum NumPyMistake: Error, Equatable, Sendable {
  /// The file doesn't begin as all of them do.
  case noNumPyFile
  /// Another version than 1.0, 2.0 and 3.0.
  case unknownVersion(major: UInt8, minor: UInt8)
  /// The header is longer than NumPy's own limit.
  case headerTooLong(bytes: Int, limit: Int)
  /// The file ends before its header does.
  case headerBeyondFile(bytes: Int, present: Int)
  /// What the header ought to have at this byte of the file, counted from 0, as Python writes it.
  case header(offset: Int, expected: String)
  /// One of `descr`, `fortran_order` and `shape` is missing.
  case missing(key: String)
  /// Another type of numbers, as it stands in the file: `>f8`, `|O`; what can be read is to be
  /// written with `array.astype("<f8")`.
  case unknownType(String)
  /// Neither one dimension nor two.
  case dimensions(Int)
  /// A size is 0.
  case noNumbers(shape: [Int])
  /// The shape needs more bytes than there are behind the header.
  case cutOff(shape: [Int], present: Int)
  /// So many bytes stand behind the last number.
  case trailingBytes(Int)
  /// The integer at this byte of the file is none that Double can hold.
  case inexact(offset: Int)
}
