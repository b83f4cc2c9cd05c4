import Attention
import Diagnostics
import Foundation
import LessonSwift
import Lessons
import Reports
import Runs
import Testing

@Suite("Shipped lessons")
struct ExpectedReports {
  @Test("have reports as recorded", arguments: ShippedLessons.names)
  func everyLessonRendersAsRecorded(name: String) throws {
    let run = try ShippedLessons.run(name)
    let folder = name.replacing(#/\.md$/#, with: ".pictures")
    let markdown = MarkdownReport(run, pictureFolder: folder)
    try expectGolden(markdown.text, name) { ReportComparison(old: $0, new: markdown) }
    for (picture, svg) in markdown.pictures {
      try expectGolden(svg, "\(folder)/\(picture)") {
        ReportComparison(old: $0, newText: svg, isLearned: run.hasLearned)
      }
    }
    let json = JSONReport(run)
    try expectGolden(json.text, name.replacing(#/\.md$/#, with: ".json")) {
      ReportComparison(old: $0, new: json, isLearned: run.hasLearned)
    }
  }

  @Test("have no problems", arguments: ShippedLessons.names)
  func everyLessonIsSound(name: String) throws {
    let run = try ShippedLessons.run(name)
    #expect(run.diagnostics.map { $0.text(in: .english) } == [])
  }

  @Test("claim nothing that is false", arguments: ShippedLessons.names)
  func everyClaimIsTrue(name: String) throws {
    for cell in try ShippedLessons.run(name).cells {
      for shown in cell.shown {
        if case .bool(let truth) = shown.value { #expect(truth, "\(cell.label): \(shown.source)") }
      }
    }
  }

  @Test("exist in Vietnamese and in English, with the same numbers")
  func everyLessonSpeaksBothLanguages() throws {
    let bases = Set(ShippedLessons.names.map { $0.replacing(#/\.(en|vi)\.md$/#, with: "") })
    #expect(!bases.isEmpty)
    for base in bases.sorted() {
      let english = try ShippedLessons.run("\(base).en.md")
      let vietnamese = try ShippedLessons.run("\(base).vi.md")
      #expect(english.lesson.frontMatter.language == .english)
      #expect(vietnamese.lesson.frontMatter.language == .vietnamese)
      #expect(Numbers(of: english) == Numbers(of: vietnamese))
    }
  }

  /// Compares a text with the recorded one; records it where there is none, and fails.
  private func expectGolden(
    _ text: String, _ name: String, _ compare: (String) -> ReportComparison
  ) throws {
    let file = ShippedLessons.suite.appending(path: "Expected/\(name)")
    let recorded = ShippedLessons.text("Expected/\(name)")
    if let recorded, ProcessInfo.processInfo.environment["RECORD"] == nil {
      #expect(compare(recorded).differences == [])
      return
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    if recorded != text { Issue.record("recorded \(name); read it, then run again") }
  }
}

/// Steps, names and numbers of a lesson, without the words that a language changes.
private struct Numbers: Equatable {
  private let cells: [String]

  /// An exercise with the same seed in every language: its points, answer and known mistakes.
  private static func exercise(_ result: ExerciseResult) -> [String] {
    let exercise = result.prepared
    let parts = ["\(exercise.exercise.kind.name) \(exercise.exercise.points)"]
    let indices = exercise.cases.isEmpty ? [nil] : exercise.cases.indices.map(Optional.init)
    return parts
      + indices.map { index in
        let task = try? index.map { try exercise.task(case: $0, seed: 1) } ?? exercise.task(seed: 1)
        let answer = (try? task?.answer).flatMap { $0 }.map { Flat($0).numbers }
        let mistakes = exercise.mistakes.map { mistake in
          let value = (try? task?.value(of: mistake.expression)).flatMap { $0 }
          return "\(mistake.id) \(mistake.credit) \(value.map { Flat($0).numbers } ?? [])"
        }
        return "\(answer ?? []) \(mistakes)"
      }
  }

  init(of run: LessonRun) {
    cells = run.cells.map { result in
      let bindings = result.bindings.map { binding in
        "\(binding.name): \(binding.value.type) \(Flat(binding.value).numbers)"
      }
      return "\(result.cell.kind) \(bindings) \(result.exercise.map(Self.exercise) ?? [])"
    }
  }
}
