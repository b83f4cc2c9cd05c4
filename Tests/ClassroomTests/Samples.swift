import Classroom

/// Names that break what is not careful.
let hostileNames = [
  "Nguyễn Thị Ánh", "O'Neil, \"Ann\"", "two\r\nlines", "=1+1", "+84901234567", "@x", "-5", "-5+2",
  "👩🏽‍🎓 😀", "שרה \u{202E}x", "<b>&amp;</b>", "tab\there", "\u{1B}[31mred\u{0}", "Points Possible",
]

/// A class with those names.
let hostileClass = Roster(
  hostileNames.enumerated().map { index, name in
    Student(
      id: "s\(index)", name: name, email: "s\(index)@example.edu", section: "K65",
      canvasID: String(100 + index), sisID: "sis\(index)")
  })

/// A record of two exercises, of two points and of one.
func record(
  _ student: String, lesson: String = "week-1", _ first: ExerciseGrade.Status = .right,
  _ score: Double = 2, submission: String? = "beef", say: String? = nil,
  notes: [GradeNote] = [], overrides: [GradeOverride] = []
) -> GradeRecord {
  GradeRecord(
    lesson: lesson, source: "cafe", submission: submission, tool: "0.1.0", student: student,
    exercises: [
      ExerciseGrade(
        id: "weight", score: score, max: 2, status: first, given: "0.731\n", say: say,
        seconds: 0.25),
      ExerciseGrade(id: "context", score: 0, max: 1, status: .blank),
    ], notes: notes, overrides: overrides)
}

func override(
  _ points: Double, _ exercise: String = "weight", was: Double? = 0
) -> GradeOverride {
  GradeOverride(
    exercise: exercise, points: points, was: was, reason: "on paper", by: "B. Lan",
    at: "2026-11-22T10:00:00Z")
}
