import Attention
import Diagnostics
import LessonSwift
import Seq2Seq
import Testing

@testable import LearningCells

@Suite struct TranslateTests {
  private static func translated(
    _ sentence: String, task: String, attention: String = "additive", timing: String = "previous"
  ) throws -> ModelTranslation {
    try LearningRun(
      """
      let model = train(
        task: .\(task), attention: .\(attention), timing: .\(timing), embedding: 4, hidden: 8, steps: 2,
        batch: 4, seed: 1)
      translate("\(sentence)", with: model, limit: 6)
      """
    ).last()
  }

  @Test func aTranslationHasAllFiveStepsOfEveryWord() throws {
    let found = try Self.translated("ba trăm linh năm", task: "vietnameseNumbers")
    #expect(found.source == ["ba", "trăm", "linh", "năm"])
    let rounds = found.words.count
    #expect(rounds > 0)
    let tables = [
      (found.encoder, 4, 16), (found.queries, rounds, 8), (found.scores, rounds, 4),
      (found.weights, rounds, 4), (found.contexts, rounds, 16), (found.combined, rounds, 20),
      (found.states, rounds, 8), (found.probabilities, rounds, 11),
    ]
    for (table, rows, columns) in tables {
      #expect((table.rows, table.columns) == (rows, columns))
    }
    #expect(found.vocabulary.count == 11)
    for row in 0..<rounds {
      #expect(abs(sum(found.weights[row]) - 1) < 1e-9)
      #expect(found.words[row] == found.vocabulary[argmax(found.probabilities[row])])
    }
  }

  @Test func theTaskKnowsWhatWasToBeWrittenAndWhereItComesFrom() throws {
    let found = try Self.translated("ba trăm linh năm", task: "vietnameseNumbers")
    #expect(found.expected == ["3", "0", "5", "<END>"])
    #expect(found.gold == [[1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 0, 0]])
    let right = (0..<min(3, found.words.count)).count {
      argmax(found.weights[$0]) == [0, 2, 3][$0]
    }
    #expect(found.agreement == Double(right) / 3)
    #expect(found.isRight == (found.words == found.expected))
  }

  @Test func aSentenceThatNobodyWouldSayIsTranslatedWithoutAnAnswer() throws {
    let found = try Self.translated("trăm trăm", task: "vietnameseNumbers")
    #expect(found.expected == [] && found.gold.rows == 0)
    #expect(found.agreement == 0 && !found.isRight)
  }

  @Test(arguments: ["previous", "current"])
  func withoutAttentionThereAreNoWeights(timing: String) throws {
    let blind = try Self.translated("a b c", task: "copy", attention: "none", timing: timing)
    #expect(blind.scores.rows == 0 && blind.weights.rows == 0)
    #expect(blind.contexts.rows == blind.words.count)
    #expect(blind.agreement == 0)
    let mean = try Self.translated("a b c d", task: "copy", attention: "mean", timing: timing)
    #expect(mean.scores.rows == 0)
    #expect(mean.weights[0] == [0.25, 0.25, 0.25, 0.25])
  }

  @Test(arguments: [
    ("", LearningProblem.emptySentence), (" \\n", .emptySentence),
    (
      "a bb <END>",
      .unknownWords(
        [.init("<END>", meant: []), .init("bb", meant: ["b"])],
        example: ["a", "b", "c"])
    ),
    (
      "z a z", .unknownWords([.init("z", meant: [])], example: ["a", "b", "c"])
    ),
    (
      String(repeating: "a ", count: 201), .sentenceTooLong(words: 201, limit: 200)
    ),
  ])
  func aSentenceThatTheModelCannotReadIsTold(
    sentence: String, problem: LearningProblem
  ) throws {
    let run = LearningRun(LearningRun.model + "translate(\"\(sentence)\", with: model)")
    #expect(run.problems == [.learning(problem)])
    #expect(try run.part() == "\"\(sentence)\"")
  }

  @Test(arguments: [
    ("muoi", "'mười' hay 'mươi'"), ("NGHÌN", "'nghìn'"), ("nam", "'năm'"),
    ("nghìnn", "'nghìn'"),
  ])
  func aWordWithOtherMarksGetsThoseThatMayBeMeant(word: String, meant: String) throws {
    let run = LearningRun(
      """
      let model = train(task: .vietnameseNumbers, hidden: 4, steps: 1, batch: 2)
      translate("hai \(word) mốt", with: model)
      """)
    let wording = try #require(run.mistakes.first).problem.wording
    #expect(wording.message.vi == "mô hình chưa đọc bao giờ từ '\(word)'")
    #expect(
      wording.help?.vi
        == "có phải ý bạn là \(meant)? Nó chỉ biết các từ của bài toán: "
        + "'không', 'một', 'hai', 'ba', 'bốn', …")
  }

  @Test func eachOfManyWordsHasAGuessOfItsOwn() throws {
    let run = LearningRun(
      """
      let model = train(task: .vietnameseNumbers, hidden: 4, steps: 1, batch: 2)
      translate("hai tram xyz nam", with: model)
      """)
    let wording = try #require(run.mistakes.first).problem.wording
    #expect(wording.message.en == "the model has never read the words 'tram', 'xyz', 'nam'")
    #expect(
      wording.help?.en
        == "did you mean 'trăm' for 'tram', 'năm' for 'nam'? It knows only the words of its task: "
        + "'không', 'một', 'hai', 'ba', 'bốn', …")
  }

  @Test func aTranslationReadsAsItsWords() throws {
    let found = try Self.translated("a b", task: "copy")
    #expect(found.text == found.words.joined(separator: " "))
  }
}
