internal import LessonSwift
public import Lessons
internal import Reports
public import Runs

/// What a student may know of an exercise to check an answer alone: never the answer, but where the
/// teacher gives it away (`check: full`), and that of a practice question.
public struct PublicCheck: Equatable, Sendable {
  public let id: String
  let kind: Exercise.KindName
  /// Of the answer; [] for a number.
  let shape: [Int]
  let accept: Tolerance
  /// The right answer of what isn't graded.
  let answer: NumericAnswer?
  /// The right answer to the practice question.
  let practice: NumericAnswer?
  /// How many options a choice has.
  let options: Int
  /// The letters of the right options, where the answer is given away.
  let letters: String?
  /// The cases of code that are shown.
  public let cases: [PublicCase]
  public let call: PublicCall?
}

/// How a student's code is called.
public struct PublicCall: Equatable, Sendable {
  public let text: String
  public let inputs: [CodeJob.Input]
  /// What the code may not use.
  let without: [String]
  public let limits: CodeLimits
}

/// A case of a code exercise with its right answer.
public struct PublicCase: Equatable, Sendable {
  public let inputs: [PublicValue]
  let expected: NumericAnswer
}

/// A value that can be written in a student's file.
public enum PublicValue: Equatable, Sendable {
  case numbers(NumericAnswer)
  case word(String)
  case truth(Bool)
  /// Of words or truths.
  case list([PublicValue])
}

extension PublicCheck {
  /// Whether there is a question to practise with.
  public var isPractised: Bool { practice != nil }

  /// - Parameter practice: the same exercise with other numbers; nil where there is none.
  /// - Returns: nil where an answer can't be computed.
  init?(_ task: ExerciseTask, practice: ExerciseTask?) {
    let exercise = task.exercise.exercise
    let isFull = exercise.check == .full
    var options = 0
    var letters: String?
    var shape: [Int] = []
    var answer: NumericAnswer?
    if case .choice(let choice) = exercise.kind {
      options = choice.options.count
      let places = Marking.order(of: task).enumerated()
      letters =
        isFull
        ? places.filter { choice.options[$0.element].isRight }
          .map { ExerciseQuestion.letter($0.offset) }.joined() : nil
    } else {
      guard let right = task.numericAnswer else { return nil }
      shape = right.shape
      if isFull, exercise.kind.name != .code { answer = right }
    }
    var practised: NumericAnswer?
    if let practice {
      guard let right = practice.numericAnswer else { return nil }
      practised = right
    }
    var call: PublicCall?
    var cases: [PublicCase] = []
    if case .code(let code) = exercise.kind {
      call = PublicCall(
        text: code.call.text,
        inputs: task.exercise.inputs.map { CodeJob.Input(name: $0.name, type: $0.type) },
        without: code.without.map(\.text), limits: code.limits)
      for index in task.exercise.cases.indices where task.exercise.cases[index].isShown {
        guard let one = try? task.exercise.task(case: index, seed: task.seed),
          let expected = one.numericAnswer
        else { return nil }
        let inputs = one.numbers.compactMap { PublicValue($0.value) }
        guard inputs.count == one.numbers.count else { return nil }
        cases.append(PublicCase(inputs: inputs, expected: expected))
      }
    }
    self.init(
      id: exercise.id, kind: exercise.kind.name, shape: shape, accept: exercise.accept,
      answer: answer, practice: practised, options: options, letters: letters, cases: cases,
      call: call)
  }
}

extension PublicValue {
  init?(_ value: Value) {
    switch value {
    case .string(let word): self = .word(word)
    case .bool(let truth): self = .truth(truth)
    default:
      if let numbers = NumericAnswer(value) {
        self = .numbers(numbers)
      } else if case .array(let elements, _) = value {
        let list = elements.compactMap(PublicValue.init)
        guard list.count == elements.count else { return nil }
        self = .list(list)
      } else {
        return nil
      }
    }
  }
}

extension ExerciseTask {
  /// The right answer as numbers; nil where it can't be computed, or isn't finite.
  var numericAnswer: NumericAnswer? {
    guard let value = try? answer, let numbers = NumericAnswer(value), numbers.isFinite else {
      return nil
    }
    return numbers
  }
}

extension Exercise {
  /// How far an answer may be off; what doesn't count in numbers is exact.
  var accept: Tolerance {
    switch kind {
    case .number(_, let accept): accept
    case .vector(_, let rules), .table(_, let rules): rules.accept
    case .code(let task): task.accept
    case .choice: .standard
    }
  }
}
