internal import Classroom
internal import Diagnostics
internal import Reports
internal import Runs

/// Grades a class, some students at a time: their files are read and marked on all cores, then
/// written together.
struct GradeRun {
  private let course: Course
  private let submissions: Submissions
  private let grades: GradeFolder
  private let width: Int
  private let reveals: Bool
  private let trusts: Bool
  private let shard: Shard?
  private let printer: DiagnosticPrinter
  private var code: StudentCodeStore
  private(set) var hasFailed = false

  /// How many students are worked on before their records are written.
  private static let batch = 128

  init(
    _ course: Course, _ submissions: Submissions, _ grades: GradeFolder, width: Int, reveals: Bool,
    trusts: Bool, shard: Shard?, printer: DiagnosticPrinter
  ) {
    self.course = course
    self.submissions = submissions
    self.grades = grades
    self.width = width
    self.reveals = reveals
    self.trusts = trusts
    self.shard = shard
    self.printer = printer
    code = StudentCodeStore(grades: grades, trusts: trusts, width: width)
  }

  mutating func run(courseFolder: Path) throws(Course.Problems) {
    let language = course.lessons[0].language
    if shard == nil || shard?.part == 1 {
      for stray in submissions.strays(course.roster, lessons: course.lessons.map(\.name)) {
        printer.print(stray, in: language)
      }
    }
    do throws(SystemError) {
      try Folder(path: grades.path).create()
      try grades.remember(courseFolder)
    } catch {
      throw .notWritable(grades.path, error)
    }
    let lock = try grades.lock()
    let students = course.roster.students.enumerated()
      .filter { shard?.holds($0.offset) ?? true }.map(\.element)
    var progress = WorkProgress(total: students.count * course.lessons.count)
    for lesson in course.lessons {
      var counts = Counts()
      let grading = Grading(lesson, course.key, tool: ReportVersion.current, reveals: reveals)
      for start in stride(from: 0, to: students.count, by: Self.batch) {
        let batch = students[start..<min(start + Self.batch, students.count)]
        do throws(SystemError) {
          try grade(Array(batch), grading, &counts)
        } catch {
          progress.clear()
          throw .notWritable(grades.path, error)
        }
        progress.advance(by: batch.count)
      }
      progress.clear()
      tell(counts, lesson)
    }
    lock.release()
  }

  private struct Counts {
    var graded = 0
    var missing = 0
    var ungraded = 0
    var skipped = 0

    mutating func add(_ record: GradeRecord) {
      switch record.status {
      case .graded: graded += 1
      case .missing: missing += 1
      case .ungraded: ungraded += 1
      }
    }
  }

  private mutating func tell(_ counts: Counts, _ lesson: CourseLesson) {
    let line = ExerciseWords.graded(
      lesson.name, graded: counts.graded, missing: counts.missing, ungraded: counts.ungraded,
      skipped: counts.skipped)
    try? StandardStream.output.write(line[lesson.language] + "\n")
    if let reason = code.impossible {
      report(Diagnostic(.error, .course(.cannotBox(reason: reason)), file: lesson.name), lesson)
    }
    if counts.ungraded > 0 {
      report(
        Diagnostic(.error, .course(.ungraded(counts.ungraded)), file: grades.path.text), lesson)
    }
  }

  private mutating func report(_ diagnostic: Diagnostic, _ lesson: CourseLesson) {
    printer.print(diagnostic, in: lesson.language)
    if diagnostic.severity == .error { hasFailed = true }
  }

  // MARK: Students

  /// What is known of a student before anything is marked.
  private struct Work: Sendable {
    let student: Student
    let submission: Submission
    let old: GradeRecord?
    let diagnostics: [Diagnostic]
    /// nil where nothing is left to do.
    let tasks: PersonalTasks?
    let jobs: [CodeJob]
  }

  private mutating func grade(
    _ students: [Student], _ grading: Grading, _ counts: inout Counts
  ) throws(SystemError) {
    let works = concurrentMap(students, width: width) { [submissions, grades] student in
      Self.work(student, grading, submissions, grades)
    }
    for work in works {
      for diagnostic in work.diagnostics { report(diagnostic, grading.lesson) }
      if work.tasks == nil, let old = work.old {
        counts.skipped += 1
        counts.add(old)
      }
    }
    let open = works.compactMap { work in work.tasks.map { (work: work, tasks: $0) } }
    let results = try code.results(of: open.flatMap(\.work.jobs))
    let isTrusted = code.isTrusted
    let texts = concurrentMap(open, width: width) { [reveals] work, tasks in
      let record = grading.record(
        work.submission, tasks, overrides: work.old?.overrides ?? [],
        notes: isTrusted && !work.jobs.isEmpty ? [GradeNote(.trusted, "")] : []
      ) { results[$0] }
      let feedback = FeedbackReport(
        record, for: work.student.name, grading.lesson, tasks, reveals: reveals)
      return (record: record, text: record.text, feedback: feedback.text)
    }
    for record in texts.map(\.record) { counts.add(record) }
    try grades.files.write(
      texts.map { record, text, feedback in
        // The record last: with it, the student is done.
        [
          DurableFiles.File(feedback, at: grades.feedback(of: record.student, record.lesson)),
          DurableFiles.File(text, at: grades.record(of: record.student, record.lesson)),
        ]
      })
  }

  private static func work(
    _ student: Student, _ grading: Grading, _ submissions: Submissions, _ grades: GradeFolder
  ) -> Work {
    var diagnostics: [Diagnostic] = []
    let (submission, problem) = submissions.submission(of: student.id, grading.lesson)
    if let problem { diagnostics.append(problem) }
    var old: GradeRecord?
    do throws(Diagnostic) {
      old = try grades.read(student.id, grading.lesson.name)
    } catch {
      // It is made anew; what a person may have decided in it is kept beside.
      let path = grades.record(of: student.id, grading.lesson.name)
      try? path.move(to: Path(path.text + ".damaged"))
      diagnostics.append(Diagnostic(.warning, error.problem, file: path.text))
    }
    let isDone = old.map { grading.isDone($0, submission) } ?? false
    let tasks = isDone ? nil : grading.tasks(of: student.id)
    return Work(
      student: student, submission: submission, old: old, diagnostics: diagnostics, tasks: tasks,
      jobs: tasks.map { grading.jobs(submission, $0) } ?? [])
  }
}
