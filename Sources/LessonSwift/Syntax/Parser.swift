internal import Diagnostics

/// Reads the statements of a cell (a Pratt parser).
///
/// - Complexity: O(tokens).
struct Parser {
  /// How deep brackets may be nested.
  static let deepestNesting = 200
  /// How many levels an expression may have, chains such as `a + b + c` counted.
  static let deepest = 500

  private let tokens: [Token]
  private var position = 0
  /// Where the statement that is being read starts.
  private var start = 0
  /// How many brackets are open.
  private(set) var nesting = 0

  init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  // MARK: Tokens

  var current: Token { tokens[position] }

  /// The token behind the current one.
  var next: Token { tokens[min(position + 1, tokens.count - 1)] }

  var isAtEnd: Bool { current.kind == .end }

  var previousEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }

  @discardableResult
  mutating func advance() -> Token {
    let token = current
    if !isAtEnd { position += 1 }
    return token
  }

  func isAt(_ character: Character) -> Bool { current.kind == .punctuation(character) }

  mutating func take(_ character: Character) -> Bool {
    guard isAt(character) else { return false }
    position += 1
    return true
  }

  /// The mistake that something else stands here than was expected.
  func unexpected(_ expected: LanguageProblem.Expected) -> Mistake {
    switch current.kind {
    case .broken(let mistake): return mistake
    case .punctuation("{"): return Mistake(.unsupported("{"), at: current.range)
    case .identifier(let word) where Keywords.unsupported.contains(word):
      return Mistake(.unsupported(word), at: current.range)
    default: break
    }
    if position > start, isAtEnd || (current.startsLine && nesting == 0) {
      return Mistake(.expected(expected, found: nil), at: tokens[position - 1].range)
    }
    return Mistake(
      .expected(expected, found: isAtEnd ? nil : current.description), at: current.range)
  }

  // MARK: Brackets

  /// Takes an opening bracket.
  mutating func open() throws(Mistake) -> Int {
    guard nesting < Self.deepestNesting else {
      throw Mistake(.nestedTooDeep(limit: Self.deepestNesting), at: current.range)
    }
    nesting += 1
    advance()
    return position - 1
  }

  /// Takes the bracket that closes the one at an index.
  mutating func close(_ closing: Character, opening: Int) throws(Mistake) {
    guard take(closing) else {
      throw isNeverClosed(opening)
        ? unclosed(opening, closing) : unexpected(.closing(String(closing)))
    }
    nesting -= 1
  }

  func unclosed(_ opening: Int, _ closing: Character) -> Mistake {
    Mistake(
      .unclosed(tokens[opening].description, closing: String(closing)), at: tokens[opening].range)
  }

  /// Whether the text ends, or the next `let` comes, before a bracket is closed.
  private func isNeverClosed(_ opening: Int) -> Bool {
    var depth = 0
    for token in tokens[opening...] {
      if token.startsBinding { return true }
      depth += token.opened
      if depth == 0 { return false }
    }
    return true
  }

  // MARK: Statements

  mutating func statement() throws(Mistake) -> Statement {
    start = position
    nesting = 0
    let kind: Statement.Kind =
      current.kind == .identifier("let") ? try binding() : .show(try expression())
    if case .symbol(let symbol) = current.kind, Self.assignments.contains(symbol) {
      throw Mistake(.assignment, at: current.range)
    }
    let range = tokens[start].range.lowerBound..<previousEnd
    if !take(";"), !isAtEnd, !current.startsLine { throw unexpected(.lineEnd) }
    return Statement(kind: kind, range: range)
  }

  private static let assignments: Set<String> = ["=", "+=", "-=", "*=", "/="]

  private mutating func binding() throws(Mistake) -> Statement.Kind {
    advance()
    var names: [Name] = []
    if isAt("(") {
      let opening = try open()
      repeat { names.append(try bindingName()) } while take(",")
      try close(")", opening: opening)
    } else {
      names.append(try bindingName())
    }
    let annotation: TypeName? = take(":") ? try typeName() : nil
    guard current.kind == .symbol("=") else { throw unexpected(.equals) }
    let equals = advance()
    guard equals.spaceBefore == equals.spaceAfter else {
      throw Mistake(.spacing("="), at: equals.range)
    }
    return .bind(
      names, isTuple: names.count > 1, annotation: annotation, value: try expression())
  }

  private mutating func bindingName() throws(Mistake) -> Name {
    guard case .identifier(let text) = current.kind, !current.startsBinding else {
      throw unexpected(.name)
    }
    if Keywords.reserved.contains(text) {
      throw Mistake(.reservedWord(text), at: current.range)
    }
    return Name(text: text, range: advance().range)
  }

  private mutating func typeName() throws(Mistake) -> TypeName {
    let from = current.range.lowerBound
    if isAt("[") {
      let opening = try open()
      let element = try typeName()
      try close("]", opening: opening)
      return TypeName(kind: .array(element), range: from..<previousEnd)
    }
    if isAt("(") {
      let opening = try open()
      var elements: [TypeName] = []
      repeat { elements.append(try typeName()) } while take(",")
      try close(")", opening: opening)
      return elements.count == 1
        ? elements[0] : TypeName(kind: .tuple(elements), range: from..<previousEnd)
    }
    guard case .identifier(let text) = current.kind else { throw unexpected(.type) }
    return TypeName(kind: .name(text), range: advance().range)
  }

  // MARK: Recovery

  /// Skips what is left of a statement after a mistake: to the next line that begins outside of
  /// brackets, or with `let`, since a bracket that never closes would swallow all of them.
  ///
  /// - Returns: the names that the skipped text would have bound.
  mutating func recover(from mistake: Mistake) -> [String] {
    var (brackets, braces) = (0, 0)
    var index = start
    while tokens[index].kind != .end {
      let token = tokens[index]
      if index > start, index >= position, token.range.lowerBound >= mistake.range.upperBound,
        braces == 0, token.startsBinding || (brackets == 0 && token.startsStatement)
      {
        break
      }
      switch token.kind {
      case .punctuation("{"): braces += 1
      case .punctuation("}"): braces = max(0, braces - 1)
      default: brackets = max(0, brackets + token.opened)
      }
      index += 1
    }
    position = index
    return names(boundIn: start..<index)
  }

  /// The words behind every `let`, found without reading what they stand for.
  private func names(boundIn range: Range<Int>) -> [String] {
    var names: [String] = []
    var isName = false
    for token in tokens[range] {
      switch token.kind {
      case .identifier("let"): isName = true
      case .identifier(let name) where isName: names.append(name)
      case .punctuation("("), .punctuation(")"), .punctuation(","): break
      default: isName = false
      }
    }
    return names
  }
}

extension Token {
  /// How many brackets the token opens; −1 where it closes one.
  fileprivate var opened: Int {
    switch kind {
    case .punctuation("("), .punctuation("["): 1
    case .punctuation(")"), .punctuation("]"): -1
    default: 0
    }
  }

  var startsBinding: Bool { startsLine && kind == .identifier("let") }

  /// Whether a statement can begin here.
  fileprivate var startsStatement: Bool {
    switch kind {
    case .punctuation(";"): true
    case .identifier("else"): false
    case .identifier, .integer, .float, .string, .broken, .punctuation("("), .punctuation("["):
      startsLine
    case .symbol("-"): startsLine && !spaceAfter
    case .symbol, .punctuation, .end: false
    }
  }
}
