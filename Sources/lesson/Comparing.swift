internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Reports
internal import Runs

/// Runs one lesson once for each substitution.
struct Comparing {
  let report: VariantReport
  /// Why combinations could not run, the first reason of each.
  let diagnostics: [Diagnostic]

  /// - Throws: a label that no cell has, or that nothing could be replaced.
  init(
    _ lesson: Lesson, substitutions: [Substitution], labels: [String],
    parameters: [ParameterOverride], tools: LessonTools
  ) throws(Diagnostic) {
    let original = tools.run(lesson)
    let selection = try Self.selection(of: original, labelled: labels)
    let catalogue = original.session.catalogue
    var changes = Substitution.Changes()
    let substituted = substitutions.map { substitution in
      let result = substitution.applied(to: lesson, cells: selection.cells, catalogue: catalogue)
      changes.formUnion(result.changes)
      let copy = Lesson(
        file: lesson.source.name, bytes: result.bytes,
        overriding: parameters.map { (name: $0.name, value: $0.value) })
      return (substitution: substitution, lesson: copy)
    }
    try Self.check(changes, substitutions, lesson)
    let variants = concurrentMap(substituted) { item in
      VariantRun(item.substitution, tools.run(item.lesson))
    }
    // A cell may fail as it is written and run with another score: what came farthest names most.
    let basis =
      ([original] + variants.map(\.run)).max { $0.computedCells < $1.computedCells } ?? original
    let lineage = Lineage(lesson, substituted.map(\.lesson))
    let compared = ComparedRounds(
      lineage, catalogue, names: substitutions.first?.bindings.map(\.name) ?? [], changes,
      only: labels.isEmpty ? nil : Set(selection.named))
    if let name = compared.unused {
      throw Diagnostic(
        .error, .file(.nothingMadeOf(name: name, isNarrowed: !labels.isEmpty)),
        file: lesson.source.name)
    }
    report = VariantReport(
      lesson, namedBy: basis, variants, rounds: compared.rounds, changes: changes)
    diagnostics = Self.diagnostics(of: lesson, variants, compared.rounds)
  }

  /// What was asked for was replaced somewhere.
  private static func check(
    _ changes: Substitution.Changes, _ substitutions: [Substitution], _ lesson: Lesson
  ) throws(Diagnostic) {
    for (isAsked, changed, part) in [
      (substitutions.contains { $0.score != nil }, changes.score, FileProblem.Replaceable.score),
      (substitutions.contains { $0.mask != nil }, changes.mask, .mask),
      (substitutions.contains { $0.normalizer != nil }, changes.normalizer, .normalizer),
    ] where isAsked && changed.isEmpty {
      throw Diagnostic(.error, .file(.nothingToReplace(part)), file: lesson.source.name)
    }
  }

  /// The lesson's own problems, then why combinations could not run, each reason once.
  private static func diagnostics(
    of lesson: Lesson, _ variants: [VariantRun], _ rounds: [VariantRound]
  ) -> [Diagnostic] {
    var told: [Diagnostic] = lesson.diagnostics
    for variant in variants {
      for round in rounds {
        let cells = variant.run.cells
        let said = round.cells.lazy.compactMap { cells[$0].diagnostics.first }.first
        guard let found = variant.cause(of: round) ?? said,
          !told.contains(where: { $0.isSame(as: found) })
        else { continue }
        told.append(found)
      }
    }
    return told
  }

  /// The cells with some labels, and those of their rounds; all, where no label is given.
  private static func selection(
    of run: LessonRun, labelled labels: [String]
  ) throws(Diagnostic) -> (named: [Int], cells: [Int]) {
    guard !labels.isEmpty else {
      let steps = run.cells.indices.filter { run.cells[$0].cell.kind != .run }
      return (steps, steps)
    }
    let known = run.cells.map(\.label)
    for label in labels where !known.contains(label) {
      throw Diagnostic(
        .error, .file(.noCell(label: label, nearest: nearest(to: label, among: known))),
        file: run.lesson.source.name)
    }
    let named = run.cells.indices.filter { labels.contains(known[$0]) }
    // A label stands for its whole round: scores, weights and context.
    let rounds = Lineage(run.lesson).rounds.filter { !Set(named).isDisjoint(with: $0.cells) }
    return (named, Set(named).union(rounds.flatMap(\.cells)).sorted())
  }
}

extension LessonRun {
  fileprivate var computedCells: Int { cells.count { $0.status == .ok } }
}

extension Diagnostic {
  /// Whether two say the same of the same line, which may be written in two ways.
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    guard case .place(let place) = subject, case .place(let otherPlace) = other.subject else {
      return self == other
    }
    return place.line == otherPlace.line && message(in: .english) == other.message(in: .english)
  }
}
