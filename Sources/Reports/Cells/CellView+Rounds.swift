internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

extension CellView {
  /// A result that holds a whole round, or a whole sentence.
  func structureBlocks(
    _ structure: any LessonStructure, axes: Axes, named name: ValueName?, _ made: Made?
  ) -> [Block] {
    guard parts.contains(.table) else { return [] }
    if let blocks = learningBlocks(structure) { return blocks }
    if let round = structure as? AttentionResult { return roundBlocks(round, axes, name, made) }
    if let rounds = structure as? AttentionResults {
      return roundBlocks(rounds, axes, name, made)
    }
    if let comparison = structure as? Comparison {
      let table = VariantTable(
        rows: VariantRow.rows(of: comparison), keys: axes.columns, dimensions: axes.dimensions,
        digits: digits, language: language)
      return table.blocks
    }
    if let decoding = structure as? Decoding {
      return writtenBlocks(WrittenRounds(decoding), axes, name)
    }
    if structure.fields.isEmpty { return [.paragraph([.code(structure.text)])] }
    return structure.fields.flatMap { field, value in
      let name = name?.field(field)
      if let inline = inlineValue(value, axes: Axes(), named: name) {
        return [Block.paragraph([.code(field), .text(" = ")] + inline)]
      }
      return [.paragraph([.code(field)])] + valueBlocks(value, axes: Axes(), named: name)
    }
  }

  /// One round: word, score, weight, contribution, context.
  private func roundBlocks(
    _ round: AttentionResult, _ axes: Axes, _ name: ValueName?, _ made: Made?
  ) -> [Block] {
    let names = axes.columns
    let count = round.scores.count
    let fixed = NumberStyle(decimals: digits)
    let scoreStyle = style(round.scores.values)
    let best = peaks(of: round.weights)
    var builder = TableBuilder(rows: count)
    let shares = weightedSum(round, axes, name, made)
    let v = shares?.symbol ?? "h"
    builder.add(
      .text(say(Words.key)), .leading,
      last: shares == nil ? .strong(say(Words.sum)) : sumOfShares(v)
    ) {
      self.name(names, $0, of: count, symbol: "h")
    }
    let scoresName = name?.field("scores")
    builder.add(.math("e_j")) {
      .number(scoreStyle.text(round.scores[$0]), of: scoresName?[$0])
    }
    if round.masked != round.scores {
      let maskedName = name?.field("masked")
      builder.add(Table.Entry([.math("e_j"), .text(" " + say(Words.masked))])) {
        .number(scoreStyle.text(round.masked[$0]), of: maskedName?[$0])
      }
    }
    let weightsName = name?.field("weights")
    builder.add(
      .math(#"\alpha_j"#),
      last: .number(fixed.text(sum(round.weights)), of: sumName(weightsName), strong: true)
    ) {
      .number(fixed.text(round.weights[$0]), of: weightsName?[$0], strong: best.contains($0))
    }
    if let shares { addContributions(to: &builder, shares) }
    return [.table(builder.table(closingRow: true))] + workedRound(round, axes, v)
      + drawnNote(made)
  }

  /// Step 3 of a round whose values are known.
  private func weightedSum(
    _ round: AttentionResult, _ axes: Axes, _ name: ValueName?, _ made: Made?
  ) -> Contributions? {
    guard let made, made.function.name == "attend", case .matrix(let values) = made.values[2]
    else { return nil }
    return Contributions(
      weights: round.weights, values: values, context: round.context,
      dimensions: axes.dimensions,
      symbol: Self.isSame(made.arguments[1], made.arguments[2]) ? "h" : "v",
      weightsName: name?.field("weights"), valuesName: ValueName(made.arguments[2]),
      contextName: name?.field("context"))
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
  private func roundBlocks(
    _ rounds: AttentionResults, _ axes: Axes, _ name: ValueName?, _ made: Made?
  ) -> [Block] {
    let contexts = Axes(rows: axes.rows, columns: axes.dimensions)
    return [
      orientation(axes),
      .table(alignmentTable(rounds.weights, axes: axes, named: name?.field("weights"))),
      .paragraph([.text(say(Words.contexts))]),
      .table(
        table(
          rounds.context, axes: contexts, named: name?.field("context"), boldest: false,
          symbols: ("c", "c"))),
    ] + drawnNote(made)
  }

  /// A sentence: what happened word by word, then the alignment, then the scores behind it.
  func writtenBlocks(
    _ written: WrittenRounds, _ axes: Axes, _ name: ValueName?
  ) -> [Block] {
    let axes = Axes(rows: written.words, columns: axes.columns)
    var blocks: [Block] = [
      .paragraph([.text(say(Words.rounds))]), .table(roundTable(written, axes.columns, name)),
    ]
    if written.weights.rows == written.words.count {
      blocks += [
        .paragraph([.text(say(Words.alignment))]),
        .table(alignmentTable(written.weights, axes: axes, named: name?.field("weights"))),
      ]
    }
    if written.scores.rows == written.words.count {
      blocks += [
        .paragraph([.text(say(Words.scoresBefore))]),
        .table(
          table(
            written.scores, axes: axes, named: name?.field("scores"), boldest: true,
            symbols: ("s", "h"))),
      ]
    }
    return blocks
  }

  private func roundTable(
    _ written: WrittenRounds, _ keys: [String]?, _ name: ValueName?
  ) -> Table {
    let count = written.words.count
    let fixed = NumberStyle(decimals: digits)
    let contexts = style(written.contexts.values)
    var builder = TableBuilder(rows: count)
    builder.add(.text(say(Words.round))) { .text("\($0 + 1)") }
    builder.add(.text(say(Words.previousWord)), .leading) {
      .text($0 == 0 ? Decoder.end : written.words[$0 - 1])
    }
    if written.weights.rows == count {
      builder.add(.text(say(Words.looksAt)), .leading) { row in
        guard let best = peaks(of: written.weights[row]).min() else { return .text("–") }
        let word =
          if let keys, keys.count == written.weights.columns { keys[best] } else {
            "\(best + 1)"
          }
        let weight = fixed.text(written.weights[row, best])
        return Table.Entry([
          .text("\(word) ("), .number(weight, named: name?.field("weights")[row, best]),
          .text(")"),
        ])
      }
    }
    builder.add(.math("c"), .leading) { row in
      let name = name?.field("contexts")
      return Table.Entry(
        contexts.content(written.contexts[row].values, named: name.map { n in { n[row, $0] } }))
    }
    builder.add(.text(say(Words.producedWord)), .leading) { .strong(written.words[$0]) }
    builder.add(.text(say(Words.probability))) { row in
      let probabilities = name?.field("probabilities").part(row)
      return .number(
        fixed.text(max(written.probabilities[row])),
        of: self.name("max", of: probabilities?.text)?.number)
    }
    return builder.table()
  }
}
