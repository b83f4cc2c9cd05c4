internal import ArgumentParser
internal import Classroom
internal import Diagnostics

struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book",
    abstract: "Export the marks: CSV, Canvas, Moodle, Gradescope, JUnit.",
    discussion: """
      Prints the gradebook, or writes it with -o; Gradescope's results.json is one a student, in a \
      folder. Nothing is exported where a record is of nobody in the class list.

      Examples:
        lesson exercise book grades --as csv > marks.csv
        lesson exercise book grades --as canvas --assignment sheet=1234 -o canvas.csv
        lesson exercise book grades --as gradescope -o results
      """)

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case csv, canvas, moodle, gradescope, junit
  }

  @Argument(help: "The folder of the grades.", completion: .directory)
  var grades: String

  @Option(name: .customLong("as"), help: "What to make.")
  var kind = Kind.csv

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Where to write; for Gradescope a folder.", valueName: "path"),
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("assignment"),
    help: ArgumentHelp(
      "The number that Canvas has for a lesson; may be repeated.", valueName: "lesson=number"))
  var assignments: [Assignment] = []

  @OptionGroup var source: GradedCourse

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if kind == .gradescope, output == nil {
      throw ValidationError("results.json is one a student: give a folder with -o.")
    }
  }

  func run() throws {
    try messages.orTell { () throws(Course.Problems) in
      let folder = GradeFolder(path: Path(grades))
      let course = try source.course(of: folder)
      let book = try gradebook(course, folder)
      let text: String?
      do throws(GradebookProblem) {
        text = try self.text(book)
      } catch {
        throw Course.Problems(
          [Diagnostic(.error, .gradebook(error), file: grades)], in: course.lessons[0].language)
      }
      try write(text, book)
    }
  }

  private func gradebook(
    _ course: Course, _ folder: GradeFolder
  ) throws(Course.Problems) -> Gradebook {
    var diagnostics: [Diagnostic] = []
    var lessons: [LessonGrades] = []
    for lesson in course.lessons {
      var records: [GradeRecord] = []
      // Those of nobody in the class list are to be told, not left out.
      for student in Set(folder.students).union(course.roster.students.map(\.id)).sorted() {
        do throws(Diagnostic) {
          if let record = try folder.read(student, lesson.name) { records.append(record) }
        } catch {
          diagnostics.append(error)
        }
      }
      lessons.append(
        LessonGrades(
          lesson: lesson.name, title: lesson.title,
          assignment: assignments.first { $0.lesson == lesson.name }?.number, records: records))
    }
    if lessons.allSatisfy({ $0.records.isEmpty }), diagnostics.isEmpty {
      diagnostics.append(Diagnostic(.error, .course(.noGrades), file: grades))
    }
    guard diagnostics.isEmpty else {
      throw Course.Problems(diagnostics, in: course.lessons[0].language)
    }
    do throws(GradebookProblem) {
      return try Gradebook(roster: course.roster, lessons: lessons)
    } catch {
      throw Course.Problems(
        [Diagnostic(.error, .gradebook(error), file: grades)], in: course.lessons[0].language)
    }
  }

  /// - Returns: nil for what is a file a student.
  private func text(_ book: Gradebook) throws(GradebookProblem) -> String? {
    switch kind {
    case .csv: book.table()
    case .canvas: try book.canvas()
    case .moodle: try book.moodle()
    case .junit: book.junit()
    case .gradescope: nil
    }
  }

  private func write(_ text: String?, _ book: Gradebook) throws(Course.Problems) {
    guard let output else {
      try? StandardStream.output.write(text ?? "")
      return
    }
    let files = DurableFiles()
    do throws(SystemError) {
      if let text {
        try files.write(DurableFiles.File(text, at: Path(output)))
      } else {
        try files.write(
          book.gradescope().map { result in
            let path = Path(output).appending("\(result.student)/\(result.lesson)/results.json")
            return [DurableFiles.File(result.text, at: path)]
          })
      }
    } catch {
      throw .notWritable(Path(output), error)
    }
    try? StandardStream.output.write(output + "\n")
  }
}

/// What Canvas calls a lesson: `sheet=1234`.
struct Assignment: ExpressibleByArgument {
  let lesson: String
  let number: Int

  init?(argument: String) {
    guard let equals = argument.lastIndex(of: "="),
      let number = Int(argument[argument.index(after: equals)...]), number > 0
    else { return nil }
    lesson = String(argument[..<equals])
    self.number = number
  }
}
