/// A word of the lesson as a drawing can hold it: on one line, not too long, moving nothing else.
struct Label: Equatable, Sendable {
  let text: String
  /// Estimated, in the unit of the font's size.
  let width: Double
  /// Whether a letter may belong to a script that runs from right to left.
  let mayRunLeftwards: Bool

  /// The word, cut with an ellipsis where it is too wide.
  ///
  /// Line breaks are blanks; control characters, those that turn the direction of text, and piles of
  /// marks are dropped; a word in which nothing is to be seen is "␣".
  ///
  /// - Parameters:
  ///   - size: of the font.
  ///   - width: the most, with the ellipsis.
  /// - Complexity: O(min(length, width)).
  init(_ word: String, size: Double, within width: Double = .infinity) {
    let clean = Self.clean(word)
    let full = TextWidth.of(clean, size: size)
    if full <= width {
      (text, self.width) = (clean, full)
    } else {
      var cut = ""
      var taken = TextWidth.of("…", size: size)
      for character in clean {
        let more = size * TextWidth.ems(of: character)
        if taken + more > width { break }
        taken += more
        cut.append(character)
      }
      (text, self.width) = (cut + "…", taken)
    }
    mayRunLeftwards = text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }

  /// More code points than any drawing has room for.
  private static let longest = 300
  /// Vietnamese has two marks on a letter, other languages three.
  private static let mostMarks = 3

  /// The word on one line, without what would move or hide other text.
  static func clean(_ word: String) -> String {
    var clean = String.UnicodeScalarView()
    var marks = 0
    var isCut = false
    for (index, scalar) in word.unicodeScalars.enumerated() {
      if index == longest {
        isCut = true
        break
      }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        marks += 1
        if marks > mostMarks { continue }
      case .format:
        // The joiners make one picture of several, one ligature of letters.
        guard scalar == "\u{200D}" || scalar == "\u{200C}" else { continue }
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator:
        marks = 0
        let isBlank = scalar.properties.isWhitespace
        if isBlank, clean.last != " " { clean.append(" ") }
        continue
      default: marks = 0
      }
      clean.append(scalar)
    }
    if clean.last == " " { clean.removeLast() }
    if clean.first == " " { clean.removeFirst() }
    if isCut { clean.append("…") }
    return clean.isEmpty ? "␣" : String(clean)
  }
}
