/// Which of many rows or columns are shown: all of a few, else the first and the last.
public struct Shown: Equatable, Sendable {
  /// nil stands for those left out.
  public let indices: [Int?]

  public static func rows(of count: Int) -> Shown { Shown(count, most: 40, head: 30, tail: 5) }

  public static func columns(of count: Int) -> Shown { Shown(count, most: 12, head: 8, tail: 2) }

  /// - Parameters:
  ///   - most: how many are shown without a gap.
  ///   - head: how many stand before the gap.
  ///   - tail: how many stand behind it.
  public init(_ count: Int, most: Int, head: Int, tail: Int) {
    if count <= most {
      indices = (0..<max(0, count)).map { $0 }
    } else {
      indices = (0..<head).map { $0 } + [nil] + (count - tail..<count).map { $0 }
    }
  }
}
