internal import Diagnostics

/// What the calls of a cell cost so far.
struct Work: Equatable, Sendable {
  /// Multiply-adds, those of training left out.
  var operations = 0.0
  /// Multiply-adds of training.
  var training = 0.0

  /// - Throws: where a value, or the work of the cell, becomes larger than the limits.
  mutating func add(_ cost: Cost, within limits: Limits) throws(CallProblem) {
    if cost.numbers > Double(limits.numbersPerValue) {
      throw .tooManyNumbers(cost.numbers, limit: limits.numbersPerValue)
    }
    operations += cost.operations
    if operations > limits.operationsPerCell {
      throw .tooMuchWork(limit: limits.operationsPerCell)
    }
    training += cost.training
    if training > limits.trainingPerCell {
      throw .learning(.tooMuchTraining(limit: limits.trainingPerCell))
    }
  }

  mutating func add(_ other: Work) {
    operations += other.operations
    training += other.training
  }
}
