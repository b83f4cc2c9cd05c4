internal import Attention
internal import Diagnostics

/// What happens in a frame, said with its numbers.
struct PlayerSentence {
  let player: Player
  let numbers: PlayerNumbers
  let symbols: PlayerSymbols
  let index: Int

  init(_ player: Player, _ numbers: PlayerNumbers, round index: Int) {
    self.player = player
    self.numbers = numbers
    self.index = index
    symbols = PlayerSymbols(player, round: index)
  }

  var round: Player.Round { player.rounds[index] }

  func text(of frame: PlayerFrame) -> String {
    let text =
      switch frame {
      case .states: player.decodes ? encoderStates : keys
      case .query: player.decodes ? decoderAsks : queryAsks
      case .scores: scores
      case .mask: mask
      case .weights: weights
      case .shares: shares
      case .context: context
      case .joined: player.timing == .previous ? joinedWord : joinedState
      case .layer: layer
      case .decoder: player.timing == .previous ? decoderReads : decoderMoves
      case .probabilities: probabilities
      case .word: word
      }
    return text[player.language]
  }

  // MARK: Who asks whom

  private var width: Int { player.source.keys?.columns ?? 0 }

  private var encoderStates: Bilingual {
    let count = player.keyCount
    guard let words = player.source.words else {
      return Bilingual(
        en: "The encoder has kept one state for each source word: \(count) in all, each of \(width)"
          + " numbers.",
        vi: "Bộ mã hóa giữ lại cho mỗi từ nguồn một trạng thái: tất cả \(count) trạng thái, mỗi"
          + " trạng thái \(width) số.")
    }
    let text = Self.shortened(words.prefix(12).joined(separator: " "), most: 80)
    let dots = words.count > 12 ? " …" : ""
    return Bilingual(
      en: "The encoder has read “\(text)\(dots)” and kept one state for each word: \(count) in all,"
        + " each of \(width) numbers.",
      vi: "Bộ mã hóa đã đọc “\(text)\(dots)” và giữ lại cho mỗi từ một trạng thái: tất cả \(count)"
        + " trạng thái, mỗi trạng thái \(width) số.")
  }

  private var keys: Bilingual {
    let count = player.keyCount
    guard let values = player.source.values else {
      return Bilingual(
        en: "\(count) keys wait for the question, each of \(width) numbers.",
        vi: "\(count) khóa đang chờ câu hỏi, mỗi khóa \(width) số.")
    }
    return Bilingual(
      en: "\(count) keys wait for the question, each of \(width) numbers; behind each stands its"
        + " value, of \(values.columns).",
      vi: "\(count) khóa đang chờ câu hỏi, mỗi khóa \(width) số; sau mỗi khóa là giá trị của nó,"
        + " \(values.columns) số.")
  }

  private var query: String {
    let query = round.query ?? []
    return "\(symbols.query) = \(PlayerNumbers.list(query, numbers.style(of: query)))"
  }

  private var queryAsks: Bilingual {
    guard let asker = round.asker else {
      return Bilingual(
        en: "The query \(query) asks: which key fits?",
        vi: "Truy vấn \(query) đặt câu hỏi: khóa nào hợp?")
    }
    let name = Self.quoted(asker)
    return Bilingual(
      en: "\(name) asks, with the query \(query).", vi: "\(name) hỏi, bằng truy vấn \(query).")
  }

  /// Whether no word has been written yet.
  var isFirst: Bool { index == 0 && round.output?.previousWord == Decoder.end }

  private var decoderAsks: Bilingual {
    if player.timing == .current {
      return Bilingual(
        en: "This new state asks at once: which source words matter for the word to come?",
        vi: "Trạng thái mới ấy hỏi ngay: từ nguồn nào quan trọng cho từ sắp viết?")
    }
    if isFirst {
      return Bilingual(
        en: "Before its first word the decoder asks with its first state, \(query): which source"
          + " words matter now?",
        vi:
          "Trước khi viết từ đầu tiên, bộ giải mã hỏi bằng trạng thái ban đầu \(query): lúc này từ"
          + " nguồn nào quan trọng?")
    }
    guard let name = round.output?.previousWord.map(Self.quoted) else {
      return Bilingual(
        en: "The decoder asks with its state \(query): which source words matter now?",
        vi: "Bộ giải mã hỏi bằng trạng thái \(query): lúc này từ nguồn nào quan trọng?")
    }
    return Bilingual(
      en: "After \(name) the decoder is in another state, \(query), and asks another question.",
      vi: "Viết xong \(name), trạng thái của bộ giải mã đã khác, \(query), nên câu hỏi cũng khác.")
  }

  // MARK: Words and numbers

  /// A word of the lesson, as long as a sentence can bear.
  static func quoted(_ word: String) -> String { "“\(shortened(word, most: 30))”" }

  static func shortened(_ text: String, most: Int) -> String {
    let beginning = text.unicodeScalars.prefix(most + 1)
    if beginning.count <= most { return visibleText(of: text) }
    return visibleText(of: String(String.UnicodeScalarView(beginning.dropLast()))) + "…"
  }

  func keyName(_ key: Int) -> String {
    player.source.words.map { Self.quoted($0[key]) } ?? PlayerSymbols.numbered("h", key + 1)
  }

  /// What happens to keys, listed: a few, and then how many more.
  func list(_ parts: [String], most: Int = 4) -> Bilingual {
    guard parts.count > most else {
      return Bilingual(
        en: Self.joined(parts, last: " and "), vi: Self.joined(parts, last: " và "))
    }
    let begin = parts.prefix(most - 1).joined(separator: ", ")
    let more = parts.count - most + 1
    return Bilingual(en: "\(begin) and so on for \(more) more", vi: "\(begin) và \(more) khóa nữa")
  }

  private static func joined(_ parts: [String], last: String) -> String {
    guard let end = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + last + end
  }
}
