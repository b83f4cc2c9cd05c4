internal import Classroom
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// A course as its folder has it: lessons with exercises, the class list, the key.
struct Course {
  let lessons: [CourseLesson]
  let roster: Roster
  let key: CourseKey

  static let rosterName = "roster.csv"
  static let keyName = "course.key"

  /// Several problems, told in the order in which they were found.
  struct Problems: Error {
    var told: [(diagnostic: Diagnostic, language: Language)]

    init(_ diagnostics: [Diagnostic], in language: Language = .english) {
      told = diagnostics.map { ($0, language) }
    }
  }

  /// Reads a course.
  ///
  /// - Parameters:
  ///   - roster: the class list; by default the folder's.
  ///   - key: by default the folder's.
  init(
    _ folder: Path, roster: Path? = nil, key: Path? = nil, _ tools: LessonTools
  ) throws(Problems) {
    var problems = Problems([])
    var lessons: [CourseLesson] = []
    do throws(Problems) {
      lessons = try Self.lessons(in: folder, tools)
    } catch {
      problems.told += error.told
    }
    let roster = Self.taken(&problems) { () throws(Problems) in
      try Self.roster(roster ?? folder.appending(Self.rosterName))
    }
    let key = Self.taken(&problems) { () throws(Problems) in
      try Self.key(key ?? folder.appending(Self.keyName))
    }
    guard problems.told.isEmpty, let roster, let key else { throw problems }
    self.lessons = lessons
    self.roster = roster
    self.key = key
  }

  private static func taken<Part>(
    _ problems: inout Problems, _ read: () throws(Problems) -> Part
  ) -> Part? {
    do {
      return try read()
    } catch {
      problems.told += error.told
      return nil
    }
  }

  func lesson(named name: String) -> CourseLesson? { lessons.first { $0.name == name } }

  // MARK: Lessons

  /// The lessons with exercises that stand in a folder itself, in the order of their names.
  static func lessons(in folder: Path, _ tools: LessonTools) throws(Problems) -> [CourseLesson] {
    let names: [String]
    do {
      names = try Folder(path: folder).names().sorted()
    } catch {
      throw Problems([Diagnostic(.error, .file(error.problemOfReading), file: folder.text)])
    }
    var problems = Problems([])
    var lessons: [CourseLesson] = []
    for name in names where name.hasSuffix(".md") && !name.hasPrefix(".") {
      do throws(Problems) {
        let found = try lesson(at: folder.appending(name), mustHaveExercises: false, tools)
        if let found { lessons.append(found) }
      } catch {
        problems.told += error.told
      }
    }
    var ids: [String: String] = [:]
    for lesson in lessons {
      for exercise in lesson.exercises.map(\.exercise) {
        guard let other = ids.updateValue(lesson.name, forKey: exercise.id) else { continue }
        let place = lesson.run.lesson.source.place(of: exercise.idRange)
        problems.told.append(
          (
            Diagnostic(
              .error, .course(.exerciseTwice(exercise.id, other: other + ".md")), at: place),
            lesson.language
          ))
      }
    }
    guard problems.told.isEmpty else { throw problems }
    guard !lessons.isEmpty else {
      throw Problems([Diagnostic(.error, .course(.noLessons), file: folder.text)])
    }
    return lessons
  }

  /// - Returns: nil for a file without exercises, where it need not have any.
  static func lesson(
    at path: Path, mustHaveExercises: Bool, _ tools: LessonTools
  ) throws(Problems) -> CourseLesson? {
    let content: FileContent
    do {
      content = try FileContent(of: path, limit: Lesson.sizeLimit)
    } catch {
      throw Problems([Diagnostic(.error, .file(error.problemOfReading), file: path.text)])
    }
    if !mustHaveExercises, Lesson.isReport(content.bytes) { return nil }
    let lesson = Lesson(file: path.text, bytes: content.bytes)
    if !mustHaveExercises, !lesson.cells.contains(where: { $0.kind == .exercise }) { return nil }
    let run = tools.run(lesson)
    let language = lesson.frontMatter.language
    guard !run.hasErrors else {
      let broken = Diagnostic(.error, .course(.lessonBroken), file: path.text)
      throw Problems(run.diagnostics + [broken], in: language)
    }
    return CourseLesson(name: String(path.name.dropLast(3)), run)
  }

  // MARK: Class list and key

  static func roster(_ path: Path) throws(Problems) -> Roster {
    let content: FileContent
    do {
      content = try FileContent(of: path, limit: 64 << 20)
    } catch {
      let problem: Problem =
        error.isMissing ? .course(.noRoster(path.text)) : .file(error.problemOfReading)
      throw Problems([Diagnostic(.error, problem, file: path.text)])
    }
    let (roster, diagnostics) = Roster.read(SourceFile(name: path.text, bytes: content.bytes))
    guard let roster else { throw Problems(diagnostics) }
    return roster
  }

  static func key(_ path: Path) throws(Problems) -> CourseKey {
    let content: FileContent
    do {
      content = try FileContent(of: path, limit: 4096)
    } catch {
      let problem: Problem =
        error.isMissing ? .course(.noKey(path.text)) : .file(error.problemOfReading)
      throw Problems([Diagnostic(.error, problem, file: path.text)])
    }
    guard let key = CourseKey(text: String(decoding: content.bytes, as: UTF8.self)) else {
      throw Problems([Diagnostic(.error, .course(.badKey), file: path.text)])
    }
    return key
  }

  /// The key of a folder, made where there is none.
  static func keyMade(at path: Path) throws(Problems) -> CourseKey {
    if (try? FileStatus(ofLink: path)) != nil { return try key(path) }
    var generator = SystemRandomNumberGenerator()
    let key = CourseKey(
      secret: (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }, run: "1")
    do throws(SystemError) {
      let file = try OpenFile(creating: path, isSecret: true)
      try file.append(key.text.utf8.span.bytes)
      try file.finish()
    } catch {
      throw Problems([
        Diagnostic(.error, .file(.notWritable(reason: error.reason)), file: path.text)
      ])
    }
    return key
  }
}
