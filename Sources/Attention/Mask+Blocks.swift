// Masks as they are put on many scores at once; what they keep is `keeps(query:key:queries:keys:)`.

extension Mask {
  /// The keys outside of which the mask hides all from a query. Where a query comes later, neither end
  /// comes earlier.
  func reach(of query: Int, queries: Int, keys: Int) -> Range<Int> {
    switch rule {
    case .none, .keep, .window, .alibi:
      return 0..<keys
    case .causal(.topLeft):
      return 0..<Swift.min(query + 1, keys)
    case .causal(.bottomRight):
      return 0..<Swift.min(Swift.max(query + 1 + keys - queries, 0), keys)
    case .slidingWindow(let radius):
      let end = radius < keys - query ? query + radius + 1 : keys
      return Swift.min(Swift.max(query - radius, 0), end)..<end
    }
  }

  /// Puts the mask on a block of scores: those of some of all queries with some of all keys, rows
  /// `apart`.
  func hide(
    in block: UnsafeMutablePointer<Double>, apart: Int, queries rows: Range<Int>, of queries: Int,
    keys columns: Range<Int>, of keys: Int
  ) {
    func forEachRow(_ change: (Int, UnsafeMutableBufferPointer<Double>) -> Void) {
      for i in rows {
        let scores = block + (i - rows.lowerBound) * apart
        change(i, UnsafeMutableBufferPointer(start: scores, count: columns.count))
      }
    }
    switch rule {
    case .none: break
    case .causal, .slidingWindow:
      forEachRow { i, scores in
        let seen = reach(of: i, queries: queries, keys: keys).clamped(to: columns)
        scores[..<(seen.lowerBound - columns.lowerBound)].update(repeating: -.infinity)
        scores[(seen.upperBound - columns.lowerBound)...].update(repeating: -.infinity)
      }
    case .keep, .window:
      // The same keys for every query.
      let hidden = (0..<columns.count).filter {
        !keeps(query: 0, key: columns.lowerBound + $0, queries: queries, keys: keys)
      }
      forEachRow { _, scores in
        for place in hidden { scores[place] = -.infinity }
      }
    case .alibi:
      forEachRow { i, scores in
        // What another mask has hidden stays so, whatever the bias.
        for place in scores.indices where scores[place] != -.infinity {
          scores[place] += bias(query: i, key: columns.lowerBound + place)
        }
      }
    }
  }
}
