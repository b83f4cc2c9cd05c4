// Steps 4 and 5: layers and recurrent cells.

extension Shape {
  /// What is wrong with `combine(_:with:W:b:)`; nil if nothing is.
  public static func combine(
    _ context: Vector, with previous: Vector, W: Matrix, b: Vector
  ) -> ShapeMismatch? {
    weight(W, named: "W", times: "[c; y]", width: context.count + previous.count)
      ?? bias(b, named: "b", of: W, named: "W")
  }

  /// What is wrong with `attentionalState(context:state:W:)`; nil if nothing is.
  public static func attentionalState(
    context: Vector, state: Vector, W: Matrix
  ) -> ShapeMismatch? {
    weight(W, named: "W", times: "[c; h]", width: context.count + state.count)
  }

  /// What is wrong with `wordProbabilities(state:W:b:)`; nil if nothing is.
  public static func wordProbabilities(state: Vector, W: Matrix, b: Vector) -> ShapeMismatch? {
    if W.columns != state.count {
      return ShapeMismatch(
        argument: "W", has: .width(W.columns), needs: .width(state.count), other: "state",
        rule: .weightWidth(name: "W", times: "s"))
    }
    return bias(b, named: "b", of: W, named: "W")
  }

  /// What is wrong with `gru(input:state:Wi:Wh:bi:bh:)`; nil if nothing is.
  public static func gru(
    input: Vector, state: Vector, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector
  ) -> ShapeMismatch? {
    cell(input: input, state: state, Wi: Wi, Wh: Wh)
      ?? gates(3, of: state.count, setBy: "state", Wi: Wi, Wh: Wh, bi: bi, bh: bh)
  }

  /// What is wrong with `lstm(input:state:memory:Wi:Wh:bi:bh:)`; nil if nothing is.
  public static func lstm(
    input: Vector, state: Vector, memory: Vector, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector
  ) -> ShapeMismatch? {
    if memory.count != state.count {
      return ShapeMismatch(
        argument: "memory", has: .numbers(memory.count), needs: .numbers(state.count),
        other: "state", rule: .memoryWidth)
    }
    return cell(input: input, state: state, Wi: Wi, Wh: Wh)
      ?? gates(4, of: state.count, setBy: "state", Wi: Wi, Wh: Wh, bi: bi, bh: bh)
  }
}

extension Shape {
  /// The widths of a cell's matrices.
  private static func cell(
    input: Vector, state: Vector, Wi: Matrix, Wh: Matrix
  ) -> ShapeMismatch? {
    if Wi.columns != input.count {
      return ShapeMismatch(
        argument: "Wi", has: .width(Wi.columns), needs: .width(input.count), other: "input",
        rule: .inputWidth)
    }
    if Wh.columns != state.count {
      return ShapeMismatch(
        argument: "Wh", has: .width(Wh.columns), needs: .width(state.count), other: "state",
        rule: .stateWidth)
    }
    return nil
  }

  /// The heights of a cell's matrices and biases: `count` gates of a state of `width` numbers.
  static func gates(
    _ count: Int, of width: Int, setBy other: String, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector
  ) -> ShapeMismatch? {
    let stack = count * width
    let parts: [(name: String, has: ShapeMismatch.Extent, needs: ShapeMismatch.Extent)] = [
      ("Wi", .rows(Wi.rows), .rows(stack)), ("Wh", .rows(Wh.rows), .rows(stack)),
      ("bi", .numbers(bi.count), .numbers(stack)), ("bh", .numbers(bh.count), .numbers(stack)),
    ]
    guard let odd = parts.first(where: { $0.has != $0.needs }) else { return nil }
    return ShapeMismatch(
      argument: odd.name, has: odd.has, needs: odd.needs, other: other,
      rule: .gateStack(gates: count))
  }

  /// A matrix that a concatenation is multiplied with.
  private static func weight(
    _ W: Matrix, named name: String, times factor: String, width: Int
  ) -> ShapeMismatch? {
    if W.columns == width { return nil }
    return ShapeMismatch(
      argument: name, has: .width(W.columns), needs: .width(width),
      rule: .weightWidth(name: name, times: factor))
  }

  /// A bias, which has one number a row of its matrix.
  static func bias(
    _ b: Vector, named bias: String, of W: Matrix, named matrix: String
  ) -> ShapeMismatch? {
    if b.count == W.rows { return nil }
    return ShapeMismatch(
      argument: bias, has: .numbers(b.count), needs: .numbers(W.rows), other: matrix,
      rule: .oneBiasPerRow(bias: bias, matrix: matrix))
  }
}
