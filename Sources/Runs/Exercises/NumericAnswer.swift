internal import Attention
public import LessonSwift

/// An answer as numbers: one, a list, or a table.
public struct NumericAnswer: Equatable, Sendable {
  /// [] for one number, [n] for a list, [rows, columns] for a table.
  public let shape: [Int]
  /// Row by row.
  public let values: [Double]

  public init(shape: [Int], values: [Double]) {
    precondition(values.count == shape.reduce(1, *), "\(shape) holds no \(values.count) numbers")
    self.shape = shape
    self.values = values
  }

  /// - Returns: nil for what isn't made of numbers, and for lists of different lengths.
  public init?(_ value: Value) {
    switch value {
    case .double(let number): self.init(shape: [], values: [number])
    case .int(let number): self.init(shape: [], values: [Double(number)])
    case .vector(let vector): self.init(shape: [vector.count], values: vector.values)
    case .matrix(let matrix):
      self.init(shape: [matrix.rows, matrix.columns], values: matrix.values)
    case .array(let elements, _):
      let parts = elements.compactMap(NumericAnswer.init)
      guard parts.count == elements.count else { return nil }
      let inner = parts.first?.shape ?? []
      guard inner.count <= 1, parts.allSatisfy({ $0.shape == inner }) else { return nil }
      self.init(shape: [parts.count] + inner, values: parts.flatMap(\.values))
    case .bool, .string, .closedRange, .range, .tuple, .structure: return nil
    }
  }

  public var isFinite: Bool { values.allSatisfy(\.isFinite) }

  public var transposed: NumericAnswer? {
    guard shape.count == 2 else { return nil }
    let (rows, columns) = (shape[0], shape[1])
    let turned = (0..<columns).flatMap { column in
      (0..<rows).map { values[$0 * columns + column] }
    }
    return NumericAnswer(shape: [columns, rows], values: turned)
  }
}
