extension Told {
  /// What a label can be wrong with.
  static let labels: [Told] = [
    Told(
      "score(q, keys: k, by: .dot)", at: "q",
      "score needs the label 'query:' here",
      "it is score(query: Vector, keys: Matrix, by: Score) -> Vector; score(queries: Matrix, keys: Matrix, by: Score) -> Matrix"
    ),
    Told(
      "softmax(q, 2)", at: "2",
      "softmax needs the label 'temperature:' here",
      "it is softmax(_: Vector, temperature: Double) -> Vector; softmax(_: Vector) -> Vector; softmax(_: Matrix) -> Matrix"
    ),
    Told(
      "combine(q, q)", at: "q",
      "combine needs the label 'with:' here",
      "it is combine(_: Vector, with: Vector) -> Vector; combine(_: Vector, with: Vector, W: Matrix, b: Vector) -> Vector"
    ),
    Told(
      "score(query: q, key: k, by: .dot)", at: "key",
      "score has no 'key:'",
      "did you mean 'keys:'?"),
    Told(
      "score(query: q, keys: k, using: .dot)", at: "using",
      "score has no 'using:'",
      "it is score(query: Vector, keys: Matrix, by: Score) -> Vector; score(queries: Matrix, keys: Matrix, by: Score) -> Matrix"
    ),
    Told(
      "dot(a: q, q)", at: "a",
      "dot has no 'a:'",
      "it is dot(_: Vector, _: Vector) -> Double"),
    Told(
      "score(query: q, keys: k)", at: "score(query: q, keys: k)",
      "score lacks its 'by:'",
      "it is score(query: Vector, keys: Matrix, by: Score) -> Vector; score(queries: Matrix, keys: Matrix, by: Score) -> Matrix"
    ),
    Told(
      "dot(q)", at: "dot(q)",
      "dot lacks an argument",
      "it is dot(_: Vector, _: Vector) -> Double"),
    Told(
      "sum()", at: "sum()",
      "sum lacks an argument",
      "it is sum(_: Vector) -> Double; sum(_: Matrix) -> Double"),
    Told(
      "Score.cosine()", at: "Score.cosine()",
      "cosine lacks its 'beta:'",
      "it is Score.cosine(beta: Double)"),
    Told(
      "score(keys: k, query: q, by: .dot)", at: "query",
      "'query:' stands before 'keys:' in score",
      "it is score(query: Vector, keys: Matrix, by: Score) -> Vector; score(queries: Matrix, keys: Matrix, by: Score) -> Matrix"
    ),
    Told(
      "dot(q, q, q)", at: "q",
      "this is an argument too many for dot",
      "it is dot(_: Vector, _: Vector) -> Double"),
    Told(
      "softmax(q, temperature: 1, temperature: 2)", at: "temperature: 2",
      "this is an argument too many for softmax",
      "it is softmax(_: Vector, temperature: Double) -> Vector; softmax(_: Vector) -> Vector; softmax(_: Matrix) -> Matrix"
    ),
    Told(
      "k.transposed(1)", at: "1",
      "this is an argument too many for transposed",
      "it is Matrix.transposed() -> Matrix"),
  ]
}
