internal import Diagnostics

extension String {
  /// The lines of a text without their breaks, empty ones, too; at least one.
  ///
  /// - Complexity: O(bytes); letters are looked at only where a byte may begin a line break.
  public var linesOfText: [String] {
    guard hasByte(where: mayBreakLine) else { return [self] }
    return split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }
}

/// Whether a byte is a line break, or the first of U+0085, U+2028 or U+2029.
private func mayBreakLine(_ byte: UInt8) -> Bool {
  0x0A...0x0D ~= byte || byte == 0xC2 || byte == 0xE2
}
