internal import Attention
internal import Diagnostics
internal import Lessons
internal import Pictures
public import Reports
internal import Runs

/// What a student reads about a submission: the marks, what each wrong answer looks like, a hint.
public struct FeedbackReport: Sendable {
  private let report: BlockReport

  /// Markdown.
  public var text: String { report.markdown }

  /// A page of HTML.
  public func html(with resources: PageResources) -> String { report.html(with: resources) }

  /// - Parameters:
  ///   - name: of the student, as the class list has it.
  ///   - tasks: of the student.
  ///   - reveals: whether right answers are shown, with how they are computed.
  /// - Complexity: O(size of the record); with answers, what the formulas compute.
  public init(
    _ record: GradeRecord, for name: String, _ lesson: CourseLesson, _ tasks: PersonalTasks,
    reveals: Bool
  ) {
    let writer = FeedbackWriter(record: record, lesson: lesson, tasks: tasks, reveals: reveals)
    report = BlockReport(lesson.title, writer.blocks(for: name), in: lesson.language)
  }
}

private struct FeedbackWriter {
  let record: GradeRecord
  let lesson: CourseLesson
  let tasks: PersonalTasks
  let reveals: Bool

  private func say(_ words: Bilingual) -> String { words[lesson.language] }

  func blocks(for name: String) -> [Block] {
    let total = record.score.map { FeedbackWords.points($0) } ?? "–"
    var blocks: [Block] = [
      .heading(level: 1, visibleText(of: lesson.title)),
      .paragraph([
        .strong(visibleText(of: name)),
        .text(" · " + say(FeedbackWords.total(total, of: FeedbackWords.points(record.max)))),
      ]),
    ]
    if let shares { blocks.append(.picture(ReportPicture(shares, of: "marks"))) }
    blocks.append(.table(overview))
    // The lesson may have changed since it was graded.
    for grade in record.exercises {
      guard let exercise = lesson.exercises.first(where: { $0.exercise.id == grade.id }) else {
        continue
      }
      blocks += section(exercise, grade)
    }
    return blocks
  }

  /// What share of each exercise's points was earned; nil where nothing is marked.
  private var shares: Picture? {
    let grades = record.exercises.filter { $0.max > 0 && record.points(of: $0) != nil }
    if grades.isEmpty { return nil }
    return .bars(
      Bars(
        .shares(FeedbackWords.earnedShare), names: grades.map(\.id),
        numbers: Vector(grades.map { (record.points(of: $0) ?? 0) / $0.max }),
        style: NumberStyle(decimals: 2)))
  }

  private var overview: Table {
    let rows = record.exercises.map { grade -> [Table.Entry] in
      [
        Table.Entry([.text(grade.id)]),
        Table.Entry([.text(record.points(of: grade).map(FeedbackWords.points) ?? "–")]),
        Table.Entry([.text(FeedbackWords.points(grade.max))]),
        Table.Entry([.text(say(FeedbackWords.status(grade.status)))]),
      ]
    }
    return Table(
      heading: [
        FeedbackWords.exercise, FeedbackWords.marks, FeedbackWords.outOf, FeedbackWords.result,
      ].map { Table.Entry([.text(say($0))]) },
      alignments: [.leading, .trailing, .trailing, .leading], rows: rows)
  }

  private func section(_ exercise: PreparedExercise, _ grade: ExerciseGrade) -> [Block] {
    let points = record.points(of: grade).map(FeedbackWords.points) ?? "–"
    let total = say(FeedbackWords.total(points, of: FeedbackWords.points(grade.max)))
    var blocks: [Block] = [.heading(level: 2, grade.id + " · " + total)]
    let task = tasks[grade.id]
    if let task {
      blocks +=
        ExerciseQuestion(
          task, in: lesson.language, order: Marking.order(of: task), showsStub: false
        ).blocks
    }
    if !grade.given.allSatisfy(\.isWhitespace) {
      blocks.append(.paragraph([.text(say(FeedbackWords.given))]))
      blocks.append(.output(FeedbackWords.quoted(grade.given)))
    }
    let isRight = record.isPassed(grade)
    blocks.append(.prose(verdict(grade)))
    if !isRight, let hint = exercise.exercise.hints.first, grade.isHinted {
      blocks.append(.prose(["**" + say(FeedbackWords.hint) + "** " + hint]))
    }
    if let override = record.override(of: grade) {
      let text = FeedbackWords.override(FeedbackWords.points(override.points), override.reason)
      blocks.append(.prose([MarkdownLines.escaped(say(text))]))
    }
    if reveals, let task { blocks += solution(task) }
    return blocks
  }

  /// What a known mistake is answered with is the author's Markdown; all else may quote a student.
  private func verdict(_ grade: ExerciseGrade) -> [String] {
    let verdict = say(FeedbackWords.verdict(grade.status))
    guard let text = grade.say else { return [MarkdownLines.escaped(verdict)] }
    let words = grade.isAuthored ? text : MarkdownLines.escaped(text)
    return (MarkdownLines.escaped(verdict) + " " + words).linesOfText
  }

  private func solution(_ task: ExerciseTask) -> [Block] {
    if case .choice(let choice) = task.exercise.exercise.kind {
      let letters = Marking.order(of: task).enumerated()
        .filter { choice.options[$0.element].isRight }
        .map { ExerciseQuestion.letter($0.offset) }.joined(separator: ", ")
      return [.paragraph([.text(say(FeedbackWords.rightAnswer)), .strong(letters)])]
    }
    if case .code = task.exercise.exercise.kind { return results(of: task) }
    guard
      let explanation = Explanation(ofAnswerTo: task, in: lesson.run, for: .student, depth: 2)
    else { return [] }
    let lines = explanation.text.split(separator: "\n").map(String.init)
    let most = 60
    return [
      .paragraph([.text(say(FeedbackWords.rightAnswer))]),
      .output(Array(lines.prefix(most)) + (lines.count > most ? ["…"] : [])),
    ]
  }

  /// What a student's code should have given in cases that were shown, and in those drawn for this
  /// student; what an author hides from everybody stays hidden.
  private func results(of task: ExerciseTask) -> [Block] {
    let lines = task.exercise.cases.indices.compactMap { index -> String? in
      let place = task.exercise.cases[index]
      guard place.isShown || place.isRandom,
        let one = try? task.exercise.task(case: index, seed: task.seed),
        let answer = one.numericAnswer
      else { return nil }
      return ExerciseQuestion.inputs(of: one, in: lesson.language) + " → "
        + ExerciseQuestion.text(of: answer, in: lesson.language)
    }
    return [.paragraph([.text(say(FeedbackWords.rightResults))]), .output(lines)]
  }
}

extension ExerciseGrade {
  /// Whether what is said of the answer stands in the exercise.
  fileprivate var isAuthored: Bool {
    matched.map { $0.hasPrefix("wrong-") || $0.hasPrefix("option-") } ?? false
  }

  /// Whether a hint helps: not where only the writing of an answer is wrong, or nobody is to blame.
  fileprivate var isHinted: Bool { status != .ungraded && status != .format }
}
