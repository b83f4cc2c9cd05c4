/// Which numbers of a row ``rope(_:pairing:base:firstPosition:)`` rotates together.
///
/// Weights that were learned with one pairing mean nothing with the other.
public enum RotaryPairing: Equatable, Sendable, CaseIterable {
  /// (0, 1), (2, 3), …: neighbours, as in the paper.
  case interleaved
  /// (0, d/2), (1, d/2 + 1), …: the first half with the second.
  case halves
}
