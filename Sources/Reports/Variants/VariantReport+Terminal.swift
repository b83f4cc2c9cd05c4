internal import Attention
internal import Diagnostics
internal import Lessons
internal import Runs

extension VariantReport {
  /// One line a combination, query and head, with what differs from run to run: the time of each
  /// step.
  public var summary: String {
    rounds.map { round in
      let queries = queries(of: round)
      let head = [
        heading(of: round), Words.mostTo[language], Words.entropy[language],
        Words.timeOfSteps[language],
      ]
      let shown = shown(in: round)
      let rows = (0..<min(queries, Self.mostQueries)).flatMap { query in
        shown.flatMap { summaryRows($0, round, query, isOneOfMany: queries > 1) }
      }
      return TextColumns([head] + rows).text
    }.joined(separator: "\n")
  }

  private func summaryRows(
    _ shown: Shown, _ round: VariantRound, _ query: Int, isOneOfMany: Bool
  ) -> [[String]] {
    let name = (isOneOfMany ? self.name(ofQuery: query, round) + ": " : "") + shown.label
    let variant = shown.variant
    if let failure = shown.failure { return [[name, failure]] }
    let names = keys(of: round)
    let rows = VariantRow.rows(shown, query: query, language: language)
    return rows.enumerated().map { index, row in
      var most = "–"
      if let weights = row.weights, let index = row.mostAttended {
        let word = names.flatMap { $0.count == weights.count ? $0[index] : nil } ?? "\(index + 1)"
        most = "\(word) \(NumberStyle(decimals: 4).text(weights[index]))"
      }
      let bits = row.entropyBits.map { NumberStyle(decimals: 2).text($0) } ?? "–"
      let isFirst = query == 0 && index == 0
      let head = row.head.map { " · \(Words.head[language]) \($0)" } ?? ""
      return [name + head, most, bits, isFirst ? times(variant, round) : ""]
    }
  }

  private func times(_ variant: VariantRun, _ round: VariantRound) -> String {
    let parts = round.whole.map { [$0] } ?? [round.score, round.weights, round.context]
    let times = parts.map { part in
      variant.seconds(of: part).map { NumberStyle(decimals: 1).text($0 * 1e6) } ?? "–"
    }
    return times.joined(separator: " + ") + " µs"
  }
}
