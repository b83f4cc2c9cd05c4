internal import ArgumentParser
internal import Diagnostics

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small lesson to start from.",
    discussion: """
      Prints the path of the lesson. A file that is there already stays.

      Examples:
        lesson new my-lesson
        lesson new bai-hoc --language vi
      """)

  @Argument(help: "The lesson's name or path; .md is added where it is missing.")
  var name: String

  @Option(help: "The language of the lesson and its report.")
  var language = LanguageChoice.en

  func validate() throws {
    if Path(name).name.isEmpty {
      throw ValidationError("a lesson needs a name, as in lesson new my-lesson.")
    }
  }

  func run() throws {
    let path = Path(name.hasSuffix(".md") ? name : name + ending)
    do {
      if (try? FileStatus(ofLink: path)) != nil {
        throw Diagnostic(.error, .file(.exists), file: path.text)
      }
      do throws(SystemError) {
        try AtomicFile(path: path).write(LessonTemplate(language: language.language).text)
      } catch {
        throw Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: path.text)
      }
      try? StandardStream.output.write(path.text + "\n")
    } catch let diagnostic as Diagnostic {
      DiagnosticPrinter().print(diagnostic, in: language.language)
      throw ExitCode.failure
    }
  }

  private var ending: String {
    switch language {
    case .en: ".md"
    case .vi: ".vi.md"
    }
  }
}
