internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

extension CellView {
  /// What the report shows behind the cell.
  var blocks: [Block] {
    var blocks: [Block] = []
    switch result.status {
    case .failed:
      if showsMore { blocks += printed }
      if result.failedAsExpected { blocks.append(.paragraph([.text(say(Words.expectedError))])) }
      return blocks + result.diagnostics.map { .diagnostic($0) }
    case .skipped:
      return [.paragraph([.strong(say(Words.skipped(result.missing ?? "")))])]
    case .ok: break
    }
    if let exercise = result.exercise {
      return exerciseBlocks(exercise) + result.diagnostics.map { .diagnostic($0) }
    }
    if showsMore {
      blocks +=
        caption + printed + pictureBlocks + (step.map { stepBlocks($0) } ?? runBlocks) + tables
    }
    return blocks + result.diagnostics.map { .diagnostic($0) }
  }

  private var caption: [Block] {
    let text = result.cell.options.caption
    guard let step else { return text.map { [.caption(title: nil, text: $0)] } ?? [] }
    return [
      .caption(title: say(Words.title(of: step)), text: text ?? say(Words.subtitle(of: step)))
    ]
  }

  // MARK: Real Swift

  private var printed: [Block] {
    let lines = result.printed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let text = result.printed.last?.isNewline == true ? lines.dropLast() : lines[...]
    return result.printed.isEmpty ? [] : [.output(text.map { visibleText(of: String($0)) })]
  }

  private var tables: [Block] {
    guard parts.contains(.table) else { return [] }
    return result.tables.flatMap { table in
      let name: [Inline] = table.caption.isEmpty ? [] : [.text(table.caption)]
      if let inline = inlineValue(table.value, axes: table.axes, named: nil) {
        return [Block.paragraph(name + (name.isEmpty ? inline : [.text(" = ")] + inline))]
      }
      return (name.isEmpty ? [] : [.caption(title: nil, text: table.caption)])
        + valueBlocks(table.value, axes: table.axes, named: nil)
    }
  }

  // MARK: Steps

  private func stepBlocks(_ step: Step) -> [Block] {
    guard let binding = result.result else { return [] }
    var blocks: [Block] = []
    let made = made(binding.expression)
    if parts.contains(.formula), let formula = made.flatMap({ self.formula(of: $0) }) {
      blocks.append(.formula(formula))
    }
    switch (step, binding.value) {
    case (_, .structure(let structure)):
      blocks += structureBlocks(structure, axes: result.axes, named: resultName, made)
    case (.score, .vector(let scores)): blocks += scoreBlocks(scores, made)
    case (.score, .matrix(let scores)): blocks += scoreBlocks(scores, made)
    case (.weights, .vector(let weights)): blocks += weightBlocks(weights, made)
    case (.weights, .matrix(let weights)): blocks += weightBlocks(weights, made)
    case (.context, .vector(let context)): blocks += contextBlocks(context, made)
    case (.context, .matrix(let contexts)): blocks += contextBlocks(contexts, made)
    case (.combine, .vector(let vector)): blocks += combineBlocks(vector, made)
    case (.output, .vector(let probabilities)): blocks += outputBlocks(probabilities, made)
    default:
      if parts.contains(.table) {
        blocks += valueBlocks(binding.value, axes: result.axes, named: ValueName(binding))
      }
    }
    return blocks + (parts.contains(.table) ? bareValues : [])
  }

  /// The formula of what made the result: the score's own, the normaliser's own.
  private func formula(of made: Made) -> String? {
    score(of: made)?.formula ?? normalizer(of: made)?.formula ?? made.function.formula
  }

  // MARK: Cells that only run

  /// A comparison is made to be looked at, and shown without asking.
  private var runBlocks: [Block] {
    guard parts.contains(.table) else { return [] }
    if result.shown.isEmpty, let binding = result.result,
      result.cell.options.show != nil || binding.value.isComparison
    {
      return valueBlocks(
        binding.value, axes: result.axes, named: ValueName(binding), made(binding.expression))
    }
    return bareValues
  }

  /// The values of bare expressions.
  private var bareValues: [Block] {
    result.shown.flatMap { shown in
      let name = ValueName(source: shown.source)
      if let inline = inlineValue(shown.value, axes: shown.axes, named: name) {
        return [Block.paragraph([.code(shown.source), .text(" = ")] + inline)]
      }
      return [.paragraph([.code(shown.source)])]
        + valueBlocks(shown.value, axes: shown.axes, named: name, made(shown.expression))
    }
  }
}
