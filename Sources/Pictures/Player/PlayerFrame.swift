internal import Attention

/// What happens in one frame of a round.
enum PlayerFrame: String, CaseIterable, Sendable {
  case states, query, scores, mask, weights, shares, context, joined, layer, decoder
  case probabilities, word
}

extension Player {
  /// The frames of a round, in the order in which its numbers are computed.
  ///
  /// The keys line up once, in the first round. With the current-state timing the decoder moves
  /// before it asks, otherwise after it has combined.
  func frames(ofRound index: Int) -> [PlayerFrame] {
    let round = rounds[index]
    var frames: [PlayerFrame] = []
    func add(_ frame: PlayerFrame, if isKnown: Bool) {
      if isKnown { frames.append(frame) }
    }
    add(.states, if: index == 0 && source.keys != nil)
    add(.decoder, if: timing == .current && round.output?.state != nil)
    add(.query, if: round.query != nil)
    add(.scores, if: round.scores != nil)
    add(.mask, if: round.masked != nil)
    add(.weights, if: true)
    add(.shares, if: summedValues != nil && round.context != nil)
    add(.context, if: round.context != nil)
    guard let output = round.output else { return frames }
    add(.joined, if: round.context != nil && joinedPart(of: round) != nil)
    add(.layer, if: output.combined != nil && !isConcatenation(round))
    add(.decoder, if: timing == .previous && output.state != nil)
    add(.probabilities, if: output.probabilities != nil)
    add(.word, if: true)
    return frames
  }

  /// What the weights weigh.
  var summedValues: Matrix? { source.values ?? source.keys }

  /// What goes behind the context: the previous word, or the state that has just asked.
  func joinedPart(of round: Round) -> Vector? {
    switch timing {
    case .previous: round.output?.previous
    case .current: round.output?.state
    }
  }

  /// Whether step 4 only wrote the two one behind the other.
  func isConcatenation(_ round: Round) -> Bool {
    guard let context = round.context, let part = joinedPart(of: round) else { return false }
    return round.output?.combined?.values == context.values + part.values
  }
}
