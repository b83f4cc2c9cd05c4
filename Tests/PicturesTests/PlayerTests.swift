import Attention
import Diagnostics
import Testing

@testable import Pictures

@Suite struct PlayerTests {
  // MARK: What is recorded

  @Test(arguments: PlayerSample.recorded.keys.sorted())
  func playersAreAsRecorded(file: String) throws {
    let player = try #require(PlayerSample.recorded[file])
    try expectGolden(player.html + "\n", file)
  }

  // MARK: Frames

  @Test func theStateThatAsksIsOlderThanTheDecodersStepWithThePreviousStateTiming() {
    let player = PlayerSample.sentence(.previous, .english)
    #expect(
      player.frames(ofRound: 0) == [
        .states, .query, .scores, .weights, .shares, .context, .joined, .layer, .decoder,
        .probabilities, .word,
      ])
    #expect(player.frames(ofRound: 1) == Array(player.frames(ofRound: 0).dropFirst()))
  }

  @Test func theDecoderMovesBeforeItAsksWithTheCurrentStateTiming() {
    let player = PlayerSample.sentence(.current, .english)
    #expect(
      player.frames(ofRound: 0) == [
        .states, .decoder, .query, .scores, .weights, .shares, .context, .joined, .layer,
        .probabilities, .word,
      ])
  }

  @Test func onlyWhatIsKnownHasAFrame() {
    func frames(_ source: Player.Source, _ round: Player.Round) -> [PlayerFrame] {
      Player(id: "a", source: source, rounds: [round], digits: 2, language: .english)
        .frames(ofRound: 0)
    }
    let bare = Player.Source(words: nil, keys: nil)
    let keys = Player.Source(words: nil, keys: [[1], [2]])
    #expect(frames(bare, .init(weights: [1, 0])) == [.weights])
    #expect(frames(bare, .init(scores: [1, 0], weights: [1, 0])) == [.scores, .weights])
    #expect(
      frames(bare, .init(scores: [1, 0], masked: [1, 0], weights: [1, 0])) == [.scores, .weights])
    #expect(
      frames(bare, .init(scores: [1, 0], masked: [1, -.infinity], weights: [1, 0]))
        == [.scores, .mask, .weights])
    #expect(frames(bare, .init(weights: [1, 0], context: [3])) == [.weights, .context])
    #expect(
      frames(keys, .init(query: [1], weights: [1, 0], context: [1]))
        == [.states, .query, .weights, .shares, .context])
    #expect(
      frames(
        keys,
        .init(
          weights: [1, 0], context: [1],
          output: .init(previousWord: nil, previous: [5], combined: [1, 5], word: "x")))
        == [.states, .weights, .shares, .context, .joined, .word])
  }

  @Test(arguments: [Timing.previous, .current], Language.allCases)
  func everyFrameHasASentenceAndSomethingToShow(timing: Timing, language: Language) {
    let player = PlayerSample.sentence(timing, language)
    let rounds = player.html.split(separator: "<figure").dropFirst()
    #expect(rounds.count == 5)
    for (index, text) in rounds.enumerated() {
      let frames = player.frames(ofRound: index)
      #expect(text.ranges(of: "data-frame=").count == frames.count)
      for frame in frames {
        #expect(text.contains("<li data-frame=\"\(frame.rawValue)\"><b>"))
        #expect(text.contains("data-at=\"\(frame.rawValue)\""))
      }
    }
  }

  // MARK: Sentences

  @Test(arguments: [
    ("“tôi” answers best, with a score of 5.4719; “sinh viên” 2.9682 and “là” 2.9154."),
    ("softmax turns scores into weights: “tôi” 0.8626, “sinh viên” 0.0705 and “là” 0.0669."),
    ("The first number of “tôi” becomes 0.8626 · 0.8 ≈ 0.6900."),
    ("Its first number is 0.6900 + 0.0535 − 0.0705 ≈ 0.6730."),
    ("Its embedding y₀ = (−0.6, 1.2) joins the context: [c₁; y₀], 5 numbers."),
    ("remembers its old state s₀, and moves on to s₁ = (−0.9427, −0.0881, −0.9651)."),
    ("“I” leads with 0.8812, “a” follows with 0.0406."),
    ("In the next round that is the previous word, and s₁ asks."),
    ("The decoder writes “&lt;END&gt;”: the sentence is complete."),
  ])
  func sentencesSayTheNumbers(sentence: String) {
    #expect(PlayerSample.sentence(.previous, .english).html.contains(sentence))
  }

  @Test(
    arguments: [
      ([1, 1], [0.5, 0.5], "All answer equally well, with a score of 1."),
      ([2, 2, 0], [0.5, 0.5, 0], "h₁ and h₂ answer equally well, each with a score of 2; h₃ 0."),
      ([3], [1], "There is one key only: h₁ scores 3."),
      (
        [.nan, 1], [.nan, .nan], "Not every score is a number: NaN spoils all that follows from it."
      ),
      ([.nan, 1], [.nan, .nan], "The weights are no numbers (NaN), since the scores are none."),
      ([1, 2], [0, 0], "Nobody gets anything: all weights are 0, and so is their sum."),
      ([1, 2], [0.5, 0.25], "Together they make 0.75, for here they need not make 1."),
      (
        [5, 4, 3, 2, 1, 0], [1, 0, 0, 0, 0, 0],
        "h₁ answers best, with a score of 5; h₂ 4, h₃ 3, h₄ 2 and so on for 2 more."
      ),
    ] as [([Double], [Double], String)])
  func specialScoresHaveSentencesOfTheirOwn(
    scores: [Double], weights: [Double], sentence: String
  ) {
    let player = Player(
      id: "a", source: Player.Source(words: nil, keys: nil),
      rounds: [.init(scores: Vector(scores), weights: Vector(weights))], digits: 2,
      language: .english)
    #expect(player.html.contains(sentence), "\(player.html)")
  }

  @Test func aMaskIsSaidAndShown() {
    let html = PlayerSample.question(.english, mask: .keep([true, false, true, true])).html
    #expect(html.contains("The mask hides “Hoa”: a score of −∞ will become a weight of exactly 0."))
    #expect(html.contains("<td class=\"m hid\">−∞</td>"))
    let none = PlayerSample.question(.vietnamese, mask: .keep([false, false, false, false])).html
    #expect(none.contains("Mặt nạ che mọi khóa: tất cả các điểm thành −∞, chẳng còn gì để nhìn."))
    #expect(none.contains("Không khóa nào được gì: mọi trọng số bằng 0, tổng cũng bằng 0."))
  }

  // MARK: What stands in a page

  @Test func wordsOfALessonAreOnlyText() {
    let hostile = "<img src=x onerror=alert(1)>\"'&\u{202E}"
    let player = Player(
      id: "\"><script>", source: Player.Source(words: [hostile], keys: [[1]]),
      vocabulary: [hostile],
      rounds: [
        .init(
          query: [1], scores: [1], weights: [1], normalizer: hostile, context: [1],
          output: .init(
            previousWord: hostile, previous: [1], probabilities: [1], word: hostile)),
        .init(asker: hostile, weights: [1]),
      ], digits: 2, language: .vietnamese)
    let html = player.html
    #expect(html.contains("&lt;img src=x"))
    #expect(!html.contains("<img"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("\u{202E}"))
    #expect(!html.contains("style="))
  }

  @Test(arguments: [(40, 64, 40), (1000, 1, 30), (12, 6, 12), (6, 64, 100), (1, 1, 1)])
  func theTextIsBounded(keys: Int, width: Int, rounds: Int) {
    let player = PlayerSample.wide(keys: keys, width: width, rounds: rounds)
    #expect(player.html.utf8.count < 100_000)
  }

  @Test func aWordOfAnyLengthIsCut() {
    let long = String(repeating: "dài ", count: 100_000)
    let player = Player(
      id: "a", source: Player.Source(words: [long, long], keys: [[1], [2]]), vocabulary: [long],
      rounds: [
        .init(
          weights: [0.5, 0.5], context: [1.5],
          output: .init(previousWord: long, previous: [1], probabilities: [1], word: long))
      ], digits: 2, language: .english)
    #expect(player.html.utf8.count < 8000)
  }

  @Test func aSentenceOfFiveWordsStaysBelowFortyKilobytes() {
    for timing in Timing.allCases {
      #expect(PlayerSample.sentence(timing, .vietnamese).html.utf8.count < 40_000)
    }
  }

  @Test func ofManyKeysThoseWithTheMostAttentionHaveColumnsAndTheRestShareOne() {
    let weights = Vector((0..<20).map { $0 == 17 ? 0.62 : 0.02 })
    let values = Matrix(rows: 20, columns: 1, values: (0..<20).map(Double.init))
    let player = Player(
      id: "a", source: Player.Source(words: (0..<20).map { "w\($0)" }, keys: values),
      rounds: [.init(weights: weights, context: contextVector(weights: weights, values: values))],
      digits: 2, language: .english)
    #expect(PlayerKeys(player).shown == [0, 1, 2, 3, 4, 5, 6, 7, 17])
    #expect(PlayerKeys(player).rest == [8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19])
    #expect(player.html.contains("<th scope=\"col\">11 others</th>"))
    // 11 · 0.02 in all, of which 0.02 · (8 + … + 16 + 18 + 19) go into the context.
    #expect(player.html.contains("0.22</span></td>"))
    #expect(player.html.contains("<span>2.90</span>"))
  }

  @Test func roundsThatHaveNoRoomAreCounted() {
    let html = PlayerSample.wide(keys: 3, width: 2, rounds: 30).html
    #expect(html.contains("The first 12 of 30 rounds; the tables have them all."))
    #expect(html.ranges(of: "<figure").count == 12)
  }

  @Test func withoutRoundsThereIsAnEmptyPlayer() {
    let html = Player(
      id: "a", source: Player.Source(words: [], keys: nil), rounds: [], digits: 2,
      language: .english
    ).html
    #expect(html.hasPrefix("<section class=\"player\" id=\"a\""))
    #expect(!html.contains("<figure"))
  }

  @Test func scriptAndStyleKeepTheRulesOfAPage() {
    #expect(Player.script.contains("'use strict';"))
    #expect(Player.script.contains("lesson:updated"))
    for word in ["eval(", "innerHTML", "http", "fetch(", "</script"] {
      #expect(!Player.script.contains(word), "\(word)")
    }
    #expect(Player.style.contains("prefers-reduced-motion"))
    for word in ["url(", "@import", "</style"] {
      #expect(!Player.style.contains(word), "\(word)")
    }
    #expect(Player.script.utf8.count + Player.style.utf8.count < 24_000)
  }
}
