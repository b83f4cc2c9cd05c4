internal import Attention
internal import CellIO
internal import LessonSwift

extension ValueType {
  /// Whether values of the type can be handed to compiled cells and back as they are.
  var isCellType: Bool {
    switch self {
    case .double, .int, .bool, .string, .vector, .matrix, .closedRange, .range: true
    case .array(let element): element.isCellType
    case .tuple, .named: false
    }
  }

  fileprivate init(_ type: CellType) {
    switch type {
    case .double: self = .double
    case .int: self = .int
    case .bool: self = .bool
    case .string: self = .string
    case .vector: self = .vector
    case .matrix: self = .matrix
    case .closedRange: self = .closedRange
    case .range: self = .range
    case .array(let element): self = .array(ValueType(element))
    }
  }
}

extension Value {
  /// Writes the value as a compiled cell reads it.
  ///
  /// - Precondition: the type is a cell type, or a tuple of such.
  func write(to writer: inout CellWriter) {
    switch self {
    case .double(let number): number.write(to: &writer)
    case .int(let number): number.write(to: &writer)
    case .bool(let truth): truth.write(to: &writer)
    case .string(let text): text.write(to: &writer)
    case .vector(let vector): vector.write(to: &writer)
    case .matrix(let matrix): matrix.write(to: &writer)
    case .closedRange(let range): range.write(to: &writer)
    case .range(let range): range.write(to: &writer)
    case .array(let elements, _):
      writer.int(elements.count)
      for element in elements { element.write(to: &writer) }
    case .tuple(let parts):
      for part in parts { part.write(to: &writer) }
    case .structure: preconditionFailure("structures are computed where they are needed")
    }
  }

  /// Reads a value that a compiled cell wrote.
  init(_ type: CellType, _ bytes: ArraySlice<UInt8>) throws(CellReader.Damage) {
    var reader = CellReader(bytes)
    try self.init(type, from: &reader)
    guard reader.isAtEnd else { throw CellReader.Damage() }
  }

  private init(_ type: CellType, from reader: inout CellReader) throws(CellReader.Damage) {
    switch type {
    case .double: self = .double(try Double(from: &reader))
    case .int: self = .int(try Int(from: &reader))
    case .bool: self = .bool(try Bool(from: &reader))
    case .string: self = .string(try String(from: &reader))
    case .vector: self = .vector(try Vector(from: &reader))
    case .matrix: self = .matrix(try Matrix(from: &reader))
    case .closedRange: self = .closedRange(try ClosedRange<Int>(from: &reader))
    case .range: self = .range(try Range<Int>(from: &reader))
    case .array(let element):
      var elements: [Value] = []
      for _ in 0..<(try reader.count()) { elements.append(try Value(element, from: &reader)) }
      self = .array(elements, of: ValueType(element))
    }
  }
}
