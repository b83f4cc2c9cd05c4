import Diagnostics
import Foundation
import LessonSwift
import Testing

/// Every kind of attention in the catalogue can be compared, and gives the library's own numbers.
@Suite struct EveryKindCompared {
  static let kinds = Kind.scores + Kind.masks + Kind.normalizers + Kind.structures

  @Test(arguments: kinds)
  func theNumbersAreThoseOfTheLibrary(kind: Kind) throws {
    let workspace = try Workspace(["a.md": kind.lesson.text])
    let outcome = try workspace.lesson(
      ["compare", "a.md"] + kind.options + ["--to", "json", "-o", "-"])
    #expect(outcome.exitCode == 0, "\(outcome)")
    let report = try JSONDecoder().decode(Comparison.self, from: Data(outcome.output.utf8))
    try #require(report.rounds.count == 1, "\(outcome.output)")
    let variants = report.rounds[0].variants
    try #require(variants.count == 1)
    let found = variants[0].numbers(of: kind.part)
    let expected = kind.expected()
    try #require(found.count == expected.count, "\(found)")
    for (number, other) in zip(found, expected) {
      #expect(number == other || abs(number - other) <= 1e-12 * max(1, abs(other)))
    }
  }

  /// What a cell can call that makes scores, masks, weights or contexts.
  @Test func noKindOfTheCatalogueIsLeftOut() {
    let covered = Set(Self.kinds.flatMap(\.names))
    let topics = [
      "Step 1 · Scores", "Masks", "Step 2 · Weights", "Step 3 · Context",
      "Carried from word to word", "Heads and positions", "Whole rounds",
    ]
    // What is said of weights, and the comparison that a cell makes itself.
    let others: Set = ["entropy", "coverageLoss", "compare", "Comparison"]
    let listed = Documentation.topics.filter { topics.contains($0.title[.english]) }
    #expect(listed.count == topics.count)
    let names = Set(listed.flatMap(\.entries).map(\.name))
    #expect(names.subtracting(others).subtracting(covered).sorted() == [])
    #expect(covered.subtracting(names).sorted() == [])
  }
}

/// As much of `lesson-comparison/1` as is looked at here.
private struct Comparison: Decodable {
  let rounds: [Round]

  struct Round: Decodable {
    let variants: [Variant]
  }

  struct Variant: Decodable {
    let scores: Numbers?
    let weights: Numbers?
    let context: Numbers?
    let whole: Numbers?

    func numbers(of part: Kind.Part) -> [Double] {
      switch part {
      case .scores: scores?.all ?? []
      case .weights: weights?.all ?? []
      case .context: context?.all ?? []
      case .whole(let field): whole?.fields?[field]?.all ?? []
      }
    }
  }

  /// Numbers of any shape, in the order of their rows.
  struct Numbers: Decodable {
    let values: [Double]?
    let elements: [Numbers]?
    let fields: [String: Numbers]?

    var all: [Double] { values ?? elements?.flatMap(\.all) ?? [] }

    private enum Key: CodingKey {
      case values, elements, fields
    }

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      // Infinities and words are no numbers in JSON.
      values = try? object.decode([Double].self, forKey: .values)
      elements = try object.decodeIfPresent([Numbers].self, forKey: .elements)
      fields = try object.decodeIfPresent([String: Numbers].self, forKey: .fields)
    }
  }
}
