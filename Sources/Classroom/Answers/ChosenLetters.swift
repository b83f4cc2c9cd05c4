/// The options that a student chose, by their places: 0 for A.
struct ChosenLetters: Equatable {
  let places: Set<Int>

  /// Reads `A`, `a, c`, `B C`.
  ///
  /// - Parameter count: of the options.
  /// - Returns: nil for what isn't a letter of an option, and for nothing.
  init?(_ text: String, of count: Int) {
    var places: Set<Int> = []
    for character in text where !character.isWhitespace && !",;.()".contains(character) {
      // Clearing a bit makes a small letter a capital.
      guard character.isLetter, let letter = character.asciiValue.map({ $0 & ~0x20 }),
        Int(letter - UInt8(ascii: "A")) < count
      else { return nil }
      places.insert(Int(letter - UInt8(ascii: "A")))
    }
    if places.isEmpty { return nil }
    self.places = places
  }
}
