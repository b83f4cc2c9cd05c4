/// The options that a student chose, by their places: 0 for A.
struct ChosenLetters: Equatable {
  let places: Set<Int>

  /// Reads `A`, `a, c`, `B C`.
  ///
  /// - Parameter count: of the options.
  /// - Returns: nil for what isn't a letter of an option, and for nothing.
  init?(_ text: String, of count: Int) {
    var places: Set<Int> = []
    for character in text.uppercased() where !character.isWhitespace && !",;.()".contains(character)
    {
      guard let ascii = character.asciiValue, ascii >= UInt8(ascii: "A"),
        Int(ascii - UInt8(ascii: "A")) < count
      else { return nil }
      places.insert(Int(ascii - UInt8(ascii: "A")))
    }
    if places.isEmpty { return nil }
    self.places = places
  }
}
