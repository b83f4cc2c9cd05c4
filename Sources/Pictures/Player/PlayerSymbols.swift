internal import Attention
internal import Diagnostics

/// What the quantities of a round are called.
struct PlayerSymbols {
  private let player: Player
  /// Counted from 1.
  private let round: Int

  init(_ player: Player, round index: Int) {
    self.player = player
    round = index + 1
  }

  /// With a decoder s and the step whose state it is; else s, numbered if there are several.
  var query: String {
    guard player.decodes else { return player.rounds.count > 1 ? "s" + index(round) : "s" }
    return player.timing == .previous ? oldState : state
  }

  var context: String {
    player.decodes || player.rounds.count > 1 ? "c" + index(round) : "c"
  }

  var oldState: String { "s" + index(round - 1) }
  var state: String { "s" + index(round) }
  var previous: String { "y" + index(round - 1) }
  /// [c; y], or [c; s] with the current-state timing.
  var joined: String { "[\(context); \(player.timing == .previous ? previous : state)]" }
  /// What a layer makes of them.
  var layer: String { (player.timing == .previous ? "x" : "h\u{303}") + index(round) }
  /// What the word is read from.
  var read: String {
    if player.timing == .previous { return state }
    return player.isConcatenation(player.rounds[round - 1]) ? joined : layer
  }
  /// What the decoder reads, with the previous-state timing.
  var input: String {
    let known = player.rounds[round - 1]
    return known.output?.combined == nil || player.isConcatenation(known) ? joined : layer
  }

  static let key = "hⱼ"
  /// h where the keys themselves are summed.
  static func value(_ player: Player) -> String { player.source.values == nil ? "hⱼ" : "vⱼ" }

  private func index(_ number: Int) -> String { Self.numbered("", number) }

  /// A letter and a number in small digits below the line: h₁₂.
  static func numbered(_ letter: String, _ number: Int) -> String {
    letter
      + String(
        String.UnicodeScalarView(
          "\(number)".unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x2080 - 0x30) }))
  }
}
