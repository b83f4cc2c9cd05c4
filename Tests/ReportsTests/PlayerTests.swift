import Attention
import Diagnostics
import Pictures
import Runs
import Testing

@testable import Reports

/// What a report's player knows, filled from what cells computed.
@Suite struct PlayerTests {
  /// The player of the last cell of a lesson.
  private func player(_ annotation: String, _ code: String) throws -> Player? {
    let text = "```swift run\n\(data)\n\(model)\n```\n\n```swift \(annotation)\n\(code)\n```\n"
    let run = run(text)
    let result = try #require(run.cells.last)
    try #require(result.status == .ok, "\(result.diagnostics)")
    return CellView(result, in: run).player(id: "p")
  }

  private let model = """
    let y: Matrix = [[1, 0], [0, 1]]
    let names = ["<END>", "I"]
    let Wi: Matrix = [[1, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 1], [0, 0, 1, 0], [0, 1, 0, 1], [1, 1, 0, 0]]
    let Wy: Matrix = [[1, 0], [0, 1], [1, 0], [0, 1], [1, 1], [0, 1]]
    let Wh: Matrix = [[1, 0], [0, 1], [1, 0], [0, 1], [1, 0], [0, 1]]
    let b6: Vector = [0, 0, 0, 0, 0, 0]
    let Wo: Matrix = [[0, 1], [1, 0]]
    let bo: Vector = [0, 1]
    let Wc: Matrix = [[1, 0, 0, 1], [0, 1, 1, 0]]
    """

  @Test func attendGivesOneRoundWithItsQueryAndNames() throws {
    let found = try player(
      "run", "//| keys: words\nlet r = attend(query: q, keys: K, values: K, by: .dot)")
    let player = try #require(found)
    #expect(player.source == Player.Source(words: ["tôi", "là", "sinh viên"], keys: K))
    #expect(player.rounds.count == 1)
    #expect(player.rounds[0].query == [1, 0.5])
    #expect(player.rounds[0].scores == [2, 5, -0.5])
    #expect(player.rounds[0].masked == nil)
    #expect(player.rounds[0].normalizer == "softmax")
    #expect(player.rounds[0].output == nil)
  }

  @Test func manyQueriesGiveOneRoundEachAndOtherValuesStayApart() throws {
    let found = try player(
      "run",
      """
      //| keys: words
      //| queries: out
      let r = attend(
        queries: Q, keys: K, values: [[1], [2], [3]], by: .dot,
        mask: .keep([true, true, false]), normalizer: .sparsemax)
      """)
    let player = try #require(found)
    #expect(player.source.values == [[1], [2], [3]])
    #expect(player.rounds.map(\.asker) == ["I", "am"])
    #expect(player.rounds.map(\.query) == [[1, 0.5], [0, 2]])
    #expect(player.rounds[0].masked == [2, 5, -.infinity])
    #expect(player.rounds[1].normalizer == "sparsemax")
  }

  @Test(arguments: [("previous", Timing.previous, "Wi: Wi"), ("current", .current, "Wi: Wy")])
  func decodeGivesARoundAWord(name: String, timing: Timing, gates: String) throws {
    let found = try player(
      "run",
      """
      //| keys: words
      let d = Decoder(words: names, embeddings: y, \(gates), Wh: Wh, bi: b6, bh: b6, \
      Wo: \(timing == .previous ? "Wo" : "[[0, 1, 0, 0], [1, 0, 0, 0]]"), bo: bo)
      let r = decode(encoder: K, state: q, by: .dot, decoder: d, timing: .\(name), limit: 3)
      """)
    let player = try #require(found)
    #expect(player.timing == timing)
    #expect(player.vocabulary == ["<END>", "I"])
    #expect(player.rounds.first?.output?.previousWord == "<END>")
    #expect(player.rounds.first?.output?.previous == [1, 0])
    for (round, next) in zip(player.rounds, player.rounds.dropFirst()) {
      #expect(next.output?.previousWord == round.output?.word)
      if timing == .previous { #expect(next.query == round.output?.state) }
    }
  }

  @Test func cellsOfThreeStepsGiveARoundWithoutADecoder() throws {
    let found = try player(
      "step=context",
      """
      //| keys: words
      let scores = score(query: q, keys: K, by: .dot)
      let seen = masked(scores, by: .keep([true, false, true]))
      let c = contextVector(weights: softmax(seen, temperature: 2), values: K)
      """)
    let round = try #require(found?.rounds.first)
    #expect(round.query == [1, 0.5])
    #expect(round.scores == [2, 5, -0.5])
    #expect(round.masked == [2, -.infinity, -0.5])
    #expect(round.normalizer == "softmax(temperature: 2.0)")
    #expect(round.context?.count == 2)
  }

  @Test func weightsAloneGiveWhatIsKnown() throws {
    let found = try player("step=context", "let c = contextVector(weights: w, values: K)")
    let round = try #require(found?.rounds.first)
    #expect(round.query == nil)
    #expect(round.scores == nil)
    #expect(round.weights == [0.25, 0.75, 0])
  }

  @Test func cellsOfAllFiveStepsGiveAWholeRoundWithThePreviousState() throws {
    let found = try player(
      "step=output",
      """
      //| keys: names
      let a = softmax(score(query: q, keys: K, by: .dot))
      let c = contextVector(weights: a, values: K)
      let x = combine(c, with: y[0])
      let s = gru(input: x, state: q, Wi: Wi, Wh: Wh, bi: b6, bh: b6)
      let p = wordProbabilities(state: s, W: Wo, b: bo)
      """)
    let player = try #require(found)
    #expect(player.timing == .previous)
    #expect(player.vocabulary == ["<END>", "I"])
    let output = try #require(player.rounds.first?.output)
    #expect(output.previousWord == "<END>")
    #expect(output.combined?.count == 4)
    #expect(output.probabilities?.count == 2)
  }

  @Test func cellsOfAllFiveStepsGiveAWholeRoundWithTheCurrentState() throws {
    let found = try player(
      "step=output",
      """
      //| keys: names
      let h = gru(input: y[0], state: q, Wi: Wy, Wh: Wh, bi: b6, bh: b6)
      let a = softmax(score(query: h, keys: K, by: .dot))
      let c = contextVector(weights: a, values: K)
      let t = attentionalState(context: c, state: h, W: Wc)
      let p = wordProbabilities(state: t, W: Wo, b: bo)
      """)
    let player = try #require(found)
    #expect(player.timing == .current)
    #expect(player.rounds.first?.output?.state == player.rounds.first?.query)
    #expect(player.rounds.first?.output?.previousWord == "<END>")
  }

  @Test(arguments: [
    ("run", "let r = score(query: q, keys: K, by: .dot)"),
    ("step=weights", "let r = softmax(e)"),
    ("run", "let r = words"),
    ("step=output", "//| keys: names\nlet p = wordProbabilities(state: q, W: Wo, b: bo)"),
  ])
  func otherResultsHaveNoPlayer(annotation: String, code: String) throws {
    #expect(try player(annotation, code) == nil)
  }

  private let K: Matrix = [[1, 2], [3, 4], [0, -1]]
}
