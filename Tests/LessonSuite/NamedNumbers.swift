import Diagnostics
import LessonSwift
import Lessons
import Runs
import Testing

@testable import Reports

@Suite("Every number that a report names")
struct NamedNumbers {
  @Test("is what its name comes to", arguments: ShippedLessons.names)
  func theNameComesToTheNumber(name: String) throws {
    let run = try ShippedLessons.run(name)
    let numbers = Self.numbers(of: run)
    #expect(numbers.count > (run.hasLearned ? 5 : 10))
    for (text, name) in numbers {
      guard case .shown(_, let value) = run.session.evaluate(name.text, line: 1) else {
        Issue.record("'\(name.text)' means nothing")
        continue
      }
      let number = try #require(value.number, "'\(name.text)' is no number")
      let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
      #expect(NumberStyle(decimals: decimals).text(number) == text, "\(name.text)")
    }
  }

  @Test("is in no exercise", arguments: ShippedLessons.names)
  func exercisesNameNoNumber(name: String) throws {
    let run = try ShippedLessons.run(name)
    for result in run.cells where result.exercise != nil {
      #expect(Self.numbers(in: CellView(result, in: run).blocks).isEmpty)
    }
  }

  /// The numbers of all cells and of the prose, with their names.
  static func numbers(of run: LessonRun) -> [(text: String, name: NumberName)] {
    run.cells.flatMap { numbers(in: CellView($0, in: run).blocks) }
      + run.inlineValues.flatMap { numbers(in: InlineText($0, in: run).content) }
  }

  private static func numbers(in blocks: [Block]) -> [(text: String, name: NumberName)] {
    blocks.flatMap { block -> [(text: String, name: NumberName)] in
      switch block {
      case .paragraph(let content): numbers(in: content)
      case .table(let table):
        (table.heading + table.rows.joined()).flatMap { numbers(in: $0.content) }
      case .caption, .heading, .picture, .formula, .diagnostic, .prose, .code, .output: []
      }
    }
  }

  private static func numbers(in content: [Inline]) -> [(text: String, name: NumberName)] {
    content.compactMap { inline in
      if case .number(let text, of: let name, strong: _) = inline { (text, name) } else { nil }
    }
  }
}
