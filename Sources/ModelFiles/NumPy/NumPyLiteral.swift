/// The dictionary of Python that a `.npy` file's header is:
/// `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`.
///
/// Only texts without escapes, `True`, `False` and tuples of whole numbers are read; there is
/// nothing else in a header of numbers.
struct NumPyLiteral {
  enum Key: String, CaseIterable {
    case type = "descr"
    case order = "fortran_order"
    case shape
  }

  private(set) var type: String?
  private(set) var isColumnsFirst: Bool?
  private(set) var shape: [Int]?

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func read() throws(NumPyMistake) {
    try take("{")
    while !takes("}") {
      try readEntry()
      if !takes(",") {
        try take("}")
        break
      }
    }
    skipBlanks()
    guard rest.isEmpty else { throw mistake("the end of the header") }
  }

  private mutating func readEntry() throws(NumPyMistake) {
    skipBlanks()
    let before = rest
    let known = Set(Key.allCases.filter { !isRead($0) }.map(\.rawValue))
    guard let text = self.text(), known.contains(text), let key = Key(rawValue: text) else {
      rest = before
      throw mistake(known.sorted().map { "'\($0)'" }.joined(separator: " | "))
    }
    try take(":")
    skipBlanks()
    switch key {
    case .type:
      let value = rest
      guard let text = self.text() else {
        throw .unknownType(String(decoding: value.prefix(40), as: UTF8.self))
      }
      type = text
    case .order:
      if takes("True") {
        isColumnsFirst = true
      } else if takes("False") {
        isColumnsFirst = false
      } else {
        throw mistake("True | False")
      }
    case .shape: shape = try tuple()
    }
  }

  private func isRead(_ key: Key) -> Bool {
    switch key {
    case .type: type != nil
    case .order: isColumnsFirst != nil
    case .shape: shape != nil
    }
  }

  private mutating func tuple() throws(NumPyMistake) -> [Int] {
    var sizes: [Int] = []
    try take("(")
    while !takes(")") {
      skipBlanks()
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let size = Int(String(decoding: digits, as: UTF8.self)) else {
        throw mistake("0...\(Int.max)")
      }
      rest = rest.dropFirst(digits.count)
      sizes.append(size)
      // Long integers of Python 2.
      _ = takes("L")
      if !takes(",") {
        try take(")")
        break
      }
    }
    return sizes
  }

  /// A text between single or double quotes; nil where none stands here.
  private mutating func text() -> String? {
    guard let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return nil
    }
    let letters = rest.dropFirst().prefix { $0 != quote && $0 != UInt8(ascii: "\\") }
    guard letters.endIndex < rest.endIndex, rest[letters.endIndex] == quote else { return nil }
    rest = rest[(letters.endIndex + 1)...]
    return String(decoding: letters, as: UTF8.self)
  }

  private mutating func take(_ token: String) throws(NumPyMistake) {
    if !takes(token) { throw mistake(token) }
  }

  /// Whether a token stands next, which is then behind.
  private mutating func takes(_ token: String) -> Bool {
    skipBlanks()
    guard rest.starts(with: token.utf8) else { return false }
    rest = rest.dropFirst(token.utf8.count)
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  }

  private func mistake(_ expected: String) -> NumPyMistake {
    .header(offset: rest.startIndex, expected: expected)
  }
}
