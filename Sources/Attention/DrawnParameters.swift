// Parameters that a lesson leaves out are drawn, as an untrained model's would be.

extension Score {
  /// Whether this score still has to draw its parameters.
  public var isDrawn: Bool {
    if case .drawn = rule { true } else { false }
  }

  /// This score with parameters that can be read; a score that has them, or needs none, as it is.
  ///
  /// Drawn parameters are a pure function of the score's name, the widths and the seed:
  ///
  /// - The hidden layer of `additive` and `concat` is as wide as the keys, d.
  /// - Each parameter is a stream of its own. Its generator starts at the seed's 64 bits, XOR the
  ///   FNV-1a hash (64 bits) of `name.parameter` in UTF-8, such as `additive.W`.
  /// - Its numbers are standard normals, as `Matrix.random` draws them, row by row, each divided by √d.
  ///
  /// - Parameters:
  ///   - queryWidth: how many numbers a query has.
  ///   - keyWidth: how many numbers a key has.
  /// - Returns: `general`: W, query width × d. `additive`: W, d × query width; U, d × d; v, d.
  ///   `concat`: W, d × (query width + d); v, d.
  /// - Precondition: no width is negative.
  public func resolved(queryWidth: Int, keyWidth: Int) -> Score {
    require(Shape.resolved(queryWidth: queryWidth, keyWidth: keyWidth))
    guard case .drawn(let kind, let seed) = rule else { return self }
    func drawn(_ parameter: String, _ rows: Int, _ columns: Int) -> Matrix {
      let start = UInt64(bitPattern: Int64(seed)) ^ fnv1a("\(name).\(parameter)")
      var generator = SeededGenerator(seed: start)
      let normals = generator.normals(rows * columns)
      return Matrix(unchecked: normals, rows: rows, columns: columns) / sqrt(Double(keyWidth))
    }
    let d = keyWidth
    switch kind {
    case .general:
      return .general(W: drawn("W", queryWidth, d))
    case .additive:
      let v = Vector(drawn("v", 1, d).values)
      return .additive(W: drawn("W", d, queryWidth), U: drawn("U", d, d), v: v)
    case .concat:
      return .concat(W: drawn("W", d, queryWidth + d), v: Vector(drawn("v", 1, d).values))
    }
  }
}

/// The 64-bit FNV-1a hash of a text's UTF-8, which turns a name into a place to start drawing.
private func fnv1a(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
