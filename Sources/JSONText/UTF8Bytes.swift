extension [UInt8] {
  /// Appends the UTF-8 of a text in one piece.
  mutating func append(_ text: String) {
    append(text) { _ in false }
  }

  /// The same, unless any byte of the text is special.
  ///
  /// - Returns: whether none is, so that the text was appended.
  @discardableResult
  mutating func append(_ text: String, ifNone isSpecial: (UInt8) -> Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard unsafe !bytes.contains(where: isSpecial) else { return false }
      unsafe append(contentsOf: bytes)
      return true
    }
  }
}
