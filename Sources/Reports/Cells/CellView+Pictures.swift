internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Pictures
internal import Runs

extension CellView {
  /// What is to be seen of the cell's result; nothing where the author doesn't ask for it.
  var pictureBlocks: [Block] {
    guard parts.contains(.picture) else { return [] }
    var pictures: [Seen] = []
    if let step, let binding = result.result {
      pictures = self.pictures(of: binding, step).map { ($0, nil) }
      pictures += learningPictures(of: binding.value)
    } else {
      for shown in result.shown {
        pictures += learningPictures(of: shown.value)
        guard case .structure(let structure) = shown.value else { continue }
        pictures += self.pictures(of: structure, shown.axes).map { ($0, nil) }
      }
      // A model that is bound is shown where the author asks for it.
      if result.shown.isEmpty, result.cell.options.show != nil, let binding = result.result {
        pictures += learningPictures(of: binding.value)
      }
    }
    let hasGold = pictures.contains { $0.alt != nil }
    let caption: [Block] =
      hasGold ? [.paragraph([.text(say(Words.thenGoldAlignment))])] : []
    return caption
      + pictures.enumerated().map { index, seen in
        guard let alt = seen.alt else {
          return .picture(reportPicture(seen.picture, number: index + 1))
        }
        return .picture(
          ReportPicture(
            seen.picture, of: result.label, number: index + 1, alt: say(alt),
            needsData: !parts.contains(.table)))
      }
  }

  private func reportPicture(_ picture: Picture, number: Int) -> ReportPicture {
    // Lines stand behind a heat map, whose words and numbers are theirs.
    if case .lines = picture {
      return ReportPicture(
        picture, of: result.label, number: number, alt: say(Words.alignmentAsLines))
    }
    return ReportPicture(
      picture, of: result.label, number: number, alt: result.cell.options.alt,
      needsData: !parts.contains(.table))
  }

  private func pictures(of binding: Binding, _ step: Step) -> [Picture] {
    let made = made(binding.expression)
    let axes = result.axes
    switch (step, binding.value) {
    case (_, .structure(let structure)): return pictures(of: structure, axes)
    case (.score, .vector(let scores)): return [bars(.scores, scores, axes.columns)]
    case (.weights, .vector(let weights)): return [bars(.weights, weights, axes.columns)]
    case (.weights, .matrix(let weights)): return alignment(weights, axes)
    case (.context, .vector(let context)): return weightedSum(context, made)
    case (.combine, .vector(let vector)): return concatenation(vector, made)
    case (.output, .vector(let probabilities)):
      return [
        .distribution(
          Distribution(
            words: axes.columns ?? [], probabilities: probabilities, style: fixed))
      ]
    default: return []
    }
  }

  private func pictures(of structure: any LessonStructure, _ axes: Axes) -> [Picture] {
    if let round = structure as? AttentionResult {
      return [bars(.weights, round.weights, axes.columns)]
    }
    if let rounds = structure as? AttentionResults { return alignment(rounds.weights, axes) }
    if let decoding = structure as? Decoding {
      return alignment(decoding.weights, Axes(rows: decoding.words, columns: axes.columns))
    }
    return []
  }

  // MARK: Kinds

  /// Numbers of one kind all have the report's digits.
  private var fixed: NumberStyle { NumberStyle(decimals: digits) }

  private func bars(_ quantity: Bars.Quantity, _ numbers: Vector, _ names: [String]?) -> Picture {
    .bars(
      Bars(
        quantity, names: names ?? [], numbers: numbers,
        style: quantity == .scores ? style(numbers.values) : fixed))
  }

  /// A heat map, and lines between the words where these can be followed.
  private func alignment(_ weights: Matrix, _ axes: Axes) -> [Picture] {
    guard weights.rows > 0, weights.columns > 0 else { return [] }
    let alignment = AlignmentMatrix(
      weights: weights, outputs: axes.rows ?? [], sources: axes.columns ?? [], style: fixed)
    return [.heatMap(alignment)] + (alignment.readsAsLines ? [.lines(alignment)] : [])
  }

  private func weightedSum(_ context: Vector, _ made: Made?) -> [Picture] {
    guard let made, made.function.name == "contextVector",
      case .vector(let weights) = made.values[0], case .matrix(let values) = made.values[1]
    else { return [] }
    let names = axes(of: made.arguments[0]).columns ?? axes(of: made.arguments[1]).rows
    return [
      .weightedSum(
        WeightedSum(
          names: names ?? [], weights: weights, values: values, context: context, style: fixed))
    ]
  }

  /// The context and what it is joined with, and what a layer makes of both.
  private func concatenation(_ vector: Vector, _ made: Made?) -> [Picture] {
    guard let made, made.values.count >= 2, case .vector(let context) = made.values[0],
      case .vector(let other) = made.values[1]
    else { return [] }
    let second: Concatenation.Part
    let layer: (formula: String, result: String)
    switch made.function.name {
    case "combine", "concatenate":
      second = Concatenation.Part("y", role: .word, other)
      layer = ("tanh(W[c; y] + b)", "x")
    case "attentionalState":
      second = Concatenation.Part("h", role: .query, other)
      layer = ("tanh(W[c; h])", "h̃")
    default: return []
    }
    var projection: Concatenation.Projection?
    if made.values.count > 2, case .matrix(let W) = made.values[2] {
      projection = Concatenation.Projection(
        matrix: W, formula: layer.formula,
        result: Concatenation.Part(layer.result, role: .query, vector))
    }
    return [
      .concatenation(
        Concatenation(
          parts: [Concatenation.Part("c", role: .context, context), second],
          projection: projection, style: style(vector.values)))
    ]
  }
}
