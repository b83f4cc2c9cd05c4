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
    parameters: [ParameterOverride]
  ) throws(Diagnostic) {
    let original = LessonRun(lesson)
    let cells = try Self.cells(of: original, labelled: labels)
    let catalogue = original.session.catalogue
    let substituted = substitutions.map {
      (substitution: $0, result: $0.applied(to: lesson, cells: cells, catalogue: catalogue))
    }
    let changes = substituted.first?.result.changes ?? Substitution.Changes()
    for (isAsked, changed, step) in [
      (substitutions.contains { $0.score != nil }, changes.score, Step.score),
      (substitutions.contains { $0.normalizer != nil }, changes.normalizer, .weights),
    ] where isAsked && changed.isEmpty {
      throw Diagnostic(
        .error, .file(.nothingToReplace(step: step.rawValue)), file: lesson.source.name)
    }
    let variants = concurrentMap(substituted) { item in
      let copy = Lesson(
        file: lesson.source.name, bytes: item.result.bytes,
        overriding: parameters.map { (name: $0.name, value: $0.value) })
      return VariantRun(item.substitution, LessonRun(copy))
    }
    // A cell may fail as it is written and run with another score: what came farthest tells best
    // which cells belong together.
    let runs = [original] + variants.map(\.run)
    let basis = runs.max { $0.computedCells < $1.computedCells } ?? original
    let changed = changes.score.union(changes.normalizer)
    let rounds = VariantRound.rounds(of: basis).filter { !changed.isDisjoint(with: $0.cells) }
    report = VariantReport(
      lesson, namedBy: basis, variants, rounds: rounds, changes: changes)
    diagnostics = Self.diagnostics(of: lesson, variants, rounds)
  }

  /// The lesson's own problems, then why combinations could not run, each reason once.
  private static func diagnostics(
    of lesson: Lesson, _ variants: [VariantRun], _ rounds: [VariantRound]
  ) -> [Diagnostic] {
    var told: [Diagnostic] = lesson.diagnostics
    for variant in variants {
      for round in rounds {
        let found = round.cells.lazy.compactMap { variant.run.cells[$0].diagnostics.first }.first
        guard let found, !told.contains(where: { $0.isSame(as: found) }) else { continue }
        told.append(found)
      }
    }
    return told
  }

  /// The cells with some labels, or all.
  private static func cells(
    of run: LessonRun, labelled labels: [String]
  ) throws(Diagnostic) -> [Int] {
    guard !labels.isEmpty else { return Array(run.cells.indices) }
    let known = run.cells.map(\.label)
    for label in labels where !known.contains(label) {
      throw Diagnostic(
        .error, .file(.noCell(label: label, nearest: nearest(to: label, among: known))),
        file: run.lesson.source.name)
    }
    let named = Set(run.cells.indices.filter { labels.contains(known[$0]) })
    // A label stands for its whole round: scores, weights and context.
    let rounds = VariantRound.rounds(of: run).filter { !named.isDisjoint(with: $0.cells) }
    return named.union(rounds.flatMap(\.cells)).sorted()
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
