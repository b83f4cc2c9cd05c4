internal import Attention

/// Which number of a value is meant: `weights[2]`, `attention.scores[0, 1]`.
public struct Element: Hashable, Sendable {
  /// The field of a struct, where the value is one.
  public var field: String?
  /// None for a number, one for a vector or array, two for a matrix.
  public var indices: [Int]

  public init(field: String? = nil, _ indices: Int...) {
    self.field = field
    self.indices = indices
  }

  public init(field: String? = nil, indices: [Int]) {
    self.field = field
    self.indices = indices
  }

  /// The number itself.
  public static let whole = Element()

  /// The same element, seen from the part that the first index leads to.
  var behindFirst: Element { Element(field: field, indices: Array(indices.dropFirst())) }
}

extension Value {
  /// The number at an element; nil where there is none.
  public func number(at element: Element) -> Double? {
    let indices = element.indices
    switch self {
    case .structure(let structure):
      guard let field = element.field else { return nil }
      return structure.field(field)?.number(at: Element(indices: indices))
    case .array(let elements, _), .tuple(let elements):
      guard let first = indices.first, elements.indices.contains(first) else { return nil }
      return elements[first].number(at: element.behindFirst)
    case .double(let number):
      return element == .whole ? number : nil
    case .int(let number):
      return element == .whole ? Double(number) : nil
    case .vector(let vector):
      guard element.field == nil, indices.count == 1, 0..<vector.count ~= indices[0] else {
        return nil
      }
      return vector[indices[0]]
    case .matrix(let matrix):
      guard element.field == nil, indices.count == 2, 0..<matrix.rows ~= indices[0],
        0..<matrix.columns ~= indices[1]
      else { return nil }
      return matrix[indices[0], indices[1]]
    case .bool, .string, .closedRange, .range: return nil
    }
  }
}

extension Value {
  /// Where every number of the value stands, in order; for words and truths nothing.
  public var everyElement: [Element] {
    switch self {
    case .double, .int: return [.whole]
    case .bool, .string, .closedRange, .range: return []
    case .vector(let vector): return (0..<vector.count).map { Element($0) }
    case .matrix(let matrix):
      return (0..<matrix.rows).flatMap { i in (0..<matrix.columns).map { Element(i, $0) } }
    case .array(let parts, _), .tuple(let parts):
      return parts.enumerated().flatMap { index, part in
        part.everyElement.filter { $0.field == nil }.map { Element(indices: [index] + $0.indices) }
      }
    case .structure(let structure):
      return structure.fields.flatMap { field in
        field.value.everyElement.filter { $0.field == nil }.map {
          Element(field: field.name, indices: $0.indices)
        }
      }
    }
  }
}
