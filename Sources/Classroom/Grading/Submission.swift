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
  let bytes: [UInt8]
  let answers: [AnswerSheet.Answer]

  /// A student who handed nothing in.
  public init(missingFrom student: String) {
    self.student = student
    sha256 = nil
    problem = nil
    bytes = []
    answers = []
  }

  /// - Complexity: O(bytes).
  public init(of student: String, _ bytes: [UInt8]) {
    self.student = student
    self.bytes = bytes
    sha256 = Classroom.sha256(bytes)
    let sheet = AnswerSheet(file: student, bytes: bytes)
    answers = sheet.answers
    problem = sheet.problems.first?.problem.wording.message
  }

  /// A file that can't be taken: a link, a pipe, too large.
  public init(of student: String, unreadable reason: Bilingual) {
    self.student = student
    sha256 = nil
    problem = reason
    bytes = []
    answers = []
  }

  /// The answer to an exercise: the last one that isn't blank, or the last.
  func answer(to id: String) -> AnswerSheet.Answer? {
    let own = answers.filter { $0.id == id && !$0.isPractice }
    return own.last { !$0.isBlank } ?? own.last
  }

  /// The file without its answers, and without what editors change unasked.
  var frame: [ArraySlice<UInt8>] { Self.frame(of: bytes, answers) }

  static func frame(of bytes: [UInt8], _ answers: [AnswerSheet.Answer]) -> [ArraySlice<UInt8>] {
    var rest: [UInt8] = []
    var place = 0
    for answer in answers where answer.content.lowerBound >= place {
      rest += bytes[place..<answer.content.lowerBound]
      place = answer.content.upperBound
    }
    rest += bytes[place...]
    let lines = rest.split(separator: UInt8(ascii: "\n")).map { line in
      var line = line
      while let byte = line.last, byte == 0x20 || byte == 0x09 || byte == 0x0D { line.removeLast() }
      return line
    }
    return lines.filter { !$0.isEmpty }
  }
}
