internal import Attention
internal import Diagnostics

extension PlayerStage {
  /// Steps 1 to 3: one column a key, the query on their left, the context on their right.
  var attention: Markup {
    var rows: [Markup] = []
    if let matrix = player.source.keys {
      let name = player.decodes ? PlayerWords.state : PlayerWords.key
      rows.append(
        row(.states, PlayerSymbols.key, name, "h", query: round.query) { key in
          cells(matrix[key], .key, numbers.keys)
        })
    } else if let query = round.query {
      rows.append(row(.query, "", PlayerWords.query, "h", query: query) { _ in Markup(text: "") })
    }
    if let values = player.source.values {
      rows.append(
        row(.states, "vⱼ", PlayerWords.value, "u") { cells(values[$0], .plain, numbers.values) })
    }
    if let scores = round.scores {
      rows.append(
        row(.scores, "eⱼ", PlayerWords.score, "e") { Markup(text: numbers.scores.text(scores[$0])) }
      )
    }
    if let masked = round.masked {
      rows.append(
        row(.mask, "eⱼ", PlayerWords.masked, "m") { Markup(text: numbers.scores.text(masked[$0])) })
    }
    let rest = keys.rest.reduce(0) { $0 + round.weights[$1] }
    rows.append(
      row(.weights, "αⱼ", PlayerWords.weight, "a", rest: weight(rest)) {
        weight(round.weights[$0])
      })
    if let shares = sharesRow { rows.append(shares) }
    return Markup(
      "table", ["class": "attention"],
      [Markup("thead", [:], [headings]), Markup("tbody", [:], rows)])
  }

  private var headings: Markup {
    var columns = [Markup("td")]
    if round.query != nil {
      columns.append(heading("col", symbols.query, PlayerWords.query, at: .query))
    }
    for key in keys.shown {
      let words = player.source.words
      let name =
        words.map { PlayerSentence.shortened($0[key], most: 24) }
        ?? PlayerSymbols.numbered("h", key + 1)
      columns.append(Markup("th", ["scope": "col"], [Markup("bdi", text: name)]))
    }
    if !keys.rest.isEmpty {
      columns.append(
        Markup("th", ["scope": "col"], text: player.say(PlayerWords.others(keys.rest.count))))
    }
    if round.context != nil {
      columns.append(heading("col", symbols.context, PlayerWords.context, at: .context))
    }
    return Markup("tr", [:], columns)
  }

  /// One row: something of each key.
  ///
  /// - Parameters:
  ///   - part: the class of its entries.
  ///   - rest: what stands for the keys without a column.
  private func row(
    _ frame: PlayerFrame, _ symbol: String, _ name: Bilingual, _ part: String,
    query: Vector? = nil, rest: Markup = Markup(text: "…"), context: Markup? = nil,
    entry: (Int) -> Markup
  ) -> Markup {
    var entries = [heading("row", symbol, name)]
    if round.query != nil {
      if let query {
        let content = cells(query, .query)
        entries.append(
          Markup("td", ["class": "q", "data-at": PlayerFrame.query.rawValue], [content]))
      } else {
        entries.append(Markup("td"))
      }
    }
    for key in keys.shown {
      let isHidden = round.masked?[key] == -.infinity
      entries.append(Markup("td", ["class": isHidden ? part + " hid" : part], [entry(key)]))
    }
    if !keys.rest.isEmpty { entries.append(Markup("td", ["class": part], [rest])) }
    if round.context != nil { entries.append(context ?? Markup("td")) }
    return Markup("tr", ["data-at": frame.rawValue], entries)
  }

  private func weight(_ weight: Double) -> Markup {
    Markup("span", [:], [bar(weight), Markup(text: numbers.fixed.text(weight))])
  }

  /// Step 3: each value as much as its weight, and their sum.
  private var sharesRow: Markup? {
    guard let context = round.context else { return nil }
    let sum = Markup(
      "td", ["class": "c", "data-at": PlayerFrame.context.rawValue],
      [cells(context, .context, numbers.fixed)])
    let symbol = "αⱼ" + PlayerSymbols.value(player)
    guard let values = player.summedValues else {
      return row(.context, "c", PlayerWords.context, "s", context: sum) { _ in Markup(text: "") }
    }
    func shares(_ key: Int) -> Vector {
      Vector((0..<values.columns).map { Player.share(round.weights[key], of: values[key, $0]) })
    }
    let rest = keys.rest.reduce(Vector([Double](repeating: 0, count: values.columns))) {
      $0 + shares($1)
    }
    let restWeight = keys.rest.reduce(0) { $0 + round.weights[$1] }
    let role: Role = player.source.values == nil ? .key : .plain
    return row(
      .shares, symbol, PlayerWords.weighted, "s",
      rest: cells(rest, role, numbers.fixed, faded: restWeight), context: sum
    ) { cells(shares($0), role, numbers.fixed, faded: round.weights[$0]) }
  }
}
