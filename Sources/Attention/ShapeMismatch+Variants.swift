// Rules that belong to one kind of attention.

extension ShapeMismatch {
  /// What a kind of attention asks besides the rules that all share.
  public enum VariantRule: Equatable, Sendable {
    /// Monotonic and forward attention follow the weights of the previous output word, one a key.
    case onePreviousPerKey(normalizer: String)
    /// Weights in proportion to the scores need scores of 0 or more.
    case scoresNotNegative
    /// A window that hides goes 0 or more keys to either side.
    case windowRadius
    /// A window that fades away from its centre goes 1 key or more to either side.
    case bellRadius
    /// A chunk has 1 key or more.
    case chunkWindow
    /// Chunkwise attention has one chunk score for each monotonic weight.
    case oneChunkScorePerWeight
    /// A vector that weighs what a matrix gives has one number a row of it.
    case oneFactorPerRow(vector: String, matrix: String)
    /// In causal linear attention each query stands at a key.
    case oneQueryPerKey
    /// Rotary positions turn pairs of numbers.
    case rotatesPairs
    /// The base of rotary positions is above 0.
    case basePositive
  }

  /// What heads need of each other and of their projections.
  public enum HeadRule: Equatable, Sendable {
    /// There is 1 head or more.
    case count
    /// Heads share WQ's rows among them.
    case divideRows
    /// Groups share the heads among them.
    case groupsDivideHeads
    /// A projection to keys or values has the rows of one head for each group.
    case groupRows(name: String)
    /// WO reads the contexts of all heads side by side.
    case sideBySide
    /// Queries and keys are compared number by number: WQ and WK have as many rows.
    case queriesMeetKeys
  }
}
