internal import Classroom
internal import Diagnostics
internal import JSONText
internal import Lessons
internal import Reports
internal import Runs

/// A folder of students' files, and release.json: what was written, of which lesson, with which key.
struct ReleaseFolder {
  let path: Path
  private var lessons: [(key: String, value: JSON)] = []

  private static let format = "lesson-release/1"
  private var note: Path { path.appending("release.json") }

  init(path: Path) throws(Course.Problems) {
    self.path = path
    do throws(SystemError) {
      let content = try FileContent(of: note, limit: 1 << 28)
      if let json = try? JSON(parsing: content.bytes), json["format"]?.asText == Self.format {
        lessons = json["lessons"]?.asMembers ?? []
      }
    } catch {
      guard error.isMissing else {
        throw Course.Problems([Diagnostic(.error, .file(error.problemOfReading), file: note.text)])
      }
    }
  }

  /// Refuses another key than that of the last release: nobody could be graded any more.
  func check(_ lesson: CourseLesson, _ key: CourseKey, _ keyPath: Path) throws(Course.Problems) {
    let last = lessons.first { $0.key == lesson.name }?.value["key"]?.asText
    if let last, last != key.fingerprint {
      throw Course.Problems(
        [Diagnostic(.error, .course(.otherKey), file: keyPath.text)], in: lesson.language)
    }
  }

  /// Writes the files of all students.
  ///
  /// - Returns: how many.
  mutating func write(
    _ lesson: CourseLesson, _ key: CourseKey, _ roster: Roster, replacing: Bool
  ) throws(Course.Problems) -> Int {
    let old = lessons.first { $0.key == lesson.name }?.value["students"]
    let made = concurrentMap(roster.students.map(\.id)) { student in
      Result { () throws(ReleasedLesson.Impossible) -> (student: String, text: String) in
        (student, try ReleasedLesson(lesson, for: student, key).text)
      }
    }
    var texts: [(student: String, text: String)] = []
    var problems: [Diagnostic] = []
    for result in made {
      switch result {
      case .success(let one): texts.append(one)
      case .failure(let impossible):
        let problem = CourseProblem.cannotRelease(
          student: impossible.student, exercise: impossible.exercise)
        problems.append(
          Diagnostic(.error, .course(problem), file: lesson.run.lesson.source.name))
      }
    }
    for (student, text) in texts where !replacing {
      let file = path.appending("\(student)/\(lesson.name).md")
      guard let there = try? FileContent(of: file, limit: 64 << 20) else { continue }
      let hash = sha256(there.bytes)
      // Our own file, as it was released or as it would be, can be written again.
      guard hash != old?[student]?.asText, hash != sha256(Array(text.utf8)) else { continue }
      problems.append(Diagnostic(.error, .course(.written), file: file.text))
    }
    guard problems.isEmpty else { throw Course.Problems(problems, in: lesson.language) }
    try write(texts, of: lesson, key)
    return texts.count
  }

  private mutating func write(
    _ texts: [(student: String, text: String)], of lesson: CourseLesson, _ key: CourseKey
  ) throws(Course.Problems) {
    do throws(SystemError) {
      let entry = JSON.object([
        ("source", .string(lesson.source)), ("key", .string(key.fingerprint)),
        ("tool", .string(ReportVersion.current)),
        (
          "students",
          .object(texts.map { ($0.student, .string(sha256(Array($0.text.utf8)))) })
        ),
      ])
      lessons.removeAll { $0.key == lesson.name }
      lessons.append((lesson.name, entry))
      lessons.sort { $0.key < $1.key }
      let json = JSON.object([
        ("format", .string(Self.format)), ("lessons", .object(lessons)),
      ])
      let files = texts.map { student, text in
        [DurableFiles.File(text, at: path.appending("\(student)/\(lesson.name).md"))]
      }
      try DurableFiles().write(files)
      // Last: what it says was written has been.
      try DurableFiles().write(DurableFiles.File(json.text + "\n", at: note))
    } catch {
      throw .notWritable(path, error)
    }
  }
}
