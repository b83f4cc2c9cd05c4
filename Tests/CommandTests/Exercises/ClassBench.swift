import Foundation
import Testing

/// A course in a new folder: a lesson, its class, what was released and what is handed in.
struct ClassBench: ~Copyable {
  let workspace: Workspace
  private let environment: [String: String]

  /// Releases a lesson `sheet` to students.
  init(_ lesson: String, students: [String]) throws {
    let rows = students.map { "\($0),Student \($0)\n" }.joined()
    let workspace = try Workspace([
      "course/sheet.md": lesson, "course/roster.csv": "id,name\n" + rows, "submissions/.keep": "",
      // The same numbers in every run of the tests.
      "course/course.key": "secret: \(String(repeating: "5e", count: 32))\nrun: 1\n",
    ])
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let environment = [
      "PATH": path, "XDG_CACHE_HOME": workspace.folder.appending(path: "cache").path,
    ]
    let outcome = try workspace.lesson(
      ["exercise", "release", "course/sheet.md", "-o", "out"], environment: environment)
    try #require(outcome.exitCode == 0, "\(outcome)")
    self.workspace = workspace
    self.environment = environment
  }

  func lesson(_ arguments: String...) throws -> Outcome { try lesson(arguments) }

  func lesson(_ arguments: [String]) throws -> Outcome {
    try workspace.lesson(arguments, environment: environment)
  }

  // MARK: Handing in

  /// The file that a student was given.
  func released(_ student: String) throws -> String {
    try workspace.text("out/\(student)/sheet.md")
  }

  func submit(_ text: String, as student: String) throws {
    try workspace.write(text, to: "submissions/\(student)/sheet.md")
  }

  /// Hands in the released file with some answers filled in.
  func submit(_ answers: [String: String], as student: String) throws {
    var text = try released(student)
    for (id, answer) in answers { text = try Self.filled(text, id, answer) }
    try submit(text, as: student)
  }

  /// A file with another answer in the block of an exercise.
  static func filled(_ text: String, _ id: String, _ answer: String) throws -> String {
    let opening = "```answer \(id)\n"
    let start = try #require(text.range(of: opening)?.upperBound, "no block for \(id)")
    let end = try #require(text.range(of: "```\n", range: start..<text.endIndex)?.lowerBound)
    return text.replacingCharacters(in: start..<end, with: answer + "\n")
  }

  /// The numbers that a question shows in round brackets behind some words.
  func numbers(_ student: String, behind words: String) throws -> [Double] {
    let text = try released(student)
    let start = try #require(text.range(of: words + " (")?.upperBound, "\(words) in \(text)")
    let end = try #require(text.range(of: ")", range: start..<text.endIndex)?.lowerBound)
    return text[start..<end].split(separator: ",").compactMap {
      Double($0.trimmingCharacters(in: .whitespaces))
    }
  }

  // MARK: Grading

  func grade(_ options: String...) throws -> Outcome {
    try lesson(["exercise", "grade", "course", "submissions", "-o", "grades"] + options)
  }

  func record(_ student: String) throws -> ClassRecord {
    try JSONDecoder().decode(
      ClassRecord.self, from: try workspace.data("grades/\(student)/sheet.json"))
  }

  func grade(_ student: String, _ id: String) throws -> ClassRecord.Exercise {
    try #require(try record(student).exercises.first { $0.id == id })
  }

  func feedback(_ student: String) throws -> String {
    try workspace.text("grades/\(student)/sheet.md")
  }

  /// Every file of the grades but what says how long code ran, which differs.
  func book() throws -> String {
    let outcome = try lesson("exercise", "book", "grades", "--as", "csv")
    try #require(outcome.exitCode == 0, "\(outcome)")
    return outcome.output
  }
}

/// A record of a grade, as any program would read it.
struct ClassRecord: Decodable, Equatable, Sendable {
  struct Exercise: Decodable, Equatable, Sendable {
    let id: String
    let score: Double?
    let max: Double
    let status: String
    let given: String
    let matched: String?
    let say: String?
  }

  struct Note: Decodable, Equatable, Sendable {
    let kind: String
    let text: String
  }

  let student: String
  let score: Double?
  let max: Double
  let status: String
  let exercises: [Exercise]
  let notes: [Note]

  var noteKinds: [String] { notes.map(\.kind) }
}

extension ClassBench {
  /// An exercise of one number, the sum of three: `sum`, 2 points, a quarter for the known mistake.
  static let sum = """
    ```yaml exercise
    id: sum
    points: 2
    kind: number
    ask: What is the sum of {{x}}?
    numbers:
      x: 'integers(10...99, count: 3)'
    answer: 'x[0] + x[1] + x[2]'
    wrong:
      - when: 'x[0] + x[1]'
        say: You left the last one out.
        credit: 0.25
      - when: 'x[0] * x[1] * x[2]'
        say: That is the product.
    hint: [Add them one by one.]
    ```

    """

  /// A choice: `pick`, 1 point.
  static let pick = """
    ```yaml exercise
    id: pick
    points: 1
    kind: choice
    ask: What do weights sum to?
    options:
      - {text: One, right: true}
      - {text: Two, say: That is one too much.}
      - {text: Three, say: That is two too much.}
    ```

    """

  /// Code: `total`, 4 points, of one shown case and two hidden ones.
  static let total = """
    ```yaml exercise
    id: total
    points: 4
    kind: code
    ask: Write total, the sum of three numbers.
    give: |
      func total(_ x: [Double]) -> Double {
        // your code
      }
    numbers:
      x: 'integers(10...99, count: 3)'
    call: total(x.values)
    answer: 'x[0] + x[1] + x[2]'
    wrong:
      - when: 'x[0] + x[1]'
        say: You left the last one out.
        credit: 0.25
    cases:
      - {x: '[1, 2, 4]', show: true}
      - {random: 2, hidden: true}
    limits: {seconds: 1, megabytes: 64}
    ```

    """

  static let header = """
    ---
    title: Sheet
    seed: 3
    ---

    # Sheet

    A lesson with a text of its own.


    """
}
