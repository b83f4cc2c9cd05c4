/// The types of values that go into a compiled cell and come out of it.
public indirect enum CellType: Hashable, Sendable {
  case double, int, bool, string, vector, matrix
  /// `ClosedRange<Int>`
  case closedRange
  /// `Range<Int>`
  case range
  case array(CellType)

  /// How deeply arrays may hold arrays.
  static let depthLimit = 32

  func write(to writer: inout CellWriter) {
    switch self {
    case .double: writer.byte(UInt8(ascii: "d"))
    case .int: writer.byte(UInt8(ascii: "i"))
    case .bool: writer.byte(UInt8(ascii: "b"))
    case .string: writer.byte(UInt8(ascii: "s"))
    case .vector: writer.byte(UInt8(ascii: "v"))
    case .matrix: writer.byte(UInt8(ascii: "m"))
    case .closedRange: writer.byte(UInt8(ascii: "c"))
    case .range: writer.byte(UInt8(ascii: "r"))
    case .array(let element):
      writer.byte(UInt8(ascii: "a"))
      element.write(to: &writer)
    }
  }

  /// Reads what `write` wrote.
  public init(from reader: inout CellReader) throws(CellReader.Damage) {
    try self.init(from: &reader, depth: 0)
  }

  private init(from reader: inout CellReader, depth: Int) throws(CellReader.Damage) {
    guard depth < Self.depthLimit else { throw CellReader.Damage() }
    switch try reader.byte() {
    case UInt8(ascii: "d"): self = .double
    case UInt8(ascii: "i"): self = .int
    case UInt8(ascii: "b"): self = .bool
    case UInt8(ascii: "s"): self = .string
    case UInt8(ascii: "v"): self = .vector
    case UInt8(ascii: "m"): self = .matrix
    case UInt8(ascii: "c"): self = .closedRange
    case UInt8(ascii: "r"): self = .range
    case UInt8(ascii: "a"): self = .array(try CellType(from: &reader, depth: depth + 1))
    default: throw CellReader.Damage()
    }
  }
}
