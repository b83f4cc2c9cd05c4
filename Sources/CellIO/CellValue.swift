public import Attention

/// A value that can go into a compiled cell and come out of it.
public protocol CellValue {
  static var cellType: CellType { get }
  func write(to writer: inout CellWriter)
  init(from reader: inout CellReader) throws(CellReader.Damage)
}

extension Double: CellValue {
  public static var cellType: CellType { .double }
  public func write(to writer: inout CellWriter) { writer.double(self) }
  public init(from reader: inout CellReader) throws(CellReader.Damage) {
    self = try reader.double()
  }
}

extension Int: CellValue {
  public static var cellType: CellType { .int }
  public func write(to writer: inout CellWriter) { writer.int(self) }
  public init(from reader: inout CellReader) throws(CellReader.Damage) { self = try reader.int() }
}

extension Bool: CellValue {
  public static var cellType: CellType { .bool }
  public func write(to writer: inout CellWriter) { writer.byte(self ? 1 : 0) }
  public init(from reader: inout CellReader) throws(CellReader.Damage) {
    self = try reader.byte() != 0
  }
}

extension String: CellValue {
  public static var cellType: CellType { .string }
  public func write(to writer: inout CellWriter) { writer.string(self) }
  public init(from reader: inout CellReader) throws(CellReader.Damage) {
    self = try reader.string()
  }
}

extension Vector: CellValue {
  public static var cellType: CellType { .vector }
  public func write(to writer: inout CellWriter) { writer.doubles(values) }
  public init(from reader: inout CellReader) throws(CellReader.Damage) {
    self.init(try reader.doubles())
  }
}

extension Matrix: CellValue {
  public static var cellType: CellType { .matrix }

  public func write(to writer: inout CellWriter) {
    writer.int(rows)
    writer.int(columns)
    writer.doubles(values)
  }

  public init(from reader: inout CellReader) throws(CellReader.Damage) {
    let (rows, columns) = (try reader.int(), try reader.int())
    let values = try reader.doubles()
    let (count, overflows) = rows.multipliedReportingOverflow(by: columns)
    // A matrix without numbers may have rows, but not more than anybody could count.
    let sides = 0...CellReader.longestSide
    guard sides.contains(rows), sides.contains(columns), !overflows, count == values.count else {
      throw CellReader.Damage()
    }
    self.init(rows: rows, columns: columns, values: values)
  }
}

extension ClosedRange<Int>: CellValue {
  public static var cellType: CellType { .closedRange }

  public func write(to writer: inout CellWriter) {
    writer.int(lowerBound)
    writer.int(upperBound)
  }

  public init(from reader: inout CellReader) throws(CellReader.Damage) {
    let (lower, upper) = (try reader.int(), try reader.int())
    guard lower <= upper else { throw CellReader.Damage() }
    self = lower...upper
  }
}

extension Range<Int>: CellValue {
  public static var cellType: CellType { .range }

  public func write(to writer: inout CellWriter) {
    writer.int(lowerBound)
    writer.int(upperBound)
  }

  public init(from reader: inout CellReader) throws(CellReader.Damage) {
    let (lower, upper) = (try reader.int(), try reader.int())
    guard lower <= upper else { throw CellReader.Damage() }
    self = lower..<upper
  }
}

extension Array: CellValue where Element: CellValue {
  public static var cellType: CellType { .array(Element.cellType) }

  public func write(to writer: inout CellWriter) {
    writer.int(count)
    for element in self { element.write(to: &writer) }
  }

  public init(from reader: inout CellReader) throws(CellReader.Damage) {
    let count = try reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}
