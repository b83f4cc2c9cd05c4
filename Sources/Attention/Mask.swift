/// Which keys a query may look at.
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

  /// Whether a query may look at a key, both counted from 0, among so many of each.
  ///
  /// A key without a flag of its own is not kept.
  public func keeps(query: Int, key: Int, queries: Int, keys: Int) -> Bool {
    switch rule {
    case .none: true
    case .keep(let flags): flags.indices.contains(key) && flags[key]
    case .causal(.topLeft): key <= query
    case .causal(.bottomRight): key <= query + keys - queries
    }
  }
}

/// Scores with -∞ for each key that the mask hides, so that it weighs 0 whatever the normaliser.
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
    for i in 0..<queries {
      for j in 0..<keys {
        let kept = mask.keeps(query: i, key: j, queries: queries, keys: keys)
        result[i * keys + j] = kept ? scores.values[i * keys + j] : -.infinity
      }
    }
  }
  return Matrix(unchecked: values, rows: queries, columns: keys)
}
