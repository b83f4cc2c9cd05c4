/// What one round of attention found, one row a sentence.
struct AttentionRound {
  /// Sentences × longest, padding unwritten; nil where nothing is scored.
  let scores: Variable?
  /// Sentences × longest; nil where there is one fixed vector.
  let weights: Variable?
  /// Sentences × key width.
  let context: Variable
}

/// Steps 1 to 3 for a batch of sentences, round by round.
final class AttentionLayer {
  private let tape: Tape
  private let encoded: EncodedSource
  private let way: Way
  /// The weights of the round before, and the sum of all before; only kept where a score asks.
  private var previous: Variable
  private var coverage: Variable

  /// What is left to do in each round, once the keys are prepared.
  private enum Way {
    case fixed
    case mean
    case dot(keys: Variable, factor: Float)
    case cosine(beta: Variable)
    case distance
    case linear(keys: Variable)
    case location(Product)
    case additive(
      query: Product, keys: Variable, v: Variable, carried: AdditiveWeights.Carried)
  }

  /// - Parameter queries: (rounds · sentences) × H; a row has to be there before its round.
  init(_ tape: Tape, _ weights: AttentionWeights, _ encoded: EncodedSource, queries: Variable) {
    self.tape = tape
    self.encoded = encoded
    previous = tape.zeros(
      rows: encoded.lengths.lengths.count, columns: encoded.lengths.longest)
    coverage = previous
    let keys = encoded.keys
    way =
      switch weights {
      case .none: .fixed
      case .mean: .mean
      case .dot(let factor): .dot(keys: keys, factor: factor)
      case .general(let W): .dot(keys: tape.product(keys, W), factor: 1)
      case .cosine(let beta): .cosine(beta: beta.variable)
      case .distance: .distance
      case .linear: .linear(keys: tape.eluPlusOne(keys))
      case .location(let W): .location(Product(tape, queries, W))
      case .additive(let score):
        .additive(
          query: Product(tape, queries, score.query, bias: score.bias),
          keys: tape.product(keys, score.key),
          v: score.g.map { tape.normalized(score.v.variable, g: $0.variable) }
            ?? score.v.variable,
          carried: score.carried)
      }
  }

  /// One round: the queries are these rows.
  ///
  /// - Parameter isRunning: one a sentence; the others get weights and contexts of 0.
  func attend(_ query: Variable, rows: Range<Int>, isRunning: [Bool]) -> AttentionRound {
    let source = encoded.lengths.running(isRunning)
    guard let (scores, weights) = weigh(query, rows: rows, source) else {
      return AttentionRound(scores: nil, weights: nil, context: encoded.last)
    }
    return AttentionRound(
      scores: scores, weights: weights, context: tape.contexts(weights, encoded.keys, source))
  }

  /// Steps 1 and 2; nil where there are no weights.
  private func weigh(
    _ query: Variable, rows: Range<Int>, _ source: SourceLengths
  ) -> (scores: Variable?, weights: Variable)? {
    let scores: Variable
    var seen = source
    switch way {
    case .fixed: return nil
    case .mean: return (nil, tape.mean(source))
    case .linear(let keys):
      let scores = tape.dotScores(tape.eluPlusOne(query), keys, source)
      return (scores, tape.proportional(scores, source))
    case .dot(let keys, let factor):
      scores = tape.dotScores(query, keys, source, factor: factor)
    case .cosine(let beta):
      scores = tape.cosineScores(query, encoded.keys, beta: beta, source)
    case .distance: scores = tape.distanceScores(query, encoded.keys, source)
    case .location(let product):
      scores = product.compute(rows)
      seen = source.limited(to: scores.columns)
    case .additive(let product, let keys, let v, let carried):
      scores = tape.additiveScores(
        v: v, product.compute(rows), self.keys(keys, carried, source), source)
    }
    let weights = tape.softmax(scores, seen)
    if case .additive(_, _, _, .coverage) = way { coverage = tape.sum(coverage, weights) }
    previous = weights
    return (scores, weights)
  }

  /// The keys of this round, with what is known of where the attention was.
  private func keys(
    _ keys: Variable, _ carried: AdditiveWeights.Carried, _ source: SourceLengths
  ) -> Variable {
    switch carried {
    case .nothing: keys
    case .coverage(let w): tape.keys(keys, w: w.variable, coverage: coverage, source)
    case .location(let filters, let features):
      tape.sum(
        keys,
        tape.product(
          tape.locationFeatures(previous, filters: filters.variable, source), features))
    }
  }
}
