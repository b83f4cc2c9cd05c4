internal import Crypto
internal import Lessons
public import Runs

/// The exercises of a lesson with a student's own numbers, each made once for all that is done with
/// them.
public struct PersonalTasks: Sendable {
  /// By the exercises' ids.
  private let tasks: [String: ExerciseTask]

  /// - Complexity: O(exercises) and what their numbers compute.
  public init(_ lesson: CourseLesson, of student: String, _ key: CourseKey) {
    let seeds = PersonalSeeds(key, student: student)
    var tasks: [String: ExerciseTask] = [:]
    tasks.reserveCapacity(lesson.exercises.count)
    for exercise in lesson.exercises {
      let id = exercise.exercise.id
      tasks[id] = try? exercise.task(seed: seeds.seed(exercise: id, for: .answer))
    }
    self.tasks = tasks
  }

  /// The task of an exercise; nil where a number can't be computed for this student, which lint
  /// finds.
  public subscript(id: String) -> ExerciseTask? { tasks[id] }
}

/// The seeds of a student's numbers: HMAC-SHA256, whose state behind run and student is kept.
struct PersonalSeeds {
  private let start: HMAC<SHA256>

  init(_ key: CourseKey, student: String) {
    var code = HMAC<SHA256>(key: SymmetricKey(data: key.secret))
    code.update(data: Self.parts("lesson-exercise/1", key.run, student))
    start = code
  }

  func seed(exercise: String, for purpose: CourseKey.Purpose) -> UInt64 {
    var code = start
    code.update(data: Self.parts(exercise, purpose.text))
    return code.finalize().withUnsafeBytes { bytes in
      bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// Texts with their lengths, so that what ends one can't begin another.
  private static func parts(_ texts: String...) -> [UInt8] {
    var bytes: [UInt8] = []
    for text in texts {
      bytes += String(text.utf8.count).utf8
      bytes.append(UInt8(ascii: ":"))
      bytes += text.utf8
    }
    return bytes
  }
}
