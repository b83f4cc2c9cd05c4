internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// Writes an explanation line by line.
struct ExplanationWriter {
  private var explainer: NumberExplainer
  private let depth: Int
  private let digits: Int
  private let language: Language
  private let isOfExercise: Bool
  private(set) var lines: [String] = []
  private var explained: Set<String> = []
  private var isFull = false

  /// An explanation longer than this is cut off.
  private static let mostLines = 5000

  /// - Parameters:
  ///   - session: names and values; the lesson's at its end, or those of an exercise.
  ///   - exercise: the names of an exercise's numbers, and who reads of them.
  init(
    _ run: LessonRun, _ session: Session, depth: Int?,
    exercise: (drawn: Set<String>, reader: Explanation.Reader)? = nil
  ) {
    explainer = NumberExplainer(run, session, exercise: exercise)
    isOfExercise = exercise != nil
    self.depth = depth ?? .max
    digits = run.lesson.frontMatter.digits
    language = run.lesson.frontMatter.language
  }

  /// Explains every number of a value, in its order.
  mutating func explain(_ expression: TypedExpression, _ value: Value, source: String) {
    let elements = value.everyElement
    if elements.isEmpty {
      let (_, binding) = explainer.definition(of: expression)
      let note = binding.map { Words.given(line: $0.line)[language] }
      lines.append(
        "\(source) = \(InlineText.text(value, digits: digits, language))"
          + NumberDerivation.bracketed(note))
      return
    }
    for element in elements {
      explain(SoughtNumber(expression, element, source: source), level: 0)
    }
  }

  /// A number, and below it those that it was made of; each once.
  private mutating func explain(_ sought: SoughtNumber, level: Int) {
    guard !isFull else { return }
    guard lines.count < Self.mostLines else {
      isFull = true
      lines.append(Words.cutOff(Self.mostLines)[language])
      return
    }
    guard let found = explainer.find(sought), explained.insert(found.key).inserted,
      let number = explainer.explain(found)
    else { return }
    write(number.line, level)
    guard level < depth else { return }
    for part in number.parts {
      // Each number of an answer has the sum that the numbers beside it have.
      if isOfExercise, !explained.insert(part.line).inserted { continue }
      write(part.line, level + 1)
    }
    for operand in number.operands { explain(operand.number, level: level + 1) }
    for parameters in number.parameters
    where explained.insert("\(parameters.names) \(parameters.score)").inserted {
      write(parameters.line, level + 1)
      for carried in parameters.carried { explain(carried, level: level + 1) }
    }
  }

  private mutating func write(_ line: String, _ level: Int) {
    lines.append(String(repeating: "  ", count: level) + line)
  }
}
