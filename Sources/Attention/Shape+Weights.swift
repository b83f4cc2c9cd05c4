// Step 2: normalisers that look at one row of scores by itself, and masks.

extension Shape {
  /// What is wrong with `softmax(_:temperature:)`; nil if nothing is.
  public static func softmax(_ scores: Vector, temperature: Double) -> ShapeMismatch? {
    softmax(temperature: temperature)
  }

  /// What is wrong with `softmax(_:temperature:)`; nil if nothing is.
  public static func softmax(_ scores: Matrix, temperature: Double) -> ShapeMismatch? {
    softmax(temperature: temperature)
  }

  /// What is wrong with `Normalizer.softmax(temperature:)`; nil if nothing is.
  public static func softmax(temperature: Double) -> ShapeMismatch? {
    if temperature > 0 { return nil }
    return ShapeMismatch(
      argument: "temperature", has: .value(temperature), needs: .above(0),
      rule: .temperaturePositive)
  }

  /// What is wrong with `entmax(_:alpha:)`; nil if nothing is.
  public static func entmax(_ scores: Vector, alpha: Double) -> ShapeMismatch? {
    entmax(alpha: alpha)
  }

  /// What is wrong with `entmax(_:alpha:)`; nil if nothing is.
  public static func entmax(_ scores: Matrix, alpha: Double) -> ShapeMismatch? {
    entmax(alpha: alpha)
  }

  /// What is wrong with `Normalizer.entmax(alpha:)`; nil if nothing is.
  public static func entmax(alpha: Double) -> ShapeMismatch? {
    if alpha > 1 { return nil }
    return ShapeMismatch(
      argument: "alpha", has: .value(alpha), needs: .above(1), rule: .alphaAboveOne)
  }

  /// What is wrong with `masked(_:by:)`; nil if nothing is.
  ///
  /// `argument` is `by`.
  public static func masked(_ scores: Vector, by mask: Mask) -> ShapeMismatch? {
    flags(of: mask, for: scores.count, argument: "by", other: "scores")
  }

  /// What is wrong with `masked(_:by:)`; nil if nothing is.
  ///
  /// `argument` is `by`.
  public static func masked(_ scores: Matrix, by mask: Mask) -> ShapeMismatch? {
    flags(of: mask, for: scores.columns, argument: "by", other: "scores")
  }

  /// What is wrong with `Mask.slidingWindow(radius:)`; nil if nothing is.
  public static func slidingWindow(radius: Int) -> ShapeMismatch? {
    tooNarrow(radius, least: 0)
  }

  /// What is wrong with `Mask.window(center:radius:)`; nil if nothing is.
  public static func window(center: Double, radius: Int) -> ShapeMismatch? {
    tooNarrow(radius, least: 0)
  }

  /// A window's radius that is below the least.
  static func tooNarrow(_ radius: Int, least: Int) -> ShapeMismatch? {
    if radius >= least { return nil }
    return ShapeMismatch(
      argument: "radius", has: .integer(radius), needs: .atLeast(least),
      rule: .variant(least == 0 ? .windowRadius : .bellRadius))
  }

  /// A mask that has not one flag a key.
  static func flags(
    of mask: Mask, for keys: Int, argument: String, other: String
  ) -> ShapeMismatch? {
    guard case .keep(let flags) = mask.rule, flags.count != keys else { return nil }
    return ShapeMismatch(
      argument: argument, has: .flags(flags.count), needs: .flags(keys), other: other,
      rule: .oneFlagPerKey)
  }
}
