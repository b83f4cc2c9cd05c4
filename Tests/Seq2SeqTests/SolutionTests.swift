import Attention
import Seq2Seq
import Testing

@Suite struct SolutionTests {
  @Test(arguments: LearningTask.names)
  func aTaskKnowsTheTargetOfEverySourceThatItDraws(name: String) throws {
    let task = try #require(LearningTask.named(name))
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let example = task.example(using: &generator)
      #expect(task.example(of: example.source) == example)
    }
  }

  @Test(arguments: [0, 5, 10, 15, 21, 105, 110, 1_000, 1_005, 10_000, 305_004, 999_999])
  func numbersAreHeardAsTheyAreSaid(number: Int) {
    let said = Example(vietnameseNumber: number)
    #expect(LearningTask.vietnameseNumbers.example(of: said.source) == said)
  }

  @Test(arguments: [(2025, 5, 15), (5, 5, 5), (2000, 10, 10), (1955, 4, 25), (9999, 12, 31)])
  func datesAreHeardAsTheyAreSaid(year: Int, month: Int, day: Int) {
    let said = Example(vietnameseYear: year, month: month, day: day)
    #expect(LearningTask.vietnameseDates.example(of: said.source) == said)
  }

  @Test(arguments: [
    ("vietnameseNumbers", "trăm"), ("vietnameseNumbers", "nghìn"),
    ("vietnameseNumbers", "không nghìn không trăm linh một"),
    ("vietnameseNumbers", "một nghìn hai"),
    ("vietnameseNumbers", "mười một một"), ("vietnameseNumbers", "một nghìn một nghìn"),
    ("vietnameseDates", "tháng"), ("vietnameseDates", "ngày mùng một tháng một năm không"),
    ("vietnameseDates", "ngày ba mươi tháng hai năm hai nghìn"),
    ("vietnameseDates", "ngày mùng một tháng năm"),
  ])
  func whatNobodyWouldSayHasNoTarget(name: String, sentence: String) throws {
    let task = try #require(LearningTask.named(name))
    let words = sentence.split(separator: " ").compactMap { task.source.index(of: String($0)) }
    try #require(words.count == sentence.split(separator: " ").count)
    #expect(task.example(of: words) == nil)
  }

  @Test func aCorpusKnowsItsOwnPairs() throws {
    let corpus = try ParallelCorpus(Array("a b\tx\na\ty\n".utf8))
    let task = LearningTask.corpus(corpus, name: "pairs")
    #expect(task.example(of: [1])?.target == [2])
    #expect(task.example(of: [2]) == nil)
    #expect(task.example(of: []) == nil)
  }
}
