import LessonSwift
import Runs
import Testing

@testable import Reports

@Suite struct NumberNameTests {
  @Test(
    "An element of an expression is named with brackets where it needs them",
    arguments: [
      ("weights", "weights[1]"),
      ("spoken.weights", "spoken.weights[1]"),
      ("softmax(e * 2)", "softmax(e * 2)[1]"),
      ("[1.0, -2.0]", "[1.0, -2.0][1]"),
      ("e + w", "(e + w)[1]"),
      ("-e", "(-e)[1]"),
      ("K[0] * 2", "(K[0] * 2)[1]"),
    ])
  func elementsOfExpressions(source: String, name: String) throws {
    #expect(try #require(ValueName(source: source))[1].text == name)
  }

  @Test("What fills more than a line has no name")
  func longSources() {
    #expect(ValueName(source: "softmax(\n  e)") == nil)
    #expect(ValueName(source: "softmax(" + String(repeating: "e + ", count: 30) + "e)") == nil)
  }

  @Test(
    "A report names what its tables show",
    arguments: [
      ("run", "w", ["w[0]", "w[1]", "w[2]"]),
      ("run", "e[0] + e[1]", ["e[0] + e[1]"]),
      ("run", "K[1]", ["K[1][0]", "K[1][1]"]),
      ("run", "let count = 3\ncount", ["count"]),
      (
        "run", "[[0.5, 1.0], [2.0]]",
        [
          "[[0.5, 1.0], [2.0]][0][0]", "[[0.5, 1.0], [2.0]][0][1]", "[[0.5, 1.0], [2.0]][1][0]",
        ]
      ),
      ("run", "(1, 2.5)", ["(1, 2.5).0", "(1, 2.5).1"]),
      ("step=score", "let f = score(query: q, keys: K[0...0], by: .dot)", ["f[0]"]),
      (
        "step=context", "let c = contextVector(weights: w, values: K)",
        [
          "w[0]", "w[0] * K[0, 0]", "w[0] * K[0, 1]", "w[1]", "w[1] * K[1, 0]", "w[1] * K[1, 1]",
          "w[2]", "w[2] * K[2, 0]", "w[2] * K[2, 1]", "sum(w)", "c[0]", "c[1]",
        ]
      ),
    ])
  func namesInTables(annotation: String, code: String, names: [String]) throws {
    #expect(try Self.names(annotation, code) == names)
  }

  @Test("The steps of a softmax have the names of their arithmetic")
  func namesOfSteps() throws {
    let names = try Self.names("step=weights", "let a = softmax(e, temperature: 0.5)")
    #expect(
      names == (0..<3).flatMap { j in
        let shifted = "(e[\(j)] - max(e)) / 0.5"
        return ["e[\(j)]", shifted, "exp(\(shifted))", "a[\(j)]"]
      } + ["sum(a)"])
  }

  @Test("A lesson's own `sum` is no sum")
  func hiddenFunctions() throws {
    let names = try Self.names("step=weights", "let sum = 2.0\nlet a = weigh(e, by: .softmax)")
    #expect(names.contains("a[0]") && !names.contains { $0.hasPrefix("sum") })
  }

  /// The names in the report of a cell, in their order.
  private static func names(_ annotation: String, _ code: String) throws -> [String] {
    let lesson = run("```swift run\n\(data)\n```\n\n```swift \(annotation)\n\(code)\n```\n")
    let blocks = CellView(try #require(lesson.cells.last), in: lesson).blocks
    return blocks.flatMap { block -> [Inline] in
      switch block {
      case .paragraph(let content): content
      case .table(let table): table.rows.joined().flatMap(\.content)
      case .caption, .heading, .picture, .formula, .diagnostic, .prose, .code, .output: []
      }
    }.compactMap { inline in
      if case .number(_, of: let name, strong: _) = inline { name.text } else { nil }
    }
  }
}
