internal import ArgumentParser
internal import Diagnostics

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "new",
    abstract: "Write a small lesson to start from.",
    discussion: """
      Prints the path of the lesson. A file that is there already stays.

      Examples:
        lesson new my-lesson
        lesson new bai-hoc --language vi
        lesson new course/sheet --exercises
      """)

  @Argument(help: "The lesson's name or path; .md is added where it is missing.")
  var name: String

  @Option(
    name: .customLong("language"),
    help: "The language of the lesson and its report: as NAME.vi says, or en.")
  var chosenLanguage: LanguageChoice?

  @Flag(help: "Write a problem sheet: a lesson with exercises for a class.")
  var exercises = false

  func validate() throws {
    if Path(withoutEnding).name.isEmpty {
      throw ValidationError("a lesson needs a name, as in lesson new my-lesson.")
    }
  }

  func run() throws {
    let path = Path(name.hasSuffix(".md") ? name : withoutEnding + ending)
    do {
      if (try? FileStatus(ofLink: path)) != nil {
        throw Diagnostic(.error, .file(.exists), file: path.text)
      }
      do throws(SystemError) {
        let language = self.language.language
        try AtomicFile(path: path).write(
          exercises
            ? ExerciseTemplate(language: language).text : LessonTemplate(language: language).text)
      } catch {
        throw Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: path.text)
      }
      try? StandardStream.output.write(path.text + "\n")
    } catch let diagnostic as Diagnostic {
      DiagnosticPrinter().print(diagnostic, in: language.language)
      throw ExitCode.failure
    }
  }

  private var language: LanguageChoice {
    chosenLanguage ?? LanguageChoice.allCases.first { withoutEnding.hasSuffix(".\($0)") } ?? .en
  }

  private var withoutEnding: String {
    name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// The language stands in the name once.
  private var ending: String {
    language == .en || withoutEnding.hasSuffix(".\(language)") ? ".md" : ".\(language).md"
  }
}
