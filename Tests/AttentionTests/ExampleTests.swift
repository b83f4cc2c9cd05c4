import Attention
import Testing

/// The numbers of the well-known examples, to the four digits in which they are printed.
struct ExampleTests {
  let query: Vector = [2, 1, 3, 1]
  let keys: Matrix = [
    [3, 1, 2, 0],
    [1, 2, 1, 2],
    [0, 3, 2, 0],
  ]

  @Test func previousStateScoresWeighsAndSums() {
    let result = attend(query: query, keys: keys, values: keys, by: .dot)
    #expect(result.scores == [13, 9, 9])
    #expect(rounded(result.weights) == [0.9647, 0.0177, 0.0177])
    #expect(rounded(result.context) == [2.9117, 1.0530, 1.9823, 0.0353])
  }

  @Test func currentStateGivesTheNextRow() {
    let result = attend(query: [1, 2, 0, 2], keys: keys, values: keys, by: .dot)
    #expect(rounded(result.weights) == [0.0171, 0.9362, 0.0466])
    #expect(rounded(result.context) == [0.9877, 2.0295, 1.0638, 1.8725])
  }

  @Test func scaledDotIsFlatter() {
    let result = attend(query: query, keys: keys, values: keys, by: .scaledDot)
    #expect(rounded(result.weights) == [0.7870, 0.1065, 0.1065])
    #expect(rounded(result.context) == [2.4675, 1.3195, 1.8935, 0.2130])
  }

  @Test func otherValuesThanKeys() {
    let result = attend(query: query, keys: keys, values: [[1, 0], [0, 1], [1, 1]], by: .dot)
    #expect(rounded(result.context) == [0.9823, 0.0353])
  }

  @Test(arguments: [(1.0, [0.381, 0.324, 0.296]), (10.0, [0.783, 0.155, 0.063])])
  func cosineNeedsItsBeta(beta: Double, expected: [Double]) {
    let weights = softmax(score(query: query, keys: keys, by: .cosine(beta: beta)))
    #expect(rounded(weights, digits: 1e3).values == expected)
  }

  @Test func exampleB() {
    #expect(rounded(softmax([2, 1, 0.1])) == [0.6590, 0.2424, 0.0986])
  }

  @Test func additiveWithHandPickedParameters() {
    let score = Score.additive(
      W: 0.5 * [[1, 0, 0, 1], [0, 1, 1, 0]], U: 0.5 * [[1, 0, 1, 0], [0, 1, 0, 1]], v: [1, -1])
    let weights = softmax(Attention.score(query: query, keys: keys, by: score))
    #expect(rounded(weights) == [0.3389, 0.3304, 0.3308])
  }

  @Test func orderOfConcatenationCounts() {
    let W = Matrix(rows: 2, columns: 6, values: (1...12).map { Double($0) / 10 })
    let c = attend(query: query, keys: keys, values: keys, by: .scaledDot).context
    #expect(rounded(W * combine(c, with: [1, 0]), digits: 1e3) == [1.664, 5.800])
    #expect(rounded(W * combine([1, 0], with: c), digits: 1e3) == [2.443, 6.579])
  }

  @Test func sparseNormalisersOfOneRow() {
    #expect(sparsemax([-2, 0, 0.5]) == [0, 0.25, 0.75])
    #expect(rounded(entmax([-2, 0, 0.5], alpha: 1.5), digits: 1e3) == [0, 0.326, 0.674])
    #expect(rounded(softmax([-2, 0, 0.5]), digits: 1e3) == [0.049, 0.359, 0.592])
  }

  @Test(arguments: [
    (Alignment.topLeft, [[true, false, false, false, false], [true, true, false, false, false]]),
    (.bottomRight, [[true, true, true, true, false], [true, true, true, true, true]]),
  ])
  func causalMasksDifferWhereQueriesAreFewer(alignment: Alignment, expected: [[Bool]]) {
    let scores = masked(
      Matrix.random(rows: 2, columns: 5, seed: 1), by: .causal(aligned: alignment))
    #expect((0..<2).map { i in scores[i].values.map(\.isFinite) } == expected)
  }
}

/// Rounded to so many steps a unit, as a table prints it.
func rounded(_ x: Vector, digits: Double = 1e4) -> Vector {
  Vector(x.values.map { ($0 * digits).rounded() / digits })
}
