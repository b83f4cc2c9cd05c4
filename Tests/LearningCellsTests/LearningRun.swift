import Diagnostics
import LessonSwift
import Testing

@testable import LearningCells

/// A cell with the functions for models, run by itself.
struct LearningRun {
  let text: String
  private(set) var session: Session
  private(set) var shown: [Value] = []
  private(set) var mistakes: [Mistake] = []

  init(
    _ text: String, trainer: ModelTrainer = .plain, files: LessonFiles = .ofExamples,
    limits: Limits = Limits()
  ) {
    self.text = text
    session = Session(
      catalogue: .attention.withLearning(trainer, files: files), limits: limits)
    let program = Program(text)
    mistakes = program.mistakes
    session.beginCell()
    for statement in program.statements {
      switch session.run(statement, line: 1) {
      case .bound, .skipped: break
      case .shown(_, let value): shown.append(value)
      case .failed(let mistake): mistakes.append(mistake)
      }
    }
  }

  /// The problems of the calls.
  var problems: [CallProblem] {
    mistakes.compactMap { if case .call(let problem) = $0.problem { problem } else { nil } }
  }

  /// What the only mistake points at.
  func part() throws -> String {
    try #require(mistakes.count == 1, "\(mistakes)")
    return String(decoding: Array(text.utf8)[mistakes[0].range], as: UTF8.self)
  }

  /// The last value that stands by itself.
  func last<T: LessonValue>(_: T.Type = T.self) throws -> T {
    try #require(mistakes.isEmpty, "\(mistakes.map(\.problem.wording.message.en))")
    return try #require(shown.last.flatMap { T($0) })
  }

  /// A model that learns in milliseconds.
  static let model = """
    let model = train(
      task: .reversal(lengths: 2...4, symbols: 3), attention: .dot, embedding: 4, hidden: 8, steps: 5,
      batch: 4, seed: 1)

    """
}
