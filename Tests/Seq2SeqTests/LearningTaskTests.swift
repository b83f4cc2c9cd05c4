import Attention
import Seq2Seq
import Testing

@Suite struct LearningTaskTests {
  static let tasks = LearningTask.names.compactMap(LearningTask.named)

  @Test func everyNameIsThatOfItsTask() {
    #expect(Self.tasks.map(\.name) == LearningTask.names)
    #expect(LearningTask.named("Reversal") == nil)
  }

  /// The first pairs of seed 1, which must be these on every machine.
  @Test(arguments: [
    (
      "reversal",
      "h j e e h i f c h e g e f → f e g e h c f i h e e j h [12 11 10 9 8 7 6 5 4 3 2 1 0]"
    ),
    (
      "copy", "h j e e h i f c h e g e f → h j e e h i f c h e g e f [0 1 2 3 4 5 6 7 8 9 10 11 12]"
    ),
    ("stablePartition", "C F f f D E A d D → f f d C F D E A D [2 3 7 0 1 4 5 6 8]"),
    ("vietnameseNumbers", "bảy nghìn bảy trăm mười hai → 7 7 1 2 [0 2 4 5]"),
    (
      "vietnameseDates",
      "ngày mười bốn tháng mười hai năm hai nghìn không trăm bốn mươi chín"
        + " → 2 0 4 9 1 2 1 4 [7 9 11 13 4 5 1 2]"
    ),
  ])
  func aSeedDrawsTheSamePairsEverywhere(name: String, expected: String) throws {
    let task = try #require(LearningTask.named(name))
    var generator = SeededGenerator(seed: 1)
    #expect(line(task.example(using: &generator), of: task) == expected)
  }

  @Test(arguments: UInt64(0)..<20)
  func everyDrawnPairKeepsWhatTheTaskSays(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for task in Self.tasks {
      for _ in 0..<50 {
        let example = task.example(using: &generator)
        #expect(example.source.allSatisfy { (1..<task.source.count).contains($0) })
        #expect(example.target.allSatisfy { (1..<task.target.count).contains($0) })
        #expect(example.alignment.count == example.target.count)
        let length = task.name.hasPrefix("vietnamese") ? example.target : example.source
        #expect(task.lengths.contains(length.count), "\(task.name): \(example)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func reorderedLettersStandWhereTheRuleSays(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let length = 1 + Int(seed) * 3
    let back = LearningTask.reversal().example(length: length, using: &generator)
    #expect(back.target == back.source.reversed())
    #expect(back.alignment == (0..<length).reversed())
    let same = LearningTask.copy().example(length: length, using: &generator)
    #expect(same.target == same.source)
    #expect(same.alignment == Array(0..<length))
    let parts = LearningTask.stablePartition().example(length: length, using: &generator)
    #expect(parts.target == parts.source.filter { $0 <= 6 } + parts.source.filter { $0 > 6 })
    #expect(Set(parts.alignment) == Set(0..<length))
    #expect(parts.target == parts.alignment.compactMap { $0.map { parts.source[$0] } })
  }

  @Test(arguments: tasks)
  func everyLengthIsDrawnAboutAsOftenAsTheOthers(task: LearningTask) {
    var generator = SeededGenerator(seed: 7)
    var counts: [Int: Int] = [:]
    let draws = 400 * task.lengths.count
    for _ in 0..<draws {
      let example = task.example(using: &generator)
      let words = task.name.hasPrefix("vietnamese") ? example.target : example.source
      counts[words.count, default: 0] += 1
    }
    #expect(counts.keys.sorted() == Array(task.lengths))
    // Five standard deviations of 400.
    #expect(counts.values.allSatisfy { abs($0 - 400) < 100 || task.lengths.count == 1 })
  }

  @Test(arguments: [
    ("reversal", 1, true), ("reversal", 1_000, true), ("reversal", 1_001, false),
    ("copy", 0, false), ("vietnameseNumbers", 6, true), ("vietnameseNumbers", 7, false),
    ("vietnameseNumbers", 0, false), ("vietnameseDates", 8, true), ("vietnameseDates", 1, false),
  ])
  func lengthsBeyondThoseOfTrainingCanBeAskedFor(name: String, length: Int, has: Bool) throws {
    let task = try #require(LearningTask.named(name))
    #expect(task.hasExamples(ofLength: length) == has)
  }

  @Test func aTaskOfItsOwnLengthsDrawsOnlyThose() {
    let task = LearningTask.vietnameseNumbers(digits: 3...3)
    var generator = SeededGenerator(seed: 3)
    #expect((0..<100).allSatisfy { _ in task.example(using: &generator).target.count == 3 })
  }

  /// The homograph năm, 5 and year: attention.md's example.
  @Test func theDateOfFiveFivesIsAlignedAsWritten() {
    let task = LearningTask.vietnameseDates()
    #expect(
      line(Example(vietnameseYear: 2025, month: 5, day: 15), of: task)
        == "ngày mười lăm tháng năm năm hai nghìn không trăm hai mươi lăm"
        + " → 2 0 2 5 0 5 1 5 [6 8 10 12 3 4 1 2]")
    #expect(
      line(Example(vietnameseYear: 5, month: 10, day: 10), of: task)
        == "ngày mùng mười tháng mười năm năm → 0 0 0 5 1 0 1 0 [5 5 5 6 4 4 2 2]")
  }

  private func line(_ example: Example, of task: LearningTask) -> String {
    [
      example.source.map { task.source.words[$0] }.joined(separator: " "), "→",
      example.target.map { task.target.words[$0] }.joined(separator: " "),
      "[" + example.alignment.map { $0.map(String.init) ?? "-" }.joined(separator: " ") + "]",
    ].joined(separator: " ")
  }
}

@Suite struct VocabularyTests {
  @Test func endComesFirst() throws {
    let vocabulary = try #require(Vocabulary(["một", "hai"]))
    #expect(vocabulary.words == [Decoder.end, "một", "hai"])
    #expect(vocabulary.words.map(vocabulary.index) == [0, 1, 2])
    #expect(vocabulary.index(of: "ba") == nil)
    #expect(Vocabulary([])?.words == [Decoder.end])
  }

  @Test(arguments: [["a", "b", "a"], ["a", "<END>"], ["t\u{1B0}", "tu\u{31B}"]])
  func noWordStandsTwice(words: [String]) {
    #expect(Vocabulary(words) == nil)
  }
}
