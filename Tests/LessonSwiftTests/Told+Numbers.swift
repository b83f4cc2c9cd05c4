extension Told {
  /// What a number can be wrong with.
  static let numbers: [Told] = [
    Told(
      "9223372036854775807 + n", at: "9223372036854775807 + n",
      "the result does not fit an Int",
      "compute with Double(…)"),
    Told(
      "7 / (n - 3)", at: "7 / (n - 3)",
      "an Int can't be divided by 0",
      "compute with Double(…)"),
    Told(
      "Int(1e300)", at: "Int(1e300)",
      "an Int can't hold 1e+300",
      "Int(x) takes finite numbers up to 9.2e18"),
    Told(
      "Int(0.0 / 0.0)", at: "Int(0.0 / 0.0)",
      "an Int can't hold NaN",
      "Int(x) takes finite numbers up to 9.2e18"),
    Told(
      "Int(-1 / 0.0)", at: "Int(-1 / 0.0)",
      "an Int can't hold -infinity",
      "Int(x) takes finite numbers up to 9.2e18"),
    Told(
      "5...2", at: "5...2",
      "a range can't go from 5 down to 2",
      "write the smaller end first"),
    Told(
      "q[n..<1]", at: "n..<1",
      "a range can't go from 3 down to 1",
      "write the smaller end first"),
    Told(
      "Matrix.random(rows: 100000, columns: 100000, seed: 1)",
      at: "Matrix.random(rows: 100000, columns: 100000, seed: 1)",
      "this would hold 10,000,000,000 numbers; a value may hold 10,000,000",
      "work with a smaller example"),
    Told(
      "let m = Matrix.random(rows: 3000, columns: 3000, seed: 1)\nm * m", at: "m * m",
      "this cell would need more than 10,000,000,000 multiplications, about 10 seconds",
      "work with a smaller example"),
    Told(
      "Vector.random(count: 3000000000, seed: 1)", at: "3000000000",
      "count is 3000000000, but must be at most 2147483647",
      "no example needs as many: work with a smaller one"),
    Told(
      "Vector.random(count: -1, seed: 0)", at: "-1",
      "count is -1, but must be at least 0",
      "a count is 0 or more"),
    Told(
      "softmax(q, temperature: 0)", at: "0",
      "temperature is 0, but must be above 0",
      "a temperature divides the scores: 1 leaves them, more flattens, less sharpens"),
    Told(
      "let T = -0.5\nweigh(q, by: .softmax(temperature: T))", at: "T",
      "T is -0.5, but must be above 0",
      "a temperature divides the scores: 1 leaves them, more flattens, less sharpens"),
    Told(
      "entmax(q, alpha: 1)", at: "1",
      "alpha is 1, but must be above 1",
      "entmax takes α above 1: 1.5 or 2; towards 1 it becomes softmax"),
    Told(
      "max([])", at: "[]",
      "this has 0 numbers, but needs at least 1",
      "there is nothing to choose from"),
    Told(
      "argmax(q[0..<0])", at: "q[0..<0]",
      "this has 0 numbers, but needs at least 1",
      "there is nothing to choose from"),
    Told(
      "q[3]", at: "3",
      "q has no [3]: its last index is 2",
      "indices count from 0"),
    Told(
      "q[-1]", at: "-1",
      "q has no [-1]: its last index is 2",
      "indices count from 0"),
    Told(
      "k[2, 0]", at: "2",
      "k has no row 2: its last row is 1",
      "indices count from 0"),
    Told(
      "k[0, 3]", at: "3",
      "k has no column 3: its last column is 2",
      "indices count from 0"),
    Told(
      "q[1...5]", at: "1...5",
      "q has no [1...5]: its last index is 2",
      "indices count from 0"),
    Told(
      "q[2..<4]", at: "2..<4",
      "q has no [2...3]: its last index is 2",
      "indices count from 0"),
    Told(
      "k[2]", at: "2",
      "k has no [2]: its last index is 1",
      "indices count from 0"),
    Told(
      "(q + q)[7]", at: "7",
      "this has no [7]: its last index is 2",
      "indices count from 0"),
    Told(
      "[1][1]", at: "1",
      "this has no [1]: its only index is 0",
      "indices count from 0"),
    Told(
      "let e: [Int] = []\ne[0]", at: "0",
      "e has no [0]: it is empty",
      "indices count from 0"),
    Told(
      "Matrix(rows: 2, columns: 3, values: [1, 2])", at: "[1, 2]",
      "values has 2 numbers, but 2 × 3 is 6",
      "rows times columns is the number of values"),
  ]
}
