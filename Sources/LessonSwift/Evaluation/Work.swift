/// What the calls of a cell cost so far.
struct Work: Equatable, Sendable {
  /// Multiply-adds, those of training left out.
  var operations = 0.0
  /// Multiply-adds of training.
  var training = 0.0

  mutating func add(_ cost: Cost) {
    operations += cost.operations
    training += cost.training
  }

  mutating func add(_ other: Work) {
    operations += other.operations
    training += other.training
  }
}
