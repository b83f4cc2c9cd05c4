internal import ArgumentParser
internal import Diagnostics
internal import Lessons
internal import Runs

/// Runs lessons one after the other and writes their reports; no lesson stops the others.
struct Rendering {
  private let files: [LessonFile]
  private let formats: [Format]
  private let parameters: [ParameterOverride]
  /// nil when the report goes to standard output.
  private var plan: OutputPlan?
  /// nil where all parameters are for the one lesson there is.
  private var share: ParameterShare?
  private var done: Set<LessonFile.Target> = []
  /// Folders that were given, and in which no lesson was found yet.
  private var emptyFolders: [Path]
  private var isStopped = false
  private let printer: DiagnosticPrinter
  private let tools: LessonTools
  private var progress: Progress
  /// How many lessons are worked on before their reports are written, in the order of the lessons.
  private static let batch = 64
  /// Whether a report shows formulas as TeX, for want of KaTeX.
  private var lacksMath = false
  /// Whether anything had an error.
  private(set) var hasFailed = false

  init(
    of finder: LessonFinder, to destination: Destination, as formats: [Format],
    overriding parameters: [ParameterOverride], tools: LessonTools,
    printer: DiagnosticPrinter
  ) {
    files = finder.files
    self.printer = printer
    self.tools = tools
    self.formats = formats
    self.parameters = parameters
    plan = destination.folder.map { OutputPlan(folder: $0, files: finder.files) }
    emptyFolders = finder.folders
    progress = Progress(total: finder.files.count)
    for diagnostic in finder.diagnostics { report(diagnostic) }
  }

  /// - Throws: a mistake in how the command was called, before anything is written.
  mutating func run() throws(ValidationError) {
    if files.count > 1, plan == nil || !parameters.isEmpty { try lookAhead() }
    var start = 0
    while start < files.count, !isStopped {
      let batch = files[start..<min(start + Self.batch, files.count)]
      let rendered = concurrentMap(Array(batch)) {
        [formats, parameters, share, tools, hasFolder = plan != nil] file in
        Result { () throws(Diagnostic) -> RenderedLesson? in
          try Self.lesson(file, parameters, share).map {
            RenderedLesson(
              $0, from: file, as: formats, pictureFolder: hasFolder ? file.pictureFolder : nil,
              tools)
          }
        }
      }
      for (index, rendered) in zip(batch.indices, rendered) where !isStopped {
        progress.show(index, files[index].path)
        finish(files[index], rendered)
      }
      start += Self.batch
    }
    progress.clear()
    if lacksMath {
      // Of no lesson: what is missing is missing on this machine.
      let problem = FileProblem.noKaTeX(variable: KaTeX.variable)
      report(Diagnostic(.warning, .file(problem), file: "KaTeX"))
    }
    for folder in emptyFolders where !isStopped {
      report(Diagnostic(.error, .file(.noLessons), file: folder.text))
    }
  }

  /// Settles what depends on all lessons together.
  private mutating func lookAhead() throws(ValidationError) {
    var share = ParameterShare(parameters)
    var lessons = 0
    for file in files {
      guard let lesson = try? file.lesson() else { continue }
      share.add(lesson)
      lessons += 1
    }
    guard lessons > 1 else { return }
    if plan == nil { throw .oneReport(notThoseOf: lessons) }
    for diagnostic in share.diagnostics {
      report(diagnostic)
      isStopped = true
    }
    self.share = share
  }

  /// Tells what is wrong with a lesson, and writes its reports.
  private mutating func finish(
    _ file: LessonFile, _ rendered: Result<RenderedLesson?, Diagnostic>
  ) {
    do throws(Diagnostic) {
      guard let rendered = try rendered.get() else { return }
      emptyFolders.removeAll { $0 == file.foundIn }
      guard done.insert(file.target).inserted else { return }
      for diagnostic in rendered.diagnostics {
        report(diagnostic, in: rendered.lesson.frontMatter.language)
      }
      if rendered.reports.contains(where: \.lacksMath) { lacksMath = true }
      if plan == nil {
        for report in rendered.reports { printOut(report.text) }
      } else if !rendered.reports.isEmpty {
        try write(rendered.reports, from: file)
        copy(rendered.images, of: rendered.lesson, from: file)
      }
    } catch {
      emptyFolders.removeAll { $0 == file.foundIn }
      report(error)
    }
  }

  private static func lesson(
    _ file: LessonFile, _ parameters: [ParameterOverride], _ share: ParameterShare?
  ) throws(Diagnostic) -> Lesson? {
    guard let share else { return try file.lesson(overriding: parameters) }
    guard let lesson = try file.lesson() else { return nil }
    let overrides = share.overrides(for: lesson)
    return overrides.isEmpty ? lesson : try file.lesson(overriding: overrides)
  }

  // MARK: Writing

  private mutating func write(
    _ reports: [RenderedReport], from file: LessonFile
  ) throws(Diagnostic) {
    guard let folder = plan?.folder, makeFolder(folder) else { return }
    for report in reports {
      for (name, svg) in report.pictures {
        let path = try place(file) { plan, file throws(FileProblem) in
          try plan.picture(name, of: file)
        }
        try write(svg, to: path)
      }
      let path = try place(file) { plan, file throws(FileProblem) in
        try plan.report(of: file, as: report.format)
      }
      try write(report.text, to: path)
      printOut(path.text + "\n")
    }
  }

  /// Where a file of a report is to be.
  private mutating func place(
    _ file: LessonFile,
    _ find: (inout OutputPlan, LessonFile) throws(FileProblem) -> Path
  ) throws(Diagnostic) -> Path {
    guard var plan else { preconditionFailure("nothing is written without a folder") }
    defer { self.plan = plan }
    do throws(FileProblem) {
      return try find(&plan, file)
    } catch {
      throw Diagnostic(.error, .file(error), file: file.path.text)
    }
  }

  private func write(_ text: String, to path: Path) throws(Diagnostic) {
    do throws(SystemError) {
      try AtomicFile(path: path).write(text)
    } catch {
      throw Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: path.text)
    }
  }

  /// Makes the output folder; without it there is nothing left to do.
  private mutating func makeFolder(_ folder: Path) -> Bool {
    do throws(SystemError) {
      try Folder(path: folder).create()
      return true
    } catch {
      report(Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: folder.text))
      isStopped = true
      return false
    }
  }

  private mutating func copy(_ images: [LessonImage], of lesson: Lesson, from file: LessonFile) {
    for image in images where !isStopped {
      do throws(FileProblem) {
        guard let path = try plan?.copy(of: image, in: file) else { continue }
        do throws(SystemError) {
          try AtomicFile(path: path).copy(image.path)
        } catch {
          throw .image(.notCopied(image.shown, reason: error.reason))
        }
      } catch {
        report(
          Diagnostic(.error, .file(error), at: image.place), in: lesson.frontMatter.language)
      }
    }
  }

  // MARK: Telling

  private mutating func printOut(_ text: String) {
    do throws(SystemError) {
      try StandardStream.output.write(text)
    } catch {
      report(
        Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: "standard output"))
      isStopped = true
    }
  }

  /// Problems of files have no lesson whose language they could speak.
  private mutating func report(_ diagnostic: Diagnostic, in language: Language = .english) {
    progress.clear()
    printer.print(diagnostic, in: language)
    if diagnostic.severity == .error { hasFailed = true }
  }
}
