import Diagnostics

/// A set of problems with an example of each.
///
/// `number` is exhaustive, so that a new case must be given a number here, and `count` the number
/// of numbers, so that it must be given a sample.
protocol Sampled: Equatable, Sendable {
  static var samples: [Self] { get }
  static var count: Int { get }
  var number: Int { get }
}

extension FileProblem: Sampled {
  static let samples: [Self] = [
    .missing, .notReadable(reason: "x"), .noLessons, .notUTF8, .notWritable(reason: "x"),
    .reportWouldReplaceLesson("x"), .reportTaken(report: "x", by: "x"), .image(.missing("x")),
    .noReport("x"), .stale(differences: 3), .notOneLesson, .exists,
    .nothingToReplace(.score), .nothingToReplace(.mask), .nothingToReplace(.normalizer),
    .notBound(name: "x", nearest: nil, isParameter: false),
    .notBound(name: "x", nearest: "y", isParameter: false),
    .notBound(name: "x", nearest: nil, isParameter: true),
    .nothingMadeOf(name: "x", isNarrowed: false), .nothingMadeOf(name: "x", isNarrowed: true),
    .exported(name: "x"),
    .noModels,
    .noKaTeX(variable: "x"), .noCell(label: "x", nearest: nil), .noCell(label: "x", nearest: "y"),
  ]
  static let count = 19

  var number: Int {
    switch self {
    case .missing: 0
    case .notReadable: 1
    case .noLessons: 2
    case .notUTF8: 3
    case .notWritable: 4
    case .reportWouldReplaceLesson: 5
    case .reportTaken: 6
    case .image: 7
    case .noReport: 8
    case .stale: 9
    case .notOneLesson: 10
    case .exists: 11
    case .nothingToReplace: 12
    case .noCell: 13
    case .notBound: 14
    case .nothingMadeOf: 15
    case .exported: 16
    case .noKaTeX: 17
    case .noModels: 18
    }
  }
}

extension ImageProblem: Sampled {
  static let samples: [Self] = [
    .missing("x"), .outside("x"), .notAnImage("x"), .notCopied("x", reason: "x"),
    .taken("x", copy: "x", by: "x"),
  ]
  static let count = 5

  var number: Int {
    switch self {
    case .missing: 0
    case .outside: 1
    case .notAnImage: 2
    case .notCopied: 3
    case .taken: 4
    }
  }
}

extension TextProblem: Sampled {
  static let samples: [Self] = [
    .tooLong(bytes: 3, limit: 3), .nulByte, .controlCharacters, .tooManyCells(limit: 3),
    .tooManyBrackets(count: 3, limit: 3), .tooManyBracketsInAll, .tooDeep(limit: 3),
    .tooManyMarks(count: 3, limit: 3), .tooManyProblems, .formulasLost(count: 2),
  ]
  static let count = 10

  var number: Int {
    switch self {
    case .tooLong: 0
    case .nulByte: 1
    case .controlCharacters: 2
    case .tooManyCells: 3
    case .tooManyBrackets: 4
    case .tooManyBracketsInAll: 5
    case .tooDeep: 6
    case .tooManyMarks: 7
    case .tooManyProblems: 8
    case .formulasLost: 9
    }
  }
}

extension YAMLProblem: Sampled {
  static let samples: [Self] = [
    .unexpectedColon, .unexpectedCharacter, .missingColon, .unclosedQuote, .unclosedList,
    .unclosedMapping, .indentation, .unknownEscape, .secondDocument, .other("x"),
    .duplicateKey("x"), .alias, .controlCharacter("x"), .tooLong(bytes: 3, limit: 3),
    .tooDeep(limit: 3),
  ]
  static let count = 15

  var number: Int {
    switch self {
    case .unexpectedColon: 0
    case .unexpectedCharacter: 1
    case .missingColon: 2
    case .unclosedQuote: 3
    case .unclosedList: 4
    case .unclosedMapping: 5
    case .indentation: 6
    case .unknownEscape: 7
    case .secondDocument: 8
    case .other: 9
    case .duplicateKey: 10
    case .alias: 11
    case .controlCharacter: 12
    case .tooLong: 13
    case .tooDeep: 14
    }
  }
}

extension FrontMatterProblem: Sampled {
  static let samples: [Self] = [
    .unclosed, .notMapping, .misspelt("x", meant: "x"), .title, .language("x"), .digits("x"),
    .seed("x"),
  ]
  static let count = 7

  var number: Int {
    switch self {
    case .unclosed: 0
    case .notMapping: 1
    case .misspelt: 2
    case .title: 3
    case .language: 4
    case .digits: 5
    case .seed: 6
    }
  }
}

extension ParameterProblem: Sampled {
  static let samples: [Self] = [
    .notMapping, .name("x"), .namedSeed, .noValue("x"), .mixed("x"),
    .ragged("x", row: 3, count: 3, expected: 3), .emptyList("x"), .unsupported("x"),
    .integerTooLarge("x"), .notANumber("x"),
  ]
  static let count = 10

  var number: Int {
    switch self {
    case .notMapping: 0
    case .name: 1
    case .namedSeed: 2
    case .noValue: 3
    case .mixed: 4
    case .ragged: 5
    case .emptyList: 6
    case .unsupported: 7
    case .integerTooLarge: 8
    case .notANumber: 9
    }
  }
}

extension OverrideProblem: Sampled {
  static let samples: [Self] = [
    .unknown("x", meant: nil, declared: ["a", "b"]),
    .unknown("x", meant: "y", declared: ["a", "b"]), .givenTwice("x"),
    .wrongKind("x", declared: .int, given: .int, value: "x"), .notReadable("x", value: "x"),
    .unknown("x", meant: nil, declared: []), .undeclared("x", meant: nil, declared: ["a", "b"]),
    .undeclared("x", meant: "y", declared: ["a", "b"]),
    .undeclared("x", meant: nil, declared: []),
  ]
  static let count = 5

  var number: Int {
    switch self {
    case .unknown: 0
    case .givenTwice: 1
    case .wrongKind: 2
    case .notReadable: 3
    case .undeclared: 4
    }
  }
}

extension CellProblem: Sampled {
  static let samples: [Self] = [
    .unclosed, .unknownAnnotation("x", meant: nil, valid: ["a", "b"]),
    .unknownAnnotation("x", meant: "y", valid: ["a", "b"]),
    .unknownStep("x", meant: nil, valid: ["a", "b"]),
    .unknownStep("x", meant: "y", valid: ["a", "b"]), .noStep(valid: ["a", "b"]),
    .noKind(valid: ["a", "b"]), .twoKinds(first: "x", second: "x"),
    .language("Swift", valid: ["a", "b"]),
  ]
  static let count = 7

  var number: Int {
    switch self {
    case .unclosed: 0
    case .unknownAnnotation: 1
    case .unknownStep: 2
    case .noStep: 3
    case .noKind: 4
    case .twoKinds: 5
    case .language: 6
    }
  }
}

extension OptionProblem: Sampled {
  static let samples: [Self] = [
    .unknown("x", meant: nil, valid: ["a", "b"]), .unknown("x", meant: "y", valid: ["a", "b"]),
    .givenTwice("x"), .notMapping(mark: "x"), .belowCode(mark: "x"), .notText("x"), .names("x"),
    .show("x", meant: nil, valid: ["a", "b"]), .show("x", meant: "y", valid: ["a", "b"]),
    .digits("x"), .sums("x"), .error("x"), .exports("x"), .exportedTwice("x"), .exportsElsewhere,
    .emptyAlt,
  ]
  static let count = 14

  var number: Int {
    switch self {
    case .unknown: 0
    case .givenTwice: 1
    case .notMapping: 2
    case .belowCode: 3
    case .notText: 4
    case .names: 5
    case .show: 6
    case .digits: 7
    case .sums: 8
    case .error: 9
    case .exports: 10
    case .exportedTwice: 11
    case .exportsElsewhere: 12
    case .emptyAlt: 13
    }
  }
}

extension InlineProblem: Sampled {
  static let samples: [Self] = [
    .empty, .format("x"),
  ]
  static let count = 2

  var number: Int {
    switch self {
    case .empty: 0
    case .format: 1
    }
  }
}

extension CompileProblem: Sampled {
  static let samples: [Self] = [
    .compiler("x", notes: [], fixIts: []),
    .compiler("x", notes: [Note(line: 3, text: "y"), Note(line: nil, text: "z")], fixIts: ["w"]),
    .trap("x"), .signal(11), .signal(99), .exited(code: 3), .timeLimit(seconds: 10),
    .printedTooMuch(limit: 100), .exportTaken("x", line: nil), .exportTaken("x", line: 3),
    .exportType("x"), .damagedValues, .compilerTime(seconds: 60), .compilerFailed("x"),
    .noCompiler, .otherCompiler, .noLibrary("x"), .noBox(reason: "x", package: nil),
    .noBox(reason: "x", package: "y"), .boxFailed("x"), .notOffered,
    .differs("x"), .nothingExported(step: "x"), .learned("x"),
  ]
  static let count = 20

  var number: Int {
    switch self {
    case .compiler: 0
    case .trap: 1
    case .signal: 2
    case .exited: 3
    case .timeLimit: 4
    case .printedTooMuch: 5
    case .exportTaken: 6
    case .exportType: 7
    case .damagedValues: 8
    case .compilerTime: 9
    case .compilerFailed: 10
    case .noCompiler: 11
    case .otherCompiler: 12
    case .noLibrary: 13
    case .noBox: 14
    case .boxFailed: 15
    case .notOffered: 16
    case .differs: 17
    case .nothingExported: 18
    case .learned: 19
    }
  }
}

extension CatalogueProblem: Sampled {
  static let samples: [Self] = [
    .unknown("x", near: []), .unknown("x", near: ["y"]), .unknown("x", near: ["y", "z"]),
  ]
  static let count = 1

  var number: Int {
    switch self {
    case .unknown: 0
    }
  }
}

extension FormatProblem {
  static let samples: [Self] =
    TextProblem.samples.map(Self.text)
    + YAMLProblem.samples.map(Self.yaml)
    + FrontMatterProblem.samples.map(Self.frontMatter)
    + ParameterProblem.samples.map(Self.parameter)
    + OverrideProblem.samples.map(Self.override)
    + CellProblem.samples.map(Self.cell)
    + OptionProblem.samples.map(Self.option)
    + InlineProblem.samples.map(Self.inline)
}
