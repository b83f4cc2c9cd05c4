import Testing

@Suite struct ParameterTests {
  /// A lesson that shows its parameter.
  private static func lesson(_ parameter: String, _ value: String) -> String {
    """
    ---
    parameters:
      \(parameter): \(value)
    ---

    ```swift run
    \(parameter)
    ```

    It is `{swift} \(parameter)`.

    """
  }

  @Test(arguments: [["-P", "length=5"], ["-P", "length= 5"]])
  func aParameterTakesTheValueOfTheCommandLine(arguments: [String]) throws {
    let workspace = try Workspace(["a.md": Self.lesson("length", "3")])
    let outcome = try workspace.lesson(["render", "a.md", "-o", "-"] + arguments)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("\nIt is 5.\n"))
  }

  @Test func eachOfSeveralLessonsGetsTheParametersThatItDeclares() throws {
    let workspace = try Workspace([
      "a.md": Self.lesson("length", "3"), "b.md": Self.lesson("width", "4"),
      "c.md": goodLesson,
    ])
    let outcome = try workspace.lesson("render", ".", "-P", "length=5", "-P", "width=6")
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
    #expect(try workspace.text("reports/a.md").contains("\nIt is 5.\n"))
    #expect(try workspace.text("reports/b.md").contains("\nIt is 6.\n"))
  }

  @Test func aParameterThatNoLessonDeclaresIsAnErrorBeforeAnythingIsWritten() throws {
    let workspace = try Workspace([
      "a.md": Self.lesson("length", "3"), "b.md": Self.lesson("width", "4"),
    ])
    let outcome = try workspace.lesson("render", ".", "-P", "lenght=5", "-P", "width=1")
    #expect(
      outcome
        == Outcome(
          output: "",
          errors: """
            -P lenght=5: error: none of the lessons has a parameter 'lenght'
               help: did you mean 'length'? They have length, width

            """,
          exitCode: 1))
    #expect(try workspace.files(below: ".") == ["a.md", "b.md"])
  }

  @Test func aSingleLessonSaysItselfWhichParametersItHas() throws {
    let workspace = try Workspace([
      "a.md": Self.lesson("length", "3"), "README.md": "No lesson\n",
    ])
    let outcome = try workspace.lesson("render", ".", "-P", "lenght=5")
    #expect(
      outcome.errors == """
        a.md: error: the lesson has no parameter 'lenght'
           help: did you mean 'length'? It has length

        """)
    #expect(outcome.exitCode == 1)
  }
}
