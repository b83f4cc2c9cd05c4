internal import ArgumentParser

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "check",
    abstract: "Say whether the reports on disk are still true.",
    discussion: """
      Runs the lessons and compares what they give with their reports, token by token; nothing is \
      written. Prints each difference, with its line in the report, and exits with 1 if there is any. \
      Of what models learned, digits aren't compared, as each processor has its own, but claims are: \
      result.accuracy(atLength: 12) >= 0.9.

      Examples:
        lesson check lessons
        lesson check lessons -o docs --promote
      """)

  @Argument(
    help: ArgumentHelp(
      "Lessons, and folders: all lessons in them and below.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("The folder that holds the reports.", valueName: "folder"),
    completion: .directory, transform: Path.init)
  var output = Path("reports")

  @Option(
    help: ArgumentHelp(
      """
      Printed numbers agree when they differ by less than so many units of their last place: 1 asks \
      for the same digits.
      """, valueName: "places"))
  var tolerance = 1.0

  @Flag(help: "Write the new reports in the place of those that differ.")
  var promote = false

  @Flag(
    help: "Compare the cells with the same cells compiled by swiftc, to 1e-12, instead of reports.")
  var compile = false

  @Flag(help: .hidden)
  var quick = false

  @OptionGroup var cache: ModelCacheOptions

  @OptionGroup var trust: TrustOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if quick {
      throw ValidationError(
        "--quick trains for a tenth of the steps, and check compares whole reports; leave it out.")
    }
    guard tolerance > 0, tolerance.isFinite else {
      throw ValidationError("--tolerance is a number above 0, such as 2.")
    }
    if compile, promote {
      throw ValidationError("--promote writes reports, which --compile doesn't look at.")
    }
  }

  func run() throws {
    var finder = LessonFinder(skipping: output)
    for path in paths { finder.find(path) }
    var checking = Checking(
      of: finder, in: output, tolerance: tolerance, promoting: promote,
      tools: LessonTools(compiler: trust.compiler, trainer: cache.trainer(isQuick: false)),
      printer: messages.printer)
    if compile { checking.compile() } else { checking.run() }
    if checking.hasFailed { throw ExitCode.failure }
  }
}
