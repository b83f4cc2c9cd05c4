internal import Diagnostics

/// Cuts the text of a cell into tokens.
///
/// What can't be read becomes a token too, so that only its own statement fails.
/// - Complexity: O(bytes).
struct Lexer {
  /// How many tokens a cell may have: a few seconds of work, and less than a gigabyte.
  static let limit = 1_000_000

  let bytes: [UInt8]
  var position = 0
  private(set) var tokens: [Token] = []

  /// The tokens of a text, the last of which is `.end`.
  static func tokens(of text: String) -> [Token] {
    var lexer = Lexer(text)
    lexer.run()
    return lexer.tokens
  }

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  private mutating func run() {
    while true {
      let startsLine = skipBlanks() || tokens.isEmpty
      let start = position
      guard position < bytes.count else {
        append(.end, from: start, startsLine: true)
        return
      }
      guard tokens.count < Self.limit else {
        position = bytes.count
        let end = start + scalar(at: start).width
        let mistake = Mistake(.cellTooLong(limit: Self.limit), at: start..<end)
        append(.broken(mistake), from: start, startsLine: startsLine)
        continue
      }
      do {
        append(try next(), from: start, startsLine: startsLine)
      } catch {
        position = max(position, error.range.upperBound)
        append(.broken(error), from: start, startsLine: startsLine)
      }
    }
  }

  private mutating func append(_ kind: Token.Kind, from start: Int, startsLine: Bool) {
    tokens.append(
      Token(
        kind: kind, range: start..<position, startsLine: startsLine,
        spaceBefore: start == 0 || isSpace(start - 1, opening: true),
        spaceAfter: position >= bytes.count || isSpace(position, opening: false)))
  }

  /// Whether a byte counts as white space beside an operator (The Swift Programming Language,
  /// "Operators": brackets, commas, colons and semicolons do).
  private func isSpace(_ index: Int, opening: Bool) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
      true
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): !opening
    case UInt8(ascii: "/"):
      // A comment counts as white space.
      if opening {
        index > 0 && bytes[index - 1] == UInt8(ascii: "*")
      } else {
        index + 1 < bytes.count
          && (bytes[index + 1] == UInt8(ascii: "/") || bytes[index + 1] == UInt8(ascii: "*"))
      }
    default: false
    }
  }

  /// Skips white space and comments; true when a line break was among them.
  private mutating func skipBlanks() -> Bool {
    var sawLineBreak = false
    while let byte = peek(0) {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        sawLineBreak = true
        position += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while let byte = peek(0), !Self.isLineBreak(byte) { position += 1 }
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        // One that never ends is left for `next` to complain of.
        guard let end = endOfBlockComment() else { return sawLineBreak }
        if bytes[position..<end].contains(where: Self.isLineBreak) { sawLineBreak = true }
        position = end
      default: return sawLineBreak
      }
    }
    return sawLineBreak
  }

  static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Where the `/* … */` comment that starts here ends; it may hold others.
  private func endOfBlockComment() -> Int? {
    var index = position
    var depth = 0
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        depth += 1
        index += 2
      case (UInt8(ascii: "*"), UInt8(ascii: "/")):
        depth -= 1
        index += 2
        if depth == 0 { return index }
      default: index += 1
      }
    }
    return nil
  }

  func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func next() throws(Mistake) -> Token.Kind {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
      let start = position
      position = bytes.count
      throw Mistake(.unclosed("/*", closing: "*/"), at: start..<start + 2)
    case UInt8(ascii: "."):
      if peek(1) == UInt8(ascii: ".") { return symbol() }
      position += 1
      return .punctuation(".")
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: ";"):
      position += 1
      return .punctuation(Character(Unicode.Scalar(byte)))
    case _ where Self.isSymbol(byte): return symbol()
    default: return try identifier()
    }
  }

  private static func isSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"),
      UInt8(ascii: "?"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private mutating func symbol() -> Token.Kind {
    let start = position
    let dots = bytes[position] == UInt8(ascii: ".")
    while position < bytes.count {
      let byte = bytes[position]
      let startsComment =
        byte == UInt8(ascii: "/") && (peek(1) == UInt8(ascii: "/") || peek(1) == UInt8(ascii: "*"))
      guard !startsComment, Self.isSymbol(byte) || (dots && byte == UInt8(ascii: ".")) else {
        break
      }
      position += 1
    }
    return .symbol(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func number() throws(Mistake) -> Token.Kind {
    let start = position
    var isFloat = false
    if tokens.last?.kind == .punctuation(".") {
      // `pair.0.1` reads two members, not 0.1.
      skipDigits()
      return .integer(text(from: start))
    }
    if bytes[position] == UInt8(ascii: "0"), let next = peek(1),
      [UInt8(ascii: "x"), UInt8(ascii: "b"), UInt8(ascii: "o")].contains(next)
    {
      position += 2
      skipWord()
    } else {
      skipDigits()
      if peek(0) == UInt8(ascii: "."), let next = peek(1), Self.isDigit(next) {
        isFloat = true
        position += 1
        skipDigits()
      }
      if let byte = peek(0), byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
        let sign = peek(1) == UInt8(ascii: "-") || peek(1) == UInt8(ascii: "+") ? 1 : 0
        if let digit = peek(1 + sign), Self.isDigit(digit) {
          isFloat = true
          position += 1 + sign
          skipDigits()
        }
      }
      let end = position
      skipWord()
      if position > end { throw Mistake(.badNumber(text(from: start)), at: start..<position) }
    }
    let text = text(from: start)
    guard isFloat || IntegerLiteral.isWellFormed(text) else {
      throw Mistake(.badNumber(text), at: start..<position)
    }
    let underscore = UInt8(ascii: "_")
    let digits = text.utf8.contains(underscore) ? text.filter { $0 != "_" } : text
    return isFloat ? .float(digits) : .integer(digits)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func skipDigits() {
    while let byte = peek(0), Self.isDigit(byte) || byte == UInt8(ascii: "_") { position += 1 }
  }

  /// Skips letters and digits.
  private mutating func skipWord() {
    while position < bytes.count {
      if bytes[position] < 0x80 {  // most of a cell: no need to look up Unicode's tables
        guard Self.isWordPart(bytes[position]) else { return }
        position += 1
      } else {
        let (scalar, width) = scalar(at: position)
        guard scalar.properties.isXIDContinue else { return }
        position += width
      }
    }
  }

  private static func isWordPart(_ ascii: UInt8) -> Bool {
    switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  func text(from start: Int) -> String {
    String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func identifier() throws(Mistake) -> Token.Kind {
    let start = position
    let (scalar, width) = scalar(at: position)
    guard scalar == "_" || scalar.properties.isXIDStart else {
      throw Mistake(.unexpectedCharacter(scalar), at: position..<position + width)
    }
    skipWord()
    return .identifier(text(from: start))
  }

  /// The scalar whose first byte stands at an offset; the text is valid UTF-8.
  func scalar(at offset: Int) -> (Unicode.Scalar, width: Int) {
    var iterator = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      return ("\u{FFFD}", 1)
    }
    return (scalar, UTF8.width(scalar))
  }
}
