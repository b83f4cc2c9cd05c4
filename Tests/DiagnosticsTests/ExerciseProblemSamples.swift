import Diagnostics

extension ExerciseProblem: Sampled {
  static let samples: [Self] = [
    .notMapping, .unknownKey("x", part: nil, meant: nil, valid: ["y"]),
    .unknownKey("x", part: nil, meant: "y", valid: ["y"]),
    .unknownKey("x", part: "y", meant: nil, valid: ["y"]),
    .unknownKey("x", part: "y", meant: "y", valid: ["y"]), .missing("x", part: nil),
    .missing("x", part: "y"), .notForKind("x", kind: "x"), .id("x"), .idTaken("x", line: 3),
    .points("x"), .word("x", "x", meant: nil, valid: ["y"]),
    .word("x", "x", meant: "y", valid: ["y"]), .notText("x"), .notFormula("x"), .notList("x"),
    .numberName("x"), .openMark, .emptyMark, .accept("x"), .acceptBoth, .credit("x"), .about("x"),
    .aboutStep("x", meant: nil, valid: ["y"]), .aboutStep("x", meant: "y", valid: ["y"]),
    .optionCount(3), .noRightOption, .truth("x", "x"), .cases("x"), .noInputs,
    .limit("x", "x", least: 3, most: 3), .tooMany("x", limit: 3), .nameTaken("x"),
    .answerType(kind: "x", type: "x"), .notFinite("x"), .notShown(type: "x"), .noInput("x"),
    .notParts("x", valid: ["y", "z"]), .noFunction("x", part: "x", meant: nil),
    .noFunction("x", part: "x", meant: "y"),
  ]
  static let count = 33

  var number: Int {
    switch self {
    case .notMapping: 0
    case .unknownKey: 1
    case .missing: 2
    case .notForKind: 3
    case .id: 4
    case .idTaken: 5
    case .points: 6
    case .word: 7
    case .notText: 8
    case .notFormula: 9
    case .notList: 10
    case .numberName: 11
    case .openMark: 12
    case .emptyMark: 13
    case .accept: 14
    case .acceptBoth: 15
    case .credit: 16
    case .about: 17
    case .aboutStep: 18
    case .optionCount: 19
    case .noRightOption: 20
    case .truth: 21
    case .cases: 22
    case .noInputs: 23
    case .limit: 24
    case .tooMany: 25
    case .nameTaken: 26
    case .answerType: 27
    case .notFinite: 28
    case .notShown: 29
    case .noInput: 30
    case .notParts: 31
    case .noFunction: 32
    }
  }
}

extension DrawProblem: Sampled {
  static let samples: [Self] = [
    .count(3, limit: 3), .decimals(3), .nothingBetween(2, 2), .notEnough(3, needed: 3),
    .tooLarge, .noChoice,
  ]
  static let count = 6

  var number: Int {
    switch self {
    case .count: 0
    case .decimals: 1
    case .nothingBetween: 2
    case .notEnough: 3
    case .tooLarge: 4
    case .noChoice: 5
    }
  }
}

extension LintProblem: Sampled {
  static let samples: [Self] = [
    .notComputed(failures: 3, seeds: 3, example: "x"), .notFinite(failures: 3, seeds: 3),
    .rightIsNotRight(given: "x"), .blankEarns, .mistakeIsRight(id: "x", failures: 3, seeds: 3),
    .mistakesMeet(id: "x", earlier: "x", failures: 3, seeds: 3), .mistakeUnheard(id: "x"),
    .secretShown(what: "x"), .noExercises, .sameForAll,
    .forbiddenInUse(name: "x", part: "give"), .forbiddenInUse(name: "x", part: "call"),
  ]
  static let count = 11

  var number: Int {
    switch self {
    case .notComputed: 0
    case .notFinite: 1
    case .rightIsNotRight: 2
    case .blankEarns: 3
    case .mistakeIsRight: 4
    case .mistakesMeet: 5
    case .mistakeUnheard: 6
    case .secretShown: 7
    case .noExercises: 8
    case .sameForAll: 9
    case .forbiddenInUse: 10
    }
  }
}

extension CourseProblem: Sampled {
  static let samples: [Self] = [
    .noKey("x"), .badKey, .otherKey, .noRoster("x"), .noLessons, .lessonBroken,
    .cannotRelease(student: "x", exercise: "x"), .exerciseTwice("x", other: "x"), .notRegular,
    .tooLarge(limit: 3), .archive, .strayStudent, .strayFile(expected: ["y"]), .noSubmissions,
    .cannotBox(reason: "x"), .noExercise("x", nearest: nil), .noExercise("x", nearest: "y"),
    .noStudent("x", nearest: nil), .noStudent("x", nearest: "y"), .noGrades, .points(2, most: 2),
    .notReleased, .written, .ungraded(3), .shard("x"), .busy,
  ]
  static let count = 24

  var number: Int {
    switch self {
    case .noKey: 0
    case .badKey: 1
    case .otherKey: 2
    case .noRoster: 3
    case .noLessons: 4
    case .lessonBroken: 5
    case .cannotRelease: 6
    case .exerciseTwice: 7
    case .notRegular: 8
    case .tooLarge: 9
    case .archive: 10
    case .strayStudent: 11
    case .strayFile: 12
    case .noSubmissions: 13
    case .cannotBox: 14
    case .noExercise: 15
    case .noStudent: 16
    case .noGrades: 17
    case .points: 18
    case .notReleased: 19
    case .written: 20
    case .ungraded: 21
    case .shard: 22
    case .busy: 23
    }
  }
}
