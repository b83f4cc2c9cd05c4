import Diagnostics
import JSONText
import Preview
import Runs
import Testing

@Suite struct EditTests {
  // MARK: Numbers

  @Test func aChangedNumberChangesAllThatFollows() throws {
    var reader = Reader(fiveSteps)
    #expect(try reader.numbers("e") == [15, 7, 9])
    try reader.put("0.5", for: "3", in: 0)
    #expect(try reader.code(0).contains("[[0.5, 0, 1, 1], [1, 2, 1, 0], [1, 1, 0, 2]]"))
    #expect(try reader.numbers("e") == [5, 7, 9])
    #expect(try reader.numbers("a")[1] > reader.numbers("a")[0])
    #expect(try reader.numbers("c") != Reader(fiveSteps).numbers("c"))
  }

  @Test(arguments: [
    ("2", "2"), ("-0.5", "-0.5"), ("−0.5", "-0.5"), ("1e-3", "1e-3"), ("007", "007"),
  ])
  func whatIsANumberIsPutIn(typed: String, written: String) throws {
    var reader = Reader("```swift run\nlet x = 3.25\n```\n")
    try reader.put(typed, for: "3.25", in: 0)
    #expect(try reader.code(0) == "let x = \(written)\n")
  }

  @Test(arguments: [
    "", " ", "x", "1,5", "1.", ".5", "0x10", "1e999", "NaN", "inf", "1; let y = 2", "2\n", "١",
    "1 + 1", "--1", String(repeating: "1", count: 33),
  ])
  func nothingButANumberIsPutIn(typed: String) throws {
    var reader = Reader("```swift run\nlet x = 3.25\n```\n")
    #expect(throws: PreviewProblem.notANumber(typed)) {
      try reader.put(typed, for: "3.25", in: 0)
    }
    #expect(try reader.code(0) == "let x = 3.25\n")
  }

  @Test(arguments: [
    ("let x = 2 * 3", "let x = 2 * -4"), ("let x = 2*3", "let x = 2*(-4)"),
    ("let x = 2-3", "let x = 2-(-4)"), ("let x = [1, 3]", "let x = [1, -4]"),
    ("let x = (3)", "let x = (-4)"), ("let x = 2 / (1 + 3)", "let x = 2 / (1 + -4)"),
  ])
  func aNegativeNumberIsWrittenAsSwiftReadsIt(code: String, changed: String) throws {
    var reader = Reader("```swift run\n\(code)\n```\n")
    try reader.put("-4", for: "3", in: 0)
    #expect(try reader.code(0) == changed + "\n")
    #expect(try reader.messages().isEmpty)
  }

  @Test func aMinusBelongsToItsNumber() throws {
    var reader = Reader("```swift run\nlet x: Vector = [-0.1, 1, -2]\n```\n")
    #expect(try reader.places(0).map(\.face) == ["-0.1", "1", "-2"])
    try reader.put("0.25", for: "-0.1", in: 0)
    #expect(try reader.numbers("x") == [0.25, 1, -2])
  }

  @Test func whatIsNoNumberOfTheLessonCannotBeChanged() throws {
    let reader = Reader(
      """
      ```swift run
      //| digits: 3
      // 1 is no number of the code
      let s = "2"
      let x4 = (5, 6).0
      ```

      ```swift compile
      let y = 7
      ```

      ```swift
      let sample = 8
      ```

      """)
    #expect(try reader.places(0).map(\.face) == ["5", "6"])
    #expect(try reader.places(1).isEmpty)
  }

  @Test func aChangedNumberMayBeChangedAgainAndBack() throws {
    var reader = Reader(fiveSteps)
    for text in ["30", "-1", "2.5"] {
      let face = try reader.places(0)[0].face
      try reader.put(text, for: face, in: 0)
      #expect(try reader.copied(0)?.contains("[[\(text), 0, 1, 1]") == true)
    }
    try reader.put("3", for: "2.5", in: 0)
    #expect(try reader.copied(0) == nil)
    #expect(try reader.numbers("e") == [15, 7, 9])
  }

  // MARK: Kinds

  @Test func anotherScoreIsChosenByItsName() throws {
    var reader = Reader(fiveSteps)
    let place = try #require(try reader.places(1).first { $0.type == "Score" })
    #expect(place.face == ".dot")
    for kind in [".dot", ".scaledDot", ".general", ".additive", ".cosine(beta: 1)", ".distance"] {
      #expect(place.choices.contains(kind))
    }
    try reader.put(".scaledDot", for: ".dot", in: 1)
    #expect(try reader.numbers("e") == [7.5, 3.5, 4.5])
    try reader.put(".cosine(beta: 1)", for: ".scaledDot", in: 1)
    #expect(try reader.places(1).map(\.face) == [".cosine", "1"])
    try reader.put("10", for: "1", in: 1)
    #expect(try reader.code(1).contains(".cosine(beta: 10))"))
    try reader.put(".dot", for: ".cosine", in: 1)
    #expect(try reader.copied(1) == nil)
  }

  @Test func anotherNormalizerIsChosenByItsName() throws {
    var reader = Reader(fiveSteps)
    #expect(try reader.places(2).map(\.face) == ["softmax"])
    try reader.put(".sparsemax", for: "softmax", in: 2)
    #expect(try reader.code(2) == "let a = sparsemax(e)\n")
    #expect(try reader.numbers("a") == [1, 0, 0])
    try reader.put(".entmax(alpha: 1.5)", for: "sparsemax", in: 2)
    #expect(try reader.code(2) == "let a = entmax(e, alpha: 1.5)\n")
    #expect(try reader.messages().isEmpty)
  }

  @Test func weightsThatNeedNotSumToOneSaySo() throws {
    var reader = Reader(fiveSteps)
    try reader.put(".sigmoid", for: "softmax", in: 2)
    #expect(try reader.messages().isEmpty)
    #expect(try reader.numbers("c").allSatisfy(\.isFinite))
    #expect(
      try reader.copied(2) == """
        ```swift step=weights sums=free
        let a = weigh(e, by: .sigmoid)
        ```
        """)
  }

  @Test func aKindThatDoesNotFitSaysSo() throws {
    let reader = Reader(
      """
      ```swift step=score
      let e = score(query: [1, 2], keys: [[1, 2, 3]], by: .general)
      ```

      """)
    let place = try #require(try reader.places(0).first { $0.type == "Score" })
    #expect(place.misfits.contains(".dot"))
    #expect(!place.misfits.contains(".additive"))
  }

  @Test(arguments: [
    "score", ".dott", ".dot)", ".location(W: [[1]])", "Score.dot", ".dot // x", "",
  ])
  func nothingButAnOfferedKindIsPutIn(name: String) throws {
    var reader = Reader(fiveSteps)
    #expect(throws: PreviewProblem.notOffered(name)) { try reader.put(name, for: ".dot", in: 1) }
    #expect(try reader.numbers("e") == [15, 7, 9])
  }

  @Test func whatTheAuthorWroteStaysAChoice() throws {
    var reader = Reader(
      """
      ```swift step=score
      let e = score(query: [1, 2], keys: [[1, 2]], by: .general(W: [
        [1, 0],
        [0, 2]]))
      let rest = 7
      rest / 0
      ```

      """)
    let line = try reader.messages()[0].split(separator: " ")[0]
    try reader.put(".dot", for: ".general", in: 0)
    #expect(try reader.numbers("e") == [5])
    // What stands below keeps its line.
    #expect(try reader.messages()[0].split(separator: " ")[0] == line)
    let own = ".general(W: [\n  [1, 0],\n  [0, 2]])"
    #expect(try #require(try reader.places(0).first { $0.type == "Score" }).choices.contains(own))
    try reader.put(own, for: ".dot", in: 0)
    #expect(try reader.copied(0) == nil)
  }

  @Test func whatTheScriptsOfThePageKnowFollowsTheNumbers() throws {
    var reader = Reader(fiveSteps)
    try reader.put("0.5", for: "3", in: 0)
    let data = try JSON(parsing: Array(reader.session.data().utf8))
    #expect(data["state"]?["revision"]?.asInt == reader.session.revision)
    let derivations = try #require(data["data"]?["derivations"])
    #expect(derivations.text.contains("0.5"))
    #expect(!Reader(fiveSteps).derivations.contains("0.5"))
  }

  // MARK: Failures

  @Test func anEditThatFailsIsToldAtItsCell() throws {
    var reader = Reader(fiveSteps + "```swift run\nlet first = K[0]\n```\n")
    try reader.put("3", for: "0", in: 4)
    #expect(!reader.isOld)
    let problem = try #require(try reader.messages().first)
    #expect(problem.hasPrefix("a.md:24:15: error: "))
    #expect(problem.contains("24 | let first = K[3]\n"))
    #expect(try #require(reader.session.run).cells[4].status == .failed)
    try reader.put("2", for: "3", in: 4)
    #expect(try reader.messages().isEmpty)
    #expect(try reader.numbers("first") == [1, 1, 0, 2])
  }

  @Test func anEditOfAnotherStateChangesNothing() throws {
    var reader = Reader(fiveSteps)
    let old = reader.session.revision
    try reader.put("4", for: "3", in: 0)
    for (cell, place) in [(0, 0), (0, 99), (9, 0), (-1, 0), (0, -1)] {
      for revision in [old, old + 2] {
        #expect(throws: PreviewProblem.outdated) {
          try reader.session.edit(
            PreviewEdit(revision: revision, cell: cell, place: place, text: "1"))
        }
      }
    }
    #expect(throws: PreviewProblem.outdated) {
      try reader.session.edit(
        PreviewEdit(revision: reader.session.revision, cell: 0, place: 99, text: "1"))
    }
  }

  // MARK: Copying

  @Test func aCellIsCopiedAsItStandsInTheLesson() throws {
    var reader = Reader(
      """
      > ~~~~swift step=score label=first
      > //| keys: [a, b]
      >
      > let e = score(query: [1, 2], keys: [[1, 2], [3, 4]], by: .dot)
      > ~~~~

      """)
    try reader.put("5", for: "3", in: 0)
    #expect(
      try reader.copied(0) == """
        > ~~~~swift step=score label=first
        > //| keys: [a, b]
        >
        > let e = score(query: [1, 2], keys: [[1, 2], [5, 4]], by: .dot)
        > ~~~~
        """)
    #expect(try reader.numbers("e") == [5, 13])
  }
}
