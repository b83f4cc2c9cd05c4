import Diagnostics
import Testing

@testable import LearningCells
@testable import LessonSwift

@Suite struct LearningDocumentationTests {
  private static let entries = Documentation.learning.flatMap(\.entries)

  /// Of models and files alone.
  private static let functions: [Function] = {
    let known = Set(Catalogue.attention.functions.map(\.signature))
    return Catalogue.attention.withLearning(.plain, files: .ofExamples).functions.filter {
      !known.contains($0.signature)
    }
  }()

  @Test func everyFunctionIsDocumentedOnceAndNothingElseIs() {
    #expect(Self.entries.map(\.name).sorted() == Set(Self.functions.map(\.documentedName)).sorted())
  }

  @Test func noNameIsThatOfAnotherCallOfAttention() {
    let signatures = Self.functions.map(\.signature)
    #expect(Set(signatures).count == signatures.count)
  }

  @Test(arguments: entries.map(\.name))
  func everyParameterAndPropertyHasAMeaningAndNoMeaningIsLeftOver(name: String) throws {
    let entry = try #require(Self.entries.first { $0.name == name })
    let functions = Self.functions.filter { $0.documentedName == name }
    let known = Set(
      functions.flatMap(\.givenParameters).map(\.name)
        + functions.filter { $0.notation == .property }.map(\.name))
    for part in known { #expect(entry.meaning(of: part) != nil, "\(name): \(part)") }
    #expect(Set(entry.meanings.keys).isSubset(of: known), "\(name)")
    for text in [entry.summary] + entry.meanings.values {
      #expect(!text.en.isEmpty && !text.vi.isEmpty && text.en != text.vi)
    }
    for summary in [entry.summary.en, entry.summary.vi] {
      #expect(summary.last == "." && summary.first?.isUppercase == true, "\(summary)")
    }
  }

  @Test(arguments: entries.map(\.name))
  func everyExampleRunsAndShowsOneValue(name: String) throws {
    let entry = try #require(Self.entries.first { $0.name == name })
    let run = LearningRun(entry.example)
    #expect(run.mistakes.map { $0.problem.wording.message.en } == [])
    #expect(run.shown.count == 1)
    #expect(entry.example.contains(name.split(separator: ".").last ?? "") || name.contains("Model"))
  }

  @Test(arguments: [
    ("train(task: .copy, steps: 1)", "train(task: LearningTask, "),
    ("evaluate", "evaluate(_: LearnedModel, lengths: ClosedRange<Int>, "),
  ])
  func signaturesReadAsInSwift(text: String, start: String) {
    #expect(Self.functions.contains { $0.signature.hasPrefix(start) })
  }
}
