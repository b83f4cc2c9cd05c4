internal import Attention
internal import Diagnostics

extension PlayerSentence {
  // MARK: Step 1

  var scores: Bilingual {
    let scores = round.scores ?? []
    func text(_ key: Int) -> String { numbers.scores.text(scores[key]) }
    let order = falling(scores)
    guard let best = order.first else {
      return Bilingual(en: "There is nobody to answer.", vi: "Không có khóa nào để đáp lại.")
    }
    if scores.values.contains(where: \.isNaN) {
      return Bilingual(
        en: "Not every score is a number: NaN spoils all that follows from it.",
        vi: "Có điểm không phải là số: NaN làm hỏng mọi thứ tính từ nó.")
    }
    if order.count == 1 {
      return Bilingual(
        en: "There is one key only: \(keyName(best)) scores \(text(best)).",
        vi: "Chỉ có một khóa: \(keyName(best)) được \(text(best)) điểm.")
    }
    let first = order.prefix { scores[$0] == scores[best] }
    let rest = order.dropFirst(first.count)
    let names = list(first.map(keyName))
    if rest.isEmpty {
      return Bilingual(
        en: "All answer equally well, with a score of \(text(best)).",
        vi: "Mọi khóa đáp lại như nhau, đều được \(text(best)) điểm.")
    }
    let others = list(rest.map { "\(keyName($0)) \(text($0))" })
    if first.count > 1 {
      return Bilingual(
        en: "\(names.en) answer equally well, each with a score of \(text(best));"
          + " \(others.en).",
        vi: "\(names.vi) đáp lại tốt nhất, cùng được \(text(best)) điểm; \(others.vi).")
    }
    return Bilingual(
      en:
        "\(symbols.query) is compared with every \(keyWord.en): \(names.en) answers best, with a score of"
        + " \(text(best)); \(others.en).",
      vi:
        "\(symbols.query) được so với từng \(keyWord.vi): \(names.vi) đáp lại tốt nhất, được \(text(best))"
        + " điểm; \(others.vi).")
  }

  /// The places of numbers from the largest to the smallest; equal ones in their order.
  private func falling(_ numbers: Vector) -> [Int] {
    numbers.values.indices.sorted { (numbers[$1], $0) < (numbers[$0], $1) }
  }

  var mask: Bilingual {
    let masked = round.masked ?? []
    let hidden = masked.values.indices.filter { masked[$0] == -.infinity }
    if hidden.isEmpty {
      return Bilingual(
        en: "A bias is added to the scores before they become weights.",
        vi: "Một độ lệch được cộng vào điểm trước khi điểm thành trọng số.")
    }
    if hidden.count == masked.count {
      return Bilingual(
        en: "The mask hides every key: all scores become −∞, and there is nothing to look at.",
        vi: "Mặt nạ che mọi khóa: tất cả các điểm thành −∞, chẳng còn gì để nhìn.")
    }
    let names = list(hidden.map(keyName))
    return Bilingual(
      en: "The mask hides \(names.en): a score of −∞ will become a weight of exactly 0.",
      vi: "Mặt nạ che \(names.vi): điểm −∞ rồi sẽ thành trọng số đúng bằng 0.")
  }

  // MARK: Step 2

  var weights: Bilingual {
    let weights = round.weights
    let by = round.normalizer.map { Self.shortened($0, most: 60) }
    let total = sum(weights)
    if weights.values.contains(where: \.isNaN) {
      return Bilingual(
        en: "The weights are no numbers (NaN), since the scores are none.",
        vi: "Trọng số không phải là số (NaN), vì điểm không phải là số.")
    }
    if weights.count > 0, weights.values.allSatisfy({ $0 == 0 }) {
      return Bilingual(
        en: "Nobody gets anything: all weights are 0, and so is their sum.",
        vi: "Không khóa nào được gì: mọi trọng số bằng 0, tổng cũng bằng 0.")
    }
    let parts = list(
      falling(weights).map { "\(keyName($0)) \(numbers.fixed.text(weights[$0]))" })
    let sumText = numbers.fixed.text(total)
    let isFree = abs(total - 1) > 1e-9
    let made =
      by.map {
        Bilingual(en: "\($0) turns scores into weights", vi: "\($0) biến điểm thành trọng số")
      } ?? Bilingual(en: "Scores have become weights", vi: "Điểm đã thành trọng số")
    return Bilingual(
      en: "\(made.en): \(parts.en). Together they make \(sumText)"
        + (isFree ? ", for here they need not make 1." : "."),
      vi: "\(made.vi): \(parts.vi). Tất cả cộng lại là \(sumText)"
        + (isFree ? "; ở đây tổng không nhất thiết bằng 1." : "."))
  }

  // MARK: Step 3

  var shares: Bilingual {
    let begin = Bilingual(
      en:
        "Each \(stateName.en) is multiplied by its weight: the smaller the weight, the paler it is",
      vi: "Mỗi \(stateName.vi) được nhân với trọng số của nó: trọng số càng nhỏ thì càng nhạt")
    guard let values = player.summedValues, values.columns > 0,
      let best = falling(round.weights).first, round.weights[best].isFinite
    else { return Bilingual(en: begin.en + ".", vi: begin.vi + ".") }
    let weight = round.weights[best]
    let value = values[best, 0]
    let style = player.source.values == nil ? numbers.keys : numbers.values
    let share = Player.share(weight, of: value)
    let equals = isExact([(share, numbers.fixed), (weight, numbers.fixed), (value, style)])
    let factor = value < 0 ? "(\(style.text(value)))" : style.text(value)
    let product = "\(numbers.fixed.text(weight)) · \(factor) \(equals) \(numbers.fixed.text(share))"
    return Bilingual(
      en: "\(begin.en). The first number of \(keyName(best)) becomes \(product).",
      vi: "\(begin.vi). Số đầu tiên của \(keyName(best)) thành \(product).")
  }

  /// What the query is compared with.
  private var keyWord: Bilingual { player.decodes ? PlayerWords.state : PlayerWords.key }

  /// What is weighed.
  private var stateName: Bilingual {
    player.source.values == nil ? keyWord : PlayerWords.value
  }

  var context: Bilingual {
    let context = round.context ?? []
    let vector = "\(symbols.context) = \(PlayerNumbers.list(context, numbers.fixed))"
    let sentence = Bilingual(
      en: "Added up place by place they are the context, \(vector)",
      vi: "Cộng lại theo từng vị trí thì được vector ngữ cảnh \(vector)")
    guard let values = player.summedValues, 2...5 ~= values.rows, let first = context.values.first
    else { return Bilingual(en: sentence.en + ".", vi: sentence.vi + ".") }
    let terms = (0..<values.rows).map { Player.share(round.weights[$0], of: values[$0, 0]) }
    let equals = isExact((terms + [first]).map { ($0, numbers.fixed) })
    let sum = "\(Self.addition(terms, numbers.fixed)) \(equals) \(numbers.fixed.text(first))"
    return Bilingual(
      en: "\(sentence.en). Its first number is \(sum).",
      vi: "\(sentence.vi). Số đầu tiên là \(sum).")
  }

  /// `0.5 − 0.25 + 1`.
  private static func addition(_ terms: [Double], _ style: NumberStyle) -> String {
    terms.enumerated().map { index, term in
      let text = style.text(term)
      if index == 0 { return text }
      return text.hasPrefix("−") ? " − \(text.dropFirst())" : " + \(text)"
    }.joined()
  }

  /// = where every number is printed as it is, else ≈.
  private func isExact(_ written: [(number: Double, style: NumberStyle)]) -> String {
    let isExact = written.allSatisfy {
      Double(DecimalText.fixed($0.number, digits: $0.style.decimals)) == $0.number
    }
    return isExact ? "=" : "≈"
  }
}

extension Player {
  /// What a key adds to the context; a hidden one adds nothing, whatever its value.
  static func share(_ weight: Double, of value: Double) -> Double {
    weight == 0 ? 0 : weight * value
  }
}
