internal import Diagnostics
internal import Lessons
internal import Reports
public import Runs

/// What became of a student's code in one case.
public enum CaseOutcome: Equatable, Sendable {
  case value(NumericAnswer)
  case notFinite
  /// Something was printed where numbers belong.
  case notNumbers
  /// It ended before its value; what the program said at the end.
  case crashed(String)
  case timeout
  case memory
  case output
  /// Our fault: the box failed.
  case ungraded(String)
}

/// What became of a student's code.
public enum CodeResult: Equatable, Sendable {
  /// What the compiler says first.
  case refused(String)
  /// One a case.
  case ran([CaseOutcome], seconds: Double)
  /// Our fault: there is no compiler or no box.
  case ungraded(String)
}

extension Marking {
  /// The mark of a function that a student wrote.
  ///
  /// Every case earns the same share; a student hears of shown cases what came out, of hidden ones
  /// only how many are right.
  /// - Parameters:
  ///   - code: as typed; nil where there is none.
  ///   - result: of compiling and running it on the cases of `exercise.task(case:seed:)`.
  public func grade(code: String?, _ result: CodeResult?) -> ExerciseGrade {
    guard case .code(let task) = exercise.exercise.kind else {
      preconditionFailure("marked by its text")
    }
    guard let code, !code.isUnchanged(from: task.give) else {
      return grade(.blank, 0, given: code ?? "")
    }
    // Whatever comes out of it: what was to be written is still to be written.
    let forbidden = task.forbidden(in: code)
    if !forbidden.isEmpty {
      return grade(
        .wrong, 0, given: code, matched: ExerciseGrade.forbidden,
        say: MarkWords.forbidden(forbidden)[language])
    }
    guard let result else { return grade(.blank, 0, given: code) }
    switch result {
    case .refused(let message):
      return grade(.compile, 0, given: code, say: MarkWords.refused(message)[language])
    case .ungraded: return ungraded(code, MarkWords.notRun)
    case .ran(let outcomes, let seconds): return grade(code, outcomes, seconds, task)
    }
  }

  private func grade(
    _ code: String, _ outcomes: [CaseOutcome], _ seconds: Double, _ task: CodeTask
  ) -> ExerciseGrade {
    let tasks = exercise.cases.indices.compactMap {
      try? exercise.task(case: $0, seed: self.task.seed)
    }
    let answers = tasks.compactMap { (try? $0.answer).flatMap { $0 }.flatMap(NumericAnswer.init) }
    guard answers.count == exercise.cases.count, outcomes.count == answers.count,
      !outcomes.contains(where: \.isUngraded)
    else { return ungraded(code, MarkWords.noAnswer) }
    func agree(_ outcome: CaseOutcome, _ answer: NumericAnswer) -> Bool {
      guard case .value(let value) = outcome, value.shape == answer.shape else { return false }
      return zip(value.values, answer.values).allSatisfy { given, right in
        task.accept.acceptsComputed(given, for: right)
      }
    }
    let isRight = zip(outcomes, answers).map(agree)
    let right = isRight.count { $0 }
    if right == answers.count { return grade(.right, 1, given: code, seconds: seconds) }
    for mistake in exercise.mistakes {
      let values = tasks.compactMap { task in
        (try? task.value(of: mistake.expression)).flatMap(NumericAnswer.init)
      }
      guard values.count == outcomes.count, zip(outcomes, values).allSatisfy(agree) else {
        continue
      }
      // A mistake that is known costs no more than one that isn't.
      let credit = max(mistake.credit, Double(right) / Double(answers.count))
      return grade(
        credit > 0 ? .partial : .wrong, credit, given: code, matched: mistake.id,
        say: mistake.say[language], seconds: seconds)
    }
    let place = isRight.firstIndex(of: false)
    let first = place.map { outcomes[$0] }
    // Until then the code saw nothing that the student doesn't see.
    let isOpen = exercise.cases.prefix((place ?? 0) + 1).allSatisfy(\.isShown)
    let failure = first.flatMap { MarkWords.failure($0, inHiddenCase: !isOpen) }
    let count = MarkWords.cases(right: right, of: answers.count)
    let say = [count, failure ?? wrongValue(tasks, outcomes, isRight)].compactMap { $0?[language] }
      .joined(separator: " ")
    let status = right > 0 ? .partial : first?.status ?? .wrong
    return grade(
      status, Double(right) / Double(answers.count), given: code, say: say, seconds: seconds)
  }
}

extension Marking {
  /// What came out of the first case that students see, and is wrong.
  private func wrongValue(
    _ tasks: [ExerciseTask], _ outcomes: [CaseOutcome], _ isRight: [Bool]
  ) -> Bilingual? {
    // Behind a hidden case, what comes out may tell of its inputs.
    let open = tasks.indices.prefix { exercise.cases[$0].isShown }
    for index in open where !isRight[index] {
      guard case .value(let value) = outcomes[index], value.values.count <= 20 else { continue }
      return MarkWords.gave(
        ExerciseQuestion.text(of: value, in: language),
        with: ExerciseQuestion.inputs(of: tasks[index], in: language))
    }
    return nil
  }
}

extension CaseOutcome {
  var isUngraded: Bool { if case .ungraded = self { true } else { false } }

  /// The status of code that is right in no case, by the first.
  fileprivate var status: ExerciseGrade.Status {
    switch self {
    case .value: .wrong
    case .notFinite, .notNumbers: .format
    case .crashed: .crash
    case .timeout: .timeout
    case .memory: .memory
    case .output: .output
    case .ungraded: .ungraded
    }
  }
}

extension String {
  /// Whether nobody wrote anything: blanks, or what was given to begin with.
  func isUnchanged(from stub: String) -> Bool {
    let letters = filter { !$0.isWhitespace }
    return letters.isEmpty || letters == stub.filter { !$0.isWhitespace }
  }
}
