internal import ArgumentParser

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "render",
    abstract: "Run lessons and write their reports.",
    discussion: """
      Prints the path of each report that it wrote. A lesson with mistakes gets its report, too; \
      the mistakes stand in it and on standard error, and the exit code is 1.

      Examples:
        lesson render lessons
        lesson render lessons/attention.en.md -P length=5 --to markdown,json -o out
        lesson render lessons --watch
      """)

  @Argument(
    help: ArgumentHelp(
      "Lessons, and folders: all lessons in them and below.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "The folder for the reports; '-' writes a single report to standard output.",
      valueName: "folder"),
    completion: .directory)
  var output = Destination.folder(Path("reports"))

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "What to write; several with commas between, as in markdown,json.", valueName: "formats"))
  var formats = FormatList<Format>([.markdown])

  @Option(
    name: .customShort("P"),
    help: ArgumentHelp(
      "Another value for a parameter of the lessons; may be repeated.", valueName: "name=value"),
    transform: ParameterOverride.init(argument:))
  var parameters: [ParameterOverride] = []

  @Flag(
    help: """
      Go on, and render again whenever a lesson, an image of it or a file that it reads changes.
      """)
  var watch = false

  @OptionGroup var learning: LearningOptions

  @OptionGroup var trust: TrustOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if watch, output == .standardOutput {
      throw ValidationError("--watch writes reports again and again; give a folder with -o.")
    }
    guard output == .standardOutput else { return }
    if paths.count > 1 { throw ValidationError.oneReport(not: paths) }
    if formats.formats.count > 1 { throw ValidationError.oneReport(notAs: formats.names) }
  }

  func run() throws {
    // What isn't there can't be watched: the first look says so.
    let isThere = paths.allSatisfy { (try? FileStatus(ofLink: Path($0))) != nil }
    let tools = learning.tools(trust)
    guard watch, isThere else { return try render(tools) }
    var watching = Watching(paths, skipping: output.folder)
    while true {
      do {
        try render(tools)
      } catch is ExitCode {
        // The mistakes are told; the author mends them and saves again.
      }
      watching.watch(tools.loaded.all)
      try? StandardStream.error.write("Watching; Ctrl-C ends it.\n")
      watching.waitForChange()
    }
  }

  private func render(_ tools: LessonTools) throws {
    var finder = LessonFinder(skipping: output.folder)
    for path in paths { finder.find(path) }
    var rendering = Rendering(
      of: finder, to: output, as: formats.formats, overriding: parameters, tools: tools,
      printer: messages.printer)
    do {
      try rendering.run()
    } catch {
      // ArgumentParser would put the usage of all verbs behind what is found out only now.
      try StandardStream.error.write(
        "Error: \(error.message)\n  See 'lesson help render' for more information.\n")
      throw ExitCode.validationFailure
    }
    if rendering.hasFailed { throw ExitCode.failure }
  }
}
