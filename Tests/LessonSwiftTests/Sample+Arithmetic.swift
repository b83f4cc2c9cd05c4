import Attention

@testable import LessonSwift

extension Sample {
  /// Operators and the functions of linear algebra.
  static let arithmetic: [Sample] = operators + claims + algebra + elementary

  private static let operators: [Sample] = [
    Sample("q[0] + 2.5", q[0] + 2.5), Sample("q[0] - 2.5", q[0] - 2.5),
    Sample("q[0] * 2.5", q[0] * 2.5), Sample("q[0] / 2.5", q[0] / 2.5),
    Sample("-q[0]", -q[0]), Sample("7 + 2", 7 + 2), Sample("7 - 2", 7 - 2),
    Sample("7 * 2", 7 * 2), Sample("7 / 2", 7 / 2), Sample("-q.count", -q.count),
    Sample("\"a\" + \"b\"", "a" + "b"), Sample("q + r", q + r), Sample("q - r", q - r),
    Sample("2.5 * q", 2.5 * q), Sample("q * 2.5", q * 2.5), Sample("q / 2.5", q / 2.5),
    Sample("-q", -q), Sample("W + U", W + U), Sample("W - U", W - U),
    Sample("2.5 * W", 2.5 * W), Sample("W * 2.5", W * 2.5), Sample("W / 2.5", W / 2.5),
    Sample("-W", -W), Sample("W * q", W * q), Sample("k * W", k * W),
    Sample("1...3", 1...3), Sample("1..<3", 1..<3),
    Sample("(q - r) * 2 / q[2] + q", (q - r) * 2 / q[2] + q),
    Sample("1 / (q[0] - 0.5)", 1 / (q[0] - 0.5)), Sample("-1 / (q[0] - 0.5)", -1 / (q[0] - 0.5)),
  ]

  private static let algebra: [Sample] = [
    Sample("dot(q, r)", dot(q, r)), Sample("hadamard(q, r)", hadamard(q, r)),
    Sample("hadamard(W, U)", hadamard(W, U)), Sample("concatenate(q, x)", concatenate(q, x)),
    Sample("sum(q)", sum(q)), Sample("sum(k)", sum(k)), Sample("max(q)", max(q)),
    Sample("argmax(q)", argmax(q)), Sample("norm(q)", norm(q)),
    Sample("k.transposed()", k.transposed()), Sample("Double(3)", Double(3)),
    Sample("Double(q.count)", Double(q.count)), Sample("Double(2.5)", Double(2.5)),
    Sample("Int(3)", Int(3)), Sample("Int(-2.5)", Int(-2.5)),
    Sample("Vector([1, 2])", Vector([1, 2])),
    Sample(
      "Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6])",
      Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6])),
    Sample("Vector.random(count: 5, seed: 7)", Vector.random(count: 5, seed: 7)),
    Sample(
      "Matrix.random(rows: 2, columns: 3, seed: -1)",
      Matrix.random(rows: 2, columns: 3, seed: -1)),
    Sample("[q, r, [1, 2, 3]] + [q]", [q, r, [1, 2, 3]] + [q]),
  ]

  private static let claims: [Sample] = [
    Sample("q[0] < 0.5", q[0] < 0.5), Sample("q[0] <= 0.5", q[0] <= 0.5),
    Sample("q[0] > r[0]", q[0] > r[0]), Sample("q[2] >= r[0]", q[2] >= r[0]),
    Sample("q[0] == 0.5", q[0] == 0.5), Sample("q[0] != 0.5", q[0] != 0.5),
    Sample("q.count < 3", q.count < 3), Sample("q.count <= 3", q.count <= 3),
    Sample("q.count > 3", q.count > 3), Sample("q.count >= 3", q.count >= 3),
    Sample("q.count == 3", q.count == 3), Sample("q.count != 3", q.count != 3),
    Sample(#""a" + "b" == "ab""#, true), Sample(#""a" != "b""#, true),
    Sample(#"["a", "b"] == ["a", "b"]"#, true), Sample(#"["a", "b"] != ["b"]"#, true),
  ]

  private static let elementary: [Sample] = [
    Sample("exp(0.5)", Attention.exp(0.5)), Sample("exp(q)", exp(q)), Sample("exp(W)", exp(W)),
    Sample("log(0.5)", Attention.log(0.5)), Sample("log(q)", log(q)), Sample("log(W)", log(W)),
    Sample("sqrt(2)", Attention.sqrt(2.0)), Sample("sqrt(q)", sqrt(q)), Sample("sqrt(W)", sqrt(W)),
    Sample("tanh(0.5)", Attention.tanh(0.5)), Sample("tanh(q)", tanh(q)),
    Sample("tanh(W)", tanh(W)), Sample("sigmoid(0.5)", sigmoid(0.5)),
    Sample("sigmoid(q)", sigmoid(q)), Sample("sigmoid(W)", sigmoid(W)),
  ]
}
