internal import Attention
public import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Reports
public import Runs

/// Tries an exercise with the numbers of many students, to prove what its author promises: the right
/// answer is right, a blank one earns nothing, every known mistake is told from the others, and no
/// student's numbers are without an answer.
public struct ExerciseLint: Sendable {
  /// One problem, and where the exercise says what leads to it.
  public struct Finding: Equatable, Sendable {
    public let severity: Severity
    public let problem: LintProblem
    public let range: Range<Int>
  }

  public private(set) var findings: [Finding] = []
  private let exercise: PreparedExercise
  private let language: Language

  /// - Parameter seeds: how many students to try.
  /// - Complexity: O(seeds · (known mistakes)² · numbers of the answer) and what the formulas compute.
  public init(_ exercise: PreparedExercise, in language: Language, seeds: Int = 1000) {
    self.exercise = exercise
    self.language = language
    // A lesson's exercises are tried with other students' numbers each.
    let start = exercise.exercise.id.utf8.reduce(0 as UInt64) { $0 &* 31 &+ UInt64($1) }
    var generator = SeededGenerator(seed: start)
    tryOut((0..<seeds).map { _ in generator.next() })
  }

  private mutating func find(
    _ problem: LintProblem, at range: Range<Int>? = nil, _ severity: Severity = .error
  ) {
    findings.append(
      Finding(severity: severity, problem: problem, range: range ?? exercise.exercise.idRange))
  }

  private mutating func tryOut(_ seeds: [UInt64]) {
    if case .choice = exercise.exercise.kind { return tryChoice(seeds) }
    var failed: (count: Int, example: String) = (0, "")
    var infinite = 0
    var students: [[ExerciseTask]] = []
    for seed in seeds {
      do throws(Mistake) {
        let tasks = try self.tasks(seed)
        let answers = try tasks.map { task throws(Mistake) in try task.answer }
        let isFinite = answers.allSatisfy { $0.flatMap(NumericAnswer.init)?.isFinite == true }
        if isFinite { students.append(tasks) } else { infinite += 1 }
      } catch {
        failed.count += 1
        if failed.example.isEmpty { failed.example = error.problem.wording.message[language] }
      }
    }
    if failed.count > 0 {
      find(
        .notComputed(failures: failed.count, seeds: seeds.count, example: failed.example),
        at: exercise.exercise.answer?.range)
    }
    if infinite > 0 {
      find(.notFinite(failures: infinite, seeds: seeds.count), at: exercise.exercise.answer?.range)
    }
    guard failed.count == 0, infinite == 0 else { return }
    tryAnswers(students.flatMap { $0 })
    tryMistakes(students)
    tryForbidden()
    let isCode = exercise.exercise.kind.name == .code
    if exercise.exercise.numbers.isEmpty, !isCode { find(.sameForAll, .warning) }
  }

  /// What a student's answer depends on: the exercise itself, or each of its cases.
  private func tasks(_ seed: UInt64) throws(Mistake) -> [ExerciseTask] {
    guard exercise.exercise.kind.name == .code else { return [try exercise.task(seed: seed)] }
    return try exercise.cases.indices.map { index throws(Mistake) in
      try exercise.task(case: index, seed: seed)
    }
  }

  // MARK: Right

  private mutating func tryAnswers(_ tasks: [ExerciseTask]) {
    guard exercise.exercise.kind.name != .code else { return }
    for task in tasks {
      guard let right = task.numericAnswer else { continue }
      let marking = Marking(task, in: language)
      let text = right.written
      if marking.grade(text).status != .right {
        return find(.rightIsNotRight(given: text), at: exercise.exercise.answer?.range)
      }
      if marking.grade("").score != 0 { return find(.blankEarns) }
    }
  }

  private mutating func tryChoice(_ seeds: [UInt64]) {
    guard case .choice(let choice) = exercise.exercise.kind else { return }
    for seed in seeds.prefix(100) {
      guard let task = try? exercise.task(seed: seed) else {
        return find(.notComputed(failures: 1, seeds: 1, example: ""))
      }
      let marking = Marking(task, in: language)
      let letters = Marking.order(of: task).enumerated()
        .filter { choice.options[$0.element].isRight }
        .map { ExerciseQuestion.letter($0.offset) }.joined(separator: ", ")
      if marking.grade(letters).status != .right { return find(.rightIsNotRight(given: letters)) }
      if marking.grade(" ").score != 0 { return find(.blankEarns) }
    }
  }

  /// Who is given a name, or has to write it, can't do without.
  private mutating func tryForbidden() {
    guard case .code(let task) = exercise.exercise.kind else { return }
    let parts = [("give", SwiftNames(in: task.give)), ("call", SwiftNames(in: task.call.text))]
    for (part, names) in parts {
      for name in task.without where !names.uses(of: [name.text]).isEmpty {
        find(.forbiddenInUse(name: name.text, part: part), at: name.range, .warning)
      }
    }
  }

  // MARK: Wrong

  /// - Parameter students: what each one's answer depends on. A mistake in code is one in all cases:
  ///   in one of them it may well come to the right answer.
  private mutating func tryMistakes(_ students: [[ExerciseTask]]) {
    let mistakes = exercise.mistakes
    var isRight = [Int](repeating: 0, count: mistakes.count)
    var unheard = [Int](repeating: 0, count: mistakes.count)
    var meets: [Int: (earlier: Int, count: Int)] = [:]
    var failures: [Int: String] = [:]
    let accept = exercise.exercise.accept
    for tasks in students {
      let right = tasks.compactMap(\.numericAnswer)
      guard right.count == tasks.count else { continue }
      var values: [[NumericAnswer]] = []
      for (index, mistake) in mistakes.enumerated() {
        do throws(Mistake) {
          values.append(
            try tasks.map { task throws(Mistake) in
              NumericAnswer(try task.value(of: mistake.expression))
            }.compactMap { $0 })
        } catch {
          values.append([])
          if !mistake.isCommon, failures[index] == nil {
            failures[index] = error.problem.wording.message[language]
          }
        }
        let value = values[index]
        guard value.count == right.count else { continue }
        if value.meet(right, accept) {
          isRight[index] += 1
        } else if zip(value, right).contains(where: { $0.shape != $1.shape || !$0.isFinite }) {
          unheard[index] += 1
        } else if let earlier = values[..<index].firstIndex(where: { $0.meet(value, accept) }),
          !mistake.isCommon
        {
          meets[index] = (meets[index]?.earlier ?? earlier, (meets[index]?.count ?? 0) + 1)
        }
      }
    }
    for (index, mistake) in mistakes.enumerated() where !mistake.isCommon {
      let range = exercise.exercise.range(ofMistake: mistake.id)
      if let example = failures[index] {
        find(.notComputed(failures: 1, seeds: students.count, example: example), at: range)
      }
      if isRight[index] > 0 {
        find(
          .mistakeIsRight(id: mistake.id, failures: isRight[index], seeds: students.count),
          at: range)
      }
      if unheard[index] > 0 { find(.mistakeUnheard(id: mistake.id), at: range) }
      if let (earlier, count) = meets[index] {
        find(
          .mistakesMeet(
            id: mistake.id, earlier: mistakes[earlier].id, failures: count, seeds: students.count),
          at: range, mistakes[earlier].isCommon ? .warning : .error)
      }
    }
    for (index, mistake) in mistakes.enumerated()
    where mistake.isCommon && isRight[index] * 20 > students.count {
      find(
        .mistakeIsRight(id: mistake.id, failures: isRight[index], seeds: students.count),
        at: exercise.exercise.answer?.range, .warning)
    }
  }
}

extension NumericAnswer {
  /// Whether one would be taken for the other.
  fileprivate func meets(_ other: NumericAnswer, _ accept: Tolerance) -> Bool {
    shape == other.shape
      && zip(values, other.values).allSatisfy { accept.acceptsComputed($0, for: $1) }
  }

  /// Every digit of it, as a student may type it, and zeros enough for those who count digits.
  var written: String {
    let texts = values.map { number -> String in
      let text = "\(number)"
      let exponent = text.firstIndex(of: "e") ?? text.endIndex
      let point = text[..<exponent].contains(".") ? "" : "."
      return text[..<exponent] + point + String(repeating: "0", count: 15) + text[exponent...]
    }
    guard shape.count == 2 else { return texts.joined(separator: ", ") }
    return (0..<shape[0]).map { row in
      texts[row * shape[1]..<(row + 1) * shape[1]].joined(separator: ", ")
    }.joined(separator: "\n")
  }
}

extension [NumericAnswer] {
  /// Whether one answer a case would be taken for another.
  fileprivate func meet(_ others: [NumericAnswer], _ accept: Tolerance) -> Bool {
    count == others.count && zip(self, others).allSatisfy { $0.meets($1, accept) }
  }
}

extension Exercise {
  /// Where the formula of a mistake stands.
  fileprivate func range(ofMistake id: String) -> Range<Int>? {
    guard let number = Int(id.dropFirst("wrong-".count)), wrong.indices.contains(number - 1),
      case .formula(let when, _, _) = wrong[number - 1]
    else { return nil }
    return when.range
  }
}
