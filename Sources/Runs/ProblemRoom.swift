internal import Diagnostics

/// How much may still be told of what is wrong with a lesson.
///
/// A lesson of nothing but mistakes, all on one long line, must neither fill the memory with copies
/// of that line nor take hours.
struct ProblemRoom {
  /// Of problems of one severity; nobody reads more.
  static let limit = 1000

  private let severity: Severity
  private var problems = Self.limit
  /// Bytes of lines that places may still copy.
  private var bytes = 1 << 26
  /// What stands for all problems that found no room.
  private(set) var note: Diagnostic?
  private var isNoteTold = false

  init(for severity: Severity) { self.severity = severity }

  var isFull: Bool { note != nil }

  /// The problem at a range of a lesson's bytes, or the note where no room is left.
  mutating func diagnostic(
    _ problem: Problem, at range: Range<Int>, in source: SourceFile
  ) -> Diagnostic {
    if let note { return note }
    let place = source.place(of: range)
    problems -= 1
    bytes -= place.text.utf8.count + 64
    if problems >= 0, bytes >= 0 { return Diagnostic(severity, problem, at: place) }
    let note = Diagnostic(severity, .format(.text(.tooManyProblems)), at: place)
    self.note = note
    return note
  }

  /// Whether a diagnostic is the note, and was asked about before.
  mutating func isTold(_ diagnostic: Diagnostic) -> Bool {
    guard isFull, diagnostic == note else { return false }
    defer { isNoteTold = true }
    return isNoteTold
  }
}
