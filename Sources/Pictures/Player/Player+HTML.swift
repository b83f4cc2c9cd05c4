internal import Attention
internal import Diagnostics

extension Player {
  /// The player as an element of a page: a section with the controls, which only the script shows,
  /// and for each round a figure of its numbers with one sentence a frame.
  ///
  /// At most twelve rounds, and of each at most ten keys with six numbers, have room: whatever the
  /// numbers, the text stays below 100 KB.
  ///
  /// - Complexity: O(numbers).
  public var html: String {
    let numbers = PlayerNumbers(self)
    let keys = PlayerKeys(self)
    let shown = Array(rounds.indices).prefix(keys.rounds)
    var content = [controls(shown), .newline]
    for index in shown {
      content += [figure(index, PlayerStage(self, numbers, keys, round: index)), .newline]
    }
    if rounds.count > shown.count {
      let left = say(PlayerWords.left(shown.count, of: rounds.count))
      content += [Markup("p", ["class": "left"], text: left), .newline]
    }
    return Markup("section", ["class": "player", "id": id, "aria-label": name], content).html
  }

  func say(_ text: Bilingual) -> String { text[language] }

  /// What the section is called.
  private var name: String {
    func text(_ words: [String]) -> String {
      PlayerSentence.shortened(
        words.prefix(12).joined(separator: " ") + (words.count > 12 ? " …" : ""), most: 80)
    }
    let written = rounds.compactMap(\.output?.word).filter { $0 != Decoder.end }
    return say(
      PlayerWords.name(
        source: source.words.map(text), target: written.isEmpty ? nil : text(written)))
  }

  // MARK: Rounds

  /// One round: its numbers, and what happens in each frame.
  private func figure(_ index: Int, _ stage: PlayerStage) -> Markup {
    let sentence = stage.sentence
    let frames = frames(ofRound: index).map { frame in
      Markup(
        "li", ["data-frame": frame.rawValue],
        [
          Markup("b", text: say(PlayerWords.title(of: frame, decodes: decodes))),
          Markup(text: " " + sentence.text(of: frame)),
        ])
    }
    var content = [
      stage.markup,
      Markup("ol", ["class": "frames"], frames),
    ]
    if rounds.count > 1 {
      let caption = say(PlayerWords.round(index + 1, roundName(index)))
      content.insert(Markup("figcaption", text: caption), at: 0)
    }
    return Markup("figure", ["data-round": "\(index)"], content)
  }

  /// The word that a round writes or that asks in it, else its number.
  private func roundName(_ index: Int) -> String {
    let round = rounds[index]
    guard let word = round.output?.word ?? round.asker else {
      return PlayerSymbols(self, round: index).query
    }
    return PlayerSentence.shortened(word, most: 30)
  }

  // MARK: Controls

  private func controls(_ shown: ArraySlice<Int>) -> Markup {
    var rows: [Markup] = []
    if shown.count > 1 {
      let label = say(decodes ? PlayerWords.outputWords : PlayerWords.queries)
      let words = shown.map { index in
        Markup("button", ["type": "button", "data-round": "\(index)"], text: roundName(index))
      }
      rows.append(
        Markup("div", ["class": "words", "role": "group", "aria-label": label], words))
    }
    let range = Markup(
      "label", [:],
      [
        Markup("span", text: say(PlayerWords.frame)),
        Markup(
          void: "input",
          [
            "type": "range", "autocomplete": "off", "min": "0", "max": "0", "value": "0",
            "step": "1",
          ]),
      ])
    rows.append(
      Markup(
        "div", ["class": "buttons"],
        [
          button("back", PlayerWords.back),
          button("play", PlayerWords.play, pause: PlayerWords.pause),
          button("forward", PlayerWords.forward),
          range, Markup("span", ["class": "place", "aria-hidden": "true"]),
        ]))
    rows.append(Markup("p", ["class": "sentence", "aria-live": "polite", "aria-atomic": "true"]))
    return Markup("div", ["class": "controls", "hidden": ""], rows)
  }

  /// A button, on which the style draws what it does.
  ///
  /// - Parameter pause: the label of the button that plays, while it does.
  private func button(_ action: String, _ label: Bilingual, pause: Bilingual? = nil) -> Markup {
    Markup(
      "button",
      [
        "type": "button", "data-do": action, "aria-label": say(label), "title": say(label),
        "data-play": pause.map { _ in say(label) }, "data-pause": pause.map(say),
      ])
  }
}
