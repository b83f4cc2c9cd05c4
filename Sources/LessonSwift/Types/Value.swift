public import Attention

/// A value of lesson Swift.
public enum Value: Sendable {
  case double(Double)
  case int(Int)
  case bool(Bool)
  case string(String)
  case vector(Vector)
  case matrix(Matrix)
  case closedRange(ClosedRange<Int>)
  case range(Range<Int>)
  indirect case array([Value], of: ValueType)
  indirect case tuple([Value])
  case structure(any LessonStructure)

  public var type: ValueType {
    switch self {
    case .double: .double
    case .int: .int
    case .bool: .bool
    case .string: .string
    case .vector: .vector
    case .matrix: .matrix
    case .closedRange: .closedRange
    case .range: .range
    case .array(_, let element): .array(element)
    case .tuple(let elements): .tuple(elements.map(\.type))
    case .structure(let structure): .named(Swift.type(of: structure).typeName)
    }
  }

  /// How many numbers, words and truths the value holds.
  ///
  /// - Complexity: O(parts), not O(numbers).
  public var count: Int {
    switch self {
    case .double, .int, .bool, .string, .closedRange, .range: 1
    case .vector(let vector): vector.count
    case .matrix(let matrix): matrix.rows * matrix.columns
    case .array(let elements, _), .tuple(let elements): elements.reduce(0) { $0 + $1.count }
    case .structure(let structure): structure.fields.reduce(0) { $0 + $1.value.count }
    }
  }

  /// How much room the value takes, in numbers of 8 bytes; a list of nothing takes some, too, or
  /// lists of lists of nothing could double without end.
  ///
  /// - Complexity: O(parts), not O(numbers).
  var size: Int {
    switch self {
    case .double, .int, .bool, .closedRange, .range: 1
    case .string(let text): 1 + text.utf8.count / 8
    case .vector(let vector): max(Self.leastList, vector.count)
    // Rows without numbers take no room, but time to look through.
    case .matrix(let matrix):
      max(Self.leastList, matrix.values.count, matrix.rows, matrix.columns)
    case .array(let elements, _), .tuple(let elements):
      max(Self.leastList, elements.reduce(0) { $0 + $1.size })
    case .structure(let structure):
      structure.fields.reduce(1 + structure.unseenSize) { $0 + $1.value.size }
    }
  }

  /// What every array carries along.
  private static let leastList = 4

  /// The value as a number, where it is one.
  public var number: Double? {
    switch self {
    case .double(let number): number
    case .int(let number): Double(number)
    default: nil
    }
  }
}
