extension InnerLoops {
  /// softmax(QKᵀ/√d)·V, for matrices whose shapes fit.
  func contexts(queries: Matrix, keys: Matrix, values: Matrix, mask: Mask) -> [Double] {
    let pass = ContextPass(
      loops: self, queries: queries, keys: keys, values: values, mask: mask,
      skipsHidden: mask.rule != .none && values.values.allSatisfy { $0.isFinite })
    return [Double](count: queries.rows * values.columns) { pass.fill($0) }
  }
}

/// How contexts are made without a table of weights: some queries meet some keys at a time, few enough
/// for their scores to stay near, and what the keys' values give is added up.
///
/// The weights of a query are relative to its largest score, which is known when it has met all keys.
/// Until then they are relative to the largest so far; when that grows, what was added up shrinks. The
/// sum of the weights divides each number of a context at the end.
/// Source: Milakov and Gimelshein 2018, algorithm 3 (arXiv 1805.02867); Dao et al. 2022, section 3.1
/// (arXiv 2205.14135).
private struct ContextPass {
  /// How many queries meet how many keys at a time. No panel of keys lies in two parts.
  static let (queriesAtOnce, keysAtOnce) = (96, 128)
  /// How far apart rows of scores are: not by a power of 2, for which few rows fit into the cache.
  static let apart = keysAtOnce + 8

  let loops: InnerLoops
  let queries: Matrix
  let keys: Matrix
  let values: Matrix
  let mask: Mask
  /// Whether parts that are hidden from all queries can be left out. A weight of 0 adds nothing, but
  /// 0 · ∞ is NaN.
  let skipsHidden: Bool

  /// Memory that all queries use.
  struct Rooms {
    /// All keys, packed as columns.
    let keys: InnerLoops.Room
    /// All values, each part packed by itself.
    let values: InnerLoops.Room
    /// The scores, then weights, of some queries with some keys.
    let scores: InnerLoops.Room
    /// Of each of these queries the largest score so far, and the sum of the weights relative to it.
    let peaks: InnerLoops.Room
    let sums: InnerLoops.Room
  }

  /// Writes the contexts of all queries.
  func fill(_ contexts: InnerLoops.Room) {
    let (m, n, w) = (queries.rows, keys.rows, values.columns)
    let forKeys = loops.roomInPanels(depth: keys.columns, columns: n)
    let forValues = loops.roomInPanels(depth: n, columns: w)
    let forScores = Self.queriesAtOnce * Self.apart
    contexts.initialize(repeating: 0, count: m * w)
    loops.withRoom(for: forKeys + forValues + forScores + 2 * Self.queriesAtOnce) { room in
      let scores = room + forKeys + forValues
      let rooms = Rooms(
        keys: room, values: room + forKeys, scores: scores, peaks: scores + forScores,
        sums: scores + forScores + Self.queriesAtOnce)
      pack(into: rooms)
      for first in stride(from: 0, to: m, by: Self.queriesAtOnce) {
        let rows = first..<Swift.min(first + Self.queriesAtOnce, m)
        addContexts(of: rows, to: contexts + first * w, in: rooms)
      }
    }
  }

  private func pack(into rooms: Rooms) {
    let (n, d, w) = (keys.rows, keys.columns, values.columns)
    loops.pack(keys.values, d, n, 1, d, rooms.keys)
    func packParts(_ values: InnerLoops.Numbers) {
      for part in parts(of: 0..<n) {
        let room = rooms.values + loops.roomInPanels(depth: part.lowerBound, columns: w)
        loops.pack(values + part.lowerBound * w, part.count, w, w, 1, room)
      }
    }
    packParts(values.values)
  }

  /// The parts that together hold a range of keys; all but the last of all keys are equally long.
  private func parts(of range: Range<Int>) -> some Sequence<Range<Int>> {
    let (size, count) = (Self.keysAtOnce, keys.rows)
    return stride(from: range.lowerBound / size * size, to: range.upperBound, by: size).lazy.map {
      $0..<Swift.min($0 + size, count)
    }
  }

  /// Adds to the contexts of some queries, which are zeros.
  private func addContexts(
    of rows: Range<Int>, to contexts: InnerLoops.Room, in rooms: Rooms
  ) {
    let w = values.columns
    rooms.peaks.initialize(repeating: -.infinity, count: rows.count)
    rooms.sums.initialize(repeating: 0, count: rows.count)
    for part in parts(of: reach(of: rows)) {
      score(rows, with: part, in: rooms)
      for i in 0..<rows.count {
        let row = rooms.scores + i * Self.apart
        let factor = loops.exponentials(
          row, part.count, 1, rooms.peaks + i, rooms.sums + i, row)
        if factor != 1 { loops.scale(contexts + i * w, w, factor) }
      }
      let values = rooms.values + loops.roomInPanels(depth: part.lowerBound, columns: w)
      loops.multiply(
        rooms.scores, rows.count, Self.apart, values, part.count, w, 1, 1, contexts, w)
    }
    for i in 0..<rows.count where rooms.sums[i] != 0 {
      loops.scale(contexts + i * w, w, 1 / rooms.sums[i])
    }
  }

  private func score(_ rows: Range<Int>, with part: Range<Int>, in rooms: Rooms) {
    let d = keys.columns
    func multiply(_ queries: InnerLoops.Numbers) {
      loops.multiply(
        queries + rows.lowerBound * d, rows.count, d, rooms.keys + part.lowerBound * d, d,
        part.count, 1 / Double(d).squareRoot(), 0, rooms.scores, Self.apart)
    }
    multiply(queries.values)
    mask.hide(
      in: rooms.scores, apart: Self.apart, queries: rows, of: queries.rows, keys: part,
      of: keys.rows)
  }

  /// The keys that some queries have to meet.
  private func reach(of rows: Range<Int>) -> Range<Int> {
    let (m, n) = (queries.rows, keys.rows)
    if !skipsHidden { return 0..<n }
    let first = mask.reach(of: rows.lowerBound, queries: m, keys: n)
    let last = mask.reach(of: rows.upperBound - 1, queries: m, keys: n)
    return first.lowerBound..<last.upperBound
  }
}
