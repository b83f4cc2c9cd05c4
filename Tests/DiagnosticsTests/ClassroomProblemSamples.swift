import Diagnostics

extension RosterProblem: Sampled {
  static let samples: [Self] = [
    .empty, .utf16, .notUTF8, .nulByte, .noColumn("x", nearest: nil, found: ["y"]),
    .noColumn("x", nearest: "y", found: ["y"]), .columnTwice("x", meaning: "y"),
    .unknownColumn("x", meant: "y"), .noStudents, .emptyID, .badID("x"),
    .idTaken("x", other: "x", line: 2), .idTaken("x", other: "X", line: 2),
    .valueTaken("x", column: "y", line: 2), .fieldCount(1, expected: 2),
    .fieldCount(2, expected: 1), .unclosedQuote, .textBehindQuote, .tooManyRows(limit: 3),
    .tooManyProblems,
  ]
  static let count = 17

  var number: Int {
    switch self {
    case .empty: 0
    case .utf16: 1
    case .notUTF8: 2
    case .nulByte: 3
    case .noColumn: 4
    case .columnTwice: 5
    case .unknownColumn: 6
    case .noStudents: 7
    case .emptyID: 8
    case .badID: 9
    case .idTaken: 10
    case .valueTaken: 11
    case .fieldCount: 12
    case .unclosedQuote: 13
    case .textBehindQuote: 14
    case .tooManyRows: 15
    case .tooManyProblems: 16
    }
  }
}

extension RecordProblem: Sampled {
  static let samples: [Self] =
    [
      .notJSON(line: 1, column: 2, text: "x"), .otherSchema("x", expected: "y"),
      .otherSchema(nil, expected: "y"), .missing("x"), .unknownMember("x"), .empty("x"),
      .outOfRange("x", value: "-1", limit: "2"), .unknownValue("x", value: "y", known: ["z"]),
      .exerciseTwice("x"), .noExercise("x"), .disagrees("x", value: "1", expected: "2"),
      .foreign(student: "x", lesson: "y"),
    ] + JSONKind.allCases.map { .wrongType("x", expected: $0) }
  static let count = 12

  var number: Int {
    switch self {
    case .notJSON: 0
    case .otherSchema: 1
    case .missing: 2
    case .unknownMember: 3
    case .wrongType: 4
    case .empty: 5
    case .outOfRange: 6
    case .unknownValue: 7
    case .exerciseTwice: 8
    case .noExercise: 9
    case .disagrees: 10
    case .foreign: 11
    }
  }
}

extension GradebookProblem: Sampled {
  static let samples: [Self] = [
    .strangers(["x"]), .strangers(["x", "y"]), .recordTwice(student: "x", lesson: "y"),
    .otherLesson(student: "x", lesson: "y", found: "z"),
    .aboveLimit(student: "x", lesson: "y", score: "2", limit: "1"), .titleTwice("x"),
    .title("x", importer: "y"), .formula(student: "x", value: "y"),
    .sameStudent("x", other: "y", value: "z"),
  ]
  static let count = 8

  var number: Int {
    switch self {
    case .strangers: 0
    case .recordTwice: 1
    case .otherLesson: 2
    case .aboveLimit: 3
    case .titleTwice: 4
    case .title: 5
    case .formula: 6
    case .sameStudent: 7
    }
  }
}
