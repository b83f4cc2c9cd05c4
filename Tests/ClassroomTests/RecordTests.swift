import Attention
import Classroom
import Diagnostics
import Testing

@Suite struct RecordTests {
  @Test func aRecordIsExactlyThis() {
    let text = record(
      "sv01", .partial, 0.5, say: "Did you divide by √d?", notes: [GradeNote(.duplicate, "weight")],
      overrides: [override(1.5, was: 0.5)]
    ).text
    #expect(
      text == """
        {
         "schema": "lesson-grade/1",
         "lesson": "week-1",
         "source": "cafe",
         "submission": "beef",
         "tool": "0.1.0",
         "student": "sv01",
         "score": 1.5,
         "max": 3,
         "status": "graded",
         "exercises": [
          {
           "id": "weight",
           "score": 0.5,
           "max": 2,
           "status": "partial",
           "given": "0.731\\n",
           "matched": null,
           "say": "Did you divide by √d?",
           "seconds": 0.25
          },
          {
           "id": "context",
           "score": 0,
           "max": 1,
           "status": "blank",
           "given": "",
           "matched": null,
           "say": null,
           "seconds": null
          }
         ],
         "notes": [
          {"kind": "duplicate", "text": "weight"}
         ],
         "override": [
          {
           "exercise": "weight",
           "points": 1.5,
           "was": 0.5,
           "reason": "on paper",
           "by": "B. Lan",
           "at": "2026-11-22T10:00:00Z"
          }
         ]
        }

        """)
  }

  @Test func thePointsOfTheExercisesAreAddedUp() {
    let graded = record("a")
    #expect(graded.score == 2)
    #expect(graded.max == 3)
    #expect(graded.status == .graded)
  }

  @Test func ofSeveralOverridesTheLastCounts() {
    let changed = record("a", overrides: [override(1), override(0.5), override(1, "context")])
    #expect(changed.score == 1.5)
    #expect(changed.override(of: changed.exercises[0]) == override(0.5))
  }

  @Test func ourFaultGivesNoMarkUntilSomeoneGivesOne() {
    let ungraded = record("a", .ungraded, 0)
    #expect(ungraded.score == nil)
    #expect(ungraded.status == .ungraded)
    #expect(ungraded.points(of: ungraded.exercises[0]) == nil)
    let helped = record("a", .ungraded, 0, overrides: [override(2, was: nil)])
    #expect(helped.score == 2)
    #expect(helped.status == .graded)
    #expect(helped.isPassed(helped.exercises[0]))
  }

  @Test func aMissingSubmissionIsNoZero() {
    let missing = record("a", .blank, 0, submission: nil)
    #expect(missing.score == nil)
    #expect(missing.status == .missing)
    let given = record("a", .blank, 0, submission: nil, overrides: [override(1)])
    #expect(given.score == 1)
    #expect(given.status == .graded)
  }

  private static let statuses = ExerciseGrade.Status.allCases

  @Test func theStatusesAreTheseAndNoOthers() {
    let names = "right partial wrong blank format compile timeout memory output crash ungraded"
    #expect(Self.statuses.map(\.rawValue).joined(separator: " ") == names)
  }

  // MARK: Reading

  @Test(arguments: statuses)
  func whatIsWrittenIsReadBack(status: ExerciseGrade.Status) throws {
    for name in hostileNames {
      for submission in [nil, "beef"] {
        let written = record(
          "sv01", status, 0, submission: submission, say: name,
          notes: GradeNote.Kind.allCases.map { GradeNote($0, name) },
          overrides: status == .wrong ? [override(1), override(0.1, "context", was: nil)] : [])
        let read = try GradeRecord(parsing: Array(written.text.utf8))
        #expect(read == written)
        #expect(read.text == written.text)
      }
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func everySumIsReadBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let exercises = (0..<20).map { index in
      let max = Double.random(in: 0...10, using: &generator)
      return ExerciseGrade(
        id: "e\(index)", score: .random(in: 0...max, using: &generator), max: max, status: .partial)
    }
    let written = GradeRecord(
      lesson: "l", source: "s", submission: "x", tool: "t", student: "a", exercises: exercises)
    #expect(try GradeRecord(parsing: Array(written.text.utf8)) == written, "seed \(seed)")
    #expect((written.score ?? .infinity) <= written.max)
  }

  @Test(
    arguments: [
      (
        "\"schema\": \"lesson-grade/1\"", "\"schema\": \"lesson-grade/2\"",
        RecordProblem.otherSchema("lesson-grade/2", expected: "lesson-grade/1")
      ),
      ("\"schema\": \"lesson-grade/1\",", "", .otherSchema(nil, expected: "lesson-grade/1")),
      ("\"tool\": \"0.1.0\",", "", .missing("tool")),
      ("\"tool\"", "\"tools\"", .unknownMember("tools")),
      ("\"tool\": \"0.1.0\"", "\"tool\": 1", .wrongType("tool", expected: .text)),
      ("\"student\": \"a\"", "\"student\": \"\"", .empty("student")),
      (
        "\"submission\": \"beef\"", "\"submission\": true",
        .wrongType("submission", expected: .text)
      ),
      (
        "\"score\": 2,\n   \"max\"", "\"score\": -1,\n   \"max\"",
        .outOfRange("exercises[0].score", value: "-1", limit: "2")
      ),
      (
        "\"score\": 2,\n   \"max\"", "\"score\": 2.5,\n   \"max\"",
        .outOfRange("exercises[0].score", value: "2.5", limit: "2")
      ),
      (
        "\"score\": 2,\n   \"max\"", "\"score\": \"nan\",\n   \"max\"",
        .wrongType("exercises[0].score", expected: .number)
      ),
      (
        "\"score\": 2,\n   \"max\"", "\"score\": null,\n   \"max\"",
        .disagrees("exercises[0].score", value: "null", expected: "0…2")
      ),
      (
        "\"score\": 2,\n   \"max\": 2", "\"score\": 2,\n   \"max\": 1e300",
        .outOfRange("exercises[0].max", value: "1e+300", limit: "1000000")
      ),
      (
        "\"score\": 2,\n   \"max\"", "\"score\": 1e400,\n   \"max\"",
        .notJSON(line: 14, column: 17, text: "real number overflow near '1e400'")
      ),
      (
        "\"status\": \"right\"", "\"status\": \"ungraded\"",
        .outOfRange("exercises[0].score", value: "2", limit: "0")
      ),
      (
        "\"status\": \"right\"", "\"status\": \"Right\"",
        .unknownValue("exercises[0].status", value: "Right", known: statuses.map(\.rawValue))
      ),
      (
        "\"seconds\": 0.25", "\"seconds\": -1",
        .outOfRange("exercises[0].seconds", value: "-1", limit: "1000000000")
      ),
      ("\"id\": \"context\"", "\"id\": \"weight\"", .exerciseTwice("weight")),
      (
        "\"score\": 2,\n \"max\"", "\"score\": 3,\n \"max\"",
        .disagrees("score", value: "3", expected: "2")
      ),
      (
        "\"score\": 2,\n \"max\"", "\"score\": null,\n \"max\"",
        .disagrees("score", value: "null", expected: "2")
      ),
      ("\"max\": 3", "\"max\": 4", .disagrees("max", value: "4", expected: "3")),
      (
        "\"status\": \"graded\"", "\"status\": \"missing\"",
        .disagrees("status", value: "missing", expected: "graded")
      ),
      (
        "\"status\": \"graded\"", "\"status\": \"done\"",
        .unknownValue("status", value: "done", known: ["graded", "missing", "ungraded"])
      ),
      ("\"notes\": []", "\"notes\": {}", .wrongType("notes", expected: .list)),
      ("\"notes\": []", "\"notes\": [1]", .wrongType("notes[0]", expected: .object)),
      (
        "\"notes\": []", "\"notes\": [{\"kind\": \"x\", \"text\": \"\"}]",
        .unknownValue(
          "notes[0].kind", value: "x", known: GradeNote.Kind.allCases.map(\.rawValue))
      ),
      (
        "\"override\": []",
        "\"override\": [{\"exercise\": \"x\", \"points\": 0, \"was\": null, \"reason\": \"\","
          + " \"by\": \"\", \"at\": \"\"}]", .noExercise("x")
      ),
      (
        "\"override\": []",
        "\"override\": [{\"exercise\": \"context\", \"points\": 2, \"was\": null, \"reason\": \"\","
          + " \"by\": \"\", \"at\": \"\"}]",
        .outOfRange("override[0].points", value: "2", limit: "1")
      ),
      (
        "\"lesson\": \"week-1\"", "\"lesson\": \"week-1\", \"lesson\": \"x\"",
        .notJSON(line: 3, column: 29, text: "duplicate object key near '\"lesson\"'")
      ),
    ] as [(String, String, RecordProblem)])
  func damageIsNamed(old: String, new: String, problem: RecordProblem) throws {
    let parts = split(record("a").text, at: old)
    #expect(parts.count > 1, "\(old) is not in the record")
    let damaged = parts[0] + new + parts.dropFirst().joined(separator: old)
    #expect(throws: problem) { try GradeRecord(parsing: Array(damaged.utf8)) }
  }

  private func split(_ text: String, at separator: String) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  @Test func aRecordThatIsCutAnywhereIsRefused() {
    let bytes = Array(record("a", say: "Ánh", overrides: [override(1)]).text.utf8)
    // The line break at the end may be missing.
    for end in 0..<bytes.count - 1 {
      #expect(throws: RecordProblem.self) { try GradeRecord(parsing: Array(bytes[..<end])) }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func aRecordWithAWrongByteIsReadOrRefused(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Array(record("a", overrides: [override(1)]).text.utf8)
    for offset in bytes.indices {
      var damaged = bytes
      damaged[offset] = .random(in: 0...255, using: &generator)
      guard let read = try? GradeRecord(parsing: damaged) else { continue }
      #expect((read.score ?? 0) <= read.max)
    }
  }

  @Test(arguments: ["", "[]", "null", "3", "\u{FEFF}{}", "{\"schema\": [[[[]]]]}"])
  func otherFilesAreRefused(text: String) {
    #expect(throws: RecordProblem.self) { try GradeRecord(parsing: Array(text.utf8)) }
  }

  @Test func bombsAreRefused() {
    let bomb =
      "{\"schema\": \"lesson-grade/1\", \"notes\": " + String(repeating: "[", count: 100_000)
    #expect(throws: RecordProblem.notJSON(line: 1, column: 166, text: "more than 128 levels")) {
      try GradeRecord(parsing: Array(bomb.utf8))
    }
  }
}
