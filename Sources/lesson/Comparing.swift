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
      (substitution: $0, lesson: $0.applied(to: lesson, cells: cells, catalogue: catalogue))
    }
    let changed = substituted.first?.lesson.changed ?? []
    func hasChanged(_ step: Step) -> Bool {
      changed.contains { lesson.cells[$0].kind == .step(step) }
    }
    for (isAsked, step) in [
      (substitutions.contains { $0.score != nil }, Step.score),
      (substitutions.contains { $0.normalizer != nil }, .weights),
    ] where isAsked && !hasChanged(step) {
      throw Diagnostic(
        .error, .file(.nothingToReplace(step: step.rawValue)), file: lesson.source.name)
    }
    let variants = concurrentMap(substituted) { item in
      let copy = Lesson(
        file: lesson.source.name, bytes: item.lesson.bytes,
        overriding: parameters.map { (name: $0.name, value: $0.value) })
      return VariantRun(item.substitution, LessonRun(copy))
    }
    let rounds = VariantRound.rounds(of: original, holding: changed)
    report = VariantReport(original, variants, rounds: rounds)
    diagnostics = variants.flatMap { variant in
      rounds.lazy.compactMap { round in
        round.cells.lazy.compactMap { variant.run.cells[$0].diagnostics.first }.first
      }.prefix(1)
    }
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
    return run.cells.indices.filter { labels.contains(known[$0]) }
  }
}
