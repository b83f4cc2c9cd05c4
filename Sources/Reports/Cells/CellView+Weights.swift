internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

extension CellView {
  /// Step 2 for one query: from each score to its weight.
  func weightBlocks(_ weights: Vector, _ made: Made?) -> [Block] {
    let names = result.axes.columns
    let normalizer = made.flatMap { self.normalizer(of: $0) }
    var scores: Vector?
    if normalizer != nil, case .vector(let vector)? = made?.values.first,
      vector.count == weights.count
    {
      scores = vector
    }
    var blocks: [Block] = []
    if parts.contains(.table) {
      let scoresName = scores == nil ? nil : (made?.arguments.first).flatMap { ValueName($0) }
      blocks.append(.table(weightTable(weights, names, scores, scoresName, normalizer)))
      blocks += thresholdNote(weights, scores, normalizer)
      if result.cell.options.sumsAreFree {
        blocks.append(.paragraph([.text(say(Words.sumsAreFree))]))
      }
    }
    if weights.count > 0 {
      let best = argmax(weights)
      let name = subscriptName(names, best, of: weights.count)
      blocks += worked(
        "\\alpha_{\(name)}", rightSide(normalizer?.formula, column: name), Element(best))
    }
    return blocks
  }

  private func weightTable(
    _ weights: Vector, _ names: [String]?, _ scores: Vector?, _ scoresName: ValueName?,
    _ normalizer: Normalizer?
  ) -> Table {
    let count = weights.count
    let best = peaks(of: weights)
    let fixed = NumberStyle(decimals: digits)
    var builder = TableBuilder(rows: count)
    builder.add(.text(say(Words.key)), .leading, last: .strong(say(Words.sum))) {
      name(names, $0, of: count, symbol: "h")
    }
    if let scores {
      let style = style(scores.values)
      builder.add(.math("e_j")) { .number(style.text(scores[$0]), of: scoresName?[$0]) }
      addSteps(to: &builder, scores, scoresName, weights, normalizer)
    }
    addCarried(Carried(normalizer), to: &builder, rows: count)
    let weightsName = resultName
    builder.add(
      .math(#"\alpha_j"#),
      last: .number(fixed.text(sum(weights)), of: sumName(weightsName), strong: true)
    ) {
      .number(fixed.text(weights[$0]), of: weightsName?[$0], strong: best.contains($0))
    }
    return builder.table(closingRow: true)
  }

  /// The columns between the scores and the weights.
  private func addSteps(
    to builder: inout TableBuilder, _ scores: Vector, _ scoresName: ValueName?,
    _ weights: Vector, _ normalizer: Normalizer?
  ) {
    guard scores.count > 0, max(scores).isFinite else { return }
    switch normalizer?.rule {
    case .softmax(let temperature):
      let peak = max(scores)
      let shifted = Vector(scores.values.map { ($0 - peak) / temperature })
      let exponentials = exp(shifted)
      let style = style(shifted.values)
      let fixed = NumberStyle(decimals: digits)
      let heading =
        temperature == 1
        ? #"e_j - \max e"#
        : "(e_j - \\max e) / \(NumberStyle.tex(temperature, digits: digits))"
      let shiftedSource = { self.shifted(scoresName, $0, temperature) }
      builder.add(.math(heading)) {
        .number(style.text(shifted[$0]), of: shiftedSource($0).map { NumberName($0) })
      }
      builder.add(.math(#"\exp"#), last: .strong(fixed.text(sum(exponentials)))) {
        .number(
          fixed.text(exponentials[$0]), of: self.name("exp", of: shiftedSource($0))?.number)
      }
    case .sparsemax:
      let threshold = max(scores) - max(weights)
      let style = NumberStyle(decimals: digits)
      builder.add(.math(#"e_j - \tau"#)) { .text(style.text(scores[$0] - threshold)) }
    case .entmax, .sigmoid, .hard, .proportional, .monotonic, .forward, .localPredictive,
      .smoothed, nil:
      break
    }
  }

  /// What goes into the exponential, as an expression of the scores.
  private func shifted(_ scores: ValueName?, _ index: Int, _ temperature: Double) -> String? {
    guard let scores, let peak = name("max", of: scores.text) else { return nil }
    let shifted = "\(scores[index].text) - \(peak.text)"
    return temperature == 1 ? shifted : "(\(shifted)) / \(DecimalText.exact(temperature))"
  }

  private func thresholdNote(
    _ weights: Vector, _ scores: Vector?, _ normalizer: Normalizer?
  ) -> [Block] {
    guard case .sparsemax? = normalizer?.rule, let scores, scores.count > 0,
      max(scores).isFinite
    else { return [] }
    let threshold = max(scores) - max(weights)
    let sign = NumberStyle.isExact(threshold, digits: digits) ? "=" : "≈"
    let text = "\(sign) \(NumberStyle(decimals: digits).text(threshold))"
    return [.paragraph([.text(say(Words.threshold(text)))])]
  }

  /// The normaliser that a call applies.
  func normalizer(of made: Made) -> Normalizer? {
    switch made.function.name {
    case "softmax":
      made.values.count == 2
        ? made.values[1].number.map { Normalizer.softmax(temperature: $0) } : .softmax
    case "sparsemax": .sparsemax
    case "entmax": made.values.last?.number.map { Normalizer.entmax(alpha: $0) }
    case "proportional": .proportional
    case "monotonic": made.values.last.flatMap { Vector($0) }.map { .monotonic(previous: $0) }
    case "forward": made.values.last.flatMap { Vector($0) }.map { .forward(previous: $0) }
    case "localPredictive": localPredictive(of: made)
    case "weigh": made.values.lazy.compactMap { Normalizer($0) }.first
    default: nil
    }
  }

  /// From the arguments scores, center, radius.
  private func localPredictive(of made: Made) -> Normalizer? {
    guard made.values.count == 3, let center = Double(made.values[1]),
      let radius = Int(made.values[2])
    else { return nil }
    return .localPredictive(center: center, radius: radius)
  }

  /// Step 2 for many queries: one row each.
  func weightBlocks(_ weights: Matrix, _ made: Made?) -> [Block] {
    var blocks: [Block] = []
    if parts.contains(.table) {
      blocks.append(orientation(result.axes))
      blocks.append(.table(alignmentTable(weights, axes: result.axes, named: resultName)))
      if result.cell.options.sumsAreFree {
        blocks.append(.paragraph([.text(say(Words.sumsAreFree))]))
      }
    }
    if let (row, column) = largest(of: weights) {
      let rowName = subscriptName(result.axes.rows, row, of: weights.rows)
      let columnName = subscriptName(result.axes.columns, column, of: weights.columns)
      let formula = made.flatMap { normalizer(of: $0) }?.formula
      blocks += worked(
        "\\alpha_{\(rowName), \(columnName)}",
        rightSide(formula, row: rowName, column: columnName), Element(row, column))
    }
    return blocks
  }

  /// A matrix of weights with the sum of each row.
  func alignmentTable(_ weights: Matrix, axes: Axes, named name: ValueName?) -> Table {
    let style = NumberStyle(decimals: digits)
    var table = table(
      weights, axes: axes, named: name, boldest: true, symbols: ("s", "h"), style: style)
    table.heading.append(.text(say(Words.sum)))
    table.alignments.append(.trailing)
    let rows = Shown.rows(of: weights.rows).indices
    table.rows = zip(rows, table.rows).map { row, entries in
      entries
        + [
          row.map {
            .number(style.text(sum(weights[$0])), of: sumName(name?.part($0)))
          } ?? .gap
        ]
    }
    return table
  }
}
