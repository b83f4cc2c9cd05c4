internal import ArgumentParser
internal import Diagnostics
internal import Reports

struct FunctionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "functions",
    abstract: "Say what cells can call.",
    discussion: """
      Lists every name with what it is for; of one name it tells how it is called, its formula and \
      source, sizes, cost, parameters, and an example with its result.

      Examples:
        lesson functions
        lesson functions softmax
        lesson functions Score
        lesson functions --to markdown
      """)

  @Argument(help: "A function, type or operator; everything where it is left out.")
  var name: String?

  @Option(help: "What to write: text for a terminal, or a page in Markdown.")
  var to = FunctionsFormat.text

  @Option(help: "The language of the text.")
  var language = LanguageChoice.en

  func run() throws {
    let page = FunctionPage(in: language.language)
    do throws(Diagnostic) {
      let text = try text(of: page)
      try? StandardStream.output.write(text)
    } catch {
      DiagnosticPrinter().print(error, in: language.language)
      throw ExitCode.failure
    }
  }

  private func text(of page: FunctionPage) throws(Diagnostic) -> String {
    switch (to, name) {
    case (.text, nil): page.list
    case (.text, let name?): try page.text(of: name)
    case (.markdown, nil): page.markdown
    case (.markdown, let name?): try page.markdown(of: name)
    }
  }
}

/// What the functions can be written as.
enum FunctionsFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown
}
