extension StringProtocol {
  /// Whether any byte of the text's UTF-8 is of some kind.
  ///
  /// - Complexity: O(bytes); they are looked at where they lie, not letter by letter.
  @inlinable
  public func hasByte(where isOfKind: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: isOfKind) }
      ?? utf8.contains(where: isOfKind)
  }
}
