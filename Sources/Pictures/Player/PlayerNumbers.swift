internal import Attention
internal import Diagnostics

/// How the numbers of a player are written: as in the report's tables, and alike in every round.
struct PlayerNumbers {
  let keys: NumberStyle
  let values: NumberStyle
  let scores: NumberStyle
  /// Of weights, of what they make, and of probabilities.
  let fixed: NumberStyle
  private let digits: Int

  init(_ player: Player) {
    digits = player.digits
    keys = NumberStyle(of: player.source.keys?.values ?? [], digits: digits)
    values = NumberStyle(of: player.source.values?.values ?? [], digits: digits)
    scores = NumberStyle(
      of: player.rounds.lazy.flatMap { ($0.scores?.values ?? []) + ($0.masked?.values ?? []) },
      digits: digits)
    fixed = NumberStyle(decimals: digits)
  }

  /// The style of a vector that stands alone: a query, a state, an embedding.
  func style(of vector: Vector) -> NumberStyle {
    NumberStyle(of: vector.values, digits: digits)
  }

  /// `(0.67, 0.04, …, −0.48)`, as far as ``places(of:)`` goes.
  static func list(_ vector: Vector, _ style: NumberStyle) -> String {
    "("
      + places(of: vector.count).map { $0.map { style.text(vector[$0]) } ?? "…" }
      .joined(separator: ", ") + ")"
  }

  /// The numbers of a vector that have room: nil stands for those between.
  static func places(of count: Int) -> [Int?] {
    Shown(count, most: 6, head: 4, tail: 1).indices
  }
}
