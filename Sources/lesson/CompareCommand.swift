internal import ArgumentParser
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Reports
internal import Runs

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "compare",
    abstract: "Run one lesson with several kinds of attention, side by side.",
    discussion: """
      Runs the lesson once for every score with every normaliser, and writes what they give beside \
      each other: FILE.comparison.md in the output folder. Where a cell of a step scores, its \
      argument by: is replaced; where one marked step=weights normalises, its normaliser. An \
      expression is evaluated where it stands, so it sees the lesson's own names. The terminal and \
      JSON also have the time of each step.

      Examples:
        lesson compare lessons/attention.en.md --score .dot --score .additive --cell e1
        lesson compare lessons/attention.en.md --score '.cosine(beta: 5)' --normalize .sparsemax
      """)

  @Argument(help: "The lesson.", completion: .file(extensions: ["md"]))
  var file: String

  @Option(
    name: .customLong("score"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A score for step 1, such as .dot; may be repeated.", valueName: "swift"))
  var scores: [String] = []

  @Option(
    name: .customLong("normalize"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A normaliser for step 2, such as .sparsemax; may be repeated.", valueName: "swift"))
  var normalizers: [String] = []

  @Option(
    name: .customLong("cell"),
    help: ArgumentHelp("Only the cells with this label; may be repeated.", valueName: "label"))
  var labels: [String] = []

  @Option(name: .customLong("to"), help: "What to write: markdown, json, or both with a comma.")
  var formats = FormatList([.markdown])

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Where to write; - is standard output.", valueName: "folder"),
    completion: .directory)
  var output = Destination.folder(Path("reports"))

  @Option(
    name: [.customShort("P"), .customLong("parameter")],
    help: ArgumentHelp(
      "Another value for a parameter of the lesson; may be repeated.", valueName: "name=value"),
    transform: ParameterOverride.init(argument:))
  var parameters: [ParameterOverride] = []

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if scores.isEmpty, normalizers.isEmpty {
      throw ValidationError("say what to compare: --score .dot --score .additive, for example.")
    }
    if output == .standardOutput, formats.formats.count > 1 {
      throw ValidationError.oneReport(not: formats.formats)
    }
    for text in scores + normalizers {
      if text.contains(where: \.isNewline) {
        throw ValidationError("a score or normaliser stands on one line.")
      }
      if text.allSatisfy(\.isWhitespace) {
        throw ValidationError("a score or normaliser is lesson Swift, such as .dot or .sparsemax.")
      }
      if text.allSatisfy(\.isLetter), Self.members.contains(text) {
        throw ValidationError("'\(text)' is written with its dot: .\(text).")
      }
    }
  }

  /// What stands behind the dot of a score or normaliser.
  private static let members = Set(
    Catalogue.attention.functions.compactMap { function in
      switch function.notation {
      case .staticMethod(let type), .staticProperty(let type):
        ["Score", "Normalizer"].contains(type.description) ? function.name : nil
      default: nil
      }
    })

  func run() throws {
    var language = Language.english
    do {
      let lesson = try readLesson()
      language = lesson.frontMatter.language
      for (option, texts) in [("--score", scores), ("--normalize", normalizers)] {
        for text in texts { try read(text, of: option) }
      }
      let comparing = try Comparing(
        lesson, substitutions: substitutions, labels: labels, parameters: parameters)
      try write(comparing.report, of: lesson)
      for diagnostic in comparing.diagnostics { messages.printer.print(diagnostic, in: language) }
      if comparing.report.hasFailures
        || lesson.diagnostics.contains(where: { $0.severity == .error })
      {
        throw ExitCode.failure
      }
    } catch let diagnostic as Diagnostic {
      messages.printer.print(diagnostic, in: language)
      throw ExitCode.failure
    }
  }

  /// Every score with every normaliser.
  private var substitutions: [Substitution] {
    let scores: [String?] = scores.isEmpty ? [nil] : scores
    let normalizers: [String?] = normalizers.isEmpty ? [nil] : normalizers
    return scores.flatMap { score in
      normalizers.map { Substitution(score: score, normalizer: $0) }
    }
  }

  private func readLesson() throws(Diagnostic) -> Lesson {
    var finder = LessonFinder(skipping: nil)
    finder.find(file)
    if let diagnostic = finder.diagnostics.first { throw diagnostic }
    guard let found = finder.files.first, finder.folders.isEmpty else {
      throw Diagnostic(.error, .file(.notOneLesson), file: file)
    }
    guard let lesson = try found.lesson(overriding: parameters) else {
      throw Diagnostic(.error, .file(.noLessons), file: file)
    }
    return lesson
  }

  /// What can't be read as one expression stops everything, before any lesson runs.
  private func read(_ text: String, of option: String) throws(Diagnostic) {
    do {
      _ = try Program.expression(text)
    } catch {
      let source = SourceFile(name: option, bytes: Array(text.utf8))
      throw Diagnostic(.error, error.problem, at: source.place(of: error.range))
    }
  }

  // MARK: Writing

  private func write(_ report: VariantReport, of lesson: Lesson) throws {
    guard let folder = output.folder else {
      try StandardStream.output.write(text(of: report, as: formats.formats[0]))
      return
    }
    try StandardStream.output.write(report.summary)
    for format in formats.formats {
      let name = Path(file).name
      let base = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
      let path = folder.appending(base + ".comparison" + format.fileExtension)
      if format == .markdown,
        let old = try? FileContent(of: path, limit: Lesson.sizeLimit), !Lesson.isReport(old.bytes)
      {
        throw Diagnostic(.error, .file(.reportWouldReplaceLesson(path.text)), file: file)
      }
      do throws(SystemError) {
        try AtomicFile(path: path).write(text(of: report, as: format))
      } catch {
        throw Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: path.text)
      }
      try StandardStream.output.write(path.text + "\n")
    }
  }

  private func text(of report: VariantReport, as format: Format) -> String {
    switch format {
    case .markdown: report.markdown
    case .json: report.json
    }
  }
}
