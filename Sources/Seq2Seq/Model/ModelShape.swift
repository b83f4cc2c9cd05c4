public import Attention

/// A recurrent cell.
public enum RecurrentCell: String, Equatable, Sendable, CaseIterable {
  /// ``gru(input:state:Wi:Wh:bi:bh:)``
  case gru
  /// ``lstm(input:state:memory:Wi:Wh:bi:bh:)``
  case lstm

  /// How many gates its matrices stack.
  public var gates: Int {
    switch self {
    case .gru: 3
    case .lstm: 4
    }
  }
}

/// What a model is made of, and how wide everything is.
///
/// An encoder reads the source; a decoder of the same cell and width H writes the target:
///
///     h = encoder(E_source[x])                        one state a source word, H or 2H numbers
///     s₀ = tanh(W [last forward; last backward] + b)
///
/// With the timing `.previous`, and c made by attention from the state before:
///
///     s = cell([c; y], s before),  logits = W [s; c; y] + b
///
/// With `.current`, and c made from the new state:
///
///     s = cell(y, s before),  h̃ = tanh(W [c; s]),  logits = W h̃ + b
///
/// y is the embedding of the target word before, `<END>` before the first. An LSTM's first memory in
/// the decoder is 0.
///
/// Source: Bahdanau et al. 2015 (arXiv 1409.0473); Luong et al. 2015 (arXiv 1508.04025).
public struct ModelShape: Equatable, Sendable {
  /// How many words the source's vocabulary has, `<END>` included.
  public var sourceWords: Int
  /// How many words the target's vocabulary has, `<END>` included.
  public var targetWords: Int
  /// Numbers an embedding, E.
  public var embedding: Int
  /// Numbers a state, H; an encoder of both directions has as many for each.
  public var hidden: Int
  /// Numbers of the hidden layer of additive scores.
  public var attentionWidth: Int
  public var cell: RecurrentCell
  /// Whether the encoder reads from the end, too.
  public var isBidirectional: Bool
  public var attention: AttentionKind
  public var timing: Timing
  /// How likely a number of an embedding, or of what the output layer reads, is left out in training.
  public var dropout: Double
  /// The most source words that the score ``AttentionKind/location`` can tell apart; it never looks at
  /// words behind.
  public var longestSource: Int

  /// - Precondition: every width is at least 1; there are at least 2 target words, `<END>` and another;
  ///   dropout is in 0..<1.
  public init(
    sourceWords: Int, targetWords: Int, embedding: Int = 32, hidden: Int = 48,
    attentionWidth: Int? = nil, cell: RecurrentCell = .gru, isBidirectional: Bool = true,
    attention: AttentionKind = .additive, timing: Timing = .previous, dropout: Double = 0,
    longestSource: Int = 64
  ) {
    let widths = [sourceWords, embedding, hidden, attentionWidth ?? hidden, longestSource]
    precondition(widths.allSatisfy { $0 >= 1 }, "widths of at least 1, not \(widths)")
    precondition(targetWords >= 2, "<END> and another word, not \(targetWords)")
    precondition((0..<1).contains(dropout), "dropout is in 0..<1, not \(dropout)")
    self.sourceWords = sourceWords
    self.targetWords = targetWords
    self.embedding = embedding
    self.hidden = hidden
    self.attentionWidth = attentionWidth ?? hidden
    self.cell = cell
    self.isBidirectional = isBidirectional
    self.attention = attention
    self.timing = timing
    self.dropout = dropout
    self.longestSource = longestSource
  }
}

extension ModelShape {
  /// Numbers a key, and a context: H if the encoder reads one way or adds its directions, else 2H.
  public var keyWidth: Int {
    isBidirectional && !attention.needsEqualWidths ? 2 * hidden : hidden
  }

  /// Numbers of the encoder's last states side by side.
  var lastWidth: Int { isBidirectional ? 2 * hidden : hidden }

  /// Numbers of what the output layer reads.
  var outputWidth: Int {
    switch timing {
    case .previous: hidden + keyWidth + embedding
    case .current: hidden
    }
  }

  /// Filters of ``AttentionKind/locationAware``, and how many weights each sees.
  static var filters: (channels: Int, width: Int) { (8, 7) }
}
