internal import Attention
internal import Diagnostics
internal import LearningCells
internal import LessonSwift
internal import Runs
internal import Seq2Seq

extension CellView {
  /// A model that learned, how it did, or what it wrote; nil for any other structure.
  ///
  /// Its numbers have no names: no arithmetic of the lesson leads to them.
  func learningBlocks(_ structure: any LessonStructure) -> [Block]? {
    if let model = structure as? LearnedModel { return modelBlocks(model) }
    if let evaluation = structure as? ModelEvaluation { return evaluationBlocks(evaluation) }
    if let translation = structure as? ModelTranslation { return translationBlocks(translation) }
    return nil
  }

  // MARK: Models

  /// What the model is, and its loss on the way.
  private func modelBlocks(_ model: LearnedModel) -> [Block] {
    let style = NumberStyle(decimals: digits)
    let steps = Self.milestones(of: model.losses.count)
    var builder = TableBuilder(rows: steps.count)
    builder.add(.text(say(Words.step))) { .text("\(steps[$0])") }
    builder.add(.text(say(Words.loss))) { .text(style.text(model.losses[steps[$0] - 1])) }
    return [
      .paragraph([.code(model.task.name), .text(" · " + say(Words.facts(of: model)))]),
      .table(builder.table()),
    ]
  }

  /// 1, 2, 5, 10, 20, 50 and so on, and the last.
  static func milestones(of count: Int) -> [Int] {
    var steps: [Int] = []
    var power = 1
    while power < count {
      steps += [power, 2 * power, 5 * power].filter { $0 < count }
      power *= 10
    }
    return count > 0 ? steps + [count] : []
  }

  // MARK: Evaluations

  /// One row a length.
  private func evaluationBlocks(_ evaluation: ModelEvaluation) -> [Block] {
    let style = NumberStyle(decimals: digits)
    let scores = evaluation.scores
    var builder = TableBuilder(rows: scores.count)
    builder.add(.text(say(Words.length))) { .text("\(scores[$0].length)") }
    builder.add(.text(say(Words.exact))) { .text(style.text(scores[$0].exact)) }
    builder.add(.text(say(Words.tokens))) { .text(style.text(scores[$0].tokens)) }
    if evaluation.alignment.count == scores.count {
      builder.add(.text(say(Words.alignmentAgreement))) {
        .text(style.text(evaluation.alignment[$0]))
      }
    }
    return [
      .paragraph([.text(say(Words.tried(evaluation)))]), .table(builder.table()),
    ]
  }

  /// Several models side by side: one row a length, one column a model; nil for other arrays.
  func evaluationBlocks(of elements: [Value]) -> [Block]? {
    guard let compared = ComparedEvaluations(elements, in: run.session) else { return nil }
    let style = NumberStyle(decimals: digits)
    let lengths = compared.lengths
    var builder = TableBuilder(rows: lengths.count)
    builder.add(.text(say(Words.length))) { .text("\(lengths[$0])") }
    for (name, evaluation) in zip(compared.names, compared.evaluations) {
      builder.add(.text(name)) { row in
        let score = evaluation.scores.first { $0.length == lengths[row] }
        return score.map { Table.Entry.text(style.text($0.exact)) } ?? .empty
      }
    }
    return [.paragraph([.text(say(Words.exactSideBySide))]), .table(builder.table())]
  }

  // MARK: Translations

  /// The sentence word by word, and what it ought to have been.
  private func translationBlocks(_ translation: ModelTranslation) -> [Block] {
    var blocks = writtenBlocks(
      WrittenRounds(translation), Axes(columns: translation.source), nil)
    if translation.weights.rows == 0 { blocks.append(.paragraph([.text(say(Words.fixedVector))])) }
    if !translation.expected.isEmpty {
      let expected = translation.expected.joined(separator: " ")
      let verdict = translation.isRight ? Words.translatedRightly : Words.oughtToBe(expected)
      blocks.append(.paragraph([.text(say(verdict))]))
    }
    let tried = (0..<translation.gold.rows).count { sum(translation.gold[$0]) > 0 }
    if tried > 0, translation.weights.rows > 0 {
      let right = Int((translation.agreement * Double(tried)).rounded())
      blocks.append(.paragraph([.text(say(Words.agreement(right, of: tried)))]))
    }
    return blocks
  }
}

/// Evaluations that stand in one array, each with a name that tells it from the others.
struct ComparedEvaluations {
  let evaluations: [ModelEvaluation]
  let names: [String]
  /// All that were tried, in their order.
  let lengths: [Int]

  /// - Returns: nil unless there are several, and nothing else.
  init?(_ elements: [Value], in session: Session) {
    let found = elements.compactMap { ModelEvaluation($0) }
    guard found.count > 1, found.count == elements.count else { return nil }
    evaluations = found
    lengths = Set(found.flatMap { $0.scores.map(\.length) }).sorted()
    let kinds = found.map(\.attention.rawValue)
    if Set(kinds).count == kinds.count {
      names = kinds
    } else {
      // Two models of one kind have their names in the lesson.
      let bindings = session.bindings.values.sorted { ($0.line, $0.name) < ($1.line, $1.name) }
      names = found.enumerated().map { index, evaluation in
        bindings.first { ModelEvaluation($0.value) == evaluation }?.name
          ?? "\(kinds[index]) (\(index + 1))"
      }
    }
  }
}
