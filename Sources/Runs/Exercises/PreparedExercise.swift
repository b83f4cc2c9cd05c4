public import Diagnostics
public import LessonSwift
public import Lessons

/// An exercise whose formulas are settled: with a seed it is a question with numbers.
///
/// It never changes; a class, as every task of every student holds one and copies are then one
/// pointer.
public final class PreparedExercise: Sendable {
  public let exercise: Exercise
  /// The line of the lesson where the exercise begins.
  public let line: Int
  let numbers: [PreparedNumber]
  /// The lesson's names, and those of the numbers with values of some seed.
  let session: Session
  let ask: PreparedText
  /// The numbers that the question shows by name.
  let namesInQuestion: Set<String>
  let options: [PreparedText]
  /// nil for a choice.
  public let answer: TypedExpression?
  /// What is tried in turn where an answer isn't right; none for a choice.
  public let mistakes: [PreparedMistake]
  /// Of code exercises.
  public let cases: [PreparedCase]
  /// The answer, then each of the mistakes; nil for a choice.
  let formulas: SharedFormulas?

  init(
    _ exercise: Exercise, line: Int, numbers: [PreparedNumber], session: Session,
    ask: PreparedText, options: [PreparedText], answer: TypedExpression?,
    mistakes: [PreparedMistake], cases: [PreparedCase]
  ) {
    self.exercise = exercise
    self.line = line
    self.numbers = numbers
    self.session = session
    self.ask = ask
    namesInQuestion = ask.names
    self.options = options
    self.answer = answer
    self.mistakes = mistakes
    self.cases = cases
    formulas = answer.map { SharedFormulas([$0] + mistakes.map(\.expression)) }
  }
}

/// A text with values in it, whose formulas are settled.
struct PreparedText: Sendable {
  enum Piece: Sendable {
    case text(String)
    case value(TypedExpression)
  }

  let pieces: [Piece]

  /// The names whose values it shows as they are.
  var names: Set<String> {
    var names: Set<String> = []
    for case .value(let expression) in pieces {
      if case .binding(let name) = expression.kind { names.insert(name) }
    }
    return names
  }
}

/// A known mistake: what one gets by making it.
public struct PreparedMistake: Sendable {
  /// The name of the library's, or `wrong-1`, `wrong-2`, … for the exercise's own.
  public let id: String
  /// In lesson Swift.
  public let formula: String
  public let expression: TypedExpression
  /// In every language; the exercise's own are in the lesson's alone.
  public let say: Bilingual
  /// A share of the points.
  public let credit: Double
  public let isCommon: Bool
}

/// Inputs of a code exercise.
public struct PreparedCase: Sendable {
  /// nil for random ones, which are drawn as the exercise's numbers are.
  let inputs: [PreparedNumber]?
  public let isShown: Bool

  /// Whether each student's code is called with other numbers.
  public var isRandom: Bool { inputs == nil }
}

/// An exercise with the numbers of a seed.
///
/// It never changes; a class, as its session is large and all that asks, marks and tells holds it.
public final class ExerciseTask: Sendable {
  public let exercise: PreparedExercise
  public let seed: UInt64
  /// What the numbers came to, in their order.
  public let numbers: [(name: String, value: Value)]
  /// The lesson's names and the numbers.
  public let session: Session

  init(
    _ exercise: PreparedExercise, seed: UInt64, numbers: [(name: String, value: Value)],
    session: Session
  ) {
    self.exercise = exercise
    self.seed = seed
    self.numbers = numbers
    self.session = session
  }

  /// The value of a formula of the exercise.
  public func value(of expression: TypedExpression) throws(Mistake) -> Value {
    try session.compute(expression)
  }

  /// The right answer; nil for a choice.
  public var answer: Value? {
    get throws(Mistake) {
      try exercise.answer.map { expression throws(Mistake) in try value(of: expression) }
    }
  }
}

/// A piece of a text with its value put in.
public enum FilledPiece: Sendable {
  case text(String)
  case value(Value)
}

extension ExerciseTask {
  /// What is asked, with the values of this task.
  public var question: [FilledPiece] { filled(exercise.ask) }

  /// An option of a choice.
  public func option(_ index: Int) -> [FilledPiece] { filled(exercise.options[index]) }

  /// The numbers that the question shows by name.
  public var namesInQuestion: Set<String> { exercise.namesInQuestion }

  private func filled(_ text: PreparedText) -> [FilledPiece] {
    text.pieces.map { piece in
      switch piece {
      case .text(let text): return .text(text)
      case .value(let expression):
        guard let value = try? value(of: expression) else { return .text("?") }
        return .value(value)
      }
    }
  }
}

extension PreparedExercise {
  /// The exercise with the numbers that a seed fixes.
  ///
  /// - Throws: where a number can't be computed for this seed.
  /// - Complexity: O(numbers).
  public func task(seed: UInt64) throws(Mistake) -> ExerciseTask {
    try task(numbers, seed: seed)
  }

  private func task(
    _ numbers: [PreparedNumber], seed: UInt64
  ) throws(Mistake) -> ExerciseTask {
    var session = session
    var values: [(name: String, value: Value)] = []
    values.reserveCapacity(numbers.count)
    for number in numbers {
      let value = try number.value(seed: seed, in: session)
      session.replace(number.name, with: value)
      values.append((number.name, value))
    }
    return ExerciseTask(self, seed: seed, numbers: values, session: session)
  }

  /// The names of the inputs of a code exercise, and their types.
  public var inputs: [(name: String, type: ValueType)] {
    guard let first = cases.first else { return [] }
    let names = first.inputs?.map(\.name) ?? numbers.map(\.name)
    return names.compactMap { name in
      session.bindings[name].map { (name, $0.value.type) }
    }
  }

  /// The inputs of a case with a seed, each case its own.
  ///
  /// - Returns: a task whose numbers are the inputs.
  public func task(case index: Int, seed: UInt64) throws(Mistake) -> ExerciseTask {
    let caseSeed = seed &+ UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15
    return try task(cases[index].inputs ?? numbers, seed: caseSeed)
  }
}
