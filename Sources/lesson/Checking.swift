internal import Diagnostics
internal import Lessons
internal import Reports
internal import Runs

/// Compares lessons with their reports, one after the other.
struct Checking {
  private let files: [LessonFile]
  private let tolerance: Double
  private let promotes: Bool
  private var plan: OutputPlan
  private var emptyFolders: [Path]
  private let printer: DiagnosticPrinter
  private let tools: LessonTools
  /// Whether a lesson had an error, or a report is not true.
  private(set) var hasFailed = false

  /// How many differences of one report are printed.
  private static let mostDifferences = 20
  /// How much of a line is printed.
  private static let longestLine = 160

  init(
    of finder: LessonFinder, in folder: Path, tolerance: Double, promoting: Bool,
    tools: LessonTools, printer: DiagnosticPrinter
  ) {
    files = finder.files
    self.printer = printer
    self.tools = tools
    self.tolerance = tolerance
    promotes = promoting
    plan = OutputPlan(folder: folder, files: finder.files)
    emptyFolders = finder.folders
    for diagnostic in finder.diagnostics { report(diagnostic) }
  }

  /// Compares lessons with their reports.
  mutating func run() {
    each { checking, lesson, file throws(Diagnostic) in try checking.check(lesson, file) }
  }

  /// Compares lessons with what the Swift compiler makes of their cells.
  mutating func compile() {
    each { checking, lesson, _ in checking.compile(lesson) }
  }

  private mutating func each(
    _ look: (inout Checking, Lesson, LessonFile) throws(Diagnostic) -> Void
  ) {
    for file in files {
      do throws(Diagnostic) {
        guard let lesson = try file.lesson() else { continue }
        emptyFolders.removeAll { $0 == file.foundIn }
        try look(&self, lesson, file)
      } catch {
        emptyFolders.removeAll { $0 == file.foundIn }
        report(error)
      }
    }
    for folder in emptyFolders {
      report(Diagnostic(.error, .file(.noLessons), file: folder.text))
    }
  }

  private mutating func compile(_ lesson: Lesson) {
    let run = tools.run(lesson)
    let twin = CompiledTwin(of: run, compiler: tools.compiler)
    for diagnostic in run.diagnostics + twin.diagnostics {
      report(diagnostic, in: lesson.frontMatter.language)
    }
    if twin.diagnostics.isEmpty {
      print("\(lesson.source.name): \(twin.comparedCount) values are what swiftc computes")
    }
  }

  private mutating func check(_ lesson: Lesson, _ file: LessonFile) throws(Diagnostic) {
    let run = tools.run(lesson)
    for diagnostic in run.diagnostics { report(diagnostic, in: lesson.frontMatter.language) }
    var existing = 0
    for format in Format.allCases {
      let path = try reportPath(of: file, as: format)
      guard let old = try content(of: path) else { continue }
      existing += 1
      let new = rendered(run, as: format, file)
      try settle(compare(old, run, new), new.text, path, lesson)
      for (name, svg) in new.pictures {
        let path = try picturePath(name, of: file)
        let old = try content(of: path) ?? ""
        let comparison = ReportComparison(
          old: old, newText: svg, places: tolerance, isLearned: run.hasLearned)
        try settle(comparison, svg, path, lesson)
      }
    }
    guard existing == 0 else { return }
    let path = try reportPath(of: file, as: .markdown)
    if promotes {
      let new = rendered(run, as: .markdown, file)
      for (name, svg) in new.pictures { try promote(svg, try picturePath(name, of: file)) }
      try promote(new.text, path)
    } else {
      throw Diagnostic(.error, .file(.noReport(path.text)), file: file.path.text)
    }
  }

  /// Writes what is new, or tells what differs.
  private mutating func settle(
    _ comparison: ReportComparison, _ new: String, _ path: Path, _ lesson: Lesson
  ) throws(Diagnostic) {
    guard !comparison.differences.isEmpty else { return }
    if promotes { return try promote(new, path) }
    show(comparison.differences, path)
    let problem = FileProblem.stale(differences: comparison.differences.count)
    report(
      Diagnostic(.error, .file(problem), file: path.text), in: lesson.frontMatter.language)
  }

  private func compare(
    _ old: String, _ run: LessonRun, _ new: RenderedReport
  ) -> ReportComparison {
    let isLearned = run.hasLearned
    switch new.format {
    case .markdown:
      let report = MarkdownReport(run, pictureFolder: new.pictureFolder)
      return ReportComparison(old: old, new: report, places: tolerance)
    case .html:
      return ReportComparison(
        old: old, newPage: new.text, places: tolerance, isLearned: isLearned)
    case .json: return ReportComparison(old: old, new: JSONReport(run), isLearned: isLearned)
    case .ipynb:
      return ReportComparison(
        old: old, newText: new.text, places: tolerance, isLearned: isLearned)
    }
  }

  // MARK: Files

  private mutating func reportPath(
    of file: LessonFile, as format: Format
  ) throws(Diagnostic) -> Path {
    do throws(FileProblem) {
      return try plan.report(of: file, as: format)
    } catch {
      throw Diagnostic(.error, .file(error), file: file.path.text)
    }
  }

  /// The text of a report; nil where there is none.
  private func content(of path: Path) throws(Diagnostic) -> String? {
    guard (try? FileStatus(of: path)) != nil else { return nil }
    do {
      // A report is longer than its lesson, but not without end.
      let content = try FileContent(of: path, limit: 64 * Lesson.sizeLimit)
      return String(decoding: content.bytes, as: UTF8.self)
    } catch {
      throw Diagnostic(.error, .file(.notReadable(reason: error.reason)), file: path.text)
    }
  }

  private mutating func picturePath(
    _ name: String, of file: LessonFile
  ) throws(Diagnostic) -> Path {
    do throws(FileProblem) {
      return try plan.picture(name, of: file)
    } catch {
      throw Diagnostic(.error, .file(error), file: file.path.text)
    }
  }

  private func rendered(
    _ run: LessonRun, as format: Format, _ file: LessonFile
  ) -> RenderedReport {
    let images = LessonImages(of: run.lesson, in: file.path.parent ?? Path("."))
    return RenderedReport(of: run, as: format, images.images, in: file.pictureFolder)
  }

  private func promote(_ text: String, _ path: Path) throws(Diagnostic) {
    do {
      try AtomicFile(path: path).write(text)
    } catch {
      throw Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: path.text)
    }
    print(path.text)
  }

  // MARK: Telling

  /// `reports/attention.en.md:57: weights, tôi: 0.2447 → 0.2451`
  private func show(_ differences: [ReportComparison.Difference], _ path: Path) {
    for difference in differences.prefix(Self.mostDifferences) {
      let subject = difference.subject.map { "\($0): " } ?? ""
      let old = difference.old.map(Self.shortened) ?? "–"
      let new = difference.new.map(Self.shortened) ?? "–"
      print("\(path.text):\(difference.line): \(subject)\(old) → \(new)")
    }
    let rest = differences.count - Self.mostDifferences
    if rest > 0 { print("\(path.text): … and \(rest) more") }
  }

  private static func shortened(_ line: String) -> String {
    line.count > longestLine ? line.prefix(longestLine) + "…" : line
  }

  private func print(_ line: String) {
    try? StandardStream.output.write(line + "\n")
  }

  private mutating func report(_ diagnostic: Diagnostic, in language: Language = .english) {
    printer.print(diagnostic, in: language)
    if diagnostic.severity == .error { hasFailed = true }
  }
}
