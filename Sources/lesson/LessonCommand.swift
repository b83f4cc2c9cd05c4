internal import ArgumentParser
internal import Diagnostics
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
      RenderCommand.self, PreviewCommand.self, CheckCommand.self, ExplainCommand.self,
      CompareCommand.self, FunctionsCommand.self, NewCommand.self, CacheCommand.self,
      ExerciseCommand.self,
    ])

  /// Looks for the verb first: going through the tree takes a fifth of a small lesson's time. What
  /// isn't understood that way (mistakes, `--help`) goes through the tree, which words it.
  static func main() {
    Signals.ignoreFailedWrites()
    let arguments = CommandLine.arguments.dropFirst()
    guard
      let verb = configuration.subcommands.first(where: {
        $0.configuration.commandName == arguments.first
      }),
      var command = try? verb.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == verb
    else {
      tellMisspeltVerb(arguments)
      return main(nil)
    }
    do { try command.run() } catch { exit(withError: error) }
  }

  /// Ends the command where a verb is nearly one that there is.
  private static func tellMisspeltVerb(_ arguments: ArraySlice<String>) {
    var command: any ParsableCommand.Type = self
    for word in arguments where !word.hasPrefix("-") {
      let verbs = command.configuration.subcommands
      if let verb = verbs.first(where: { $0.configuration.commandName == word }) {
        command = verb
        continue
      }
      let names = verbs.compactMap(\.configuration.commandName)
      guard word != "help", let meant = nearest(to: word, among: names) else { return }
      command.exit(
        withError: ValidationError("no verb is called '\(word)'; did you mean '\(meant)'?"))
    }
  }
}

extension CommandConfiguration {
  /// The configuration of a verb, which can also be parsed without the command above it.
  static func verb(
    _ name: String, abstract: String, discussion: String,
    subcommands: [any ParsableCommand.Type] = []
  ) -> Self {
    Self(
      commandName: name, _superCommandName: "lesson", abstract: abstract, discussion: discussion,
      subcommands: subcommands)
  }
}
