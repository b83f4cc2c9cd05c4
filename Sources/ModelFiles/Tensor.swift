public import Attention

/// A table of numbers of any number of dimensions, as files hold them.
public struct Tensor: Equatable, Sendable {
  /// Sizes, the outermost first; none for a single number.
  public let shape: [Int]
  /// The numbers, the last dimension changing fastest: of a matrix, row by row.
  public let values: Values

  /// As exact as they were in the file.
  public enum Values: Equatable, Sendable {
    case float([Float])
    case double([Double])

    var count: Int {
      switch self {
      case .float(let numbers): numbers.count
      case .double(let numbers): numbers.count
      }
    }
  }

  /// - Precondition: no size is negative, and there are as many values as their product says.
  public init(shape: [Int], values: Values) {
    precondition(
      shape.allSatisfy { $0 >= 0 } && elementCount(of: shape) == values.count,
      "a tensor of shape \(shape) of \(values.count) values")
    self.shape = shape
    self.values = values
  }

  /// The numbers rounded to Float.
  public var floats: [Float] {
    switch values {
    case .float(let numbers): numbers
    case .double(let numbers): numbers.map(Float.init)
    }
  }

  public var doubles: [Double] {
    switch values {
    case .float(let numbers): numbers.map(Double.init)
    case .double(let numbers): numbers
    }
  }

  /// The tensor as a vector; nil unless it has one dimension.
  public var vector: Vector? { shape.count == 1 ? Vector(doubles) : nil }

  /// The tensor as a matrix; nil unless it has two dimensions, and numbers: a file of a few bytes
  /// may say that it has 2⁶⁰ rows of none.
  public var matrix: Matrix? {
    guard shape.count == 2, values.count > 0 else { return nil }
    return Matrix(rows: shape[0], columns: shape[1], values: doubles)
  }
}

/// The product of sizes; nil where `Int` doesn't hold it.
func elementCount(of shape: [Int]) -> Int? {
  var count = 1
  for size in shape {
    let (product, isTooLarge) = count.multipliedReportingOverflow(by: size)
    if isTooLarge { return nil }
    count = product
  }
  return count
}
