internal import Attention
internal import Diagnostics

/// The numbers of one round as they are when all of its frames have passed.
///
/// What a frame brings carries its name in `data-at`, so that the script can show it in time.
struct PlayerStage {
  let player: Player
  let numbers: PlayerNumbers
  let keys: PlayerKeys
  let sentence: PlayerSentence
  let index: Int

  init(_ player: Player, _ numbers: PlayerNumbers, _ keys: PlayerKeys, round index: Int) {
    self.player = player
    self.numbers = numbers
    self.keys = keys
    self.index = index
    sentence = PlayerSentence(player, numbers, round: index)
  }

  var round: Player.Round { player.rounds[index] }
  var symbols: PlayerSymbols { sentence.symbols }

  /// The blocks in the order of computing: the decoder stands before the keys if it moves first.
  var markup: Markup {
    let first = round.output.map { player.timing == .current ? decoderFirst($0) : [] } ?? []
    let last = round.output.map { outputRows($0) } ?? []
    let blocks = [chain("before", first), attention, chain("after", last)].compactMap { $0 }
    return Markup(
      "div",
      [
        "class": "stage", "tabindex": "0", "role": "region",
        "aria-label": player.say(PlayerWords.figure),
      ], blocks)
  }

  private func chain(_ name: String, _ rows: [Markup]) -> Markup? {
    rows.isEmpty ? nil : Markup("table", ["class": name], [Markup("tbody", [:], rows)])
  }

  // MARK: Pieces

  /// Numbers in cells of one colour.
  ///
  /// - Parameters:
  ///   - style: by default the vector's own.
  ///   - faded: the share of the whole that remains of them.
  func cells(
    _ vector: Vector, _ role: Role, _ style: NumberStyle? = nil, faded: Double? = nil
  ) -> Markup {
    let style = style ?? numbers.style(of: vector)
    let texts = PlayerNumbers.places(of: vector.count).map { $0.map { style.text(vector[$0]) } }
    let fade = faded.map { " faded w\(Self.step($0))" } ?? ""
    return Markup(
      "span", ["class": "v \(role.rawValue)\(fade)"],
      texts.map { text in
        text.map { Markup("span", text: $0) } ?? Markup("span", ["class": "gap"], text: "…")
      })
  }

  /// A share of the whole in twentieths.
  private static func step(_ share: Double) -> Int {
    share.isNaN ? 0 : Int((min(1, max(0, share)) * 20).rounded())
  }

  /// What a row or a column is: its symbol, and in small letters its name.
  func heading(_ scope: String, _ symbol: String, _ name: Bilingual, at frame: PlayerFrame? = nil)
    -> Markup
  {
    Markup(
      "th", ["scope": scope, "data-at": frame?.rawValue],
      [Markup(text: symbol + " "), Markup("small", text: player.say(name))])
  }

  /// A bar as long as a share of the whole.
  func bar(_ share: Double) -> Markup {
    let percent = share.isNaN ? 0 : min(1, max(0, share)) * 100
    let width = DecimalText.fixed(percent, digits: 1) + "%"
    return Markup(
      SVGElement(
        "svg", ["aria-hidden": "true"], [SVGElement("rect", ["width": width, "height": "100%"])]))
  }

  /// A word, as it comes out or, from the round before, goes in.
  func token(_ word: String, isBefore: Bool = false) -> Markup {
    Markup(
      "bdi", ["class": isBefore ? "token before" : "token"],
      text: PlayerSentence.shortened(word, most: 24))
  }
}
