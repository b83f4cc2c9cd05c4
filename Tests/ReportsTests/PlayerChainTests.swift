import Attention
import Diagnostics
import Pictures
import Runs
import Testing

@testable import Reports

/// Rounds of five steps, each in a cell of its own, however the steps are written.
@Suite struct PlayerChainTests {
  /// A way to come to a context.
  enum Context: CaseIterable {
    case apart, ofACall, ofANamedRound, inItsPlace
  }

  /// A decoder's cell, and how its new state is read.
  enum Cell: CaseIterable {
    case gru, lstm, lstmByName
  }

  /// A lesson that ends with the probabilities of words.
  struct Lesson: CustomTestStringConvertible {
    let timing: Timing
    let cell: Cell
    let context: Context
    var seed = 1
    var front = ""
    /// The state that the previous-state timing asks with.
    var asking = "q"

    var testDescription: String { "\(timing) \(cell) \(context)" }

    private var gates: Int { cell == .gru ? 6 : 8 }
    private var inputs: Int { timing == .previous ? 4 : 2 }

    private var setup: String {
      """
      let names = ["<END>", "I", "am"]
      let y: Matrix = [[1, 0], [0, 1], [1, -1]]
      let m: Vector = [0.5, -0.5]
      let Wi = Matrix.random(rows: \(gates), columns: \(inputs), seed: \(seed))
      let Wh = Matrix.random(rows: \(gates), columns: 2, seed: \(seed + 1))
      let bi = Vector.random(count: \(gates), seed: \(seed + 2))
      let bh = Vector.random(count: \(gates), seed: \(seed + 3))
      let Wt = Matrix.random(rows: 2, columns: 4, seed: \(seed + 4))
      let Wo = Matrix.random(rows: 3, columns: 2, seed: \(seed + 5))
      let bo = Vector.random(count: 3, seed: \(seed + 6))
      """
    }

    /// The steps that bind a context, and the expression that it then is.
    private func find(by query: String) -> (steps: String, context: String) {
      let call = "attend(query: \(query), keys: K, values: K, by: .dot)"
      switch context {
      case .apart:
        let steps = """
          let a = softmax(score(query: \(query), keys: K, by: .dot))
          let c = contextVector(weights: a, values: K)
          """
        return (steps, "c")
      case .ofACall: return ("let c = \(call).context", "c")
      case .ofANamedRound: return ("let found = \(call)", "found.context")
      case .inItsPlace: return ("", "\(call).context")
      }
    }

    /// The step that binds a new state, and the expression that it then is.
    private func decode(_ input: String) -> (step: String, state: String) {
      let parameters = "Wi: Wi, Wh: Wh, bi: bi, bh: bh)"
      let lstm = "lstm(input: \(input), state: q, memory: m, \(parameters)"
      switch cell {
      case .gru: return ("let s = gru(input: \(input), state: q, \(parameters)", "s")
      case .lstm: return ("let s = \(lstm).state", "s")
      case .lstmByName: return ("let new = \(lstm)", "new.state")
      }
    }

    private var steps: [String] {
      switch timing {
      case .previous:
        let (find, context) = find(by: asking)
        let (decode, state) = decode("x")
        return [
          find, "let x = combine(\(context), with: y[1])", decode,
          "let p = wordProbabilities(state: \(state), W: Wo, b: bo)",
        ]
      case .current:
        let (decode, state) = decode("y[1]")
        let (find, context) = find(by: state)
        return [
          decode, find, "let t = attentionalState(context: \(context), state: \(state), W: Wt)",
          "let p = wordProbabilities(state: t, W: Wo, b: bo)",
        ]
      }
    }

    var text: String {
      let steps = steps.filter { !$0.isEmpty }
      return front + "```swift run\n\(data)\n\(setup)\n```\n\n"
        + "```swift step=score show=none\n//| keys: words\n"
        + "let named = score(query: q, keys: K, by: .dot)\n```\n\n"
        + steps.dropLast().map { "```swift run\n\($0)\n```\n\n" }.joined()
        + "```swift step=output\n//| keys: names\n\(steps[steps.count - 1])\n```\n"
    }

    /// The round, computed by the library itself.
    var round: Player.Round {
      let (q, m): (Vector, Vector) = ([1, 0.5], [0.5, -0.5])
      let K: Matrix = [[1, 2], [3, 4], [0, -1]]
      let y: Vector = [0, 1]
      let Wi = Matrix.random(rows: gates, columns: inputs, seed: seed)
      let Wh = Matrix.random(rows: gates, columns: 2, seed: seed + 1)
      let bi = Vector.random(count: gates, seed: seed + 2)
      let bh = Vector.random(count: gates, seed: seed + 3)
      func decode(_ input: Vector) -> Vector {
        cell == .gru
          ? gru(input: input, state: q, Wi: Wi, Wh: Wh, bi: bi, bh: bh)
          : lstm(input: input, state: q, memory: m, Wi: Wi, Wh: Wh, bi: bi, bh: bh).state
      }
      let query = timing == .previous ? q : decode(y)
      let found = attend(query: query, keys: K, values: K, by: .dot)
      let x = combine(found.context, with: y)
      let state = timing == .previous ? decode(x) : query
      let Wt = Matrix.random(rows: 2, columns: 4, seed: seed + 4)
      let read =
        timing == .previous
        ? state : attentionalState(context: found.context, state: state, W: Wt)
      let probabilities = wordProbabilities(
        state: read, W: .random(rows: 3, columns: 2, seed: seed + 5),
        b: .random(count: 3, seed: seed + 6))
      return Player.Round(
        query: query, scores: found.scores, weights: found.weights, normalizer: "softmax",
        context: found.context,
        output: Player.Output(
          previousWord: "I", previous: y, combined: timing == .previous ? x : read, state: state,
          probabilities: probabilities, word: ["<END>", "I", "am"][argmax(probabilities)]))
    }
  }

  private func player(_ text: String) throws -> Player? {
    let run = run(text)
    try #require(run.cells.allSatisfy { $0.status == .ok }, "\(run.diagnostics)")
    return CellView(try #require(run.cells.last), in: run).player(id: "p")
  }

  static let ways: [Lesson] = Timing.allCases.flatMap { timing in
    Cell.allCases.flatMap { cell in
      Context.allCases.map { Lesson(timing: timing, cell: cell, context: $0) }
    }
  }

  @Test(arguments: ways, [1, 20, 300])
  func everyWayToWriteARoundGivesThePlayerOfItsNumbers(way: Lesson, seed: Int) throws {
    var way = way
    way.seed = seed
    let player = try #require(try player(way.text))
    #expect(player.timing == way.timing)
    #expect(player.vocabulary == ["<END>", "I", "am"])
    #expect(player.source.words == ["tôi", "là", "sinh viên"])
    #expect(player.rounds == [way.round])
  }

  @Test func aRoundOfAnLSTMIsPlayedAsRecorded() throws {
    let lesson = Lesson(timing: .current, cell: .lstmByName, context: .ofANamedRound)
    let player = try #require(try player(lesson.text))
    try expectGolden(player.html + "\n", "player-lstm.en.html")
  }

  @Test(arguments: ways)
  func aRoundThatGoesOnToAWordIsShownOnce(way: Lesson) throws {
    let run = run(way.text)
    let cells = HTMLCell.all(in: run, HTMLSyntax(language: .english))
    let players = cells.map { $0.text.contains("<section class=\"player\"") }
    #expect(players == cells.indices.map { $0 == cells.count - 1 })
  }

  @Test(arguments: Cell.allCases, [Context.apart, .ofACall])
  func aContextOfAnotherStateThanTheDecodersIsNoRound(cell: Cell, context: Context) throws {
    var lesson = Lesson(timing: .previous, cell: cell, context: context)
    lesson.asking = "Q[1]"
    #expect(try player(lesson.text) == nil)
  }

  @Test func theMemoryOfAnLSTMIsNotItsState() throws {
    let lesson = Lesson(timing: .previous, cell: .lstmByName, context: .ofACall)
    let text = lesson.text.replacing("state: new.state", with: "state: new.memory")
    #expect(try player(text) == nil)
  }

  @Test(arguments: ["step=context", "run"])
  func aContextTakenOfACallIsItsWholeRound(annotation: String) throws {
    let call = """
      attend(
        query: q, keys: K, values: [[1], [2], [3]], by: .dot, mask: .keep([true, false, true]),
        normalizer: .sparsemax)
      """
    func player(_ code: String) throws -> Player? {
      try self.player(
        "```swift run\n\(data)\n```\n\n```swift \(annotation)\n//| keys: words\n\(code)\n```\n")
    }
    let player = try #require(try player("let c = \(call).context"))
    #expect(player.source.words == ["tôi", "là", "sinh viên"])
    #expect(player.source.values == [[1], [2], [3]])
    #expect(player.rounds.map(\.masked) == [[2, -.infinity, -0.5]])
    #expect(player.rounds.map(\.normalizer) == ["sparsemax"])
    #expect(
      try self.player("```swift run\n\(data)\n```\n\n```swift run\nlet r = \(call)\n```\n")?
        .rounds == player.rounds)
  }

  @Test(arguments: ["attend(query: q, keys: K, values: K, by: .dot).weights", "K[0]"])
  func otherVectorsOfARunHaveNoPlayer(code: String) throws {
    #expect(try player("```swift run\n\(data)\nlet c = \(code)\n```\n") == nil)
  }
}
