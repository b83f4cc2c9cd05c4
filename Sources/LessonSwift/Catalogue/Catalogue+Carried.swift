internal import Attention

extension Catalogue {
  /// What uses the attention of the output words before.
  static let carriedFunctions: [Function] = [
    rowwise(
      "monotonic", ["previous"], formula: Normalizer.monotonic(previous: []).formula,
      source: "Raffel et al. 2017, eqs. 9 to 14",
      shapes: ({ Shape.monotonic($0, previous: $1) }, { Shape.monotonic($0, previous: $1) }),
      previous: 1, normalizer: { (previous: Vector) in .monotonic(previous: previous) },
      vector: { monotonic($0, previous: $1) },
      matrix: { monotonic($0, previous: $1) }),
    rowwise(
      "forward", ["previous"], formula: Normalizer.forward(previous: []).formula,
      source: "Zhang et al. 2018, algorithm 1",
      shapes: ({ Shape.forward($0, previous: $1) }, { Shape.forward($0, previous: $1) }),
      previous: 1, normalizer: { (previous: Vector) in .forward(previous: previous) },
      vector: { forward($0, previous: $1) },
      matrix: { forward($0, previous: $1) }),
    [
      Function(
        "mocha", .function, chunkLabels, formula: chunkFormula,
        source: "Chiu and Raffel 2018, eqs. 16 to 20",
        shapes: { Shape.mocha(monotonic: $0, chunkScores: $1, window: $2) },
        cost: { monotonic, _, window in chunkCost(1, monotonic.count, window) },
        arithmetic: { chunkWeight($0, $1) }
      ) { (monotonic: Vector, chunkScores: Vector, window: Int) in
        mocha(monotonic: monotonic, chunkScores: chunkScores, window: window)
      },
      Function(
        "mocha", .function, chunkLabels, formula: chunkFormula,
        source: "Chiu and Raffel 2018, eqs. 16 to 20",
        shapes: { Shape.mocha(monotonic: $0, chunkScores: $1, window: $2) },
        cost: { monotonic, _, window in chunkCost(monotonic.rows, monotonic.columns, window) },
        arithmetic: { chunkWeight($0, $1) }
      ) { (monotonic: Matrix, chunkScores: Matrix, window: Int) in
        mocha(monotonic: monotonic, chunkScores: chunkScores, window: window)
      },
      Function(
        "locationFeatures", .function, ["previous", "F"],
        formula: #"f_{jc} = \sum_u F_{cu}\, \alpha'_{j + u - \lfloor r/2 \rfloor}"#,
        source: "Chorowski et al. 2015, eq. 8",
        cost: { .table($0.count, $1.rows, work: Double($1.columns) + 10) },
        arithmetic: { arguments, element in
          guard case .vector(let previous) = arguments[0], case .matrix(let F) = arguments[1]
          else { return nil }
          return .feature(
            F, at: element.indices[0], count: previous.count,
            filter: { .argument(1, Element(element.indices[1], $0)) },
            previous: { .argument(0, Element($0)) })
        }
      ) { (previous: Vector, F: Matrix) in locationFeatures(previous: previous, F: F) },
      Function(
        "coverageLoss", .function, ["weights", "coverage"],
        formula: #"\sum_j \min(\alpha_j, c_j)"#, source: "See et al. 2017, eq. 12",
        shapes: { Shape.coverageLoss(weights: $0, coverage: $1) },
        arithmetic: { arguments, _ in
          guard case .vector(let weights) = arguments[0],
            case .vector(let coverage) = arguments[1]
          else { return nil }
          return .sum(
            (0..<weights.count).map { j in
              let isWeight = weights[j] < coverage[j] || weights[j].isNaN
              return .argument(isWeight ? 0 : 1, Element(j))
            })
        }
      ) { (weights: Vector, coverage: Vector) in
        coverageLoss(weights: weights, coverage: coverage)
      },
    ],
  ].flatMap { $0 }

  private static let chunkLabels = ["monotonic", "chunkScores", "window"]

  private static let chunkFormula =
    #"\beta_j = \sum_{k=j}^{j+w-1} \alpha_k \frac{\exp(u_j)}{\sum_{l=k-w+1}^{k} \exp(u_l)}"#

  private static func chunkCost(_ rows: Int, _ columns: Int, _ window: Int) -> Cost {
    .table(rows, columns, work: 20 * Double(min(window, columns)) + 10)
  }

  /// Beyond so many terms a worked line is no help to anybody.
  private static let mostChunkTerms = 100_000

  private static func chunkWeight(_ arguments: [Value], _ element: Element) -> Arithmetic? {
    let row = Array(element.indices.dropLast())
    guard let j = element.indices.last, let shares = arguments[0].row(row),
      let scores = arguments[1].row(row), case .int(let window) = arguments[2]
    else { return nil }
    let width = min(window, scores.count)
    guard width * width <= mostChunkTerms else { return nil }
    func score(_ k: Int) -> Arithmetic { .argument(1, Element(indices: row + [k])) }
    var terms: [Arithmetic] = []
    for k in j..<min(j + width, scores.count) where shares[k] != 0 {
      let chunk = Array(max(0, k - width + 1)...k)
      let call = WeighedRow(
        scores: chunk.map { scores[$0] }, score: { score(chunk[$0]) }, weight: { _ in .number(0) })
      guard let weight = Normalizer.softmax.arithmetic(of: j - chunk[0], in: call) else {
        return nil
      }
      // Each chunk has a sum of its own.
      terms.append(
        .product([
          .argument(0, Element(indices: row + [k])), weight.renamed(#"\Sigma"#, "S_{\(k + 1)}"),
        ]))
    }
    return .sum(terms)
  }
}

extension Arithmetic {
  /// A quotient whose divisor has another symbol.
  fileprivate func renamed(_ symbol: String, _ other: String) -> Arithmetic {
    guard case .quotient(let left, .part(symbol, let right)) = self else { return self }
    return .quotient(left, .part(other, right))
  }
}
