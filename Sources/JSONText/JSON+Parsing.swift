extension JSON {
  /// How many objects and lists may lie within each other in a text that is read.
  public static let depthLimit = 128

  /// Reads a JSON text: any value, not only an object or a list.
  ///
  /// Numbers without a fraction and an exponent become `.int`, all others `.double`; lists become
  /// `.array`. Members keep their order.
  ///
  /// - Parameter bytes: UTF-8 without a byte order mark.
  /// - Throws: what is wrong first. Besides what JSON forbids, a key that an object has twice, a key
  ///   with U+0000, an integer that doesn't fit `Int`, a number too large for `Double`, and more
  ///   levels than `depthLimit` are mistakes.
  /// - Complexity: O(bytes).
  public init(parsing bytes: [UInt8]) throws(JSONMistake) {
    if let offset = firstTooDeep(bytes, limit: Self.depthLimit) {
      throw JSONMistake(at: offset, of: bytes, text: "more than \(Self.depthLimit) levels")
    }
    self = try JanssonTree(bytes).value()
  }
}
