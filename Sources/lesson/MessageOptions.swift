internal import ArgumentParser

/// How problems are told.
struct MessageOptions: ParsableArguments {
  @Option(help: "The language of messages; else that of the lesson.")
  var language: LanguageChoice?

  var printer: DiagnosticPrinter { DiagnosticPrinter(language: language) }
}
