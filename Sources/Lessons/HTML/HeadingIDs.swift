/// Ids for headings, made of their words as GitHub makes them, each once.
struct HeadingIDs {
  private let prefix: String
  private var taken: Set<String>
  /// The number that the next heading of the same words begins to look at.
  private var next: [String: Int] = [:]

  init(prefix: String, reserved: Set<String>) {
    self.prefix = prefix
    taken = reserved
  }

  /// The id of a heading: its letters, marks and digits in small letters, with `-` for blanks.
  ///
  /// - Complexity: O(text), over all headings.
  mutating func id(of text: String) -> String {
    var slug = ""
    var length = 0
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " || scalar == "\n" {
        slug += "-"
      } else if scalar == "-" || scalar == "_" || Self.isPartOfWord(scalar) {
        slug.unicodeScalars.append(scalar)
      } else {
        continue
      }
      length += 1
      if length == Self.longest { break }
    }
    let base = prefix + (slug.isEmpty ? "section" : slug)
    var number = next[base] ?? 0
    var id = number == 0 ? base : "\(base)-\(number)"
    while !taken.insert(id).inserted {
      number += 1
      id = "\(base)-\(number)"
    }
    next[base] = number + 1
    return id
  }

  /// In scalars.
  private static let longest = 100

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      true
    default: false
    }
  }
}
