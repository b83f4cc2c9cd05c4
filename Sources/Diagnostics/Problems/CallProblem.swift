public import Attention

/// What can be wrong with a call that has the right types.
public indirect enum CallProblem: Error, Equatable, Sendable {
  /// A shape rule of the library; `written` says how the arguments stand in the cell.
  case mismatch(ShapeMismatch, written: [String: String])
  case overflow
  case divisionByZero
  /// `Int(x)` of something that no Int can hold.
  case noInteger(Double)
  /// `5...2`
  case emptyRange(from: Int, to: Int)
  case tooManyNumbers(Double, limit: Int)
  case lessonTooLarge(limit: Int)
  /// A cell that would compute for longer than a reader waits.
  case tooMuchWork(limit: Double)
  /// Numbers for students.
  case draw(DrawProblem)
  /// Models that learn.
  case learning(LearningProblem)
  /// Numbers from files.
  case load(LoadProblem)

  /// The label or name of the argument that is at fault, where one is and no shape rule.
  public var argument: String? {
    switch self {
    case .learning(let problem): problem.argument
    case .load(let problem): problem.argument
    case .mismatch, .overflow, .divisionByZero, .noInteger, .emptyRange, .tooManyNumbers,
      .lessonTooLarge, .tooMuchWork, .draw:
      nil
    }
  }

  var wording: Wording {
    switch self {
    case .mismatch(let mismatch, let written): Self.wording(mismatch, written)
    case .overflow:
      Wording(
        en: "the result does not fit an Int",
        vi: "kết quả vượt quá phạm vi của Int",
        help: Bilingual(en: "compute with Double(…)", vi: "hãy tính bằng Double(…)"))
    case .divisionByZero:
      Wording(
        en: "an Int can't be divided by 0", vi: "không chia Int cho 0 được",
        help: Bilingual(en: "compute with Double(…)", vi: "hãy tính bằng Double(…)"))
    case .noInteger(let value):
      Wording(
        en: "an Int can't hold \(Self.plain(value))",
        vi: "Int không chứa được \(Self.plain(value))",
        help: Bilingual(
          en: "Int(x) takes finite numbers up to 9.2e18",
          vi: "Int(x) nhận số hữu hạn đến 9.2e18"))
    case .emptyRange(let from, let to):
      Wording(
        en: "a range can't go from \(from) down to \(to)",
        vi: "một khoảng không thể đi lùi từ \(from) đến \(to)",
        help: Bilingual(en: "write the smaller end first", vi: "hãy viết đầu nhỏ trước"))
    case .tooManyNumbers(let count, let limit):
      Wording(
        en: "this would hold \(Self.grouped(count)) numbers; a value may hold "
          + "\(Self.grouped(Double(limit)))",
        vi: "phần này sẽ chứa \(Self.grouped(count)) số; một giá trị được chứa "
          + "\(Self.grouped(Double(limit)))",
        help: Bilingual(en: "work with a smaller example", vi: "hãy dùng một ví dụ nhỏ hơn"))
    case .lessonTooLarge(let limit):
      Wording(
        en: "the values of this lesson hold more than \(Self.grouped(Double(limit))) numbers "
          + "together",
        vi: "các giá trị của bài học này chứa tổng cộng hơn \(Self.grouped(Double(limit))) số",
        help: Bilingual(en: "work with a smaller example", vi: "hãy dùng một ví dụ nhỏ hơn"))
    case .tooMuchWork(let limit):
      Wording(
        en: "this cell would need more than \(Self.grouped(limit)) multiplications, about 10 "
          + "seconds",
        vi: "ô lệnh này cần hơn \(Self.grouped(limit)) phép nhân, khoảng 10 giây",
        help: Bilingual(en: "work with a smaller example", vi: "hãy dùng một ví dụ nhỏ hơn"))
    case .draw(let problem): problem.wording
    case .learning(let problem): problem.wording
    case .load(let problem): problem.wording
    }
  }

  /// 10000000 as 10,000,000: the blanks of no language, so that both can read it.
  static func grouped(_ count: Double) -> String {
    guard count < 1e15 else { return "\(count)" }
    let digits = String(Int(count))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
