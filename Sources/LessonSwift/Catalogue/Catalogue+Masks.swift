internal import Attention

extension Catalogue {
  /// Step 1½: what hides scores, or takes from them.
  static let maskFunctions: [Function] = [
    Function(
      "masked", .function, ["_ scores", "by"],
      formula: #"e_j \leftarrow -\infty \text{ where hidden}"#,
      source: "Vaswani et al. 2017, section 3.2.3",
      shapes: { Shape.masked($0, by: $1) }, arithmetic: hidden
    ) { (scores: Vector, by: Mask) in masked(scores, by: by) },
    Function(
      "masked", .function, ["_ scores", "by"],
      formula: #"e_{ij} \leftarrow -\infty \text{ where hidden}"#,
      source: "Vaswani et al. 2017, section 3.2.3",
      shapes: { Shape.masked($0, by: $1) }, arithmetic: hidden
    ) { (scores: Matrix, by: Mask) in masked(scores, by: by) },
    Function(
      "none", .staticProperty(Mask.lessonType), [], formula: #"\text{keep every } j"#,
      source: "definition"
    ) { Mask.none },
    Function(
      "causal", .staticProperty(Mask.lessonType), [], formula: #"j \le i"#,
      source: "Vaswani et al. 2017, section 3.2.3"
    ) { Mask.causal },
    Function(
      "causal", .staticMethod(Mask.lessonType), ["aligned"], formula: #"j \le i + n - m"#,
      source: "Vaswani et al. 2017, section 3.2.3"
    ) { (aligned: Alignment) in Mask.causal(aligned: aligned) },
    Function(
      "keep", .staticMethod(Mask.lessonType), ["_ flags"],
      formula: #"\text{keep } j \text{ where the flag is true}"#, source: "definition"
    ) { (flags: [Bool]) in Mask.keep(flags) },
    Function(
      "slidingWindow", .staticMethod(Mask.lessonType), ["radius"], formula: #"|i - j| \le w"#,
      source: "Beltagy et al. 2020, section 3.1", shapes: { Shape.slidingWindow(radius: $0) }
    ) { (radius: Int) in Mask.slidingWindow(radius: radius) },
    Function(
      "window", .staticMethod(Mask.lessonType), ["center", "radius"], formula: #"|j - p| \le D"#,
      source: "Luong et al. 2015, section 3.2",
      shapes: { Shape.window(center: $0, radius: $1) }
    ) { (center: Double, radius: Int) in Mask.window(center: center, radius: radius) },
    Function(
      "alibi", .staticMethod(Mask.lessonType), ["slope"],
      formula: #"e_{ij} \leftarrow e_{ij} - m\, |i - j|"#, source: "Press et al. 2022, section 3"
    ) { (slope: Double) in Mask.alibi(slope: slope) },
    Function("topLeft", .staticProperty(Alignment.lessonType), []) { Alignment.topLeft },
    Function("bottomRight", .staticProperty(Alignment.lessonType), []) { Alignment.bottomRight },
  ]

  /// A score that stays, or −∞.
  private static let hidden: @Sendable ([Value], Element) -> Arithmetic? = { arguments, element in
    guard let mask = Mask(arguments[1]), let column = element.indices.last else { return nil }
    let row = element.indices.count == 2 ? element.indices[0] : 0
    let (queries, keys) =
      if case .matrix(let scores) = arguments[0] { (scores.rows, scores.columns) } else {
        (1, arguments[0].count)
      }
    return mask.arithmetic(
      .argument(0, element), query: row, key: column, queries: queries, keys: keys)
  }
}

extension Mask {
  /// What becomes of a score.
  func arithmetic(
    _ score: Arithmetic, query: Int, key: Int, queries: Int, keys: Int
  ) -> Arithmetic {
    guard keeps(query: query, key: key, queries: queries, keys: keys) else {
      return .number(-.infinity)
    }
    guard case .alibi(let slope) = rule, query != key else { return score }
    return .difference(
      score, .product([.number(slope), .number(abs(Double(query) - Double(key)))]))
  }
}
