extension Shape {
  /// Whether every combination of score and normaliser can attend.
  public static func compare(
    query: Vector, keys: Matrix, values: Matrix, by scores: [Score], normalizers: [Normalizer],
    mask: Mask
  ) -> ShapeMismatch? {
    for score in scores {
      for normalizer in normalizers {
        if let mismatch = attend(
          query: query, keys: keys, values: values, by: score, mask: mask, normalizer: normalizer)
        {
          return mismatch
        }
      }
    }
    return nil
  }
}
