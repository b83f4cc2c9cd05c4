internal import Attention
internal import Diagnostics

/// The keys that have a column of their own: all of a few, else those that got most attention in any
/// of the rounds, in their order; the rest share a column.
struct PlayerKeys: Equatable {
  let shown: [Int]
  let rest: [Int]

  /// How many rounds have room: fewer of wide ones.
  var rounds: Int { shown.count > 6 ? 8 : 12 }

  private static let most = 10

  /// - Complexity: O(rounds · n + n log n) for n keys.
  init(_ player: Player) {
    let count = player.keyCount
    guard count > Self.most else {
      shown = Array(0..<count)
      rest = []
      return
    }
    let heaviest = (0..<count).map { key in
      player.rounds.reduce(0.0) { heaviest, round in
        round.weights[key] > heaviest ? round.weights[key] : heaviest
      }
    }
    let order = (0..<count).sorted { (heaviest[$1], $0) < (heaviest[$0], $1) }
    shown = order.prefix(Self.most - 1).sorted()
    rest = order.dropFirst(Self.most - 1).sorted()
  }
}
