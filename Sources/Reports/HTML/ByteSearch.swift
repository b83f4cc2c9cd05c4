extension String {
  /// The offset, in UTF-8, behind the first place where a piece stands; nil where it stands nowhere.
  ///
  /// Letters are not put together first, as `firstRange(of:)` does: texts of pages are long.
  /// - Precondition: the piece is ASCII, and not empty.
  /// - Complexity: O(length · length of the piece).
  func offset(behind piece: String) -> Int? {
    let piece = Array(piece.utf8)
    let bytes = Array(utf8)
    guard bytes.count >= piece.count else { return nil }
    for start in 0...(bytes.count - piece.count)
    where bytes[start] == piece[0] && bytes[start..<start + piece.count].elementsEqual(piece) {
      return start + piece.count
    }
    return nil
  }
}
