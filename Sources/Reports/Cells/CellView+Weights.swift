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
      blocks.append(.table(weightTable(weights, names, scores, normalizer)))
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
    _ weights: Vector, _ names: [String]?, _ scores: Vector?, _ normalizer: Normalizer?
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
      builder.add(.math("e_j")) { .text(style.text(scores[$0])) }
      addSteps(to: &builder, scores, weights, normalizer)
    }
    addCarried(Carried(normalizer), to: &builder, rows: count)
    builder.add(.math(#"\alpha_j"#), last: .strong(fixed.text(sum(weights)))) { row in
      let text = fixed.text(weights[row])
      return best.contains(row) ? .strong(text) : .text(text)
    }
    return builder.table(closingRow: true)
  }

  /// The columns between the scores and the weights.
  private func addSteps(
    to builder: inout TableBuilder, _ scores: Vector, _ weights: Vector,
    _ normalizer: Normalizer?
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
      builder.add(.math(heading)) { .text(style.text(shifted[$0])) }
      builder.add(.math(#"\exp"#), last: .strong(fixed.text(sum(exponentials)))) {
        .text(fixed.text(exponentials[$0]))
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
      blocks.append(.table(alignmentTable(weights, axes: result.axes)))
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
  func alignmentTable(_ weights: Matrix, axes: Axes) -> Table {
    let style = NumberStyle(decimals: digits)
    var table = table(weights, axes: axes, boldest: true, symbols: ("s", "h"), style: style)
    table.heading.append(.text(say(Words.sum)))
    table.alignments.append(.trailing)
    let rows = Shown.rows(of: weights.rows).indices
    table.rows = zip(rows, table.rows).map { row, entries in
      entries + [row.map { .text(style.text(sum(weights[$0]))) } ?? .gap]
    }
    return table
  }
}
