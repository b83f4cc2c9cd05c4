internal import Attention
internal import Diagnostics

extension Catalogue {
  /// A check of the arguments of a function of so many.
  typealias ShapeCheck<each A> = @Sendable (repeat each A) -> ShapeMismatch?
  /// The checks of a function for a vector of scores, and of the one for a matrix.
  typealias RowChecks<each A> = (
    vector: ShapeCheck<Vector, repeat each A>, matrix: ShapeCheck<Matrix, repeat each A>
  )

  /// A function that turns each row of scores into weights: the one for a vector of scores, which is
  /// one row, and the one for a matrix.
  ///
  /// - Parameters:
  ///   - labels: those of the arguments behind the scores.
  ///   - shapes: the library's checks, for a vector and for a matrix.
  ///   - numbers: its checks that look at every score.
  ///   - center: which argument is the centre of a window.
  ///   - previous: which argument has the weights before.
  ///   - normalizer: what the function does, as a value.
  static func rowwise<each A: LessonValue>(
    _ name: String, _ labels: [String] = [], formula: String, source: String,
    shapes: RowChecks<repeat each A>? = nil,
    numbers: RowChecks<repeat each A>? = nil,
    center: Int? = nil, previous: Int? = nil,
    normalizer: @escaping @Sendable (repeat each A) -> Normalizer,
    vector: @escaping @Sendable (Vector, repeat each A) -> Vector,
    matrix: @escaping @Sendable (Matrix, repeat each A) -> Matrix
  ) -> [Function] {
    let arithmetic: @Sendable ([Value], Element) -> Arithmetic? = { arguments, element in
      var unpack = Unpacking(Array(arguments.dropFirst()))
      return normalized(
        normalizer(repeat unpack.next((each A).self)), arguments, element, center: center,
        previous: previous)
    }
    return [
      Function(
        name, .function, ["_ scores"] + labels, formula: formula, source: source,
        shapes: shapes?.vector, numbers: numbers?.vector,
        cost: { (scores: Vector, others: repeat each A) in
          .reading([.vector(scores)], work: normalizer(repeat each others).work)
        }, arithmetic: arithmetic, vector),
      Function(
        name, .function, ["_ scores"] + labels, formula: formula, source: source,
        shapes: shapes?.matrix, numbers: numbers?.matrix,
        cost: { (scores: Matrix, others: repeat each A) in
          .reading([.matrix(scores)], work: normalizer(repeat each others).work)
        }, arithmetic: arithmetic, matrix),
    ]
  }

  /// How a weight comes about from the scores of its row, which are the first argument.
  private static func normalized(
    _ normalizer: Normalizer, _ arguments: [Value], _ element: Element, center: Int?,
    previous: Int?
  ) -> Arithmetic? {
    let row = Array(element.indices.dropLast())
    guard let column = element.indices.last, let scores = arguments[0].row(row) else { return nil }
    func own(_ row: [Int], _ key: Int) -> Arithmetic {
      .own(Element(field: element.field, indices: row + [key]))
    }
    var weighed = WeighedRow(
      scores: scores, score: { .argument(0, Element(indices: row + [$0])) },
      weight: { own(row, $0) })
    weighed.center = center.map { .argument($0, .whole) }
    if let first = row.first, first > 0, case .matrix(let matrix) = arguments[0] {
      weighed.carried = normalizer.carried(over: matrix[0..<first]) { own([first - 1], $0) }
    } else if let previous, case .vector(let before) = arguments[previous] {
      weighed.carried = Carried(before.values) { .argument(previous, Element($0)) }
    }
    return normalizer.arithmetic(of: column, in: weighed)
  }
}

extension Normalizer {
  /// The weights that a normaliser carries from some rows of scores to the next; nil if it looks at
  /// each row by itself.
  ///
  /// - Parameter term: a weight of the last of those rows, as arithmetic.
  func carried(over scores: Matrix, term: @escaping (Int) -> Arithmetic) -> Carried? {
    switch rule {
    case .monotonic, .forward:
      return Carried(weigh(scores, by: self)[scores.rows - 1].values, term: term)
    case .softmax, .sparsemax, .entmax, .sigmoid, .hard, .proportional, .localPredictive,
      .smoothed:
      return nil
    }
  }
}
