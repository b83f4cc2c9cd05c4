internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

extension CellView {
  /// An exercise as its teacher sees it: the question with the lesson's own numbers, the answer and
  /// its derivation, and the mistakes that are known.
  func exerciseBlocks(_ result: ExerciseResult) -> [Block] {
    let exercise = result.prepared.exercise
    var blocks: [Block] = [
      .caption(title: ExerciseQuestion.title(result.prepared, in: language), text: nil)
    ]
    blocks += ExerciseQuestion(result.task, in: language).blocks
    blocks.append(.caption(title: say(Words.solution), text: nil))
    if case .choice(let choice) = exercise.kind { return blocks + rightOptions(choice) }
    if let answer = result.answer {
      blocks += valueBlocks(answer, axes: Axes())
    }
    if let formula = exercise.answer { blocks.append(.paragraph([.code(formula.text)])) }
    if let explanation = Explanation(ofAnswerTo: result.task, in: run, depth: 1) {
      let lines = explanation.text.split(separator: "\n").map(String.init)
      blocks.append(
        .output(lines.prefix(Self.mostLines) + (lines.count > Self.mostLines ? ["…"] : [])))
    }
    return blocks + known(result)
  }

  /// A solution's lines in a report; `lesson explain` has no such limit.
  private static let mostLines = 40

  private func rightOptions(_ choice: Choice) -> [Block] {
    let rows = choice.options.enumerated().map { index, option -> [Table.Entry] in
      [
        .strong(ExerciseQuestion.letter(index)),
        .text(say(option.isRight ? Words.right : Words.wrong)), .text(option.say ?? ""),
      ]
    }
    return [
      .table(
        Table(
          heading: [.text(""), .text(""), .text(say(Words.feedback))],
          alignments: [.leading, .leading, .leading], rows: rows))
    ]
  }

  private func known(_ result: ExerciseResult) -> [Block] {
    let rows = result.prepared.mistakes.compactMap { mistake -> [Table.Entry]? in
      guard let value = try? result.task.value(of: mistake.expression) else { return nil }
      let text = ExerciseText(language: language).text(value, digits: digits)
      return [.text(mistake.id), .text(text), .text(mistake.say[language])]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          heading: [
            .text(say(Words.knownMistake)), .text(say(Words.comesTo)), .text(say(Words.feedback)),
          ],
          alignments: [.leading, .trailing, .leading], rows: rows))
    ]
  }
}

extension Words {
  static let solution = Bilingual(en: "Solution", vi: "Lời giải")
  static let right = Bilingual(en: "right", vi: "đúng")
  static let wrong = Bilingual(en: "wrong", vi: "sai")
  static let feedback = Bilingual(en: "Feedback", vi: "Nhận xét")
  static let knownMistake = Bilingual(en: "Known mistake", vi: "Lỗi thường gặp")
  static let comesTo = Bilingual(en: "Comes to", vi: "Cho ra")
}
