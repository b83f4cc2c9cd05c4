internal import ArgumentParser
internal import Diagnostics
internal import Lessons
internal import Reports
internal import Runs

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "explain",
    abstract: "Say where a number of a lesson comes from.",
    discussion: """
      Prints the arithmetic of every number of the expression, and below it that of the numbers that \
      it uses, down to those that the lesson gives.

      Examples:
        lesson explain lessons/attention.en.md 'pencilWeights[0]'
        lesson explain lessons/attention.en.md 'c1[0] + c1[1]' --depth 1
      """)

  @Argument(help: "The lesson.", completion: .file(extensions: ["md"]))
  var file: String

  @Argument(help: "A value of the lesson, or any expression over its values.")
  var expression: String

  @Option(
    help: ArgumentHelp("How many levels to show below the number itself.", valueName: "levels"))
  var depth: Int?

  @OptionGroup var learning: LearningOptions

  @OptionGroup var trust: TrustOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let depth, depth < 0 { throw ValidationError("--depth is 0 or more.") }
  }

  func run() throws {
    let printer = messages.printer
    var finder = LessonFinder(skipping: nil)
    finder.find(file)
    var diagnostics = finder.diagnostics
    if let folder = finder.folders.first {
      diagnostics.append(Diagnostic(.error, .file(.notOneLesson), file: folder.text))
    }
    var language = Language.english
    if diagnostics.isEmpty, let file = finder.files.first {
      do throws(Diagnostic) {
        guard let lesson = try file.lesson() else { return }
        language = lesson.frontMatter.language
        let run = learning.tools(trust).run(lesson)
        let explanation = try Explanation(of: expression, in: run, depth: depth)
        try? StandardStream.output.write(explanation.text)
        return
      } catch {
        diagnostics.append(error)
      }
    }
    for diagnostic in diagnostics { printer.print(diagnostic, in: language) }
    throw ExitCode.failure
  }
}
