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
    if case .code = exercise.kind {
      if let formula = exercise.answer { blocks.append(.paragraph([.code(formula.text)])) }
      let first = try? result.prepared.task(case: 0, seed: result.task.seed)
      return blocks + cases(result) + known(result.prepared, first ?? result.task)
    }
    if let answer = result.answer {
      blocks += valueBlocks(answer, axes: Axes(), named: nil)
    }
    if let formula = exercise.answer { blocks.append(.paragraph([.code(formula.text)])) }
    if let explanation = Explanation(ofAnswerTo: result.task, in: run, for: .teacher, depth: 2) {
      let lines = explanation.text.split(separator: "\n").map(String.init)
      blocks.append(
        .output(lines.prefix(Self.mostLines) + (lines.count > Self.mostLines ? ["…"] : [])))
    }
    return blocks + known(result.prepared, result.task)
  }

  /// A solution's lines in a report; `lesson explain` has no such limit.
  private static let mostLines = 40

  private var text: ExerciseText { ExerciseText(language: language) }

  private func rightOptions(_ choice: Choice) -> [Block] {
    let rows = choice.options.enumerated().map { index, option -> [Table.Entry] in
      [
        .strong(ExerciseQuestion.letter(index)),
        .text(say(option.isRight ? Words.right : Words.wrong)), .markdown(option.say ?? ""),
      ]
    }
    return [
      .table(
        Table(
          heading: [
            .text(say(Words.option)), .text(say(Words.verdict)), .text(say(Words.feedback)),
          ],
          alignments: [.leading, .leading, .leading], rows: rows))
    ]
  }

  /// What code is called with, with what should come out of it.
  private func cases(_ result: ExerciseResult) -> [Block] {
    let exercise = result.prepared
    let rows = exercise.cases.indices.compactMap { index -> [Table.Entry]? in
      guard let task = try? exercise.task(case: index, seed: result.task.seed),
        let answer = (try? task.answer).flatMap({ $0 })
      else { return nil }
      let one = exercise.cases[index]
      let kind = one.isShown ? Words.shown : one.isRandom ? Words.hiddenRandom : Words.hidden
      return [
        .text(text.inputs(of: task)), .text(text.text(answer, digits: digits)),
        .text(say(kind)),
      ]
    }
    return [
      .table(
        Table(
          heading: [
            .text(say(Words.calledWith)), .text(say(Words.comesTo)), .text(say(Words.seen)),
          ],
          alignments: [.leading, .trailing, .leading], rows: rows))
    ]
  }

  /// - Parameter task: with the numbers that mistakes are made with.
  private func known(_ exercise: PreparedExercise, _ task: ExerciseTask) -> [Block] {
    let mistakes = exercise.mistakes
    let earns = mistakes.contains { $0.credit > 0 }
    let rows = mistakes.compactMap { mistake -> [Table.Entry]? in
      guard let value = try? task.value(of: mistake.expression) else { return nil }
      // The library's mistakes have names; the exercise's own are told by what they compute.
      let name: Table.Entry =
        mistake.isCommon ? .text(mistake.id) : Table.Entry([.code(mistake.formula)])
      let share = DecimalText.fixed(mistake.credit * 100, digits: 0) + " %"
      return [name, .text(text.text(value, digits: digits))] + (earns ? [.text(share)] : [])
        + [.markdown(mistake.say[language])]
    }
    guard !rows.isEmpty else { return [] }
    let heading = [Words.knownMistake, Words.comesTo] + (earns ? [Words.earns] : [])
    return [
      .table(
        Table(
          heading: (heading + [Words.feedback]).map { .text(say($0)) },
          alignments: [.leading, .trailing] + (earns ? [.trailing] : []) + [.leading], rows: rows))
    ]
  }
}

extension Words {
  static let solution = Bilingual(en: "Solution", vi: "Lời giải")
  static let option = Bilingual(en: "Option", vi: "Phương án")
  static let verdict = Bilingual(en: "Right?", vi: "Đúng?")
  static let right = Bilingual(en: "right", vi: "đúng")
  static let wrong = Bilingual(en: "wrong", vi: "sai")
  static let feedback = Bilingual(en: "What students are told", vi: "Lời nhắc cho học viên")
  static let knownMistake = Bilingual(en: "Known mistake", vi: "Lỗi thường gặp")
  static let comesTo = Bilingual(en: "Comes to", vi: "Cho ra")
  static let earns = Bilingual(en: "Earns", vi: "Được tính")
  static let calledWith = Bilingual(en: "Called with", vi: "Gọi với")
  static let seen = Bilingual(en: "Students", vi: "Học viên")
  static let shown = Bilingual(en: "see it", vi: "thấy")
  static let hidden = Bilingual(en: "don't see it", vi: "không thấy")
  static let hiddenRandom = Bilingual(
    en: "don't see it; each has other numbers", vi: "không thấy; mỗi người một bộ số")
}
