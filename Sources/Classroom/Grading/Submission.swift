public import Diagnostics
internal import Lessons

/// What a student handed in for a lesson. Only the answers in it are believed.
public struct Submission: Sendable {
  /// As the roster has it: the folder's name, never what the file claims.
  public let student: String
  /// Of the file; nil where there is none.
  public let sha256: String?
  /// Why nothing of the file can be read.
  public let problem: Bilingual?
  let answers: [AnswerSheet.Answer]
  /// The file without its answers.
  private let frame: FileFrame?
  /// What the file says that it was when it was released.
  private let seal: String?
  /// Whose the file says that it is; at most 64 scalars that can be shown.
  let claimed: String?

  /// A student who handed nothing in.
  public init(missingFrom student: String) {
    self.student = student
    sha256 = nil
    problem = nil
    answers = []
    frame = nil
    seal = nil
    claimed = nil
  }

  /// - Complexity: O(bytes).
  public init(of student: String, _ bytes: [UInt8]) {
    self.student = student
    sha256 = Classroom.sha256(bytes)
    let sheet = AnswerSheet(file: student, bytes: bytes)
    answers = sheet.answers
    problem = sheet.problems.first?.problem.wording.message
    frame = FileFrame(of: bytes, without: sheet.answers)
    seal = FileFrame.seal(in: bytes)
    // What claims more than any lesson has to say isn't read.
    claimed = PublicChecks(bytes, limit: 1 << 20).map { checks in
      visibleText(of: String(String.UnicodeScalarView(checks.student.unicodeScalars.prefix(64))))
    }
  }

  /// A file that can't be taken: a link, a pipe, too large.
  public init(of student: String, unreadable reason: Bilingual) {
    self.student = student
    sha256 = nil
    problem = reason
    answers = []
    frame = nil
    seal = nil
    claimed = nil
  }

  /// The answer to an exercise: the last one that isn't blank, or the last.
  func answer(to id: String) -> AnswerSheet.Answer? {
    let own = answers.filter { $0.id == id && !$0.isPractice }
    return own.last { !$0.isBlank } ?? own.last
  }

  /// Whether anything but answers is other than in the file that the student was given.
  func isChanged(_ key: CourseKey) -> Bool { frame?.seal(key, student: student) != seal }
}
