/// The shape rules of this module, each written once.
///
/// Every public function that can be called wrongly has a check here with its own name, labels and
/// parameters. The check returns nil when the call is fine, and the function then never stops the
/// program, whatever numbers it gets (NaN and infinities too). The function asks its check first,
/// and so can anybody who would rather show a mistake than stop.
///
/// Initialisers go by the name of their type in lower case (`Shape.matrix`, `Shape.decoder`),
/// operators are `sum` (for `+` and `-`) and `product` (for `*`), subscripts are `index`. Functions without a check
/// here take anything of the right type.
public enum Shape {
  /// The most rows, columns or numbers that can be asked for: 2³¹ - 1, far more than memory holds.
  ///
  /// A matrix without numbers can be this wide, and a product of two counts still fits an Int.
  public static let largestCount = Int(Int32.max)
}

/// Stops the program if a call broke a shape rule.
///
/// It is `fatalError`, not `precondition`, because a release build prints no message for the latter.
@inline(__always)
func require(_ mismatch: ShapeMismatch?) {
  if let mismatch { fatalError(mismatch.description) }
}
