// Several heads, and the projections that they read with.

extension Shape {
  /// What is wrong with `multiHead(queries:keys:values:WQ:WK:WV:WO:heads:mask:)`; nil if nothing is.
  public static func multiHead(
    queries: Matrix, keys: Matrix, values: Matrix, WQ: Matrix, WK: Matrix, WV: Matrix, WO: Matrix,
    heads: Int, mask: Mask = .none
  ) -> ShapeMismatch? {
    multiHead(
      queries: queries, keys: keys, values: values, WQ: WQ, WK: WK, WV: WV, WO: WO, heads: heads,
      groups: heads, mask: mask)
  }

  /// What is wrong with `multiHead(queries:keys:values:WQ:WK:WV:WO:heads:groups:mask:)`; nil if
  /// nothing is.
  public static func multiHead(
    queries: Matrix, keys: Matrix, values: Matrix, WQ: Matrix, WK: Matrix, WV: Matrix, WO: Matrix,
    heads: Int, groups: Int, mask: Mask = .none
  ) -> ShapeMismatch? {
    partition(WQ, heads: heads, groups: groups)
      ?? projection(WQ, named: "WQ", times: "q", queries, named: "queries")
      ?? projection(WK, named: "WK", times: "k", keys, named: "keys")
      ?? projection(WV, named: "WV", times: "v", values, named: "values")
      ?? shared(WK, named: "WK", rows: WQ.rows / heads * groups)
      ?? shared(WV, named: "WV", rows: WQ.rows / heads * groups)
      ?? output(WO, of: WQ)
      ?? unvalued(keys, values: values)
      ?? flags(of: mask, for: keys.rows, argument: "mask", other: "keys")
  }

  /// What is wrong with `selfAttention(_:WQ:WK:WV:mask:)`; nil if nothing is.
  public static func selfAttention(
    _ x: Matrix, WQ: Matrix, WK: Matrix, WV: Matrix, mask: Mask = .none
  ) -> ShapeMismatch? {
    if let mismatch = projection(WQ, named: "WQ", times: "x", x, named: "x")
      ?? projection(WK, named: "WK", times: "x", x, named: "x")
      ?? projection(WV, named: "WV", times: "x", x, named: "x")
    {
      return mismatch
    }
    if WK.rows != WQ.rows {
      return ShapeMismatch(
        argument: "WK", has: .rows(WK.rows), needs: .rows(WQ.rows), other: "WQ",
        rule: .heads(.queriesMeetKeys))
    }
    return flags(of: mask, for: x.rows, argument: "mask", other: "x")
  }

  /// What is wrong with `alibiSlopes(heads:)`; nil if nothing is.
  public static func alibiSlopes(heads: Int) -> ShapeMismatch? {
    none(heads, named: "heads", .count) ?? notCount(heads, named: "heads")
  }
}

extension Shape {
  /// Heads that do not divide WQ's rows, or groups that do not divide the heads.
  private static func partition(_ WQ: Matrix, heads: Int, groups: Int) -> ShapeMismatch? {
    if let mismatch = none(heads, named: "heads", .count)
      ?? none(groups, named: "groups", .groupsDivideHeads)
    {
      return mismatch
    }
    if WQ.rows == 0 || !WQ.rows.isMultiple(of: heads) {
      return ShapeMismatch(
        argument: "WQ", has: .rows(WQ.rows), needs: .rowsMultiple(of: heads), other: "heads",
        rule: .heads(.divideRows))
    }
    if heads.isMultiple(of: groups) { return nil }
    return ShapeMismatch(
      argument: "groups", has: .integer(groups), needs: .divisor(of: heads),
      rule: .heads(.groupsDivideHeads))
  }

  private static func none(
    _ count: Int, named name: String, _ rule: ShapeMismatch.HeadRule
  ) -> ShapeMismatch? {
    if count >= 1 { return nil }
    return ShapeMismatch(
      argument: name, has: .integer(count), needs: .atLeast(1), rule: .heads(rule))
  }

  /// A projection that is not as wide as what it is multiplied with.
  private static func projection(
    _ W: Matrix, named name: String, times factor: String, _ input: Matrix, named other: String
  ) -> ShapeMismatch? {
    if W.columns == input.columns { return nil }
    return ShapeMismatch(
      argument: name, has: .width(W.columns), needs: .width(input.columns), other: other,
      rule: .weightWidth(name: name, times: factor))
  }

  /// A projection to keys or values that has not one head's rows for each group.
  private static func shared(_ W: Matrix, named name: String, rows: Int) -> ShapeMismatch? {
    if W.rows == rows { return nil }
    return ShapeMismatch(
      argument: name, has: .rows(W.rows), needs: .rows(rows), other: "WQ",
      rule: .heads(.groupRows(name: name)))
  }

  private static func output(_ WO: Matrix, of WQ: Matrix) -> ShapeMismatch? {
    if WO.columns == WQ.rows { return nil }
    return ShapeMismatch(
      argument: "WO", has: .width(WO.columns), needs: .width(WQ.rows), other: "WQ",
      rule: .heads(.sideBySide))
  }
}
