internal import Attention
internal import Diagnostics

extension PlayerStage {
  /// With the current-state timing: the previous word, and the state that will ask.
  func decoderFirst(_ output: Player.Output) -> [Markup] {
    guard let state = output.state else { return [] }
    return [
      row(
        .decoder, symbols.previous, PlayerWords.previousWord, "y",
        previousWord(output) + (output.previous.map { [cells($0, .word)] } ?? [])),
      row(
        .decoder, symbols.state, PlayerWords.newState, "n", [cells(state, .query)]),
    ]
  }

  private func previousWord(_ output: Player.Output) -> [Markup] {
    output.previousWord.map { [token($0, isBefore: true)] } ?? []
  }

  /// Steps 4 and 5.
  func outputRows(_ output: Player.Output) -> [Markup] {
    let frames = player.frames(ofRound: index)
    var rows: [Markup] = []
    if frames.contains(.joined), let context = round.context,
      let part = player.joinedPart(of: round)
    {
      let isWord = player.timing == .previous
      rows.append(
        row(
          .joined, symbols.joined, PlayerWords.joined, "j",
          [
            cells(context, .context, numbers.fixed),
            cells(part, isWord ? .word : .query),
          ] + (isWord ? previousWord(output) : [])))
    }
    if frames.contains(.layer), let combined = output.combined {
      let name =
        player.timing == .previous ? PlayerWords.decoderInput : PlayerWords.attentionalState
      rows.append(
        row(
          .layer, symbols.layer, name, "x",
          [cells(combined, player.timing == .previous ? .plain : .query)]))
    }
    if player.timing == .previous, let state = output.state {
      rows.append(
        row(
          .decoder, symbols.state, PlayerWords.newState, "n",
          [cells(state, .query)]))
    }
    if let probabilities = output.probabilities {
      rows.append(
        row(
          .probabilities, "p", PlayerWords.probability, "p",
          [distribution(probabilities, output.word)]))
    }
    rows.append(row(.word, "→", PlayerWords.word, "w", [token(output.word)]))
    return rows
  }

  private func row(
    _ frame: PlayerFrame, _ symbol: String, _ name: Bilingual, _ part: String, _ content: [Markup]
  ) -> Markup {
    Markup(
      "tr", ["data-at": frame.rawValue],
      [heading("row", symbol, name), Markup("td", ["class": part], content)])
  }

  /// All words of a small vocabulary in its order; else the likeliest, and the rest together.
  private func distribution(_ probabilities: Vector, _ word: String) -> Markup {
    let count = probabilities.count
    var shown = Array(0..<count)
    var rest: [Int] = []
    if count > 8 {
      let order = shown.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
      shown = Array(order.prefix(6))
      rest = order.dropFirst(6).sorted()
    }
    let chosen = shown.first { player.vocabulary[$0] == word }
    var items = shown.map { place in
      item(
        PlayerSentence.shortened(player.vocabulary[place], most: 24), probabilities[place],
        isChosen: place == chosen)
    }
    if !rest.isEmpty {
      let name = player.say(PlayerWords.otherWords(rest.count))
      items.append(item(name, rest.reduce(0) { $0 + probabilities[$1] }, isChosen: false))
    }
    return Markup("ul", [:], items)
  }

  private func item(_ name: String, _ probability: Double, isChosen: Bool) -> Markup {
    Markup(
      "li", ["class": isChosen ? "on" : nil],
      [
        Markup("bdi", text: name), bar(probability),
        Markup("span", text: numbers.fixed.text(probability)),
      ])
  }
}
