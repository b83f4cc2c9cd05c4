internal import Attention

/// Step 3 with its parts: the values, each as much as its weight, and what they come to.
struct Contributions {
  let weights: Vector
  let values: Matrix
  let context: Vector
  /// What the columns of the values are.
  let dimensions: [String]?
  /// Of a value: `h` or `v`.
  let symbol: String
  let weightsName: ValueName?
  let valuesName: ValueName?
  let contextName: ValueName?

  /// What a number of a value adds to the context.
  func share(_ row: Int, _ column: Int) -> Double {
    // A hidden word adds nothing, whatever its value.
    weights[row] == 0 ? 0 : weights[row] * values[row, column]
  }

  func shareName(_ row: Int, _ column: Int) -> NumberName? {
    guard let weightsName, let valuesName, values[row, column].isFinite else { return nil }
    return NumberName("\(weightsName[row].text) * \(valuesName[row, column].text)")
  }
}
