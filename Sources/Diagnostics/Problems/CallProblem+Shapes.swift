internal import Attention

extension CallProblem {
  /// A shape rule in words: what the argument has, what it needs, and what sets the need.
  static func wording(_ mismatch: ShapeMismatch, _ written: [String: String]) -> Wording {
    let message =
      indexMessage(mismatch, written) ?? valueMessage(mismatch, written)
      ?? sizeMessage(mismatch, written)
    return Wording(message: message, help: mismatch.rule.help)
  }

  /// `weights has no [5]: its last index is 2`
  private static func indexMessage(
    _ mismatch: ShapeMismatch, _ written: [String: String]
  ) -> Bilingual? {
    guard case .indicesBelow(let bound) = mismatch.needs else { return nil }
    let (index, kind): (Bilingual, Bilingual)
    switch (mismatch.argument, mismatch.has) {
    case ("row", .integer(let row)):
      index = Bilingual(en: "row \(row)", vi: "hàng \(row)")
      kind = Bilingual(en: "row", vi: "hàng")
    case ("column", .integer(let column)):
      index = Bilingual(en: "column \(column)", vi: "cột \(column)")
      kind = Bilingual(en: "column", vi: "cột")
    default:
      index = mismatch.has.index
      kind = Bilingual(en: "index", vi: "chỉ số")
    }
    let whole =
      written["whole"].map { Bilingual(en: $0, vi: $0) } ?? Bilingual(en: "this", vi: "ở đây")
    let range =
      switch bound {
      case 0: Bilingual(en: "it is empty", vi: "chưa có phần tử nào")
      case 1: Bilingual(en: "its only \(kind.en) is 0", vi: "\(kind.vi) duy nhất là 0")
      default:
        Bilingual(
          en: "its last \(kind.en) is \(bound - 1)", vi: "\(kind.vi) cuối cùng là \(bound - 1)")
      }
    return Bilingual(
      en: "\(whole.en) has no \(index.en): \(range.en)",
      vi: "\(whole.vi) không có \(index.vi): \(range.vi)")
  }

  /// `temperature is 0, but must be above 0`
  private static func valueMessage(
    _ mismatch: ShapeMismatch, _ written: [String: String]
  ) -> Bilingual? {
    let has: String
    switch mismatch.has {
    case .value(let value): has = plain(value)
    case .integer(let value): has = "\(value)"
    default: return nil
    }
    let needs = mismatch.needs.words
    let argument = mismatch.name(of: mismatch.argument, written)
    return Bilingual(
      en: "\(argument.en) is \(has), but must be \(needs.en)",
      vi: "\(argument.vi) là \(has) nhưng phải \(needs.vi)")
  }

  /// `encoder has rows of 4 numbers, but decoder has 3`
  private static func sizeMessage(
    _ mismatch: ShapeMismatch, _ written: [String: String]
  ) -> Bilingual {
    let argument = mismatch.name(of: mismatch.argument, written)
    let has = mismatch.has.words
    if case .shape(let rows, let columns) = mismatch.needs, mismatch.rule == .valuesFillShape {
      return Bilingual(
        en: "\(argument.en) has \(has.en), but \(rows) × \(columns) is \(rows * columns)",
        vi: "\(argument.vi) có \(has.vi) nhưng \(rows) × \(columns) là \(rows * columns)")
    }
    let needs = mismatch.needs.short
    guard let other = mismatch.other.map({ mismatch.name(of: $0, written) }) else {
      return Bilingual(
        en: "\(argument.en) has \(has.en), but needs \(needs.en)",
        vi: "\(argument.vi) có \(has.vi) nhưng cần \(needs.vi)")
    }
    if case .equalWidths = mismatch.rule, case .width(let width) = mismatch.needs {
      return Bilingual(
        en: "\(argument.en) has \(has.en), but \(other.en) has \(width)",
        vi: "\(argument.vi) có \(has.vi) nhưng \(other.vi) có \(width) số")
    }
    return Bilingual(
      en: "\(argument.en) has \(has.en), but needs \(needs.en) to fit \(other.en)",
      vi: "\(argument.vi) có \(has.vi) nhưng cần \(needs.vi) để khớp với \(other.vi)")
  }

  /// 0.5 as it is, 2.0 as 2.
  static func plain(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value > 0 ? "infinity" : "-infinity" }
    return Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

extension ShapeMismatch {
  /// What to call an argument: by the name that stands there, else by its label or place.
  fileprivate func name(of label: String, _ written: [String: String]) -> Bilingual {
    // A score or decoder is at fault for one of its parts.
    switch (rule, label) {
    case (.scoreParameter(let name, _, _), "by"):
      let shown = written[name] ?? name
      return Bilingual(en: shown, vi: shown)
    case (.oneRowPerPosition, "by"): return Bilingual(en: "W", vi: "W")
    case (.variant(.onePreviousPerKey), "by"), (.variant(.onePreviousPerKey), "normalizer"):
      let shown = written["previous"] ?? "previous"
      return Bilingual(en: shown, vi: shown)
    case (.variant(.scoresNotNegative), "scores"):
      let place = written[label].map { Bilingual(en: " in \($0)", vi: " trong \($0)") }
      return Bilingual(en: "a score" + (place?.en ?? ""), vi: "một điểm" + (place?.vi ?? ""))
    case (.variant(.scoresNotNegative), _): return Bilingual(en: "a score", vi: "một điểm")
    case (.decoding(_, let matrix, _), "decoder"): return Bilingual(en: matrix, vi: matrix)
    default: break
    }
    if let name = written[label] { return Bilingual(en: name, vi: name) }
    switch (rule, label) {
    case (_, "left"): return Bilingual(en: "the left side", vi: "vế trái")
    case (_, "right"): return Bilingual(en: "the right side", vi: "vế phải")
    case (.pairs, "a"): return Bilingual(en: "the first argument", vi: "đối số thứ nhất")
    case (.pairs, "b"): return Bilingual(en: "the second argument", vi: "đối số thứ hai")
    case (.oneFlagPerKey, "by"), (.oneFlagPerKey, "mask"):
      return Bilingual(en: "the mask", vi: "mặt nạ")
    case (.nonEmpty, _): return Bilingual(en: "this", vi: "phần này")
    case (.raggedMatrix, _):
      let row = label.filter(\.isNumber)
      return Bilingual(en: "row \(row)", vi: "hàng \(row)")
    default: return Bilingual(en: label, vi: label)
    }
  }
}

extension ShapeMismatch.Extent {
  /// The extent as it stands in square brackets.
  fileprivate var index: Bilingual {
    switch self {
    case .integer(let index): Bilingual(en: "[\(index)]", vi: "[\(index)]")
    case .indices(let from, let through):
      Bilingual(en: "[\(from)...\(through)]", vi: "[\(from)...\(through)]")
    default: words
    }
  }

  /// The extent where its unit was said before: `3 numbers, but needs 4`.
  fileprivate var short: Bilingual {
    switch self {
    case .numbers(let count), .rows(let count), .words(let count), .flags(let count):
      Bilingual(en: "\(count)", vi: "\(count)")
    case .width(let count): Bilingual(en: "rows of \(count)", vi: "các hàng gồm \(count) số")
    case .shape(let rows, let columns):
      Bilingual(en: "\(rows) × \(columns)", vi: "\(rows) × \(columns)")
    default: words
    }
  }

  fileprivate var words: Bilingual {
    switch self {
    case .numbers(let count):
      Bilingual(en: count == 1 ? "1 number" : "\(count) numbers", vi: "\(count) số")
    case .rows(let count):
      Bilingual(en: count == 1 ? "1 row" : "\(count) rows", vi: "\(count) hàng")
    case .rowsAtMost(let count):
      Bilingual(en: "at most \(count)", vi: "nhiều nhất \(count)")
    case .width(let count):
      Bilingual(
        en: count == 1 ? "rows of 1 number" : "rows of \(count) numbers",
        vi: "các hàng gồm \(count) số")
    case .evenWidth:
      Bilingual(en: "rows of an even length", vi: "các hàng có độ dài chẵn")
    case .rowsMultiple(let count):
      Bilingual(en: "a multiple of \(count)", vi: "một bội của \(count)")
    case .shape(let rows, let columns):
      Bilingual(
        en: "\(rows) × \(columns) numbers", vi: "\(rows) × \(columns) số")
    case .value(let value):
      Bilingual(en: CallProblem.plain(value), vi: CallProblem.plain(value))
    case .valueAtLeast(let bound):
      Bilingual(
        en: "\(CallProblem.plain(bound)) or more", vi: "từ \(CallProblem.plain(bound)) trở lên")
    case .above(let bound):
      Bilingual(
        en: "above \(CallProblem.plain(bound))", vi: "lớn hơn \(CallProblem.plain(bound))")
    case .integer(let value): Bilingual(en: "\(value)", vi: "\(value)")
    case .atLeast(let bound): Bilingual(en: "at least \(bound)", vi: "từ \(bound) trở lên")
    case .atMost(let bound): Bilingual(en: "at most \(bound)", vi: "không quá \(bound)")
    case .divisor(let number):
      Bilingual(en: "a divisor of \(number)", vi: "là ước của \(number)")
    case .flags(let count):
      Bilingual(
        en: count == 1 ? "1 true or false" : "\(count) times true or false",
        vi: "\(count) giá trị true/false")
    case .indices(let lower, let upper):
      Bilingual(en: "the indices \(lower)...\(upper)", vi: "các chỉ số \(lower)...\(upper)")
    case .indicesBelow(let bound):
      Bilingual(en: "indices below \(bound)", vi: "chỉ số nhỏ hơn \(bound)")
    case .words(let count):
      Bilingual(en: count == 1 ? "1 word" : "\(count) words", vi: "\(count) từ")
    case .listWith(let word):
      Bilingual(en: "\"\(word)\" among them", vi: "có cả \"\(word)\"")
    }
  }
}
