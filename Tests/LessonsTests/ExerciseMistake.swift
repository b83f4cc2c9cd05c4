import Testing

/// Lines that make a mistake in an exercise, and how it is told.
struct ExerciseMistake: Sendable, CustomTestStringConvertible {
  let base: Base
  let lines: String
  /// As in `Lesson.told`, one mistake a line.
  let told: String

  /// What stands before the lines: a good exercise but for what they say.
  enum Base: String {
    case bare = ""
    // Four lines, so that what is added is the sixth line of the lesson.
    case number = "id: a\nask: x\nkind: number\nanswer: '1'\n"
    case vector = "id: a\nask: x\nkind: vector\nanswer: '[1]'\n"
    // One less: the options are what is added.
    case choice = "id: a\nask: x\nkind: choice\n"
    // One more.
    case code = "id: a\nask: x\nkind: code\nanswer: '1'\ncall: f()\n"
  }

  init(_ base: Base, _ lines: String, told: String) {
    self.base = base
    self.lines = lines
    self.told = told
  }

  var testDescription: String { "\(base), \(lines)" }

  static let all = heads + answers + parts + feedback + choice + code
}
