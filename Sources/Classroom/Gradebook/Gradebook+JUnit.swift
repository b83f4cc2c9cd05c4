internal import Diagnostics

extension Gradebook {
  /// The grades as JUnit XML: a `testsuite` for each lesson, a `testcase` for each exercise of each
  /// record, whose `classname` is the student.
  ///
  /// Wrong in any way is a `failure`, an exercise that we couldn't grade an `error`, a blank one
  /// `skipped`; `type` is its status. Elements and attributes are those that the schema of Jenkins'
  /// xUnit plugin (`junit-10.xsd`) has; there is no time stamp, so that the same grades give the
  /// same bytes.
  ///
  /// - Complexity: O(records · exercises).
  public func junit() -> String {
    let suites = lessons.enumerated().map { index, lesson in
      suite(lesson, students.compactMap { record(of: $0, at: index) })
    }
    let all = suites.reduce(JUnitCounts()) { $0 + $1.counts }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites tests=\"\(all.tests)\" failures=\"\(all.failures)\" errors=\"\(all.errors)\""
      + " time=\"\(seconds(all.seconds))\">\n" + suites.map(\.text).joined() + "</testsuites>\n"
  }

  private func suite(
    _ lesson: LessonGrades, _ records: [GradeRecord]
  ) -> (text: String, counts: JUnitCounts) {
    var counts = JUnitCounts()
    var cases = ""
    for record in records {
      for exercise in record.exercises {
        let outcome = JUnitOutcome(exercise, of: record)
        counts.add(outcome, exercise.seconds ?? 0)
        cases += "    <testcase name=\"\(xml(exercise.id))\" classname=\"\(xml(record.student))\""
        cases += " time=\"\(seconds(exercise.seconds ?? 0))\""
        cases += outcome.element.map { ">\n      \($0)\n    </testcase>\n" } ?? "/>\n"
      }
    }
    let text =
      "  <testsuite name=\"\(xml(lesson.title))\" tests=\"\(counts.tests)\""
      + " failures=\"\(counts.failures)\" errors=\"\(counts.errors)\""
      + " skipped=\"\(counts.skipped)\" time=\"\(seconds(counts.seconds))\">\n"
      + cases + "  </testsuite>\n"
    return (text, counts)
  }

  private func seconds(_ time: Double) -> String { DecimalText.fixed(time, digits: 3) }
}

private struct JUnitCounts {
  var tests = 0
  var failures = 0
  var errors = 0
  var skipped = 0
  var seconds = 0.0

  mutating func add(_ outcome: JUnitOutcome, _ time: Double) {
    tests += 1
    seconds += time
    switch outcome {
    case .passed: break
    case .failure: failures += 1
    case .error: errors += 1
    case .skipped: skipped += 1
    }
  }

  static func + (a: JUnitCounts, b: JUnitCounts) -> JUnitCounts {
    JUnitCounts(
      tests: a.tests + b.tests, failures: a.failures + b.failures, errors: a.errors + b.errors,
      skipped: a.skipped + b.skipped, seconds: a.seconds + b.seconds)
  }
}

private enum JUnitOutcome {
  case passed, skipped
  case failure(type: String, message: String)
  case error(type: String, message: String)

  init(_ exercise: ExerciseGrade, of record: GradeRecord) {
    let type = exercise.status.rawValue
    let reason = record.override(of: exercise)?.reason
    let message = [exercise.say, reason].compactMap(\.self).joined(separator: "\n")
    if record.isPassed(exercise) {
      self = .passed
    } else if reason != nil {
      self = .failure(type: type, message: message)
    } else {
      switch exercise.status {
      case .blank: self = .skipped
      case .ungraded: self = .error(type: type, message: message)
      case .right, .partial, .wrong, .format, .compile, .timeout, .memory, .output, .crash:
        self = .failure(type: type, message: message)
      }
    }
  }

  var element: String? {
    switch self {
    case .passed: nil
    case .skipped: "<skipped/>"
    case .failure(let type, let message):
      "<failure type=\"\(xml(type))\" message=\"\(xml(message))\"/>"
    case .error(let type, let message):
      "<error type=\"\(xml(type))\" message=\"\(xml(message))\"/>"
    }
  }
}
