import Diagnostics
import LessonSwift
import Lessons
import Runs
import Testing

@testable import Classroom

@Suite struct MarkingTests {
  // MARK: Numbers

  private static let number =
    "points: 2\nkind: number\nanswer: 'softmax(e)[1]'\naccept: {absolute: 0.001}\nwrong:\n"
    + "  - {when: 'e[1]', say: A score., credit: 0.25}\n  - {when: 'exp(e)[1]', say: An exp.}\n"
    + "  - {when: '0.3', say: First.}\n  - {when: '0.3', say: Second.}\n  - common"

  // softmax(2, 1, 0.1) = 0.6590, 0.2424, 0.0986
  @Test(arguments: [
    ("0.2424", "right 2.0"), (" 0.2424\n", "right 2.0"), ("0.2433", "right 2.0"),
    ("0.2435", "wrong 0.0"), ("1", "partial 0.5 wrong-1"), ("2.718", "wrong 0.0 wrong-2"),
    ("0.3", "wrong 0.0 wrong-3"), ("0.3333", "wrong 0.0 all-alike"), ("7", "wrong 0.0"),
    ("", "blank 0.0"), (" \n\t", "blank 0.0"), ("x", "format 0.0"), ("0.1 0.2", "format 0.0"),
    ("0,2424", "format 0.0"), ("NaN", "format 0.0"), ("1e400", "format 0.0"),
    ("0.2424x", "format 0.0"), ("(0.2424)", "format 0.0"), ("-0.2424", "wrong 0.0"),
  ])
  func aNumberIsMarked(answer: String, mark: String) throws {
    let grade = try marking(Self.number).grade(answer)
    #expect(grade.short == mark)
    #expect(grade.given == answer)
    #expect(grade.max == 2)
  }

  @Test func noAnswerIsBlank() throws {
    #expect(try marking(Self.number).grade(nil).short == "blank 0.0")
  }

  @Test func aVietnameseCommaIsAPoint() throws {
    let vietnamese = try marking(Self.number, in: .vietnamese)
    #expect(vietnamese.grade("0,2424").status == .right)
    #expect(vietnamese.grade("0.2424").status == .right)
    #expect(vietnamese.grade("x").say?.hasPrefix("'x' không đọc được thành số.") == true)
  }

  @Test func theFirstMistakeThatFitsIsTold() throws {
    let marking = try marking(Self.number)
    #expect(marking.grade("0.3").say == "First.")
    #expect(marking.grade("1").say == "A score.")
    #expect(marking.grade("7").say == nil)
  }

  @Test(arguments: [
    ("digits: 2", "0.24", "right 1.0"), ("digits: 2", "0.25", "wrong 0.0"),
    ("written: 2", "0.24", "right 1.0"), ("written: 2", "0.242", "right 1.0"),
    ("written: 2", "0.243", "wrong 0.0"), ("written: 2", "0.2", "format 0.0"),
    ("written: 2", "0", "wrong 0.0"),
  ])
  func digitsCount(accept: String, answer: String, mark: String) throws {
    #expect(
      try marking("kind: number\nanswer: 'softmax(e)[1]'\naccept: {\(accept)}").grade(answer).short
        == mark)
  }

  // MARK: Lists

  private static let vector =
    "points: 3\nkind: vector\nanswer: softmax(e)\ncredit: each\nproperty: rows sum to 1\n"
    + "wrong: common"

  @Test(arguments: [
    ("0.659, 0.2424, 0.0986", "right 3.0"), ("[0.659 0.2424 0.0986]", "right 3.0"),
    ("0.659\n0.2424\n0.0986", "right 3.0"), ("0.659, 0.2424, 0.5", "partial 2.0 sums"),
    ("0.659, 0.341, 0", "partial 1.0"), ("2, 1, 0.1", "wrong 0.0 scores-as-weights"),
    ("0.3333, 0.3333, 0.3333", "wrong 0.0 all-alike"), ("1, 0, 0", "wrong 0.0 winner-takes-all"),
    ("0.2, 0.3, 0.5", "wrong 0.0"), ("0.2, 0.3, 0.4", "wrong 0.0 sums"),
    ("0.659, 0.2424", "format 0.0"), ("0,659, 0,2424, 0,0986", "format 0.0"), (",", "format 0.0"),
  ])
  func aVectorIsMarked(answer: String, mark: String) throws {
    #expect(try marking(Self.vector).grade(answer).short == mark)
  }

  @Test(arguments: [",", "[]", "()", ";"])
  func noNumbersAreNoVector(answer: String) throws {
    let marking = try marking("kind: vector\nanswer: 'e[0..<0]'")
    #expect(marking.grade(answer).short == "format 0.0")
  }

  @Test func whatHasToSumToOneIsTold() throws {
    #expect(
      try marking(Self.vector).grade("0.659, 0.2424, 0.5").say?.contains(
        "Your weights sum to 1.40, not to 1.") == true)
  }

  @Test func aKnownMistakeEarnsNoLessThanAnUnknownOne() throws {
    // Two of three entries are right.
    let yaml =
      "points: 3\nkind: vector\nanswer: e\ncredit: each\nwrong:\n"
      + "  - {when: '[2, 1, 7]', say: Seven., credit: 0.25}\n"
      + "  - {when: '[2, 8, 8]', say: Eight., credit: 0.5}"
    #expect(try marking(yaml).grade("2, 1, 7").short == "partial 2.0 wrong-1")
    #expect(try marking(yaml).grade("2, 1, 9").short == "partial 2.0")
    #expect(try marking(yaml).grade("2, 8, 8").short == "partial 1.5 wrong-2")
  }

  @Test func withoutPartialCreditAllHasToBeRight() throws {
    let yaml = "kind: vector\nanswer: e"
    #expect(try marking(yaml).grade("2, 1, 0.1").short == "right 1.0")
    #expect(try marking(yaml).grade("2, 1, 0.2").short == "wrong 0.0")
  }

  private static let table = "kind: table\nanswer: T\nproperty: rows sum to 1"

  @Test(arguments: [
    ("0.25 0.75\n1 0", "right 1.0"), ("0.25 1\n0.75 0", "wrong 0.0 transposed"),
    ("0.25 0.75\n1 0.5", "wrong 0.0 sums"), ("0.5 0.5\n1 0", "wrong 0.0"),
    ("0.25 0.75 1 0", "format 0.0"), ("0.25 0.75\n1", "format 0.0"),
    ("0.25 0.75\n1 0\n1 0", "format 0.0"), ("|0.25|0.75|\n|1|0|", "right 1.0"),
  ])
  func aTableIsMarked(answer: String, mark: String) throws {
    #expect(try marking(Self.table).grade(answer).short == mark)
  }

  @Test func whatIsWrongWithATableIsTold() throws {
    let marking = try marking(Self.table)
    #expect(marking.grade("0.25 0.75\n1 0.5").say == "Your weights of row 2 sum to 1.50, not to 1.")
    #expect(
      marking.grade("1 2\n3").say
        == "The rows of your table have 2, 1 numbers; all rows must be equally long.")
    #expect(
      marking.grade("1 2 3 4").say
        == "A table of 2 × 2 is asked for; yours is 1 × 4. Write a row a line.")
    let tall = try tableMarking("kind: table\nanswer: '[[1, 2, 3], [4, 5, 6]]'")
    #expect(tall.grade("1 4\n2 5\n3 6").short == "format 0.0 transposed")
  }

  private func tableMarking(_ yaml: String) throws -> Marking {
    Marking(try prepared(yaml).task(seed: 1), in: .english)
  }

  // MARK: Choices

  private static func choice(_ score: String) -> String {
    "points: 4\nkind: choice\nscore: \(score)\noptions:\n  - {text: a, right: true}\n"
      + "  - {text: b, right: true}\n  - {text: c, say: Not c.}\n  - {text: d, say: Not d.}"
  }

  // Which of the author's options are chosen, whatever the order of the student's.
  @Test(arguments: [
    ("all", [0, 1], "right 4.0"), ("all", [0], "wrong 0.0"),
    ("all", [0, 1, 2], "wrong 0.0 option-3"),
    ("each", [0, 1], "right 4.0"), ("each", [0], "partial 3.0"),
    ("each", [0, 2], "partial 2.0 option-3"), ("each", [2, 3], "wrong 0.0 option-3"),
    ("each", [0, 1, 2, 3], "partial 2.0 option-3"), ("net", [0, 1], "right 4.0"),
    ("net", [1], "partial 2.0"), ("net", [0, 1, 3], "partial 2.0 option-4"),
    ("net", [0, 1, 2, 3], "wrong 0.0 option-3"), ("net", [3], "wrong 0.0 option-4"),
  ])
  func aChoiceIsScored(score: String, chosen: [Int], mark: String) throws {
    let exercise = try prepared(Self.choice(score))
    var orders: Set<[Int]> = []
    for seed in UInt64(0)..<50 {
      let task = try exercise.task(seed: seed)
      let order = Marking.order(of: task)
      orders.insert(order)
      let letters = order.indices.filter { chosen.contains(order[$0]) }
        .map { String(Unicode.Scalar(UInt8(65 + $0))) }.joined(separator: " ")
      let grade = Marking(task, in: .english).grade(letters)
      #expect(grade.short == mark, "seed \(seed): \(letters) of \(order)")
      let says = [chosen.contains(2) ? "Not c." : nil, chosen.contains(3) ? "Not d." : nil]
      let said = says.compactMap { $0 }.joined(separator: " ")
      #expect(grade.say ?? "" == (grade.status == .right ? "" : said))
    }
    #expect(orders.count > 10)
  }

  @Test(arguments: ["E", "1", "A, Z", "the first"])
  func whatIsNoOptionIsNotReadable(answer: String) throws {
    let grade = try marking(Self.choice("net")).grade(answer)
    #expect(grade.short == "format 0.0")
    #expect(grade.say == "Write the letters of your choice, A to D, with commas between.")
  }

  // MARK: Our fault

  @Test func anAnswerThatCannotBeComputedIsNoMark() throws {
    let exercise = try prepared(
      "kind: number\nanswer: '1 / q'\nnumbers: {q: 'one(of: [0.0, 1.0])'}")
    var statuses: Set<ExerciseGrade.Status> = []
    for seed in UInt64(0)..<20 {
      let grade = Marking(try exercise.task(seed: seed), in: .english).grade("1")
      statuses.insert(grade.status)
      #expect(grade.status == .right || grade.score == 0)
    }
    #expect(statuses == [.right, .ungraded])
  }

  @Test func hugePointsAndSharesStayInTheirRange() throws {
    for points in ["1000", "0.0001", "1e-300", "333.3333333"] {
      let grade = try marking(
        "points: \(points)\nkind: vector\nanswer: e\ncredit: each"
      ).grade("2, 7, 7")
      #expect(0...grade.max ~= grade.score)
    }
  }
}
