internal import ArgumentParser
internal import Diagnostics
internal import LearningCells
internal import LessonSwift
internal import Lessons
internal import ModelFiles
internal import Runs
internal import Seq2Seq

struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "models",
    abstract: "Write the models of lessons as files that PyTorch can open.",
    discussion: """
      Runs the lessons; each model that has a name becomes LESSON.NAME.safetensors, with what it is \
      and what it learned in the file's metadata. Prints the path of each. A lesson takes such a \
      file back with load("LESSON.NAME.safetensors", task: …).

      Examples:
        lesson models lessons/code-demo.en.md
        lesson models lessons -o models
      """)

  @Argument(
    help: ArgumentHelp(
      "Lessons, and folders: all lessons in them and below.", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String]

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("The folder for the models.", valueName: "folder"),
    completion: .directory, transform: Path.init)
  var output = Path("models")

  @Flag(help: .hidden)
  var quick = false

  @OptionGroup var cache: ModelCacheOptions

  @OptionGroup var trust: TrustOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if quick {
      throw ValidationError(
        "--quick trains for a tenth of the steps, and models writes whole models; leave it out.")
    }
    if output.text == "-" {
      throw ValidationError("-o is a folder here, as a lesson may have several models.")
    }
  }

  func run() throws {
    let tools = LessonTools(compiler: trust.compiler, trainer: cache.trainer(isQuick: false))
    var finder = LessonFinder(skipping: output)
    for path in paths { finder.find(path) }
    var writing = ModelWriting(to: output, printer: messages.printer)
    for diagnostic in finder.diagnostics { writing.report(diagnostic) }
    for file in finder.files {
      do throws(Diagnostic) {
        guard let lesson = try file.lesson() else { continue }
        try writing.write(tools.run(lesson), of: file)
      } catch {
        writing.report(error)
      }
    }
    if writing.count == 0, !writing.hasFailed {
      writing.report(Diagnostic(.error, .file(.noModels), file: paths.joined(separator: ", ")))
    }
    if writing.hasFailed { throw ExitCode.failure }
  }
}

/// Writes the models of lessons, one after the other; no lesson stops the others.
private struct ModelWriting {
  private let folder: Path
  private let printer: DiagnosticPrinter
  /// How many were written.
  private(set) var count = 0
  private(set) var hasFailed = false

  init(to folder: Path, printer: DiagnosticPrinter) {
    self.folder = folder
    self.printer = printer
  }

  mutating func report(_ diagnostic: Diagnostic, in language: Language = .english) {
    printer.print(diagnostic, in: language)
    if diagnostic.severity == .error { hasFailed = true }
  }

  /// Writes the models that have names, in the order of the lesson.
  mutating func write(_ run: LessonRun, of file: LessonFile) throws(Diagnostic) {
    for diagnostic in run.diagnostics { report(diagnostic, in: run.lesson.frontMatter.language) }
    let bindings = run.cells.flatMap(\.bindings)
    for binding in bindings {
      guard let model = LearnedModel(binding.value) else { continue }
      let path = folder.appending("\(file.report).\(binding.name).safetensors")
      let bytes: [UInt8]
      do throws(SafetensorsMistake) {
        bytes = try Checkpoint.file(of: model)
      } catch {
        // A vocabulary of a hundred thousand words, of which a header can't tell.
        let problem = FileProblem.notWritable(reason: "its words fill more than 1 MiB")
        throw Diagnostic(.error, .file(problem), file: path.text)
      }
      try write(bytes, to: path)
      count += 1
      try? StandardStream.output.write(path.text + "\n")
    }
  }

  private func write(_ bytes: [UInt8], to path: Path) throws(Diagnostic) {
    do throws(SystemError) {
      try AtomicFile(path: path).write(bytes)
    } catch {
      throw Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: path.text)
    }
  }
}
