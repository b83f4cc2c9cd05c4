internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

extension CellView {
  /// A result that holds a whole round, or a whole sentence.
  func structureBlocks(
    _ structure: any LessonStructure, axes: Axes, _ made: Made?
  ) -> [Block] {
    guard parts.contains(.table) else { return [] }
    if let round = structure as? AttentionResult { return roundBlocks(round, axes, made) }
    if let rounds = structure as? AttentionResults { return roundBlocks(rounds, axes, made) }
    if let comparison = structure as? Comparison {
      let table = VariantTable(
        rows: VariantRow.rows(of: comparison), keys: axes.columns, dimensions: axes.dimensions,
        digits: digits, language: language)
      return table.blocks
    }
    if let decoding = structure as? Decoding { return decodingBlocks(decoding, axes) }
    if structure.fields.isEmpty { return [.paragraph([.code(structure.text)])] }
    return structure.fields.flatMap { name, value in
      if let inline = inlineValue(value, axes: Axes()) {
        return [Block.paragraph([.code(name), .text(" = ")] + inline)]
      }
      return [.paragraph([.code(name)])] + valueBlocks(value, axes: Axes())
    }
  }

  /// One round: word, score, weight, contribution, context.
  private func roundBlocks(_ round: AttentionResult, _ axes: Axes, _ made: Made?) -> [Block] {
    let names = axes.columns
    let count = round.scores.count
    let fixed = NumberStyle(decimals: digits)
    let scoreStyle = style(round.scores.values)
    let best = peaks(of: round.weights)
    var builder = TableBuilder(rows: count)
    var values: Matrix?
    var v = "h"
    if let made, made.function.name == "attend", case .matrix(let matrix) = made.values[2] {
      values = matrix
      v = Self.isSame(made.arguments[1], made.arguments[2]) ? "h" : "v"
    }
    builder.add(
      .text(say(Words.key)), .leading,
      last: values == nil ? .strong(say(Words.sum)) : sumOfShares(v)
    ) {
      name(names, $0, of: count, symbol: "h")
    }
    builder.add(.math("e_j")) { .text(scoreStyle.text(round.scores[$0])) }
    if round.masked != round.scores {
      builder.add(Table.Entry([.math("e_j"), .text(" " + say(Words.masked))])) {
        .text(scoreStyle.text(round.masked[$0]))
      }
    }
    builder.add(.math(#"\alpha_j"#), last: .strong(fixed.text(sum(round.weights)))) { row in
      let text = fixed.text(round.weights[row])
      return best.contains(row) ? .strong(text) : .text(text)
    }
    if let values {
      addContributions(to: &builder, round.weights, values, round.context, axes.dimensions, v)
    }
    return [.table(builder.table(closingRow: true))] + workedRound(round, axes, v)
      + drawnNote(made)
  }

  /// The arithmetic of the number that the step is about.
  private func workedRound(_ round: AttentionResult, _ axes: Axes, _ v: String) -> [Block] {
    let best = peaks(of: round.weights).min() ?? 0
    guard round.weights.count > 0, round.context.count > 0 else { return [] }
    let key = subscriptName(axes.columns, best, of: round.weights.count)
    switch step {
    case .score: return worked("e_{\(key)}", nil, Element(field: "scores", best))
    case .weights: return worked("\\alpha_{\(key)}", nil, Element(field: "weights", best))
    case .context:
      let dimension = subscriptName(axes.dimensions, 0, of: round.context.count)
      return worked(
        "c_{\(dimension)}", "\\sum_j \\alpha_j \(v)_{j, \(dimension)}",
        Element(field: "context", 0))
    case .combine, .output, nil: return []
    }
  }

  /// Many rounds at once: weights and contexts, one row a query.
  private func roundBlocks(_ rounds: AttentionResults, _ axes: Axes, _ made: Made?) -> [Block] {
    let contexts = Axes(rows: axes.rows, columns: axes.dimensions)
    return [
      orientation(axes),
      .table(alignmentTable(rounds.weights, axes: axes)),
      .paragraph([.text(say(Words.contexts))]),
      .table(table(rounds.context, axes: contexts, boldest: false, symbols: ("c", "c"))),
    ] + drawnNote(made)
  }

  /// A sentence: what happened word by word, then the alignment, then the scores behind it.
  private func decodingBlocks(_ decoding: Decoding, _ axes: Axes) -> [Block] {
    let axes = Axes(rows: decoding.words, columns: axes.columns)
    return [
      .paragraph([.text(say(Words.rounds))]), .table(roundTable(decoding, axes.columns)),
      .paragraph([.text(say(Words.alignment))]),
      .table(alignmentTable(decoding.weights, axes: axes)),
      .paragraph([.text(say(Words.scoresBefore))]),
      .table(table(decoding.scores, axes: axes, boldest: true, symbols: ("s", "h"))),
    ]
  }

  private func roundTable(_ decoding: Decoding, _ keys: [String]?) -> Table {
    let count = decoding.words.count
    let fixed = NumberStyle(decimals: digits)
    let contexts = style(decoding.contexts.values)
    var builder = TableBuilder(rows: count)
    builder.add(.text(say(Words.round))) { .text("\($0 + 1)") }
    builder.add(.text(say(Words.previousWord)), .leading) {
      .text($0 == 0 ? Decoder.end : decoding.words[$0 - 1])
    }
    builder.add(.text(say(Words.looksAt)), .leading) { row in
      guard let best = peaks(of: decoding.weights[row]).min() else { return .text("–") }
      let word =
        if let keys, keys.count == decoding.weights.columns { keys[best] } else {
          "\(best + 1)"
        }
      return .text("\(word) (\(fixed.text(decoding.weights[row, best])))")
    }
    builder.add(.math("c"), .leading) { .text(contexts.text(decoding.contexts[$0].values)) }
    builder.add(.text(say(Words.producedWord)), .leading) { .strong(decoding.words[$0]) }
    builder.add(.text(say(Words.probability))) {
      .text(fixed.text(max(decoding.probabilities[$0])))
    }
    return builder.table()
  }
}
