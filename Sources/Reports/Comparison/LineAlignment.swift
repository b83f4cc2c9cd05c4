/// Which lines of two texts belong together.
struct LineAlignment {
  enum Change: Equatable {
    /// Lines of the same shape.
    case same(old: Int, new: Int)
    /// A line that took another's place, or that stands on one side only.
    case changed(old: Int?, new: Int?)
  }

  let changes: [Change]

  /// - Complexity: O(lines · changes).
  init(_ old: [String], _ new: [String]) {
    // Most reports have the same lines; only where they don't is the costly way needed.
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let middle = Self.align(
      Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]), at: head)
    changes =
      (0..<head).map { .same(old: $0, new: $0) } + middle
      + (0..<tail).map { .same(old: old.count - tail + $0, new: new.count - tail + $0) }
  }

  private static func align(_ old: [String], _ new: [String], at start: Int) -> [Change] {
    // Beyond some thousand lines the alignment would cost more than it tells.
    guard old.count + new.count <= 4000 else {
      let both = (0..<max(old.count, new.count)).map { index in
        Change.changed(
          old: index < old.count ? start + index : nil,
          new: index < new.count ? start + index : nil)
      }
      return both
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [Change] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      switch (removed.contains(i), inserted.contains(j)) {
      case (true, true):
        changes.append(.changed(old: start + i, new: start + j))
        (i, j) = (i + 1, j + 1)
      case (true, false):
        changes.append(.changed(old: start + i, new: nil))
        i += 1
      case (false, true):
        changes.append(.changed(old: nil, new: start + j))
        j += 1
      case (false, false):
        changes.append(.same(old: start + i, new: start + j))
        (i, j) = (i + 1, j + 1)
      }
    }
    return changes
  }
}
