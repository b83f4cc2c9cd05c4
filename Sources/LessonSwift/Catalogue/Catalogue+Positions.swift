internal import Attention

extension Catalogue {
  /// What tells attention where words stand.
  static let positionFunctions: [Function] = [
    Function(
      "rope", .function, ["_ x", "pairing", "base", "firstPosition"],
      fallbacks: ["base": "10000", "firstPosition": "0"],
      formula: #"(a, b) \mapsto (a \cos\theta - b \sin\theta,\ a \sin\theta + b \cos\theta),"#
        + #"\quad \theta = p\, B^{-2k/d}"#,
      source: "Su et al. 2021, eqs. 14 and 15",
      shapes: { Shape.rope($0, pairing: $1, base: $2, firstPosition: $3) },
      cost: { x, _, _, _ in .reading([.matrix(x)], work: 60) },
      arithmetic: { arguments, element in
        guard case .matrix(let x) = arguments[0], let pairing = RotaryPairing(arguments[1]),
          let base = Double(arguments[2]), case .int(let first) = arguments[3]
        else { return nil }
        return rotated(
          element, width: x.columns, pairing, base: base,
          position: Double(first) + Double(element.indices[0]))
      }
    ) { (x: Matrix, pairing: RotaryPairing, base: Double, firstPosition: Int) in
      rope(x, pairing: pairing, base: base, firstPosition: firstPosition)
    },
    Function("interleaved", .staticProperty(RotaryPairing.lessonType), []) {
      RotaryPairing.interleaved
    },
    Function("halves", .staticProperty(RotaryPairing.lessonType), []) { RotaryPairing.halves },
    Function(
      "alibiSlopes", .function, ["heads"], formula: #"m_h = 2^{-8h/H}"#,
      source: "Press et al. 2022, section 3", shapes: { Shape.alibiSlopes(heads: $0) },
      cost: { Cost(operations: 30 * Double($0), numbers: Double($0)) },
      arithmetic: { arguments, element in
        guard case .int(let heads) = arguments[0] else { return nil }
        var whole = 1
        while whole * 2 <= heads { whole *= 2 }
        let i = element.indices[0]
        let (h, count) = i < whole ? (i + 1, whole) : (2 * (i - whole) + 1, 2 * whole)
        return .power(
          .number(2),
          .negative(
            .quotient(
              .product([.number(8), .number(Double(h))]), .number(Double(count)))))
      }
    ) { (heads: Int) in alibiSlopes(heads: heads) },
  ]

  /// One number of a pair that turns by its angle.
  private static func rotated(
    _ element: Element, width: Int, _ pairing: RotaryPairing, base: Double, position: Double
  ) -> Arithmetic? {
    let (row, column) = (element.indices[0], element.indices[1])
    let half = width / 2
    let k =
      switch pairing {
      case .interleaved: column / 2
      case .halves: column % half
      }
    let speed = Arithmetic.power(base, -2 * Double(k) / Double(width))
    let (cosine, sine) = Arithmetic.turn(by: position * speed)
    let (first, second) = pairing.places(of: k, half: half)
    func part(_ place: Int, _ factor: Double) -> Arithmetic {
      .product([.argument(0, Element(row, place)), .number(factor)])
    }
    return column == first
      ? .difference(part(first, cosine), part(second, sine))
      : .sum([part(first, sine), part(second, cosine)])
  }
}
