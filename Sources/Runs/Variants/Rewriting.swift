internal import LessonSwift

/// Puts another score, mask or normaliser into the code of a cell, as edits in the order of the text.
struct Rewriting {
  let score: String?
  let mask: String?
  let normalizer: String?
  let catalogue: Catalogue
  let maskedScores: MaskedScores
  private(set) var edits: [Edit] = []
  private(set) var changesScore = false
  private(set) var changesMask = false
  private(set) var changesNormalizer = false

  init(
    score: String?, mask: String?, normalizer: String?, _ catalogue: Catalogue,
    _ maskedScores: MaskedScores
  ) {
    self.score = score
    self.mask = mask
    self.normalizer = normalizer
    self.catalogue = catalogue
    self.maskedScores = maskedScores
  }

  // MARK: Weights

  /// Rewrites the result of a cell of weights, where the outermost normaliser is replaced, and where
  /// what it normalises is masked, in place or anew.
  mutating func rewrite(result expression: Expression) {
    switch expression.kind {
    case .array(let parts), .tuple(let parts): for part in parts { rewrite(result: part) }
    case .call(_, let arguments):
      guard let scores = expression.normalizedScores(catalogue) else { return rewrite(expression) }
      if let normalizer {
        changesNormalizer = true
        replace(expression.range.lowerBound..<scores.range.lowerBound, "weigh(")
        rewrite(normalized: scores)
        replace(scores.range.upperBound..<expression.range.upperBound, ", by: \(normalizer))")
      } else {
        rewrite(normalized: scores)
        for argument in arguments.dropFirst() { rewrite(argument.value) }
      }
    default: rewrite(expression)
    }
  }

  private mutating func rewrite(normalized scores: Expression) {
    guard let mask else { return rewrite(scores) }
    // Where they are masked already it is done there.
    changesMask = true
    guard !maskedScores.contain(scores) else { return rewrite(scores) }
    insert("masked(", at: scores.range.lowerBound)
    rewrite(scores)
    insert(", by: \(mask))", at: scores.range.upperBound)
  }

  // MARK: Calls

  /// Rewrites all calls in an expression that score, mask or attend.
  mutating func rewrite(_ expression: Expression) {
    guard case .call(let callee, let arguments) = expression.kind else {
      for part in expression.parts { rewrite(part) }
      return
    }
    if let mask, let scores = expression.maskedScores {
      return rewrite(masked: expression, scores, by: mask)
    }
    rewrite(callee)
    // Of calls in each other, the inner ones only stand in arguments that stay.
    let scoreAt = index("by", "Score", of: callee, arguments)
    let maskAt = index("mask", "Mask", of: callee, arguments)
    let normalizerAt = index("normalizer", "Normalizer", of: callee, arguments)
    for (index, argument) in arguments.enumerated() {
      if let score, scoreAt == .at(index) {
        changesScore = true
        replace(argument.value.range, score)
      } else if let mask, maskAt == .at(index) {
        changesMask = true
        replace(argument.value.range, mask)
      } else if let normalizer, normalizerAt == .at(index) {
        changesNormalizer = true
        replace(argument.value.range, normalizer)
      } else {
        rewrite(argument.value)
      }
      let end = argument.value.range.upperBound
      if let mask, maskAt == .behind(index) {
        changesMask = true
        insert(", mask: \(mask)", at: end)
      }
      if let normalizer, normalizerAt == .behind(index) {
        changesNormalizer = true
        insert(", normalizer: \(normalizer)", at: end)
      }
    }
  }

  /// Masks in each other become one, and scores that are masked elsewhere are not masked twice.
  private mutating func rewrite(
    masked expression: Expression, _ scores: Expression, by mask: String
  ) {
    changesMask = true
    var innermost = scores
    while let inner = innermost.maskedScores { innermost = inner }
    let mask = maskedScores.contain(innermost) ? ".none" : mask
    replace(expression.range.lowerBound..<innermost.range.lowerBound, "masked(")
    rewrite(innermost)
    replace(innermost.range.upperBound..<expression.range.upperBound, ", by: \(mask))")
  }

  /// Where a call has an argument, or would have it.
  private enum Place: Equatable {
    case at(Int), behind(Int)
  }

  private func index(
    _ label: String, _ type: String, of callee: Expression, _ arguments: [Expression.Argument]
  ) -> Place? {
    let takers = catalogue.functions(called: callee).compactMap { function in
      function.parameters.firstIndex { $0.label == label && $0.type == .named(type) }.map {
        (function: function, index: $0)
      }
    }
    if takers.isEmpty { return nil }
    if let own = arguments.firstIndex(where: { $0.label?.text == label }) { return .at(own) }
    let before = takers.flatMap { $0.function.parameters[..<$0.index].map(\.label) }
    return arguments.lastIndex { before.contains($0.label?.text) }.map { .behind($0) }
  }

  // MARK: Edits

  private mutating func replace(_ range: Range<Int>, _ text: String) {
    edits.append(Edit(range, text))
  }

  private mutating func insert(_ text: String, at place: Int) { replace(place..<place, text) }
}

extension Expression {
  /// The scores that a call turns into weights; nil for other expressions.
  func normalizedScores(_ catalogue: Catalogue) -> Expression? {
    guard case .call(let callee, let arguments) = kind, catalogue.isNormalizer(callee),
      let first = arguments.first, first.label == nil
    else { return nil }
    return first.value
  }

  /// The scores of all calls that make weights of them as the whole of the value, or of its parts
  /// where it is a list or tuple.
  func allNormalizedScores(_ catalogue: Catalogue) -> [Expression] {
    switch kind {
    case .array(let parts), .tuple(let parts): parts.flatMap { $0.allNormalizedScores(catalogue) }
    default: normalizedScores(catalogue).map { [$0] } ?? []
    }
  }
}

extension Catalogue {
  /// Whether a name is that of a function from scores to weights: what is called `scores` comes
  /// first, without a label, and what comes back is as large.
  func isNormalizer(_ callee: Expression) -> Bool {
    functions(called: callee).contains { function in
      guard let first = function.parameters.first else { return false }
      return first.name == "scores" && first.label == nil && function.result == first.type
        && function.name != "masked"
    }
  }

  /// The functions that a call by a plain name may mean.
  func functions(called callee: Expression) -> [Function] {
    guard case .name(let name) = callee.kind else { return [] }
    return functions.filter { $0.name == name && $0.notation == .function }
  }
}
