/// Which keys a query may look at, and which it is to look at less.
///
/// True means *keep*, as in PyTorch's scaled dot-product attention.
public struct Mask: Equatable, Sendable {
  /// Which keys are kept.
  public let rule: Rule

  /// The masks there are.
  public enum Rule: Equatable, Sendable {
    /// Every key.
    case none
    /// The keys whose flag is true, for every query: hides padding.
    case keep([Bool])
    /// No key that lies behind the query.
    case causal(Alignment)
    /// The keys at most so far from the query's own place.
    case slidingWindow(radius: Int)
    /// The keys at most so far from one place, for every query.
    case window(center: Double, radius: Int)
    /// Every key, but its score less slope · |i − j|.
    case alibi(slope: Double)
  }
}

/// Where a causal mask's diagonal starts when there are fewer queries than keys, or more.
public enum Alignment: Equatable, Sendable, CaseIterable {
  /// The first query stands at the first key: query i sees the keys j ≤ i.
  case topLeft
  /// The last query stands at the last key: with m queries and n keys, query i sees j ≤ i + n - m.
  case bottomRight
}

extension Mask {
  /// Every key is kept.
  public static var none: Mask { Mask(rule: .none) }

  /// Keeps the keys whose flag is true, one flag a key.
  public static func keep(_ flags: [Bool]) -> Mask { Mask(rule: .keep(flags)) }

  /// `.causal(aligned: .topLeft)`.
  public static var causal: Mask { .causal(aligned: .topLeft) }

  /// Hides what comes later: a query sees its own place and those before it.
  public static func causal(aligned alignment: Alignment) -> Mask {
    Mask(rule: .causal(alignment))
  }

  /// Keeps the keys j with |i − j| ≤ radius for query i: each word sees its neighbours.
  ///
  /// Source: Beltagy et al. 2020, section 3.1 (arXiv 2004.05150).
  ///
  /// - Precondition: radius is 0 or more; 0 shows each query the key at its own place only.
  public static func slidingWindow(radius: Int) -> Mask {
    require(Shape.slidingWindow(radius: radius))
    return Mask(rule: .slidingWindow(radius: radius))
  }

  /// Keeps the keys j with |j − center| ≤ radius, for every query: Luong's local-m attention.
  ///
  /// A centre that is NaN keeps nothing.
  /// Source: Luong et al. 2015, section 3.2 (arXiv 1508.04025).
  ///
  /// - Parameters:
  ///   - center: a place, from 0 for the first key; it need not be whole.
  ///   - radius: how far the window goes to either side.
  /// - Returns: a mask for any number of queries and keys.
  /// - Precondition: radius is 0 or more.
  public static func window(center: Double, radius: Int) -> Mask {
    require(Shape.window(center: center, radius: radius))
    return Mask(rule: .window(center: center, radius: radius))
  }

  /// Hides nothing, but takes slope · |i − j| from the score of query i and key j: the farther, the
  /// less.
  ///
  /// The paper's own, causal form is `masked(masked(e, by: .alibi(slope: m)), by: .causal)`; the
  /// slopes of several heads are ``alibiSlopes(heads:)``.
  /// Source: Press et al. 2022, section 3 (arXiv 2108.12409).
  public static func alibi(slope: Double) -> Mask { Mask(rule: .alibi(slope: slope)) }

  /// Whether a query may look at a key, both counted from 0, among so many of each.
  ///
  /// A key without a flag of its own is not kept.
  public func keeps(query: Int, key: Int, queries: Int, keys: Int) -> Bool {
    switch rule {
    case .none: true
    case .keep(let flags): flags.indices.contains(key) && flags[key]
    case .causal(.topLeft): key <= query
    case .causal(.bottomRight): key <= query + keys - queries
    case .slidingWindow(let radius): distance(query, key) <= Double(radius)
    case .window(let center, let radius): abs(Double(key) - center) <= Double(radius)
    case .alibi: true
    }
  }

  /// What a key that is kept has to add to its score for a query: 0, or ALiBi's −slope · |i − j|.
  public func bias(query: Int, key: Int) -> Double {
    // At its own place a key loses nothing, even where the slope is infinite.
    guard case .alibi(let slope) = rule, query != key else { return 0 }
    return -slope * distance(query, key)
  }

  private func distance(_ query: Int, _ key: Int) -> Double {
    abs(Double(query) - Double(key))
  }
}

/// Scores with -∞ for each key that the mask hides, so that it weighs 0 whatever the normaliser; a
/// bias such as ALiBi's is added to the others.
///
/// A vector is one row of scores: the only query, number 0. The causal mask thus keeps its first
/// score, or all of them if aligned bottom right.
///
/// - Precondition: `.keep` has one flag a score.
public func masked(_ scores: Vector, by mask: Mask) -> Vector {
  require(Shape.masked(scores, by: mask))
  return Vector(masked(scores.asRow, by: mask).values)
}

/// Scores with -∞ for each key that the mask hides: one row a query, one column a key.
///
/// - Precondition: `.keep` has one flag a column.
public func masked(_ scores: Matrix, by mask: Mask) -> Matrix {
  require(Shape.masked(scores, by: mask))
  if mask.rule == .none { return scores }
  let (queries, keys) = (scores.rows, scores.columns)
  let values = [Double](count: queries * keys) { result in
    result.initialize(from: scores.values, count: queries * keys)
    mask.hide(
      in: result, apart: keys, queries: 0..<queries, of: queries, keys: 0..<keys, of: keys)
  }
  return Matrix(unchecked: values, rows: queries, columns: keys)
}
