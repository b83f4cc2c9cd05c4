internal import Attention
public import Diagnostics
internal import LessonSwift
internal import Lessons
public import Runs

/// Marks answers to an exercise with a student's numbers. Nothing of the student is run here: what
/// is looked at are texts, and values that a program in a box printed.
public struct Marking: Sendable {
  let task: ExerciseTask
  let language: Language

  /// - Parameters:
  ///   - task: with the student's own numbers.
  ///   - language: of what the student is told.
  public init(_ task: ExerciseTask, in language: Language) {
    self.task = task
    self.language = language
  }

  var exercise: PreparedExercise { task.exercise }
  var points: Double { exercise.exercise.points }

  /// The mark of an answer that is no code.
  ///
  /// - Parameter answer: as typed; nil where there is none.
  /// - Complexity: O(length of the answer + what the formulas of known mistakes compute).
  public func grade(_ answer: String?) -> ExerciseGrade {
    guard let answer, !answer.allSatisfy(\.isWhitespace) else {
      return grade(.blank, 0, given: answer ?? "")
    }
    switch exercise.exercise.kind {
    case .number(_, let accept):
      return numbers(answer, accept, creditsEach: false, sums: false)
    case .vector(_, let rules), .table(_, let rules):
      return numbers(
        answer, rules.accept, creditsEach: rules.creditsEach, sums: rules.rowsSumToOne)
    case .choice(let choice): return self.choice(answer, choice)
    case .code: preconditionFailure("code is marked by what it printed")
    }
  }

  func grade(
    _ status: ExerciseGrade.Status, _ share: Double, given: String, matched: String? = nil,
    say: String? = nil, seconds: Double? = nil
  ) -> ExerciseGrade {
    // Shares such as thirds are kept to what any gradebook shows, and more.
    let score = min(points, max(0, (points * share * 1e4).rounded() / 1e4))
    return ExerciseGrade(
      id: exercise.exercise.id, score: score, max: points, status: status, given: given,
      matched: matched, say: say, seconds: seconds)
  }

  /// Where the answer can't be computed, it's not the student's fault.
  func ungraded(_ given: String, _ reason: Bilingual) -> ExerciseGrade {
    grade(.ungraded, 0, given: given, say: reason[language])
  }

  private func malformed(_ given: String, _ words: Bilingual) -> ExerciseGrade {
    grade(.format, 0, given: given, say: words[language])
  }

  // MARK: Numbers

  private func numbers(
    _ text: String, _ accept: Tolerance, creditsEach: Bool, sums: Bool
  ) -> ExerciseGrade {
    var values = TaskValues(task)
    guard let right = values.answer(), right.isFinite else {
      return ungraded(text, MarkWords.noAnswer)
    }
    let given: GivenAnswer
    do throws(GivenAnswer.Malformed) {
      given = try GivenAnswer(
        text, exercise.exercise.kind.name, like: right.shape, accept, in: language)
    } catch {
      return grade(.format, 0, given: text, matched: error.matched, say: error.say[language])
    }
    let entries = given.accepted(by: accept, for: right)
    if !entries.contains(false) { return grade(.right, 1, given: text) }
    func isAccepted(_ other: NumericAnswer) -> Bool {
      other.shape == right.shape && !given.accepted(by: accept, for: other).contains(false)
    }
    let share = creditsEach ? Double(entries.count { $0 }) / Double(entries.count) : 0
    for (index, mistake) in exercise.mistakes.enumerated() {
      guard let wrong = values.mistake(index), isAccepted(wrong) else { continue }
      // A mistake that is known costs no more than one that isn't.
      let credit = max(mistake.credit, share)
      return grade(
        credit > 0 ? .partial : .wrong, credit, given: text, matched: mistake.id,
        say: mistake.say[language])
    }
    let isTurned = right.transposed.map(isAccepted) ?? false
    let property =
      isTurned ? ("transposed", MarkWords.transposed) : sums ? given.wrongSum : nil
    let some =
      share > 0
      ? MarkWords.entries(right: entries.count { $0 }, of: entries.count)[language] : nil
    let say = [some, property?.1[language]].compactMap { $0 }.joined(separator: " ")
    return grade(
      share > 0 ? .partial : .wrong, share, given: text, matched: property?.0,
      say: say.isEmpty ? nil : say)
  }

  // MARK: Choice

  /// The order in which a student sees the options of a choice.
  ///
  /// - Returns: for each place, the author's option.
  public static func order(of task: ExerciseTask) -> [Int] {
    guard case .choice(let choice) = task.exercise.exercise.kind else { return [] }
    var generator = SeededGenerator(seed: task.seed)
    return generator.permutation(of: choice.options.count)
  }

  private func choice(_ answer: String, _ choice: Choice) -> ExerciseGrade {
    let order = Self.order(of: task)
    guard let letters = ChosenLetters(answer, of: order.count) else {
      return malformed(answer, MarkWords.letters(count: order.count))
    }
    let chosen = Set(letters.places.map { order[$0] })
    let right = Set(choice.options.indices.filter { choice.options[$0].isRight })
    if chosen == right { return grade(.right, 1, given: answer) }
    let wrong = chosen.subtracting(right).sorted()
    let share: Double =
      switch choice.scoring {
      case .all: 0
      case .each:
        Double(choice.options.indices.count { chosen.contains($0) == right.contains($0) })
          / Double(choice.options.count)
      case .net:
        max(0, Double(chosen.intersection(right).count - wrong.count) / Double(right.count))
      }
    let says = wrong.compactMap { choice.options[$0].say }
    return grade(
      share > 0 ? .partial : .wrong, share, given: answer,
      matched: wrong.first.map { "option-\($0 + 1)" },
      say: says.isEmpty ? nil : says.joined(separator: " "))
  }
}
