import Foundation
import Testing

@Suite struct FunctionsTests {
  @Test func everyNameIsListedByTopicInTheOrderOfALesson() throws {
    let outcome = try Workspace().lesson("functions")
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.first == "Numbers, vectors and matrices")
    #expect(lines.last == "lesson functions NAME tells more about one.")
    let softmax = try #require(lines.firstIndex { $0.hasPrefix("  softmax ") })
    let attend = try #require(lines.firstIndex { $0.hasPrefix("  attend ") })
    #expect(softmax < attend)
  }

  @Test func oneNameIsToldWithItsExampleRun() throws {
    let outcome = try Workspace().lesson("functions", "contextVector")
    #expect(
      outcome.output == """
        contextVector
        Step 3: the values, each as much as its weight, added up.

          contextVector(weights: Vector, values: Matrix) -> Vector
              c = Σⱼ αⱼ hⱼ
              source: Bahdanau et al. 2015, eq. 5

          sizes          weights n, values n × v → v
          multiply-adds  n · v

        parameters:
          weights  one weight a key
          values   what is handed over, one value a row

        example:
          let states: Matrix = [[3, 1], [1, 2], [0, 3]]
          contextVector(weights: [0.5, 0.25, 0.25], values: states)
          // (1.75, 1.75)

        """)
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
  }

  @Test func oneNameIsToldInVietnamese() throws {
    let outcome = try Workspace().lesson("functions", "LSTMState", "--language", "vi")
    #expect(outcome.output.hasPrefix("LSTMState\nNhững gì lstm trao lại.\n"))
    #expect(outcome.output.contains("\nthuộc tính:\n  state   Vector  h, phần được nhìn thấy\n"))
    #expect(outcome.exitCode == 0)
  }

  @Test(arguments: [
    ("dot", ["dot", "Score.dot", "AttentionKind.dot"]),
    (".additive", ["Score.additive", "AttentionKind.additive"]),
    ("Score.dot", ["Score.dot"]), ("score(query:keys:by:)", ["score"]), ("+", ["+"]),
    ("-", ["-"]), ("...", ["..."]), ("count", ["Vector.count", "Matrix.count"]),
    ("headContexts", ["MultiHeadResult"]),
  ])
  func aNameIsFoundHoweverItIsWritten(name: String, entries: [String]) throws {
    let outcome = try Workspace().lesson("functions", name)
    let paragraphs = outcome.output.split(separator: "\n\n\n").compactMap {
      $0.split(separator: "\n").first.map(String.init)
    }
    #expect(paragraphs == entries)
    #expect(outcome.exitCode == 0)
  }

  @Test func aTypeIsListedByWhatStandsBehindItsDot() throws {
    let outcome = try Workspace().lesson("functions", "Timing")
    #expect(
      outcome.output == """
          Timing.previous  The state before the word asks, as in Bahdanau's model.
          Timing.current   The decoder takes its step first and the new state asks, as in Luong's model.

        """)
  }

  @Test(arguments: [
    ("softmx", "did you mean 'softmax' or 'Normalizer.softmax'?"),
    ("decoder", "did you mean 'Decoder'?"),
    ("mask", "did you mean 'task'?"),
    ("Attend", "did you mean 'attend'?"),
    ("tionResult", "did you mean 'AttentionResult' or 'AttentionResults'?"),
    ("xyzzyxyzzy", "lesson functions lists all names"), ("", "lesson functions lists all names"),
    (".", "lesson functions lists all names"), ("(", "lesson functions lists all names"),
  ])
  func anUnknownNameIsToldWithTheNearest(name: String, help: String) throws {
    let outcome = try Workspace().lesson("functions", name)
    #expect(
      outcome.errors.hasPrefix(
        "name:1:1: error: nothing that cells can call is named '\(name)'\n"))
    #expect(outcome.errors.hasSuffix("   help: \(help)\n"), "\(outcome)")
    #expect(outcome.output == "")
    #expect(outcome.exitCode == 1)
  }

  @Test func anUnknownNameIsToldInVietnamese() throws {
    let outcome = try Workspace().lesson("functions", "softmx", "--language", "vi")
    #expect(
      outcome.errors == """
        name:1:1: error: ô lệnh không gọi được gì tên là 'softmx'
               1 | softmx
                 | ^~~~~~
           help: có phải ý bạn là 'softmax' hay 'Normalizer.softmax'?

        """)
    #expect(outcome.exitCode == 1)
  }

  @Test(arguments: ["en", "vi"])
  func thePageIsAsRecorded(language: String) throws {
    let outcome = try Workspace().lesson(
      "functions", "--to", "markdown", "--language", language)
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
    // What the README links.
    try expectGolden(outcome.output, "../../../docs/functions.\(language).md")
  }

  @Test func oneNameIsToldInMarkdown() throws {
    let outcome = try Workspace().lesson("functions", "sparsemax", "--to", "markdown")
    #expect(
      outcome.output.hasPrefix("## `sparsemax`\n\nLike softmax, but weak keys get exactly 0.\n"))
    #expect(outcome.output.contains("\n$\\alpha_j = \\max(e_j - \\tau, 0)$ — Martins"))
  }
}
