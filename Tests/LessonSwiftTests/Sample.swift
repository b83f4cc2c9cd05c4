import Attention
import Testing

@testable import LessonSwift

/// A call in lesson Swift, and what the same call gives in Swift.
struct Sample: Sendable, CustomTestStringConvertible {
  let source: String
  let expected: Value

  init(_ source: String, _ expected: some LessonValue) {
    self.source = source
    self.expected = expected.lessonValue
  }

  var testDescription: String { source }

  /// The bindings that the samples use; the same constants stand below, for Swift.
  static let constants = """
    let q: Vector = [0.5, -1, 2]
    let r: Vector = [1, 0.25, -0.5]
    let k: Matrix = [[1, 0.5, -1], [0.25, 2, 1], [-0.5, 1, 0.75], [1.5, -0.25, 0.5]]
    let m: Matrix = [[1, 2, 3], [-1, 0.5, 0.25]]
    let v: Matrix = [[1, 2], [3, 4], [5, -6], [0.5, 0.25]]
    let e: Vector = [1.5, -0.5, 0.25, 2]
    let s: Matrix = [[1.5, -0.5, 0.25, 2], [0.1, 0.2, -0.3, 0.4]]
    let W: Matrix = [[0.5, -1, 0.25], [1, 0.75, -0.5], [0.1, 0.2, 0.3]]
    let U: Matrix = [[1, 0.5, -0.25], [-1, 0.3, 0.2], [0.4, -0.1, 0.6]]
    let C: Matrix = [[0.5, -1, 0.25, 1, 0.5, -0.25], [1, 0.75, -0.5, 0.3, -0.2, 0.1]]
    let G: Matrix = [[0.5, -1], [0.25, 1], [0.75, 0.5]]
    let L: Matrix = [[0.5, -1, 1], [0.25, 1, 0], [0.75, 0.5, 1], [1, 1, 1], [2, 0, 2]]
    let flags = [true, false, true, true]
    let Wi = Matrix.random(rows: 9, columns: 2, seed: 1)
    let Wh = Matrix.random(rows: 9, columns: 3, seed: 2)
    let bi = Vector.random(count: 9, seed: 3)
    let bh = Vector.random(count: 9, seed: 4)
    let Li = Matrix.random(rows: 12, columns: 2, seed: 5)
    let Lh = Matrix.random(rows: 12, columns: 3, seed: 6)
    let bL = Vector.random(count: 12, seed: 7)
    let x: Vector = [0.5, -0.75]
    let words = ["<END>", "a", "b"]
    let E: Matrix = [[1, 0], [0, 1], [0.5, 0.5]]
    let Wo = Matrix.random(rows: 3, columns: 3, seed: 8)
    let bo: Vector = [0.1, 0.2, -0.1]
    let Wp = Matrix.random(rows: 9, columns: 5, seed: 9)
    let Wc = Matrix.random(rows: 2, columns: 5, seed: 10)
    let bc: Vector = [0.1, -0.1]
    let Wt = Matrix.random(rows: 4, columns: 6, seed: 11)
    let Wv = Matrix.random(rows: 3, columns: 4, seed: 12)
    let Wn = Matrix.random(rows: 3, columns: 6, seed: 13)
    let plain = Decoder(
      words: words, embeddings: E, Wi: Wp, Wh: Wh, bi: bi, bh: bh, Wo: Wo, bo: bo)
    let layered = Decoder(
      words: words, embeddings: E, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wc, bc: bc, Wo: Wo, bo: bo)
    let luong = Decoder(
      words: words, embeddings: E, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wt, Wo: Wv, bo: bo)
    let joined = Decoder(
      words: words, embeddings: E, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wo: Wn, bo: bo)
    let one = attend(query: q, keys: k, values: v, by: .dot)
    let before: Vector = [0.5, 0, 0.25, 0.25]
    let F: Matrix = [[0.5, 1, -0.5], [1, 0.25, 2]]
    let P: Matrix = [[1, -0.5], [0.25, 2], [0.5, 0.75]]
    let Y: Matrix = [[1, 2, 3, 4], [-1, 0.5, 0.25, 2], [0.5, 0.5, -1, 1]]
    let Z: Matrix = [[0.5, -1], [1, 2], [-0.25, 0.75], [1.5, 1]]
    let WQ = Matrix.random(rows: 8, columns: 3, seed: 21)
    let WK = Matrix.random(rows: 8, columns: 3, seed: 22)
    let WV = Matrix.random(rows: 8, columns: 2, seed: 23)
    let WO = Matrix.random(rows: 3, columns: 8, seed: 24)
    let Wx = Matrix.random(rows: 2, columns: 3, seed: 25)
    let Wy = Matrix.random(rows: 4, columns: 3, seed: 26)

    """

  static let all = steps + cells + arithmetic + members + variants + comparisons

  static let q: Vector = [0.5, -1, 2]
  static let r: Vector = [1, 0.25, -0.5]
  static let k: Matrix = [[1, 0.5, -1], [0.25, 2, 1], [-0.5, 1, 0.75], [1.5, -0.25, 0.5]]
  static let m: Matrix = [[1, 2, 3], [-1, 0.5, 0.25]]
  static let v: Matrix = [[1, 2], [3, 4], [5, -6], [0.5, 0.25]]
  static let e: Vector = [1.5, -0.5, 0.25, 2]
  static let s: Matrix = [[1.5, -0.5, 0.25, 2], [0.1, 0.2, -0.3, 0.4]]
  static let W: Matrix = [[0.5, -1, 0.25], [1, 0.75, -0.5], [0.1, 0.2, 0.3]]
  static let U: Matrix = [[1, 0.5, -0.25], [-1, 0.3, 0.2], [0.4, -0.1, 0.6]]
  static let C: Matrix = [[0.5, -1, 0.25, 1, 0.5, -0.25], [1, 0.75, -0.5, 0.3, -0.2, 0.1]]
  static let G: Matrix = [[0.5, -1], [0.25, 1], [0.75, 0.5]]
  static let L: Matrix = [[0.5, -1, 1], [0.25, 1, 0], [0.75, 0.5, 1], [1, 1, 1], [2, 0, 2]]
  static let flags = [true, false, true, true]
  static let Wi = Matrix.random(rows: 9, columns: 2, seed: 1)
  static let Wh = Matrix.random(rows: 9, columns: 3, seed: 2)
  static let bi = Vector.random(count: 9, seed: 3)
  static let bh = Vector.random(count: 9, seed: 4)
  static let Li = Matrix.random(rows: 12, columns: 2, seed: 5)
  static let Lh = Matrix.random(rows: 12, columns: 3, seed: 6)
  static let bL = Vector.random(count: 12, seed: 7)
  static let x: Vector = [0.5, -0.75]
  static let words = ["<END>", "a", "b"]
  static let E: Matrix = [[1, 0], [0, 1], [0.5, 0.5]]
  static let Wo = Matrix.random(rows: 3, columns: 3, seed: 8)
  static let bo: Vector = [0.1, 0.2, -0.1]
  static let Wp = Matrix.random(rows: 9, columns: 5, seed: 9)
  static let Wc = Matrix.random(rows: 2, columns: 5, seed: 10)
  static let bc: Vector = [0.1, -0.1]
  static let Wt = Matrix.random(rows: 4, columns: 6, seed: 11)
  static let Wv = Matrix.random(rows: 3, columns: 4, seed: 12)
  static let Wn = Matrix.random(rows: 3, columns: 6, seed: 13)
  static let plain = Decoder(
    words: words, embeddings: E, Wi: Wp, Wh: Wh, bi: bi, bh: bh, Wo: Wo, bo: bo)
  static let layered = Decoder(
    words: words, embeddings: E, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wc, bc: bc, Wo: Wo, bo: bo)
  static let luong = Decoder(
    words: words, embeddings: E, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wc: Wt, Wo: Wv, bo: bo)
  static let joined = Decoder(
    words: words, embeddings: E, Wi: Wi, Wh: Wh, bi: bi, bh: bh, Wo: Wn, bo: bo)
  static let before: Vector = [0.5, 0, 0.25, 0.25]
  static let F: Matrix = [[0.5, 1, -0.5], [1, 0.25, 2]]
  static let P: Matrix = [[1, -0.5], [0.25, 2], [0.5, 0.75]]
  static let Y: Matrix = [[1, 2, 3, 4], [-1, 0.5, 0.25, 2], [0.5, 0.5, -1, 1]]
  static let Z: Matrix = [[0.5, -1], [1, 2], [-0.25, 0.75], [1.5, 1]]
  static let WQ = Matrix.random(rows: 8, columns: 3, seed: 21)
  static let WK = Matrix.random(rows: 8, columns: 3, seed: 22)
  static let WV = Matrix.random(rows: 8, columns: 2, seed: 23)
  static let WO = Matrix.random(rows: 3, columns: 8, seed: 24)
  static let Wx = Matrix.random(rows: 2, columns: 3, seed: 25)
  static let Wy = Matrix.random(rows: 4, columns: 3, seed: 26)
}
