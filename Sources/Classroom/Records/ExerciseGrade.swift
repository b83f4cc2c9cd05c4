/// What one exercise of a submission is worth, and why.
public struct ExerciseGrade: Equatable, Sendable {
  /// Unique in the lesson; not empty.
  public let id: String
  /// 0 to `max`; 0 where the exercise is ungraded, which is no mark.
  public let score: Double
  /// 0 to `pointLimit`.
  public let max: Double
  public let status: Status
  /// The answer as the student typed it.
  public let given: String
  /// The known mistake that the answer is, by its id.
  public let matched: String?
  /// What the student is told.
  public let say: String?
  /// How long the student's code ran.
  public let seconds: Double?

  /// What code is matched with that uses names which its exercise forbids.
  static let forbidden = "forbidden"

  /// The most points that an exercise can have.
  public static let pointLimit = 1_000_000.0

  /// How an answer was found. All but `ungraded` are the student's.
  public enum Status: String, CaseIterable, Equatable, Sendable {
    case right, partial, wrong, blank
    /// Not readable as an answer of this kind; not the same as wrong.
    case format
    case compile, timeout, memory, output, crash
    /// Our fault: no mark at all, neither 0 nor any other.
    case ungraded
  }

  /// - Precondition: the numbers lie in their ranges, and an ungraded exercise has no score.
  public init(
    id: String, score: Double, max: Double, status: Status, given: String = "",
    matched: String? = nil, say: String? = nil, seconds: Double? = nil
  ) {
    precondition(!id.isEmpty, "an exercise has an id")
    precondition(0...Self.pointLimit ~= max, "\(max) points for \(id)")
    precondition(0...max ~= score, "\(score) of \(max) points for \(id)")
    precondition(status != .ungraded || score == 0, "\(score) points for \(id), ungraded")
    precondition(seconds.map { $0 >= 0 && $0.isFinite } ?? true, "\(seconds ?? 0) s for \(id)")
    self.id = id
    self.score = score
    self.max = max
    self.status = status
    self.given = given
    self.matched = matched
    self.say = say
    self.seconds = seconds
  }
}
