internal import Diagnostics
internal import Seq2Seq

/// One line on standard error that says how far a model has learned.
///
/// Only on a terminal; it goes when the model has learned.
struct TrainingBar {
  private let isShown: Bool
  private let isPlain: Bool
  private let title: String
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?
  private var words = 0

  /// Of the narrowest terminal in use; a line that wraps can't be taken back.
  static let columns = 79
  /// Between two lines.
  private static let pause = Duration.milliseconds(100)

  init(_ plan: TrainingPlan) {
    isShown = StandardStream.error.isLively
    isPlain = !Self.isUnicode(environmentVariable)
    title = "\(plan.task.name), \(plan.shape.attention.rawValue)"
  }

  /// Whether the terminal shows more than ASCII.
  static func isUnicode(_ environment: (String) -> String?) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty }
    let name = locale?.lowercased() ?? ""
    return name.contains("utf-8") || name.contains("utf8")
  }

  mutating func show(_ progress: Seq2Seq.Progress) {
    guard isShown else { return }
    words += progress.result.words
    let now = ContinuousClock.now
    if let drawn, now - drawn < Self.pause { return }
    drawn = now
    let line = Self.line(
      title, step: progress.step, of: progress.steps, loss: progress.result.loss, words: words,
      seconds: (now - start) / .seconds(1), isPlain: isPlain)
    try? StandardStream.error.write("\r\u{1B}[K" + line)
  }

  func clear() {
    if drawn != nil { try? StandardStream.error.write("\r\u{1B}[K") }
  }

  /// `reversal, additive  [██████░░░░]  240/400  loss 0.412  12300 words/s  0:14 left`
  ///
  /// - Parameters:
  ///   - words: target words that were learned from so far.
  ///   - seconds: since the start.
  ///   - isPlain: whether only ASCII may be written.
  static func line(
    _ title: String, step: Int, of steps: Int, loss: Double, words: Int, seconds: Double,
    isPlain: Bool
  ) -> String {
    let cells = 10
    let full = min(cells, step * cells / max(1, steps))
    let bar =
      String(repeating: isPlain ? "#" : "█", count: full)
      + String(repeating: isPlain ? "." : "░", count: cells - full)
    var parts = ["[\(bar)]", "\(step)/\(steps)", "loss \(NumberStyle(decimals: 3).text(loss))"]
    if seconds > 0 {
      parts.append("\(Int((Double(words) / seconds).rounded())) words/s")
      let left = Int((seconds / Double(max(1, step)) * Double(steps - step)).rounded(.up))
      parts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left")
    }
    let rest = parts.joined(separator: "  ")
    let room = columns - rest.count - 2
    return room > 0 ? "\(title.prefix(room))  \(rest)" : String(rest.prefix(columns))
  }
}
