internal import ArgumentParser
internal import Reports

/// The command; each verb is a file of its own.
@main
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Run lessons on attention: Markdown files that compute their own numbers.",
    discussion: """
      Example:
        lesson render lessons/attention.en.md
      """,
    version: ReportVersion.current,
    subcommands: [
      RenderCommand.self, CheckCommand.self, ExplainCommand.self, CompareCommand.self,
      FunctionsCommand.self, NewCommand.self,
    ])

  static func main() {
    Signals.ignoreFailedWrites()
    main(nil)
  }
}
