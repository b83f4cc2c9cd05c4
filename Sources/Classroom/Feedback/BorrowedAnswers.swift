internal import Diagnostics
internal import Lessons
internal import Runs

/// Answers that are wrong for their owner and right for a classmate.
struct BorrowedAnswers {
  private let exercise: PreparedExercise
  private let key: CourseKey
  private let language: Language

  struct Found: Equatable {
    let exercise: String
    let student: String
    /// At most three: an answer that is right for many says nothing.
    let owners: [String]
  }

  init(_ exercise: PreparedExercise, _ key: CourseKey, in language: Language) {
    self.exercise = exercise
    self.key = key
    self.language = language
  }

  /// - Complexity: O(students · (log students + those whose first number is near)), and as many
  ///   computed answers.
  func find(_ grades: [(student: String, grade: ExerciseGrade)]) -> [Found] {
    guard [.number, .vector, .table].contains(exercise.exercise.kind.name),
      !exercise.exercise.numbers.isEmpty
    else { return [] }
    // A known mistake is likelier than a classmate.
    let wrong = grades.filter { $0.grade.status == .wrong && $0.grade.matched == nil }
    if wrong.isEmpty { return [] }
    let accept = exercise.exercise.accept
    let answers = grades.compactMap { student, _ in
      key.task(exercise, of: student)?.numericAnswer.map { (student: student, answer: $0) }
    }.filter { !$0.answer.values.isEmpty }.sorted { $0.answer.values[0] < $1.answer.values[0] }
    return wrong.compactMap { student, grade in
      guard let shape = answers.first?.answer.shape,
        let given = try? GivenAnswer(
          grade.given, exercise.exercise.kind.name, like: shape, accept, in: language),
        let value = given.answer.values.first
      else { return nil }
      // A tenth away is beyond any tolerance that an exercise would have.
      let margin = 0.1 * abs(value) + 1e-3
      var low = answers.startIndex
      var high = answers.endIndex
      while low < high {
        let middle = (low + high) / 2
        if answers[middle].answer.values[0] < value - margin {
          low = middle + 1
        } else {
          high = middle
        }
      }
      var owners: [String] = []
      for candidate in answers[low...] {
        if candidate.answer.values[0] > value + margin || owners.count > 3 { break }
        guard candidate.student != student, candidate.answer.shape == shape,
          !given.accepted(by: accept, for: candidate.answer).contains(false)
        else { continue }
        owners.append(candidate.student)
      }
      guard 1...3 ~= owners.count else { return nil }
      return Found(exercise: exercise.exercise.id, student: student, owners: owners.sorted())
    }
  }
}
