/// A line on standard error that says how much of a long work is done, and how long the rest takes.
///
/// Only on a terminal.
struct WorkProgress {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var done = 0
  private var isOnScreen = false

  init(total: Int) {
    self.total = total
    isShown = total >= 10 && StandardStream.error.isLively
  }

  mutating func advance(by count: Int) {
    done += count
    guard isShown, done > 0 else { return }
    let share = Double(done) / Double(max(1, total))
    let passed = start.duration(to: .now) / .seconds(1)
    let left = Int((passed / share - passed).rounded(.up))
    let width = 30
    let filled = Int(share * Double(width))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    try? StandardStream.error.write("\r\u{1B}[K\(bar) \(done)/\(total), \(left) s left")
    isOnScreen = true
  }

  mutating func clear() {
    guard isOnScreen else { return }
    try? StandardStream.error.write("\r\u{1B}[K")
    isOnScreen = false
  }
}
