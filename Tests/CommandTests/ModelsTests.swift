import Foundation
import Testing

/// `lesson models`, and what a lesson makes of the files that it wrote.
@Suite struct ModelsTests {
  private static let evaluation = "let result = evaluate(model, sentences: 30)\n"

  private static let training =
    LearningTests.lesson.replacingOccurrences(of: "model.losses\n", with: evaluation)

  private static func loading(_ path: String) -> String {
    """
    # A model

    ```swift run
    let model = load("\(path)", task: .reversal(lengths: 2...4, symbols: 3))
    \(evaluation)```

    """
  }

  @Test func aLessonLoadsTheModelThatAnotherTrained() throws {
    let bench = try LearningTests.Bench([
      "a.md": Self.training, "b.md": Self.loading("models/a.model.safetensors"),
    ])
    let written = try bench.lesson("models", "a.md")
    #expect(written == Outcome(output: "models/a.model.safetensors\n", errors: "", exitCode: 0))
    #expect(try bench.workspace.files(below: "models") == ["a.model.safetensors"])
    let trained = try bench.lesson("render", "a.md", "-o", "-", "--to", "json")
    let loaded = try bench.lesson("render", "b.md", "-o", "-", "--to", "json")
    #expect(trained.exitCode == 0 && loaded.exitCode == 0, "\(loaded)")
    let (result, again) = (try Self.value("result", trained), try Self.value("result", loaded))
    #expect(result.contains("alignment"), "\(result)")
    #expect(result == again)
  }

  /// The JSON of a binding in a report.
  private static func value(_ name: String, _ outcome: Outcome) throws -> String {
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let bindings = try #require((report as? [String: Any])?["bindings"] as? [String: Any])
    let bytes = try JSONSerialization.data(
      withJSONObject: try #require(bindings[name]), options: .sortedKeys)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func theSameModelIsTheSameFile() throws {
    let bench = try LearningTests.Bench()
    _ = try bench.lesson("models", "a.md", "-o", "one")
    _ = try bench.lesson("models", "a.md", "-o", "two", "--no-cache")
    let name = "a.model.safetensors"
    #expect(try bench.workspace.data("one/\(name)") == bench.workspace.data("two/\(name)"))
  }

  @Test func everyModelWithANameIsWrittenAndNoLessonStopsTheOthers() throws {
    let two = Self.training.replacingOccurrences(of: "let model", with: "let other")
      .replacingOccurrences(of: Self.evaluation, with: "let third = other\n")
    let bench = try LearningTests.Bench([
      "all/a.md": LearningTests.lesson, "all/b.md": "```swift run\nlet x = y\n```\n",
      "all/c.md": two,
    ])
    let outcome = try bench.lesson("models", "all", "-o", "out")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("all/b.md:2:9: error: "), "\(outcome)")
    #expect(
      outcome.output.split(separator: "\n").map { $0.split(separator: "/").last } == [
        "a.model.safetensors", "c.other.safetensors", "c.third.safetensors",
      ], "\(outcome)")
  }

  @Test(arguments: ["1 + 1", "train(task: .copy(lengths: 2...3, symbols: 2), steps: 2).losses"])
  func aLessonWithoutAModelThatHasANameIsTold(code: String) throws {
    let bench = try LearningTests.Bench(["a.md": "```swift run\n\(code)\n```\n"])
    let outcome = try bench.lesson("models", "a.md")
    #expect(outcome.exitCode == 1 && outcome.output == "")
    #expect(outcome.errors.contains("no model is trained here, or none has a name"), "\(outcome)")
    #expect(outcome.errors.contains("let model = train("), "\(outcome)")
  }

  @Test(arguments: [["--quick"], ["-o", "-"]])
  func onlyWholeModelsGoIntoAFolder(options: [String]) throws {
    let bench = try LearningTests.Bench()
    let outcome = try bench.workspace.lesson(
      ["models", "a.md"] + options, environment: bench.environment)
    #expect(outcome.exitCode == 64 && outcome.output == "", "\(outcome)")
    #expect(try bench.workspace.files(below: ".") == ["a.md"])
  }

  @Test func aFolderThatCannotBeWrittenIsTold() throws {
    let bench = try LearningTests.Bench(["a.md": LearningTests.lesson, "models": "a file"])
    let outcome = try bench.lesson("models", "a.md")
    #expect(outcome.exitCode == 1 && outcome.output == "")
    #expect(outcome.errors.contains("models/a.model.safetensors: error: "), "\(outcome)")
    #expect(try bench.workspace.text("models") == "a file")
  }
}
