internal import Attention
internal import Diagnostics

extension PlayerSentence {
  private var output: Player.Output? { round.output }

  private var end: String { Self.quoted(Decoder.end) }

  /// The previous word behind a blank, or nothing where it isn't known.
  private var previousName: String {
    output?.previousWord.map { " " + Self.quoted($0) } ?? ""
  }

  /// ` = (−0.6, 1.2)`, or nothing where it isn't known.
  private func numbersOf(_ vector: Vector?) -> String {
    vector.map { " = \(PlayerNumbers.list($0, numbers.style(of: $0)))" } ?? ""
  }

  private var embedding: String {
    symbols.previous + numbersOf(output?.previous)
  }

  private var newState: String { symbols.state + numbersOf(output?.state) }

  // MARK: Step 4

  private var joinedWidth: Int {
    (round.context?.count ?? 0) + (player.joinedPart(of: round)?.count ?? 0)
  }

  var joinedWord: Bilingual {
    if isFirst {
      return Bilingual(
        en: "No word has been written, so \(end) stands for the previous one. Its"
          + " embedding \(embedding) joins the context: \(symbols.joined), \(joinedWidth) numbers.",
        vi: "Chưa có từ nào được viết nên \(end) đứng vào chỗ từ trước. Vector nhúng của"
          + " nó, \(embedding), nối vào sau ngữ cảnh: \(symbols.joined), \(joinedWidth) số.")
    }
    return Bilingual(
      en: "The previous word\(previousName), as its embedding \(embedding), joins the context:"
        + " \(symbols.joined), \(joinedWidth) numbers.",
      vi: "Từ trước\(previousName), với vector nhúng \(embedding), nối vào sau ngữ cảnh:"
        + " \(symbols.joined), \(joinedWidth) số.")
  }

  var joinedState: Bilingual {
    Bilingual(
      en: "The state that asked joins what it found: \(symbols.joined), \(joinedWidth) numbers.",
      vi: "Trạng thái vừa hỏi nối vào sau điều nó tìm được: \(symbols.joined), \(joinedWidth) số.")
  }

  var layer: Bilingual {
    let made = symbols.layer + numbersOf(output?.combined)
    if player.timing == .current {
      return Bilingual(
        en: "A layer makes the attentional state of them, \(made), from which the word is read.",
        vi: "Một tầng nữa biến chúng thành trạng thái chú ý \(made); từ sẽ được đọc ra từ đây.")
    }
    return Bilingual(
      en: "A layer makes of them what the decoder reads: \(made).",
      vi: "Một tầng nữa biến chúng thành đầu vào của bộ giải mã: \(made).")
  }

  // MARK: Step 5

  var decoderReads: Bilingual {
    Bilingual(
      en: "The decoder reads \(symbols.input), remembers its old state \(symbols.oldState), and"
        + " moves on to \(newState).",
      vi: "Bộ giải mã đọc \(symbols.input), nhớ trạng thái cũ \(symbols.oldState), rồi chuyển sang"
        + " \(newState).")
  }

  var decoderMoves: Bilingual {
    if isFirst {
      return Bilingual(
        en:
          "The decoder moves first. No word has been written, so it reads \(end) in place"
          + " of one, \(embedding), and comes to its new state \(newState).",
        vi: "Bộ giải mã đi trước một bước. Chưa có từ nào được viết nên nó đọc \(end) thay"
          + " cho từ trước, \(embedding), rồi tới trạng thái mới \(newState).")
    }
    return Bilingual(
      en: "The decoder reads the previous word\(previousName), \(embedding), and"
        + " moves from \(symbols.oldState) to \(newState).",
      vi: "Bộ giải mã đọc từ trước\(previousName), \(embedding), rồi đi từ"
        + " \(symbols.oldState) sang \(newState).")
  }

  var probabilities: Bilingual {
    let likely = output?.probabilities ?? []
    let order = likely.values.indices.sorted { (likely[$1], $0) < (likely[$0], $1) }
    func name(_ word: Int) -> String { Self.quoted(player.vocabulary[word]) }
    func text(_ word: Int) -> String { numbers.fixed.text(likely[word]) }
    guard let first = order.first, !likely.values.contains(where: \.isNaN) else {
      return Bilingual(
        en: "There are no probabilities to compare.", vi: "Không có xác suất nào để so.")
    }
    let all = Bilingual(
      en:
        "From \(symbols.read) comes a probability for each of the \(order.count) words of the"
        + " vocabulary: \(name(first)) leads with \(text(first))",
      vi: "Từ \(symbols.read) tính ra xác suất của cả \(order.count) từ trong từ vựng: dẫn đầu là"
        + " \(name(first)) với \(text(first))")
    guard order.count > 1 else { return Bilingual(en: all.en + ".", vi: all.vi + ".") }
    let second = order[1]
    return Bilingual(
      en: "\(all.en), \(name(second)) follows with \(text(second)).",
      vi: "\(all.vi), kế đến là \(name(second)) với \(text(second)).")
  }

  var word: Bilingual {
    let name = Self.quoted(output?.word ?? "")
    if output?.word == Decoder.end {
      return Bilingual(
        en: "The decoder writes \(name): the sentence is complete.",
        vi: "Bộ giải mã viết \(name): câu đã trọn.")
    }
    if player.rounds.count > 1, index == player.rounds.count - 1 {
      return Bilingual(
        en: "The decoder writes \(name), the last word of this run.",
        vi: "Bộ giải mã viết \(name), từ cuối của lần chạy này.")
    }
    if player.timing == .current {
      return Bilingual(
        en: "The decoder writes \(name), and \(name) is what it reads next.",
        vi: "Bộ giải mã viết \(name), và \(name) là từ nó sẽ đọc tiếp.")
    }
    return Bilingual(
      en: "The decoder writes \(name). In the next round that is the previous word, and"
        + " \(symbols.state) asks.",
      vi: "Bộ giải mã viết \(name). Sang vòng sau, đó là từ trước, và \(symbols.state) sẽ hỏi.")
  }
}
