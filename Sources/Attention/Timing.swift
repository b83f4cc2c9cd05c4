/// Which of the decoder's states asks.
public enum Timing: Equatable, Sendable, CaseIterable {
  /// The state before the step: score → context → decoder → word.
  /// Source: Bahdanau et al. 2015 (arXiv 1409.0473).
  case previous
  /// The state after it: decoder → score → context → attentional state → word.
  /// Source: Luong et al. 2015 (arXiv 1508.04025).
  case current
}
