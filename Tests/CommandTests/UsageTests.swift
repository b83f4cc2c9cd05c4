import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    (["--help"], "help.txt"), (["render", "--help"], "render-help.txt"),
  ])
  func helpIsAsRecorded(arguments: [String], name: String) throws {
    let workspace = try Workspace()
    let outcome = try workspace.lesson(arguments)
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
    try expectGolden(outcome.output, name)
  }

  @Test func helpIsThereWithoutAskingForItAndAsAVerb() throws {
    let workspace = try Workspace()
    #expect(try workspace.lesson() == workspace.lesson("--help"))
    let verb = try workspace.lesson("help", "render")
    #expect(verb.output.contains("\nUSAGE: lesson render <path> ..."))
    #expect(verb.exitCode == 0)
  }

  @Test func theVersionIsAVersion() throws {
    let outcome = try Workspace().lesson("--version")
    #expect(outcome == Outcome(output: "0.1.0\n", errors: "", exitCode: 0))
  }

  @Test(arguments: [
    (["render"], "Missing expected argument '<path> ...'"),
    (["rendr"], "no verb is called 'rendr'; did you mean 'render'?"),
    (["exercise", "relase", "a.md"], "no verb is called 'relase'; did you mean 'release'?"),
    (["exercise", "everything"], "Unexpected argument 'everything'"),
    (
      ["render", "lessons", "--to", "pdf"],
      "The value 'pdf' is invalid for '--to <formats>'."
        + " Please provide one of 'markdown', 'html', 'json' or 'ipynb'."
    ),
    (
      ["render", "lessons", "--to", "markdown,"],
      "The value 'markdown,' is invalid for '--to <formats>'."
        + " Please provide one of 'markdown', 'html', 'json' or 'ipynb'."
    ),
    (
      ["render", "lessons", "-P", "length"],
      "The value 'length' is invalid for '-P <name=value>':"
        + " write a name, '=' and a value, as in -P length=5."
    ),
    (
      ["render", "lessons", "-P", "=5"],
      "The value '=5' is invalid for '-P <name=value>':"
        + " write a name, '=' and a value, as in -P length=5."
    ),
    (
      ["render", "a.md", "b.md", "-o", "-"],
      "'-o -' writes one report, but 2 paths are given; give one, or a folder with -o."
    ),
    (
      ["render", "lessons", "-o", "-", "--to", "json,markdown"],
      "'-o -' writes one report, but --to asks for 2, json,markdown; ask for one."
    ),
    (
      ["render", "lessons", "-o", "-"],
      "'-o -' writes one report, but the folder holds 2 lessons; give one of them,"
        + " or a folder with -o."
    ),
  ])
  func wrongUsageIsSaidAndWritesNothing(arguments: [String], message: String) throws {
    let workspace = try Workspace(["lessons/a.md": goodLesson, "lessons/b.md": goodLesson])
    let outcome = try workspace.lesson(arguments)
    #expect(outcome.errors.split(separator: "\n").first.map(String.init) == "Error: \(message)")
    #expect(outcome.output == "")
    #expect(outcome.exitCode == 64)
    #expect(try workspace.files(below: ".") == ["lessons/a.md", "lessons/b.md"])
  }
}
