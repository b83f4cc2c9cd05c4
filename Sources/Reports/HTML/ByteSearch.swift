extension String {
  /// The offsets, in UTF-8, at which a piece stands.
  ///
  /// Bytes are compared and no letters put together: texts of pages are long.
  /// - Precondition: the piece is ASCII, and not empty.
  /// - Complexity: O(length · length of the piece).
  func offsets(of piece: String) -> [Int] {
    let bytes = Array(utf8)
    let piece = Array(piece.utf8)
    return bytes.indices.filter { bytes[$0] == piece[0] && bytes[$0...].starts(with: piece) }
  }
}
