internal import Attention
internal import Diagnostics
internal import JSONText
internal import LessonSwift
internal import Lessons
internal import Runs

extension VariantReport {
  /// Every number with every digit, and the times of this run: `lesson-comparison/1`.
  public var json: String {
    let frontMatter = lesson.frontMatter
    let json = JSON.object([
      ("format", .string("lesson-comparison/1")),
      (
        "lesson",
        .object([
          ("title", frontMatter.title.map(JSON.string) ?? .null),
          ("language", .string(language.rawValue)), ("seed", .int(frontMatter.seed)),
          ("sha256", .string(lesson.sha256)),
        ])
      ),
      ("rounds", .array(rounds.map { self.json($0) })),
    ])
    return json.text + "\n"
  }

  private func json(_ round: VariantRound) -> JSON {
    let shown = shown(in: round)
    let rows = (0..<queries(of: round)).map { query in
      shown.map { VariantRow.rows($0, query: query, language: language) }
    }
    let variants = shown.indices.map { index in
      json(shown[index], figures(index, of: rows, round), round)
    }
    return .object([
      ("cells", parts(of: round) { .string(label(of: $0)) }),
      ("keys", keys(of: round).map { .array($0.map(JSON.string)) } ?? .null),
      ("variants", .array(variants)),
    ])
  }

  /// Something of every part of a round, by its name; the whole only where there is one.
  private func parts(of round: VariantRound, _ json: (VariantRound.Part) -> JSON) -> JSON {
    let steps = [("score", round.score), ("weights", round.weights), ("context", round.context)]
    return .object(
      steps.map { ($0.0, $0.1.map(json) ?? .null) }
        + (round.whole.map { [("whole", json($0))] } ?? []))
  }

  private func json(_ shown: Shown, _ queries: [JSON], _ round: VariantRound) -> JSON {
    let variant = shown.variant
    let substitution = variant.substitution
    func value(_ part: VariantRound.Part?) -> JSON {
      variant.binding(of: part).map { .object(JSONReport.members(of: $0.value)) } ?? .null
    }
    func text(_ isConcerned: Bool, _ text: String?) -> JSON {
      isConcerned ? text.map(JSON.string) ?? .null : .null
    }
    let bindings = substitution.bindings.filter { shown.concern.bindings.contains($0.name) }
    return .object(
      [
        ("name", .string(shown.name)),
        ("score", text(shown.concern.score, substitution.score)),
        ("mask", text(shown.concern.mask, substitution.mask)),
        ("normalizer", text(shown.concern.normalizer, substitution.normalizer)),
        ("bindings", .object(bindings.map { ($0.name, .string($0.value)) })),
        ("status", .string(shown.failure == nil ? "ok" : "failed")),
        ("message", shown.failure.map(JSON.string) ?? .null),
        ("scores", value(round.score)), ("weights", value(round.weights)),
        ("context", value(round.context)),
      ] + (round.whole.map { [("whole", value($0))] } ?? []) + [
        ("queries", .array(queries)),
        ("parameters", shown.price.map { .int($0.parameters) } ?? .null),
        ("multiplyAdds", shown.price.map { .double($0.multiplyAdds) } ?? .null),
        ("seconds", parts(of: round) { variant.seconds(of: $0).map(JSON.double) ?? .null }),
      ])
  }

  /// What is said of each query's weights and context; of several heads, of each.
  ///
  /// - Parameter rows: of each query, of each combination, a row a head.
  private func figures(
    _ index: Int, of rows: [[[VariantRow]]], _ round: VariantRound
  ) -> [JSON] {
    rows.map { rows in
      let (own, all) = (rows[index], Array(rows.joined()))
      let context = own.joint.first.flatMap { all.joint.distance(of: $0, \.context) }
      let distance = ("contextDistance", context.map(JSON.double) ?? .null)
      guard own.count > 1 else { return .object(figures(own[0], of: all, round) + [distance]) }
      let heads = own.map { JSON.object(figures($0, of: all, round)) }
      return .object([("heads", .array(heads)), distance])
    }
  }

  private func figures(
    _ row: VariantRow, of rows: [VariantRow], _ round: VariantRound
  ) -> [(key: String, value: JSON)] {
    var largest = JSON.null
    if let weights = row.weights, weights.count > 0 {
      let index = argmax(weights)
      let word = keys(of: round).flatMap { $0.count == weights.count ? $0[index] : nil }
      largest = .object([
        ("index", .int(index)), ("word", word.map(JSON.string) ?? .null),
        ("weight", .double(weights[index])),
      ])
    }
    return [
      ("largest", largest), ("entropyBits", row.entropyBits.map(JSON.double) ?? .null),
      ("aboveOnePercent", row.aboveOnePercent.map(JSON.int) ?? .null),
      ("weightDistance", rows.distance(of: row, \.weights).map(JSON.double) ?? .null),
    ]
  }
}
