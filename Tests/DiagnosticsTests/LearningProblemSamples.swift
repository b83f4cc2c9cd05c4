import Diagnostics

extension LearningProblem: Sampled {
  static let samples: [Self] =
    [
      .notAbove0(argument: "learningRate", 0, most: 1), .noShare(argument: "dropout", 2),
      .oddSymbols(3), .tooMuchTraining(limit: 1e13),
      .tooMuchMemory(1.2e11, limit: 2e9), .notFinite(step: 3, lastLoss: nil),
      .notFinite(step: 3, lastLoss: 1.23456), .noExamples(task: "x", length: 3, lengths: 4...20),
      .noLengths, .notTried(length: 3, tried: Array(4...20)), .notTried(length: 3, tried: [4]),
      .emptySentence, .sentenceTooLong(words: 3, limit: 2),
      .unknownWords([UnknownWord("x", meant: [])], example: ["y"]),
      .unknownWords(
        [UnknownWord("x", meant: ["y"]), UnknownWord("z", meant: ["y", "w"])], example: ["y"]),
      .range(argument: "lengths", 0...3, allowed: 1...1_000),
      .range(argument: "digits", 0...3, allowed: 1...6),
      .range(argument: "years", 0...3, allowed: 1...9_999),
    ]
    + ["steps", "batch", "hidden", "embedding", "sentences", "symbols", "limit"].map {
      .count(argument: $0, 0, allowed: 1...1_000)
    }
  static let count = 14

  var number: Int {
    switch self {
    case .count: 0
    case .notAbove0: 1
    case .noShare: 2
    case .range: 3
    case .oddSymbols: 4
    case .tooMuchTraining: 5
    case .notFinite: 6
    case .noExamples: 7
    case .noLengths: 8
    case .notTried: 9
    case .emptySentence: 10
    case .sentenceTooLong: 11
    case .unknownWords: 12
    case .tooMuchMemory: 13
    }
  }
}

extension LoadProblem: Sampled {
  static let samples: [Self] =
    [
      .missing("x"), .notAFile("x", isFolder: true), .notAFile("x", isFolder: false),
      .outside("x"), .notReadable("x", reason: "y"),
      .tooLarge("x", bytes: 3, limit: 2), .noFolder("x"), .unknownEnding("x"),
      .notOfItsKind("x", .safetensors), .notOfItsKind("x", .npy), .notOfItsKind("x", .csv),
      .cutOff("x", .npy), .damaged("x", .safetensors),
      .numberType("x", tensor: "y", type: "BF16", .safetensors),
      .numberType("x", tensor: nil, type: ">f8", .npy), .noNumbers("x"),
      .dimensions("x", tensor: "y", 3), .needsName("x", names: ["y", "z"]),
      .noMatrixNamed("x", name: "y", nearest: nil, names: ["z"]),
      .noMatrixNamed("x", name: "y", nearest: "z", names: ["z"]), .nameNotNeeded("x", .csv),
      .notANumber("x", line: 3, column: 3, text: "y"), .delimiter("x", line: 3, instead: "1,2"),
      .rowLength("x", line: 3, numbers: 3, expected: 2), .noModel("x"), .modelVersion("x", "2"),
      .modelField("x", name: "y", found: nil), .modelField("x", name: "y", found: "z"),
      .otherTask("x", learned: "y", asked: "z"), .otherWords("x", task: "y"),
      .parameterShape("x", name: "y", expected: [3, 2], found: nil),
      .parameterShape("x", name: "y", expected: [3, 2], found: []),
      .unknownParameter("x", name: "y"), .notFinite("x", tensor: "y"),
      .losses("x", name: "y"),
    ] + CorpusProblem.samples.map { .corpus("x", line: 3, $0) }
  static let count = 29

  var number: Int {
    switch self {
    case .missing: 0
    case .outside: 1
    case .notReadable: 2
    case .tooLarge: 3
    case .noFolder: 4
    case .unknownEnding: 5
    case .notOfItsKind: 6
    case .cutOff: 7
    case .damaged: 8
    case .numberType: 9
    case .noNumbers: 10
    case .dimensions: 11
    case .needsName: 12
    case .noMatrixNamed: 13
    case .nameNotNeeded: 14
    case .notANumber: 15
    case .delimiter: 16
    case .rowLength: 17
    case .noModel: 18
    case .modelVersion: 19
    case .modelField: 20
    case .otherTask: 21
    case .otherWords: 22
    case .parameterShape: 23
    case .unknownParameter: 24
    case .notFinite: 25
    case .corpus: 26
    case .notAFile: 27
    case .losses: 28
    }
  }
}

extension CorpusProblem: Sampled {
  static let samples: [Self] = [
    .noPairs, .notUTF8(column: 3), .noTab(instead: nil), .noTab(instead: "y\tz"),
    .manyTabs(3, instead: nil), .manyTabs(3, instead: "y\tz"), .empty(.source), .empty(.target),
    .tooLong(.source, words: 3, limit: 2), .end(.target, instead: "y\tz"),
    .tooManyPairs(limit: 3), .tooManyWords(.source, limit: 3),
  ]
  static let count = 9

  var number: Int {
    switch self {
    case .noPairs: 0
    case .notUTF8: 1
    case .noTab: 2
    case .manyTabs: 3
    case .empty: 4
    case .tooLong: 5
    case .end: 6
    case .tooManyPairs: 7
    case .tooManyWords: 8
    }
  }
}
