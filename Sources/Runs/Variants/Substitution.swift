internal import Diagnostics
public import LessonSwift
public import Lessons

/// Another kind of attention for a lesson's cells, as lesson Swift that takes the place of their own.
///
/// In `step=score` cells the argument `by:` of every call that scores is replaced; in
/// `step=weights` cells the outermost normaliser of the result becomes `weigh(_, by:)`. The text is
/// evaluated where it stands, so it sees the lesson's own names.
public struct Substitution: Equatable, Sendable {
  /// Lesson Swift on one line, such as `.general(W: M)`; nil leaves the scores as they are.
  public let score: String?
  /// Lesson Swift on one line, such as `.sparsemax`; nil leaves the normalisers as they are.
  public let normalizer: String?

  public init(score: String?, normalizer: String?) {
    self.score = score
    self.normalizer = normalizer
  }

  /// `.dot × .sparsemax`: what was asked for, the same in every language.
  public var name: String { [score, normalizer].compactMap(\.self).joined(separator: " × ") }

  /// The lesson's bytes with the text put in.
  ///
  /// - Parameter cells: which cells to look at, by their index.
  /// - Returns: the bytes, and which cells have changed.
  /// - Complexity: O(bytes).
  public func applied(
    to lesson: Lesson, cells: some Collection<Int>, catalogue: Catalogue
  ) -> (bytes: [UInt8], changed: Set<Int>) {
    var edits: [(range: Range<Int>, text: String)] = []
    var changed: Set<Int> = []
    for index in cells {
      let cell = lesson.cells[index]
      let found = self.edits(of: cell, catalogue).map { edit in
        (range: cell.code.range(inLesson: edit.range), text: edit.text)
      }
      if !found.isEmpty { changed.insert(index) }
      edits += found
    }
    var bytes = lesson.source.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    return (bytes, changed)
  }

  private typealias Edit = (range: Range<Int>, text: String)

  private func edits(of cell: Cell, _ catalogue: Catalogue) -> [Edit] {
    guard cell.isValid else { return [] }
    let statements = Program(cell.code.text).statements
    switch cell.kind {
    case .step(.score):
      guard let score else { return [] }
      return statements.flatMap { $0.value.scoreArguments(catalogue) }.map { ($0, score) }
    case .step(.weights):
      guard let normalizer, let last = statements.last(where: { !$0.boundNames.isEmpty }),
        let scores = last.value.normalizedScores(catalogue)
      else { return [] }
      let text = Array(cell.code.text.utf8)[scores]
      let argument = String(decoding: text, as: UTF8.self)
      return [(last.value.range, "weigh(\(argument), by: \(normalizer))")]
    case .step, .run, .compile, .exercise: return []
    }
  }
}

extension Statement {
  fileprivate var value: Expression {
    switch kind {
    case .bind(_, _, _, let value), .show(let value): value
    }
  }
}

extension Expression {
  /// The places of the arguments `by:` of all calls that score; of calls in each other, the inner
  /// ones only stand in arguments that stay.
  fileprivate func scoreArguments(_ catalogue: Catalogue) -> [Range<Int>] {
    guard case .call(let callee, let arguments) = kind else {
      return parts.flatMap { $0.scoreArguments(catalogue) }
    }
    let scores = callee.isName && catalogue.takesScore(callee)
    return arguments.flatMap { argument in
      scores && argument.label?.text == "by"
        ? [argument.value.range] : argument.value.scoreArguments(catalogue)
    } + callee.scoreArguments(catalogue)
  }

  /// Where the scores stand that the outermost call turns into weights; nil for any other expression.
  fileprivate func normalizedScores(_ catalogue: Catalogue) -> Range<Int>? {
    guard case .call(let callee, let arguments) = kind, catalogue.isNormalizer(callee),
      let first = arguments.first, first.label == nil
    else { return nil }
    return first.value.range
  }

  private var isName: Bool { if case .name = kind { true } else { false } }

  private var parts: [Expression] {
    switch kind {
    case .integer, .float, .string, .boolean, .name, .implicitMember: []
    case .array(let parts), .tuple(let parts): parts
    case .member(let base, _), .negative(let base): [base]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .element(let base, let indices): [base] + indices
    case .infix(_, let left, let right): [left, right]
    }
  }
}

extension Catalogue {
  fileprivate func takesScore(_ callee: Expression) -> Bool {
    contains(callee) { function in
      function.parameters.contains { $0.label == "by" && $0.type == .named("Score") }
    }
  }

  /// Whether a name is that of a function from scores to weights: what is called `scores` comes
  /// first, without a label, and what comes back is as large.
  fileprivate func isNormalizer(_ callee: Expression) -> Bool {
    contains(callee) { function in
      guard let first = function.parameters.first else { return false }
      return first.name == "scores" && first.label == nil && function.result == first.type
        && function.name != "masked"
    }
  }

  private func contains(_ callee: Expression, where matches: (Function) -> Bool) -> Bool {
    guard case .name(let name) = callee.kind else { return false }
    return functions.contains {
      $0.name == name && $0.notation == .function && matches($0)
    }
  }
}
