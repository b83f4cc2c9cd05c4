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
      Runs the lesson once for every score with every mask, every normaliser and every other value \
      of its names, and writes what they give beside each other: FILE.comparison.md in the output \
      folder. Where a cell of a step scores, its argument by: is replaced; where it masks, its \
      mask; where one marked step=weights normalises, its normaliser, and scores that it takes \
      unmasked are masked. Heads, positions and everything else are varied by --let. An expression \
      is evaluated where it stands, so it sees the lesson's own names. The terminal and JSON also \
      have the time of each step.

      Examples:
        lesson compare lessons/attention.en.md --score .dot --score .additive --cell e1
        lesson compare lessons/attention.en.md --score '.cosine(beta: 5)' --normalize .sparsemax
        lesson compare lessons/self-attention.en.md --mask .none --mask .causal --cell a1
        lesson compare lessons/self-attention.en.md --let 'WQ2 = [[1, -1, 0, 0]]' --cell second
      """)

  @Argument(help: "The lesson.", completion: .file(extensions: ["md"]))
  var file: String

  @Option(
    name: .customLong("score"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A score for step 1, such as .dot; may be repeated.", valueName: "swift"))
  var scores: [String] = []

  @Option(
    name: .customLong("mask"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A mask between steps 1 and 2, such as .causal; may be repeated.", valueName: "swift"))
  var masks: [String] = []

  @Option(
    name: .customLong("normalize"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A normaliser for step 2, such as .sparsemax; may be repeated.", valueName: "swift"))
  var normalizers: [String] = []

  @Option(
    name: .customLong("let"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Another value for a name of the lesson; several of one name stand beside each other, several "
        + "names are combined.",
      valueName: "name = swift"))
  var bindings: [String] = []

  @Option(
    name: .customLong("cell"),
    help: ArgumentHelp("Only the cells with this label; may be repeated.", valueName: "label"))
  var labels: [String] = []

  @Option(name: .customLong("to"), help: "What to write: markdown, json, or both with a comma.")
  var formats = FormatList<ComparisonFormat>([.markdown])

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

  @OptionGroup var learning: LearningOptions

  @OptionGroup var trust: TrustOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if kinds.allSatisfy(\.texts.isEmpty), bindings.isEmpty {
      throw ValidationError(
        "say what to compare with --score, --mask, --normalize or --let: --score .dot --score "
          + ".additive, for example.")
    }
    if output == .standardOutput, formats.formats.count > 1 {
      throw ValidationError.oneReport(notAs: formats.names)
    }
    for kind in kinds {
      for text in kind.texts { try kind.validate(text) }
    }
    for text in bindings where text.contains(where: \.isNewline) {
      throw ValidationError("what stands behind --let is one line.")
    }
  }

  /// The options that name kinds of attention.
  private var kinds: [KindOption] {
    [
      KindOption(name: "--score", type: "Score", example: ".dot", texts: scores),
      KindOption(name: "--mask", type: "Mask", example: ".causal", texts: masks),
      KindOption(
        name: "--normalize", type: "Normalizer", example: ".sparsemax", texts: normalizers),
    ]
  }

  func run() throws {
    var language = Language.english
    do {
      let lesson = try readLesson()
      language = lesson.frontMatter.language
      for kind in kinds {
        for text in kind.texts { try kind.read(text) }
      }
      let axes = try RebindingOption(bindings, in: lesson).axes
      let comparing = try Comparing(
        lesson, substitutions: substitutions(axes), labels: labels, parameters: parameters,
        tools: learning.tools(trust))
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

  /// Every score with every mask, every normaliser, and every value of each name.
  private func substitutions(_ axes: [[Rebinding]]) -> [Substitution] {
    func axis(_ texts: [String]) -> [String?] { texts.isEmpty ? [nil] : texts }
    let bindings = axes.reduce([[]]) { combinations, axis in
      combinations.flatMap { combination in axis.map { combination + [$0] } }
    }
    return axis(scores).flatMap { score in
      axis(masks).flatMap { mask in
        axis(normalizers).flatMap { normalizer in
          bindings.map {
            Substitution(score: score, mask: mask, normalizer: normalizer, bindings: $0)
          }
        }
      }
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

  private func text(of report: VariantReport, as format: ComparisonFormat) -> String {
    switch format {
    case .markdown: report.markdown
    case .html: report.html(with: PageResources(math: KaTeX.installed))
    case .json: report.json
    }
  }
}
