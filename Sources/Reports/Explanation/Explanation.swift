public import Diagnostics
internal import LessonSwift
internal import Lessons
public import Runs

/// Where a number comes from, down to the numbers that the lesson gives: text for a terminal.
public struct Explanation: Sendable {
  /// Who reads how an answer to an exercise is computed.
  public enum Reader: Sendable { case teacher, student }

  /// UTF-8, one line a number.
  public let text: String

  /// Explains every number of an expression over a lesson's bindings.
  ///
  /// Each number is explained once, with its operands below it, one step further in.
  /// - Parameters:
  ///   - source: lesson Swift, such as `c[1]`.
  ///   - depth: how many levels below the expression to show; nil for all.
  /// - Throws: a diagnostic, at a place in `source`.
  /// - Complexity: O(numbers that are shown · what it takes to compute them).
  public init(of source: String, in run: LessonRun, depth: Int? = nil) throws(Diagnostic) {
    let file = SourceFile(name: "expression", bytes: Array(source.utf8))
    switch run.session.evaluate(source, line: 1) {
    case .shown(let expression, let value):
      var writer = ExplanationWriter(run, run.session, depth: depth)
      writer.explain(expression, value, source: source)
      text = writer.lines.joined(separator: "\n") + "\n"
    case .failed(let mistake):
      throw Diagnostic(.error, mistake.problem, at: file.place(of: mistake.range))
    case .skipped(let name):
      throw Diagnostic(
        .error, .contract(.notComputed(name)), at: file.place(of: 0..<source.utf8.count))
    case .bound: preconditionFailure("an expression binds nothing")
    }
  }

  /// Explains the right answer of an exercise with the numbers of a seed.
  ///
  /// What is given stands in the question: lines for it are left out, and so is a sum that was
  /// written already.
  /// - Returns: nil for a choice, and where the answer can't be computed.
  public init?(
    ofAnswerTo task: ExerciseTask, in run: LessonRun, for reader: Reader, depth: Int? = nil
  ) {
    guard let expression = task.exercise.answer, let value = try? task.value(of: expression)
    else { return nil }
    var writer = ExplanationWriter(
      run, task.session, depth: depth,
      exercise: (drawn: Set(task.numbers.map(\.name)), reader: reader))
    let name = Words.answer[run.lesson.frontMatter.language]
    writer.explain(expression, value, source: name)
    var lines = writer.lines
    // One number of several, as in `softmax(e)[1]`, is the answer all the same.
    if NumericAnswer(value)?.shape == [], let first = lines.first,
      let equals = first.firstRange(of: " = ")
    {
      lines[0] = name + first[equals.lowerBound...]
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}
