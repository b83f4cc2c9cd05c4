internal import ArgumentParser
internal import Diagnostics
internal import Dispatch

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "preview",
    abstract: "Show a lesson in the browser, and its new numbers with every change.",
    discussion: """
      Prints the address of the page, which only this machine can open, and goes on until Ctrl-C. \
      The page follows the file: save it, and the numbers change in place. On the page, click a \
      number or a kind of attention in a cell to try another one; the file stays as it is.

      Examples:
        lesson preview lessons/attention.en.md
        lesson preview lessons --port 8000
      """)

  @Argument(
    help: "A lesson, or a folder, whose lessons are then listed.",
    completion: .file(extensions: ["md"]))
  var path: String

  @Option(
    help: ArgumentHelp("The port of the address; else one that is free.", valueName: "number"))
  var port: UInt16?

  @Option(
    name: .customShort("P"),
    help: ArgumentHelp(
      "Another value for a parameter of the lesson; may be repeated.", valueName: "name=value"),
    transform: ParameterOverride.init(argument:))
  var parameters: [ParameterOverride] = []

  @OptionGroup var learning: LearningOptions

  @OptionGroup var trust: TrustOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if port == 0 { throw ValidationError("--port is 1 to 65535; without it a free one is found.") }
  }

  func run() throws {
    Signals.holdEnding()
    var finder = LessonFinder(skipping: nil)
    finder.find(path)
    var diagnostics = finder.diagnostics
    let isFolder = !finder.folders.isEmpty
    if isFolder, finder.files.isEmpty {
      diagnostics.append(Diagnostic(.error, .file(.noLessons), file: path))
    }
    guard diagnostics.isEmpty else { throw failure(diagnostics) }
    let listener: PreviewListener
    do throws(PreviewProblem) {
      listener = try PreviewListener(port: port)
    } catch {
      throw failure([Diagnostic(.error, .preview(error), file: path)])
    }
    let site = PreviewSite(
      path, isFolder: isFolder, overriding: parameters, tools: learning.tools(trust))
    let server = PreviewServer(on: listener) { await site.answer($0) }
    Task.detached { try await server.run() }
    try StandardStream.output.write("http://127.0.0.1:\(listener.port)/\n")
    try? StandardStream.error.write("Ctrl-C ends it.\n")
    watch(site)
  }

  /// Follows the files until the command is asked to end.
  private func watch(_ site: PreviewSite) {
    var looks = 0
    while !Signals.isEndAsked(within: Self.pause) {
      site.look()
      looks += 1
      if looks.isMultiple(of: Self.looksBetweenSigns) { site.tell() }
    }
  }

  /// Between two looks at the files, in milliseconds.
  private static let pause = 100
  /// Open pages are told every 10 s that they still have somebody to listen to.
  private static let looksBetweenSigns = 100

  private func failure(_ diagnostics: [Diagnostic]) -> ExitCode {
    for diagnostic in diagnostics { messages.printer.print(diagnostic, in: .english) }
    return ExitCode.failure
  }
}
