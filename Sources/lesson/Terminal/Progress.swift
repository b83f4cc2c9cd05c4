/// One line on standard error that says how far the work is.
///
/// Only for many lessons, only on a terminal, and only where standard output is none: the reports'
/// paths are progress enough.
struct Progress {
  private let isShown: Bool
  private let total: Int
  private var isOnScreen = false

  /// From how many on it is many.
  private static let many = 10
  /// Of the narrowest terminal in use.
  private static let columns = 80

  init(total: Int) {
    self.total = total
    isShown =
      total >= Self.many && StandardStream.error.isLively && !StandardStream.output.isTerminal
  }

  /// Says that so many are finished, and which is next.
  mutating func show(_ done: Int, _ next: Path) {
    guard isShown else { return }
    let line = "\(done + 1)/\(total) \(next.text)"
    // Characters of a name can be two columns wide, and a line that wraps can't be taken back.
    let text =
      line.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 0x20 }
      ? String(line.prefix(Self.columns - 1)) : "\(done + 1)/\(total)"
    try? StandardStream.error.write("\r\u{1B}[K" + text)
    isOnScreen = true
  }

  mutating func clear() {
    guard isOnScreen else { return }
    try? StandardStream.error.write("\r\u{1B}[K")
    isOnScreen = false
  }
}
