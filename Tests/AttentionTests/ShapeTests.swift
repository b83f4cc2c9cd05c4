import Attention
import Testing

struct ShapeTests {
  let keys: Matrix = [[1, 2, 3, 4], [5, 6, 7, 8]]

  @Test func aDotScoreNeedsAQueryAsWideAsTheKeys() {
    let mismatch = Shape.score(query: [1, 2, 3], keys: keys, by: .dot)
    #expect(
      mismatch
        == ShapeMismatch(
          argument: "keys", has: .width(4), needs: .width(3), other: "query",
          rule: .equalWidths(score: "dot")))
    #expect(
      mismatch?.description
        == "keys has rows of 4 numbers, but needs rows of 3 numbers because of query")
    #expect(Shape.score(queries: [[1, 2]], keys: keys, by: .dot)?.other == "queries")
    #expect(Shape.score(query: [1, 2, 3, 4], keys: keys, by: .dot) == nil)
  }

  static let unfit: [(Score, ShapeMismatch.Extent, ShapeMismatch.Extent, String, String?)] = [
    (.general(W: [[1, 2, 3, 4]]), .rows(1), .rows(2), "W", "query"),
    (.general(W: [[1], [2]]), .width(1), .width(4), "W", "keys"),
    (.additive(W: [[1]], U: [[1]], v: [1]), .width(1), .width(2), "W", "query"),
    (.additive(W: [[1, 2]], U: [[1]], v: [1]), .width(1), .width(4), "U", "keys"),
    (.concat(W: [[1, 2, 3]], v: [1]), .width(3), .width(6), "W", nil),
    (.location(W: [[1], [2]]), .width(1), .width(2), "W", "query"),
  ]

  @Test(arguments: unfit)
  func aParameterThatDoesNotFitIsNamedByTheRule(
    score: Score, has: ShapeMismatch.Extent, needs: ShapeMismatch.Extent, name: String,
    other: String?
  ) {
    #expect(
      Shape.score(query: [1, 2], keys: keys, by: score)
        == ShapeMismatch(
          argument: "by", has: has, needs: needs, other: other,
          rule: .scoreParameter(name: name, score: score.name, formula: score.formula)))
  }

  @Test func aLocationScoreHasOneRowAPosition() {
    #expect(
      Shape.score(query: [1], keys: keys, by: .location(W: [[1]]))
        == ShapeMismatch(
          argument: "keys", has: .rows(2), needs: .rowsAtMost(1), other: "by",
          rule: .oneRowPerPosition))
  }

  @Test func parametersOfAScoreAgreeOnTheHiddenWidth() {
    #expect(Shape.additive(W: [[1], [2]], U: [[1]], v: [1, 2])?.argument == "U")
    #expect(Shape.additive(W: [[1], [2]], U: [[1], [2]], v: [1])?.argument == "v")
    #expect(Shape.additive(W: [[1]], U: [[1]], v: [1], b: [1, 2])?.argument == "b")
    #expect(Shape.concat(W: [[1]], v: [1, 2])?.argument == "v")
    #expect(Shape.additive(W: [[1]], U: [[1]], v: [1], b: [1]) == nil)
  }

  @Test func attentionNeedsOneValueAKey() {
    let query: Vector = [1, 2, 3, 4]
    #expect(
      Shape.attend(query: query, keys: keys, values: [[1]], by: .dot)
        == ShapeMismatch(
          argument: "values", has: .rows(1), needs: .rows(2), other: "keys", rule: .oneValuePerKey))
    #expect(
      Shape.attend(query: query, keys: keys, values: keys, by: .dot, mask: .keep([true]))
        == ShapeMismatch(
          argument: "mask", has: .flags(1), needs: .flags(2), other: "keys", rule: .oneFlagPerKey))
    #expect(
      Shape.scaledDotProductAttention(queries: [[1]], keys: keys, values: keys)?.rule
        == Shape.score(queries: [[1]], keys: keys, by: .scaledDot)?.rule)
    #expect(
      Shape.scaledDotProductAttention(queries: keys, keys: keys, values: [[1]])?.rule
        == .oneValuePerKey)
    #expect(
      Shape.scaledDotProductAttention(
        queries: keys, keys: keys, values: keys, mask: .keep([true]))?.rule == .oneFlagPerKey)
    #expect(Shape.masked([1, 2], by: .keep([true]))?.argument == "by")
    #expect(Shape.contextVector(weights: [1], values: keys)?.rule == .oneWeightPerValue)
    #expect(Shape.contextVectors(weights: [[1]], values: keys)?.has == .width(1))
  }

  @Test(arguments: [0.0, -1, Double.nan, -Double.infinity])
  func aTemperatureIsAboveZero(temperature: Double) {
    #expect(Shape.softmax(temperature: temperature)?.rule == .temperaturePositive)
    #expect(Shape.entmax(alpha: temperature)?.needs == .above(1))
  }

  @Test func cellsStackTheirGates() {
    let (Wi, Wh): (Matrix, Matrix) = ([[1], [1], [1]], [[1], [1], [1]])
    let b: Vector = [0, 0, 0]
    #expect(Shape.gru(input: [1], state: [1], Wi: Wi, Wh: Wh, bi: b, bh: b) == nil)
    #expect(
      Shape.gru(input: [1], state: [1], Wi: Wi, Wh: [[1]], bi: b, bh: b)
        == ShapeMismatch(
          argument: "Wh", has: .rows(1), needs: .rows(3), other: "state", rule: .gateStack(gates: 3)
        ))
    #expect(
      Shape.gru(input: [1, 2], state: [1], Wi: Wi, Wh: Wh, bi: b, bh: b)?.rule == .inputWidth)
    #expect(
      Shape.gru(input: [1], state: [1, 2], Wi: Wi, Wh: Wh, bi: b, bh: b)?.rule == .stateWidth)
    #expect(
      Shape.lstm(input: [1], state: [1], memory: [1], Wi: Wi, Wh: Wh, bi: b, bh: b)?.needs
        == .rows(4))
    #expect(
      Shape.lstm(input: [1], state: [1], memory: [], Wi: Wi, Wh: Wh, bi: b, bh: b)?.rule
        == .memoryWidth)
  }

  @Test func layersFitWhatTheyAreMultipliedWith() {
    #expect(
      Shape.combine([1], with: [2], W: [[1]], b: [1])
        == ShapeMismatch(
          argument: "W", has: .width(1), needs: .width(2),
          rule: .weightWidth(name: "W", times: "[c; y]")))
    #expect(
      Shape.combine([1], with: [2], W: [[1, 2]], b: [])?.rule
        == .oneBiasPerRow(bias: "b", matrix: "W"))
    #expect(Shape.attentionalState(context: [1], state: [2], W: [[1]])?.argument == "W")
    #expect(Shape.wordProbabilities(state: [1], W: [[1, 2]], b: [1])?.other == "state")
    #expect(Shape.wordProbabilities(state: [1], W: [[1]], b: [1, 2])?.argument == "b")
  }

  @Test func vectorsAndMatricesAreJoinedInPairs() {
    #expect(
      Shape.sum([1, 2] as Vector, [1])
        == ShapeMismatch(
          argument: "right", has: .numbers(1), needs: .numbers(2), other: "left", rule: .pairs))
    #expect(Shape.dot([1], [])?.argument == "b")
    #expect(Shape.hadamard(keys, keys.transposed())?.has == .shape(rows: 4, columns: 2))
    #expect(Shape.sum(keys, keys) == nil)
    #expect(Shape.product(keys, [1] as Vector)?.needs == .numbers(4))
    #expect(Shape.product(keys, keys)?.rule == .product)
  }

  @Test func indicesExist() {
    let v: Vector = [1, 2]
    #expect(Shape.index(1, of: v) == nil)
    #expect(
      Shape.index(2, of: v)
        == ShapeMismatch(
          argument: "index", has: .integer(2), needs: .indicesBelow(2), rule: .indexOutOfRange))
    #expect(Shape.index(-1, of: v) != nil)
    #expect(Shape.index(0...Int.max, of: v)?.has == .indices(from: 0, through: .max))
    #expect(Shape.index(2..<2, of: v) == nil)
    #expect(Shape.index(3..<3, of: v)?.has == .integer(3))
    #expect(Shape.index(1..<3, of: v)?.has == .indices(from: 1, through: 2))
    #expect(Shape.index(2, of: keys) != nil)
    #expect(Shape.index(0, 4, of: keys)?.argument == "column")
    #expect(Shape.index(2, 4, of: keys)?.argument == "row")
    #expect(Shape.index(0...2, of: keys) != nil)
  }

  @Test func matricesAreRectangles() {
    #expect(
      Shape.matrix(rows: [[1, 2], [1, 2], [1]])
        == ShapeMismatch(
          argument: "[2]", has: .numbers(1), needs: .numbers(2), other: "[0]", rule: .raggedMatrix))
    #expect(Shape.matrix(rows: 2, columns: 2, values: [1])?.needs == .shape(rows: 2, columns: 2))
    #expect(Shape.matrix(rows: -1, columns: -1, values: [1])?.rule == .notNegative)
    #expect(Shape.matrix(rows: .max, columns: .max, values: [])?.rule == .countLimit)
    #expect(Shape.matrix(rows: 0, columns: 3, values: []) == nil)
    #expect(Shape.random(count: -1, seed: 0)?.argument == "count")
    #expect(Shape.random(rows: 1, columns: .max, seed: 0)?.argument == "columns")
    #expect(Shape.max([])?.rule == .nonEmpty)
  }

  @Test func everyExtentHasWords() {
    let extents: [ShapeMismatch.Extent] = [
      .numbers(1), .rows(2), .rowsAtMost(1), .width(3), .shape(rows: 2, columns: 3), .value(0.5),
      .above(1), .integer(-1), .atLeast(0), .atMost(9), .indices(from: 0, through: 3),
      .indicesBelow(2), .flags(1), .words(2), .listWith(word: "<END>"), .valueAtLeast(0),
      .evenWidth, .rowsMultiple(of: 4), .divisor(of: 6),
    ]
    #expect(
      extents.map(\.description) == [
        "1 number", "2 rows", "at most 1 row", "rows of 3 numbers", "2 × 3 numbers",
        "the value 0.5", "a value above 1.0", "the value -1", "a whole number from 0 up",
        "at most 9", "the indices 0...3", "indices in 0..<2", "1 flag", "2 words",
        "the word <END> among them", "a value from 0.0 up", "rows of an even count of numbers",
        "rows that 4 divides", "a divisor of 6",
      ])
  }
}
