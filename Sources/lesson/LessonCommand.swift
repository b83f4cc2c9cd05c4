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
      CompareCommand.self, ModelsCommand.self, FunctionsCommand.self, NewCommand.self,
      CacheCommand.self, ExerciseCommand.self,
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
      if let (word, meant) = misspeltVerb(in: arguments) {
        exit(withError: ValidationError("no verb is called '\(word)'; did you mean '\(meant)'?"))
      }
      return main(nil)
    }
    do { try command.run() } catch { exit(withError: error) }
  }

  /// A word that stands where a verb should, with the verb that it is nearly.
  private static func misspeltVerb(
    in arguments: ArraySlice<String>
  ) -> (word: String, meant: String)? {
    var names = configuration.verbNames
    var verbs = configuration.subcommands
    for word in arguments where !word.hasPrefix("-") && !names.isEmpty {
      guard let index = names.firstIndex(of: word) else {
        return nearest(to: word, among: names + ["help"]).map { (word, $0) }
      }
      let configuration = verbs[index].configuration
      names = configuration.verbNames
      verbs = configuration.subcommands
    }
    return nil
  }
}

extension CommandConfiguration {
  /// One a subcommand, in their order.
  fileprivate var verbNames: [String] {
    subcommands.map { $0.configuration.commandName ?? "" }
  }

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
