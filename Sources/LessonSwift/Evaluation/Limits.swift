/// How much a cell and a lesson may compute; the same on every machine, so that a report that
/// renders here renders everywhere.
public struct Limits: Equatable, Sendable {
  /// Multiply-adds in one cell: about 10 seconds.
  public var operationsPerCell = 1e10
  /// Multiply-adds of training in one cell: about a quarter of an hour.
  public var trainingPerCell = 1e13
  public var numbersPerValue = 10_000_000
  public var numbersPerLesson = 100_000_000

  public init() {}
}
