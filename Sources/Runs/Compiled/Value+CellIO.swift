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

  /// The type with its modules, as a cell may call something of its own the same.
  var qualified: String {
    switch self {
    case .double, .int, .bool, .string: "Swift.\(self)"
    case .vector, .matrix: "Attention.\(self)"
    case .closedRange: "Swift.ClosedRange<Swift.Int>"
    case .range: "Swift.Range<Swift.Int>"
    case .array(let element): "[\(element.qualified)]"
    case .tuple, .named: description
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
  ///
  /// - Parameter limit: how many numbers, words, truths and lists it may hold.
  init(
    _ type: CellType, _ bytes: ArraySlice<UInt8>, limit: Int
  ) throws(CellValueProblem) {
    var reader = CellReader(bytes)
    var room = limit
    do throws(CellValueProblem) {
      try self.init(type, from: &reader, &room)
    } catch .tooLarge(let more) {
      throw .tooLarge(count: limit + more)
    }
    guard reader.isAtEnd else { throw .damaged }
  }

  private init(
    _ type: CellType, from reader: inout CellReader, _ room: inout Int
  ) throws(CellValueProblem) {
    do throws(CellReader.Damage) {
      switch type {
      case .double: self = .double(try Double(from: &reader))
      case .int: self = .int(try Int(from: &reader))
      case .bool: self = .bool(try Bool(from: &reader))
      case .string: self = .string(try String(from: &reader))
      case .vector: self = .vector(try Vector(from: &reader))
      case .matrix: self = .matrix(try Matrix(from: &reader))
      case .closedRange: self = .closedRange(try ClosedRange<Int>(from: &reader))
      case .range: self = .range(try Range<Int>(from: &reader))
      case .array: self = .array([], of: .int)
      }
    } catch {
      throw .damaged
    }
    if case .array(let element) = type {
      guard let count = try? reader.count() else { throw .damaged }
      // A list takes room by itself, or lists of empty lists would take all memory.
      guard count <= room else { throw .tooLarge(count: count - room) }
      var elements: [Value] = []
      for _ in 0..<count { elements.append(try Value(element, from: &reader, &room)) }
      self = .array(elements, of: ValueType(element))
    }
    room -= max(1, count)
    guard room >= 0 else { throw .tooLarge(count: -room) }
  }
}

/// Why a value can't be taken over from a compiled cell.
enum CellValueProblem: Error {
  case damaged
  /// - Parameter count: of what was read until then.
  case tooLarge(count: Int)
}

extension CellEnd {
  /// The names of what the cell exported, in their order.
  var exportedNames: [String] {
    messages.compactMap { if case .exported(let name, _, _) = $0 { name } else { nil } }
  }
}
