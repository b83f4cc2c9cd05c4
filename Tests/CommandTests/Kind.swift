import Attention

/// A kind of attention of the catalogue, as `lesson compare` is asked for it, and what it gives.
struct Kind: Sendable, CustomStringConvertible {
  /// As it is known.
  let title: String
  /// What of the catalogue it covers: names as `lesson functions` lists them.
  let names: [String]
  let lesson: FixtureLesson
  /// Of `lesson compare`.
  let options: [String]
  /// The part of the comparison that is held against the library.
  let part: Part
  /// The library's own numbers, row by row.
  let expected: @Sendable () -> [Double]

  enum Part: Equatable, Sendable {
    case scores, weights, context
    /// A field of a result that holds the whole round.
    case whole(String)
  }

  var description: String { title }

  init(
    _ title: String, _ names: [String] = [], in lesson: FixtureLesson = .oneQuery,
    _ options: [String], _ part: Part, _ expected: @escaping @Sendable () -> [Double]
  ) {
    self.title = title
    self.names = names
    self.lesson = lesson
    self.options = options
    self.part = part
    self.expected = expected
  }
}

/// The lessons that are compared, and their numbers for the library.
enum FixtureLesson: Sendable {
  case oneQuery, manyQueries, sentence, decoding

  static let q: Vector = [2, 1, 3, 1]
  static let K: Matrix = [[3, 1, 2, 0], [1, 2, 1, 2], [0, 3, 2, 0]]
  static let V: Matrix = [[1, 0], [0, 1], [1, 1]]
  static let e: Vector = [2, 1, 0.1]
  static let p: Vector = [0.5, 0.3, 0.2]
  static let u: Vector = [0.1, -0.2, 0.3, 0.4]
  static let W: Matrix = [[0.1, 0.2, -0.1, 0.3], [0.4, -0.2, 0.1, 0]]
  static let U: Matrix = [[0.3, -0.1, 0.2, 0.1], [-0.2, 0.1, 0.4, 0.2]]
  static let v: Vector = [1, -0.5]
  static let b: Vector = [0.1, -0.1]
  static let F: Matrix = [[0.2, 0.5, 0.1], [0.1, -0.3, 0.4]]
  static let P: Matrix = [[0.5, -1], [0.2, 0.3]]
  static let Q: Matrix = [[2, 1, 3, 1], [0, 1, 0, 1], [1, 1, 1, 1]]
  static let X: Matrix = [[1, 0, 2, 0], [0, 1, 1, 0], [2, 1, 0, 1]]
  static let S: Matrix = [[0.2, -0.5, 0.1, 1], [0.3, 0.1, 0.4, -0.2], [1, 0, -0.3, 0.5]]
  static let WQ: Matrix = [[1, 0, 0, 1], [0, 1, 1, 0], [1, 1, 0, 0], [0, 0, 1, 1]]
  static let WG: Matrix = [[1, 0, 0, 0], [0, 1, 0, 1]]
  static let translator = Decoder(
    words: ["<END>", "pencil", "book"], embeddings: [[0], [1], [-1]],
    Wi: [[0, 0, -1], [0, -2, 0], [-2, 1, -2]], Wh: [[0], [0], [0]], bi: [0, 0, 0],
    bh: [0, 0, 0], Wo: [[0], [4], [-4]], bo: [1.5, 0, 0])
  static let speaker = Decoder(
    words: ["<END>", "pencil", "book"], embeddings: [[0], [1], [-1]],
    Wi: [[1], [0], [1]], Wh: [[1], [0], [1]], bi: [0, 0, 0], bh: [0, 0, 0],
    Wo: [[0, 0, 0], [1, 0, 2], [0, 1, -2]], bo: [0.5, 0, 0])
  static let states: Matrix = [[3, 1], [1, 2], [0, 3]]

  private static let numbers = """
    ```swift run
    let u: Vector = [0.1, -0.2, 0.3, 0.4]
    let X: Matrix = [[1, 0, 2, 0], [0, 1, 1, 0], [2, 1, 0, 1]]
    let q: Vector = [2, 1, 3, 1]
    let K: Matrix = [[3, 1, 2, 0], [1, 2, 1, 2], [0, 3, 2, 0]]
    let V: Matrix = [[1, 0], [0, 1], [1, 1]]
    let p: Vector = [0.5, 0.3, 0.2]
    let W: Matrix = [[0.1, 0.2, -0.1, 0.3], [0.4, -0.2, 0.1, 0]]
    let U: Matrix = [[0.3, -0.1, 0.2, 0.1], [-0.2, 0.1, 0.4, 0.2]]
    let v: Vector = [1, -0.5]
    let b: Vector = [0.1, -0.1]
    let F: Matrix = [[0.2, 0.5, 0.1], [0.1, -0.3, 0.4]]
    let P: Matrix = [[0.5, -1], [0.2, 0.3]]
    let Q: Matrix = [[2, 1, 3, 1], [0, 1, 0, 1], [1, 1, 1, 1]]
    let S: Matrix = [[0.2, -0.5, 0.1, 1], [0.3, 0.1, 0.4, -0.2], [1, 0, -0.3, 0.5]]
    let WQ: Matrix = [[1, 0, 0, 1], [0, 1, 1, 0], [1, 1, 0, 0], [0, 0, 1, 1]]
    let WG: Matrix = [[1, 0, 0, 0], [0, 1, 0, 1]]
    ```

    """

  var text: String {
    switch self {
    case .oneQuery:
      Self.numbers + """
        ```swift step=score
        let e = score(query: q, keys: K, by: .dot)
        ```

        ```swift step=weights
        let a = softmax(e)
        ```

        ```swift step=context
        let c = contextVector(weights: a, values: V)
        ```

        """
    case .manyQueries:
      Self.numbers + """
        ```swift step=score
        let E = score(queries: Q, keys: K, by: .dot)
        ```

        ```swift step=weights
        let A = softmax(E)
        ```

        ```swift step=context
        let C = contextVectors(weights: A, values: V)
        ```

        """
    case .sentence:
      Self.numbers + """
        ```swift run
        let r = attend(queries: X, keys: X, values: X, by: .scaledDot)
        ```

        """
    case .decoding:
      """
      ```swift run
      let translator = Decoder(
        words: ["<END>", "pencil", "book"], embeddings: [[0], [1], [-1]],
        Wi: [[0, 0, -1], [0, -2, 0], [-2, 1, -2]], Wh: [[0], [0], [0]], bi: [0, 0, 0],
        bh: [0, 0, 0], Wo: [[0], [4], [-4]], bo: [1.5, 0, 0])
      let speaker = Decoder(
        words: ["<END>", "pencil", "book"], embeddings: [[0], [1], [-1]],
        Wi: [[1], [0], [1]], Wh: [[1], [0], [1]], bi: [0, 0, 0], bh: [0, 0, 0],
        Wo: [[0, 0, 0], [1, 0, 2], [0, 1, -2]], bo: [0.5, 0, 0])
      let states: Matrix = [[3, 1], [1, 2], [0, 3]]
      let d = decode(encoder: states, state: [1], by: .general(W: [[0, 1]]), decoder: translator)
      ```

      """
    }
  }
}
