internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// What one kind of attention makes of one query; nil for what could not be computed, or is no part
/// of the lesson.
struct VariantRow: Equatable {
  /// As a lesson writes it: `dot`, `additive(seed: 0) × sparsemax`.
  var name: String
  /// The same without what no score depends on, such as its normaliser; nil where the lesson's own
  /// scores stay.
  var scoreName: String?
  /// From 1, where there are several: each head has a row, and the first that of the whole.
  var head: Int?
  var scores: Vector?
  var weights: Vector?
  var context: Vector?
  var parameters: Int?
  var multiplyAdds: Double?
  /// Why it could not run.
  var failure: String?
  /// What is said of its weights besides.
  var note: String?

  /// The key with the largest weight; nil where all are equal, or there are none.
  var mostAttended: Int? {
    guard let weights, let least = weights.values.min(), max(weights) > least else { return nil }
    return argmax(weights)
  }

  /// How many keys get more than 1 %.
  var aboveOnePercent: Int? { weights.map { $0.values.count { $0 > 0.01 } } }

  /// That of the weights, which have one only where they sum to 1.
  var entropyBits: Double? {
    weights.flatMap { abs(sum($0) - 1) <= 1e-9 ? entropy($0) : nil }
  }
}

extension [VariantRow] {
  /// The rows of what several heads make together.
  var joint: [VariantRow] {
    filter { ($0.head ?? 1) == 1 }.map { row in
      var joint = row
      joint.head = nil
      return joint
    }
  }

  /// How far the numbers of a row lie from those of the first kind that has any: of its heads, from
  /// the one with the same number.
  func distance(of row: VariantRow, _ numbers: (VariantRow) -> Vector?) -> Double? {
    guard let own = numbers(row), let first = first(where: { numbers($0) != nil }) else {
      return nil
    }
    let reference =
      first.head == nil
      ? first : self.first { $0.name == first.name && $0.head == row.head }
    guard let vector = reference.flatMap(numbers), vector.count == own.count else { return nil }
    return norm(own - vector)
  }
}

extension VariantRow {
  /// What one query of a round came to, a row a head.
  static func rows(
    _ shown: VariantReport.Shown, query: Int, language: Language
  ) -> [VariantRow] {
    var row = VariantRow(name: shown.label, scoreName: shown.scoreLabel)
    row.failure = shown.failure
    // A context is one for all heads.
    let heads = max(shown.numbers[0].count, shown.numbers[1].count, 1)
    return (0..<heads).map { head in
      let own = shown.numbers.map { matrices -> Vector? in
        guard matrices.indices.contains(head), query < matrices[head].rows else { return nil }
        return matrices[head][query]
      }
      row.head = heads > 1 ? head + 1 : nil
      (row.scores, row.weights, row.context) = (own[0], own[1], own[2])
      row.parameters = head == 0 ? shown.price?.parameters : nil
      row.multiplyAdds = head == 0 ? shown.price?.multiplyAdds : nil
      if let weights = row.weights, weights.count > 0, weights.values.allSatisfy({ $0 == 0 }) {
        row.note = Words.allHidden[language]
      }
      return row
    }
  }

  /// The rows of a comparison that a cell made.
  static func rows(of comparison: Comparison) -> [VariantRow] {
    let normalizers = Set(comparison.variants.map(\.normalizer.text))
    return comparison.variants.map { variant in
      VariantRow(
        name: variant.score.text
          + (normalizers.isSubset(of: ["softmax"]) ? "" : " × " + variant.normalizer.text),
        scoreName: variant.score.text, scores: variant.result.scores,
        weights: variant.result.weights,
        context: variant.result.context, parameters: variant.parameters,
        multiplyAdds: variant.multiplyAdds)
    }
  }
}
