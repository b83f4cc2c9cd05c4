internal import Classroom
internal import Diagnostics
internal import JSONText
internal import Runs

/// A folder of grades: `STUDENT/LESSON.json` and `.md`, what became of students' code, and which
/// course it is of.
struct GradeFolder: Sendable {
  let path: Path
  /// Whether others may be grading parts of the class into it.
  var isShared = false

  /// To write in it with.
  var files: DurableFiles { DurableFiles(isShared: isShared) }

  /// Keeps others from writing in it.
  func lock() throws(Course.Problems) -> FolderLock {
    do throws(FolderLock.Taken) {
      return try FolderLock(path, isShared: isShared)
    } catch {
      throw Course.Problems([Diagnostic(.error, .course(.busy), file: path.text)])
    }
  }

  func record(of student: String, _ lesson: String) -> Path {
    path.appending("\(student)/\(lesson).json")
  }

  func feedback(of student: String, _ lesson: String) -> Path {
    path.appending("\(student)/\(lesson).md")
  }

  private func run(_ key: String) -> Path { path.appending("run/\(key).json") }

  /// Larger than any record can be: 500 exercises of 64 KiB.
  private static let sizeLimit = 256 << 20

  // MARK: Records

  /// - Returns: nil where there is none.
  func read(_ student: String, _ lesson: String) throws(Diagnostic) -> GradeRecord? {
    let path = record(of: student, lesson)
    let content: FileContent
    do throws(SystemError) {
      content = try FileContent(of: path, limit: Self.sizeLimit)
    } catch {
      if error.isMissing { return nil }
      throw Diagnostic(.error, .file(error.problemOfReading), file: path.text)
    }
    do throws(RecordProblem) {
      let record = try GradeRecord(parsing: content.bytes)
      guard record.student == student, record.lesson == lesson else {
        throw .foreign(student: record.student, lesson: record.lesson)
      }
      return record
    } catch {
      throw Diagnostic(.error, .record(error), file: path.text)
    }
  }

  /// The records of a lesson in the order of the class list, and what is wrong with others.
  func records(
    of lesson: String, _ roster: Roster
  ) -> (records: [GradeRecord], diagnostics: [Diagnostic]) {
    let read = concurrentMap(roster.students.map(\.id)) { student in
      Result { () throws(Diagnostic) -> GradeRecord? in try self.read(student, lesson) }
    }
    var records: [GradeRecord] = []
    var diagnostics: [Diagnostic] = []
    for result in read {
      switch result {
      case .success(let record): if let record { records.append(record) }
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      }
    }
    return (records, diagnostics)
  }

  /// The names of folders that may be students'.
  var students: [String] {
    let names = (try? Folder(path: path).names()) ?? []
    return names.filter { $0 != "run" && !$0.hasPrefix(".") && !$0.contains(".json") }.sorted()
  }

  /// The lessons of which a student has a record.
  func lessons(of student: String) -> [String] {
    let names = (try? Folder(path: path.appending(student)).names()) ?? []
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(5)) }.sorted()
  }

  // MARK: Students' code

  func result(_ key: String) -> CodeResult? {
    guard let content = try? FileContent(of: run(key), limit: Self.sizeLimit) else { return nil }
    return StoredRun(parsing: content.bytes)?.result
  }

  /// The file that keeps a result; nil for what isn't kept.
  func file(of result: CodeResult, _ key: String) -> DurableFiles.File? {
    StoredRun(result).text.map { DurableFiles.File($0, at: run(key)) }
  }

  // MARK: The course

  private static let format = "lesson-grades/1"
  private var note: Path { path.appending("course.json") }

  /// Remembers where the course is, for what is done with the grades later.
  func remember(_ course: Path) throws(SystemError) {
    let resolved = (try? course.resolved()) ?? course
    let json = JSON.object([("format", .string(Self.format)), ("course", .string(resolved.text))])
    try AtomicFile(path: note).write(json.text + "\n")
  }

  /// - Returns: nil where nothing was graded into the folder.
  var course: Path? {
    guard let content = try? FileContent(of: note, limit: 1 << 16),
      let json = try? JSON(parsing: content.bytes), json["format"]?.asText == Self.format,
      let course = json["course"]?.asText
    else { return nil }
    return Path(course)
  }
}
