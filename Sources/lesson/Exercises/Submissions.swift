internal import Classroom
internal import Diagnostics
internal import Synchronization

/// A folder of what students handed in: `STUDENT/LESSON.md`. Nothing in it is written, and nothing
/// but files is opened.
struct Submissions {
  let path: Path
  private let folders: [String]

  init(path: Path) throws(Course.Problems) {
    self.path = path
    do {
      folders = try Folder(path: path).names().sorted()
    } catch {
      throw Course.Problems([Diagnostic(.error, .file(error.problemOfReading), file: path.text)])
    }
  }

  /// What a student handed in for a lesson.
  ///
  /// - Returns: the submission, and what is wrong with its file.
  func submission(
    of student: String, _ lesson: CourseLesson
  ) -> (submission: Submission, diagnostic: Diagnostic?) {
    let folder = path.appending(student)
    // A link to somebody else's folder is no folder of this student.
    guard let status = try? FileStatus(ofLink: folder), status.kind == .folder else {
      return (Submission(missingFrom: student), nil)
    }
    let file = folder.appending(lesson.name + ".md")
    do throws(SystemError) {
      let limit = lesson.submissionLimit
      let content = try FileContent(ofFile: file, limit: limit)
      if content.size > limit { return refused(student, file, .tooLarge(limit: limit)) }
      // One at a time: what a hostile one takes to read, many would take together.
      let submission =
        content.size > Self.usual
        ? Self.large.withLock { _ in Submission(of: student, content.bytes) }
        : Submission(of: student, content.bytes)
      return (submission, nil)
    } catch {
      if error.isMissing, (try? FileStatus(ofLink: file)) == nil {
        return (Submission(missingFrom: student), nil)
      }
      if error.isPermission {
        let problem = FileProblem.notReadable(reason: error.reason)
        return (
          Submission(of: student, unreadable: Problem.file(problem).wording.message),
          Diagnostic(.error, .file(problem), file: file.text)
        )
      }
      return refused(student, file, .notRegular)
    }
  }

  private static let usual = 1 << 18
  private static let large = Mutex(())

  private func refused(
    _ student: String, _ file: Path, _ problem: CourseProblem
  ) -> (submission: Submission, diagnostic: Diagnostic?) {
    let message = Problem.course(problem).wording.message
    return (
      Submission(of: student, unreadable: message),
      Diagnostic(.warning, .course(problem), file: visibleText(of: file.text))
    )
  }

  /// What isn't graded, and why.
  func strays(_ roster: Roster, lessons: [String]) -> [Diagnostic] {
    var strays: [Diagnostic] = []
    func add(_ problem: CourseProblem, _ file: Path) {
      // Names of files are of whoever made them.
      strays.append(Diagnostic(.warning, .course(problem), file: visibleText(of: file.text)))
    }
    for name in folders where !name.hasPrefix(".") && strays.count < Self.mostStrays {
      let folder = path.appending(name)
      let kind = (try? FileStatus(ofLink: folder))?.kind
      if Self.isArchive(name), kind == .file {
        add(.archive, folder)
      } else if kind == .link {
        add(.notRegular, folder)
      } else if kind == .folder, roster[name] == nil {
        add(.strayStudent, folder)
      } else if kind == .folder {
        let files = (try? Folder(path: folder).names().sorted()) ?? []
        for file in files where !file.hasPrefix(".") && strays.count < Self.mostStrays {
          if Self.isArchive(file) {
            add(.archive, folder.appending(file))
          } else if file.hasSuffix(".md"), !lessons.contains(String(file.dropLast(3))) {
            add(.strayFile(expected: lessons.map { $0 + ".md" }), folder.appending(file))
          }
        }
      }
    }
    return strays
  }

  /// A hundred thousand files of nothing need no line each.
  private static let mostStrays = 100

  private static func isArchive(_ name: String) -> Bool {
    [".zip", ".tar", ".gz", ".tgz", ".7z", ".rar", ".xz", ".bz2"].contains {
      name.lowercased().hasSuffix($0)
    }
  }
}
