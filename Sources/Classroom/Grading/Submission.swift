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
  /// The SHA-256 of the file without its answers, and without what editors change unasked.
  let frame: String
  /// Whose the file says that it is; at most 64 scalars that can be shown.
  let claimed: String?

  /// A student who handed nothing in.
  public init(missingFrom student: String) {
    self.student = student
    sha256 = nil
    problem = nil
    answers = []
    frame = ""
    claimed = nil
  }

  /// - Complexity: O(bytes).
  public init(of student: String, _ bytes: [UInt8]) {
    self.student = student
    sha256 = Classroom.sha256(bytes)
    let sheet = AnswerSheet(file: student, bytes: bytes)
    answers = sheet.answers
    problem = sheet.problems.first?.problem.wording.message
    frame = Self.frame(of: bytes, sheet.answers)
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
    frame = ""
    claimed = nil
  }

  /// The answer to an exercise: the last one that isn't blank, or the last.
  func answer(to id: String) -> AnswerSheet.Answer? {
    let own = answers.filter { $0.id == id && !$0.isPractice }
    return own.last { !$0.isBlank } ?? own.last
  }

  /// - Complexity: O(bytes).
  static func frame(of bytes: [UInt8], _ answers: [AnswerSheet.Answer]) -> String {
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    // Where the line that is being written began, and where its last mark ended.
    var start = 0
    var end = 0
    func endLine() {
      rest.removeLast(rest.count - end)
      if end > start { rest.append(UInt8(ascii: "\n")) }
      start = rest.count
      end = start
    }
    func add(_ range: Range<Int>) {
      for byte in bytes[range] {
        if byte == UInt8(ascii: "\n") {
          endLine()
          continue
        }
        rest.append(byte)
        if byte != 0x20, byte != 0x09, byte != 0x0D { end = rest.count }
      }
    }
    // Some editors put a byte order mark at the front.
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for answer in answers where answer.content.lowerBound >= place {
      add(place..<answer.content.lowerBound)
      place = answer.content.upperBound
    }
    add(place..<bytes.count)
    endLine()
    return Classroom.sha256(rest)
  }
}
