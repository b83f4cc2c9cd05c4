/// The names along the axes of a value: words, mostly.
public struct Axes: Equatable, Sendable {
  /// One a row of a matrix: the output words of scores, the source words of an encoder's states.
  public var rows: [String]?
  /// One a column of a matrix, or an element of a vector.
  public var columns: [String]?
  /// One a number of a context, where the value holds contexts beside scores and weights.
  public var dimensions: [String]?

  public init(
    rows: [String]? = nil, columns: [String]? = nil, dimensions: [String]? = nil
  ) {
    self.rows = rows
    self.columns = columns
    self.dimensions = dimensions
  }

  /// These names, and others where there are none.
  public func filled(with other: Axes?) -> Axes {
    Axes(
      rows: rows ?? other?.rows, columns: columns ?? other?.columns,
      dimensions: dimensions ?? other?.dimensions)
  }
}
