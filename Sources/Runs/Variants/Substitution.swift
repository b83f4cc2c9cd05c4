internal import Diagnostics
public import LessonSwift
public import Lessons

/// Another kind of attention for a lesson's cells, as lesson Swift that takes the place of their own.
///
/// In cells of the steps score, weights and context the argument `by:` of every call that scores is
/// replaced. In cells of the step weights the normaliser that makes the result becomes
/// `weigh(_, by:)`; calls that attend get it as their argument `normalizer:`. The text is evaluated
/// where it stands, so it sees the lesson's own names.
public struct Substitution: Equatable, Sendable {
  /// Lesson Swift on one line, such as `.general(W: M)`; nil leaves the scores as they are.
  public let score: String?
  /// Lesson Swift on one line, such as `.sparsemax`; nil leaves the normalisers as they are.
  public let normalizer: String?

  /// Which cells were given another score, and which another normaliser, by their index.
  public struct Changes: Equatable, Sendable {
    public var score: Set<Int> = []
    public var normalizer: Set<Int> = []

    public init() {}
  }

  public init(score: String?, normalizer: String?) {
    self.score = score
    self.normalizer = normalizer
  }

  /// The lesson's bytes with the text put in.
  ///
  /// A cell of weights that gets another normaliser need not keep the sum of 1 any more: whether it
  /// does is the normaliser's affair, and the report shows the sums.
  /// - Parameter cells: which cells to look at, by their index.
  /// - Complexity: O(bytes).
  public func applied(
    to lesson: Lesson, cells: some Collection<Int>, catalogue: Catalogue
  ) -> (bytes: [UInt8], changes: Changes) {
    var edits: [Edit] = []
    var changes = Changes()
    for index in cells {
      let cell = lesson.cells[index]
      guard cell.isValid, case .step(let step) = cell.kind,
        [.score, .weights, .context].contains(step)
      else { continue }
      let statements = Program(cell.code.text).statements
      let scores = scoreEdits(of: statements, catalogue)
      let normalizers = normalizerEdits(of: statements, step, Array(cell.code.text.utf8), catalogue)
      if !scores.isEmpty { changes.score.insert(index) }
      if !normalizers.isEmpty { changes.normalizer.insert(index) }
      // Of two edits of which one holds the other, the inner one is made within the text of the outer.
      edits += Self.nested(normalizers, scores).map { edit in
        Edit(range: cell.code.range(inLesson: edit.range), text: edit.text)
      }
      if step == .weights, !normalizers.isEmpty, !cell.options.sumsAreFree {
        let fence = lesson.source.bytes[cell.fence]
        let end = fence.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        let place = end ?? fence.endIndex
        edits.append(Edit(range: place..<place, text: " sums=free"))
      }
    }
    var bytes = lesson.source.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    return (bytes, changes)
  }

  private struct Edit {
    let range: Range<Int>
    var text: String
    /// What of the text stood there before: its place in it, and in the cell.
    var kept: (offset: Int, range: Range<Int>)?
  }

  private func scoreEdits(of statements: [Statement], _ catalogue: Catalogue) -> [Edit] {
    guard let score else { return [] }
    return statements.flatMap { $0.value.scoreArguments(catalogue) }.map {
      Edit(range: $0, text: score)
    }
  }

  private func normalizerEdits(
    of statements: [Statement], _ step: Step, _ code: [UInt8], _ catalogue: Catalogue
  ) -> [Edit] {
    guard let normalizer else { return [] }
    var edits: [Edit] = []
    if step == .weights, let last = statements.last(where: { !$0.boundNames.isEmpty }) {
      for (whole, scores) in last.value.normalized(catalogue) {
        let argument = String(decoding: code[scores], as: UTF8.self)
        edits.append(
          Edit(
            range: whole, text: "weigh(\(argument), by: \(normalizer))",
            kept: (offset: "weigh(".utf8.count, range: scores)))
      }
    }
    for place in statements.flatMap({ $0.value.attendNormalizers }) {
      edits.append(
        Edit(range: place.range, text: place.isThere ? normalizer : ", normalizer: \(normalizer)"))
    }
    return edits
  }

  /// Puts inner edits into the texts of the outer ones that hold them.
  private static func nested(_ outer: [Edit], _ inner: [Edit]) -> [Edit] {
    var outer = outer
    var alone: [Edit] = []
    for edit in inner.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard
        let index = outer.firstIndex(where: {
          $0.kept.map {
            $0.range.lowerBound <= edit.range.lowerBound
              && edit.range.upperBound <= $0.range.upperBound
          } ?? false
        }), let kept = outer[index].kept
      else {
        alone.append(edit)
        continue
      }
      // From the last to the first, so that places before stay where they are.
      var text = Array(outer[index].text.utf8)
      let start = kept.offset + edit.range.lowerBound - kept.range.lowerBound
      text.replaceSubrange(start..<start + edit.range.count, with: edit.text.utf8)
      outer[index].text = String(decoding: text, as: UTF8.self)
    }
    return outer + alone
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

  /// The calls that turn scores into weights as the whole of the value, or of its parts where it is a
  /// list or tuple: each with the place of its scores.
  fileprivate func normalized(
    _ catalogue: Catalogue
  ) -> [(whole: Range<Int>, scores: Range<Int>)] {
    switch kind {
    case .array(let parts), .tuple(let parts): return parts.flatMap { $0.normalized(catalogue) }
    case .call(let callee, let arguments):
      guard catalogue.isNormalizer(callee), let first = arguments.first, first.label == nil else {
        return []
      }
      return [(range, first.value.range)]
    default: return []
    }
  }

  /// Where calls of `attend` have their normaliser, or would have it.
  fileprivate var attendNormalizers: [(range: Range<Int>, isThere: Bool)] {
    var places = parts.flatMap { $0.attendNormalizers }
    if case .call(let callee, let arguments) = kind, case .name("attend") = callee.kind,
      let last = arguments.last
    {
      if let own = arguments.first(where: { $0.label?.text == "normalizer" }) {
        places.append((own.value.range, true))
      } else {
        places.append((last.value.range.upperBound..<last.value.range.upperBound, false))
      }
    }
    return places
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
