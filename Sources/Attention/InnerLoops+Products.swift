// Products of tables, from the loops that pack and multiply.

extension InnerLoops {
  /// scale · A·Bᵀ for tables of m and n rows of one width: every row of A with every row of B.
  func productTransposed(
    _ a: [Double], rows m: Int, _ b: [Double], rows n: Int, width: Int, scale factor: Double = 1
  ) -> [Double] {
    [Double](count: m * n) {
      productTransposed(a, rows: m, b, rows: n, width: width, scale: factor, into: $0)
    }
  }

  /// scale · A·Bᵀ, written over `result`.
  func productTransposed(
    _ a: Numbers, rows m: Int, _ b: Numbers, rows n: Int, width: Int, scale factor: Double = 1,
    into result: Room
  ) {
    // Packing pays when what is packed is used often.
    if m >= 4 && n >= 4 {
      product(
        a, rows: m, b, below: 1, beside: width, depth: width, columns: n, scale: factor,
        into: result)
    } else {
      for i in 0..<m { innerProducts(a + i * width, b, n, width, result + i * n) }
      if factor != 1 { scale(result, m * n, factor) }
    }
  }

  /// A·B for A of m × `inner`, B of `inner` × `columns`: each row of the result is a sum of rows of B.
  func product(
    _ a: [Double], rows m: Int, _ b: [Double], rows inner: Int, columns: Int
  ) -> [Double] {
    [Double](count: m * columns) { sums in
      // A list that is handed over as an address has one even if it is empty.
      func fill(_ a: Numbers, _ b: Numbers) {
        if m >= 4 {
          product(
            a, rows: m, b, below: columns, beside: 1, depth: inner, columns: columns, scale: 1,
            into: sums)
        } else {
          sums.initialize(repeating: 0, count: m * columns)
          for i in 0..<m { addRows(a + i * inner, b, inner, columns, sums + i * columns) }
        }
      }
      fill(a, b)
    }
  }

  /// scale · A·B, where B's numbers are so far apart below and beside each other.
  ///
  /// Some hundred rows of B at a time, so that a panel of them is still near when the next rows of A
  /// meet it.
  private func product(
    _ a: Numbers, rows m: Int, _ b: Numbers, below: Int, beside: Int, depth: Int, columns: Int,
    scale: Double, into result: Room
  ) {
    let part = Swift.min(depth, 256)
    withRoom(for: roomInPanels(depth: part, columns: columns)) { packed in
      var first = 0
      repeat {
        let count = Swift.min(part, depth - first)
        pack(b + first * below, count, columns, below, beside, packed)
        multiply(
          a + first, m, depth, packed, count, columns, scale, first > 0 ? 1 : 0, result, columns)
        first += count
      } while first < depth
    }
  }

  /// How many numbers a packed matrix takes, the zeros in its last panel included.
  func roomInPanels(depth: Int, columns: Int) -> Int {
    (columns + panelColumns - 1) / panelColumns * panelColumns * depth
  }

  /// Lends room for so many numbers, or for one, whose vectors lie in one line of the cache each.
  func withRoom(for count: Int, _ body: (Room) -> Void) {
    withUnsafeTemporaryAllocation(
      byteCount: Swift.max(count, 1) * MemoryLayout<Double>.stride, alignment: 64
    ) { bytes in
      if let start = bytes.bindMemory(to: Double.self).baseAddress { body(start) }
    }
  }
}
