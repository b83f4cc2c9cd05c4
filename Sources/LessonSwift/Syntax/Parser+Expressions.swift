internal import Diagnostics

extension Parser {
  mutating func expression() throws(Mistake) -> Expression {
    try infix(above: 0)
  }

  /// How tightly an operator binds; a higher number first.
  private static func precedence(_ symbol: String) -> Int? {
    switch symbol {
    case "<", "<=", ">", ">=", "==", "!=": 1
    case "...", "..<": 2
    case "+", "-": 3
    case "*", "/": 4
    default: nil
    }
  }

  private mutating func infix(above floor: Int) throws(Mistake) -> Expression {
    var left = try prefix()
    while case .symbol(let symbol) = current.kind, symbol != "=" {
      let token = current
      // `-x` on a line of its own is a statement of its own.
      if token.startsLine, !token.spaceAfter { break }
      guard let precedence = Self.precedence(symbol) else { throw unsupported(symbol) }
      guard token.spaceBefore == token.spaceAfter else { throw uneven(symbol) }
      guard precedence > floor else { break }
      advance()
      let right = try infix(above: precedence)
      // Comparisons and ranges don't chain.
      if precedence <= 2, case .symbol(let next) = current.kind,
        Self.precedence(next) == precedence
      {
        throw Mistake(.unsupportedOperator(next), at: current.range)
      }
      left = try node(
        .infix(Name(text: symbol, range: token.range), left, right),
        from: left.range.lowerBound, depth: max(left.depth, right.depth))
    }
    return left
  }

  /// The mistake of an operator that lesson Swift does not have, or not here.
  private func unsupported(_ symbol: String) -> Mistake {
    if ["+=", "-=", "*=", "/="].contains(symbol) { return Mistake(.assignment, at: current.range) }
    // Swift takes `*-` and `...-` for operators of their own.
    if symbol.last == "-", Self.precedence(String(symbol.dropLast())) != nil {
      return Mistake(.spacing(String(symbol.dropLast())), at: current.range)
    }
    return Mistake(.unsupportedOperator(symbol), at: current.range)
  }

  /// The mistake of an operator with a blank on one side only.
  private mutating func uneven(_ symbol: String) -> Mistake {
    let token = current
    switch next.kind {
    case .end, .punctuation(")"), .punctuation("]"), .punctuation(","), .punctuation(";"):
      advance()
      return unexpected(.expression)
    default: return Mistake(.spacing(symbol), at: token.range)
    }
  }

  private func node(
    _ kind: Expression.Kind, from start: Int, depth: Int
  ) throws(Mistake) -> Expression {
    let range = start..<previousEnd
    guard depth < Self.deepest else {
      throw Mistake(.chainTooLong(limit: Self.deepest), at: range)
    }
    return Expression(kind: kind, range: range, depth: depth + 1)
  }

  private mutating func prefix() throws(Mistake) -> Expression {
    guard case .symbol(let symbol) = current.kind else { return try postfix() }
    let isSign: Bool
    switch symbol {
    case "-": isSign = true
    case "+": isSign = next.isNumber
    default: isSign = false
    }
    guard isSign else {
      throw symbol == "=" || Self.precedence(symbol) != nil
        ? unexpected(.expression) : Mistake(.unsupportedOperator(symbol), at: current.range)
    }
    let sign = advance()
    if current.startsLine, nesting == 0 { throw unexpected(.expression) }
    try expectNoBlank(behind: sign)
    let operand = try postfix()
    guard symbol == "-" else { return operand }
    return try node(.negative(operand), from: sign.range.lowerBound, depth: operand.depth)
  }

  /// Swift lets no blank stand between a sign or a dot and what it belongs to.
  private func expectNoBlank(behind token: Token) throws(Mistake) {
    guard !isAtEnd, current.range.lowerBound > token.range.upperBound else { return }
    throw Mistake(
      .unexpectedCharacter(" "), at: token.range.upperBound..<current.range.lowerBound)
  }

  private mutating func postfix() throws(Mistake) -> Expression {
    var base = try primary()
    while true {
      let start = base.range.lowerBound
      if isAt(".") {
        let name = try memberName()
        base = try node(.member(base, name), from: start, depth: base.depth)
      } else if isAt("("), !current.startsLine {
        let arguments = try arguments()
        let depth = arguments.reduce(base.depth) { max($0, $1.value.depth) }
        base = try node(.call(base, arguments), from: start, depth: depth)
      } else if isAt("["), !current.startsLine {
        let opening = current.range.lowerBound
        let indices = try list(until: "]")
        guard !indices.isEmpty else {
          throw Mistake(.expected(.expression, found: "]"), at: opening..<previousEnd)
        }
        let depth = indices.reduce(base.depth) { max($0, $1.depth) }
        base = try node(.element(base, indices), from: start, depth: depth)
      } else {
        if case .punctuation("{") = current.kind, !current.startsLine {
          throw unexpected(.lineEnd)
        }
        return base
      }
    }
  }

  /// Takes a dot and the name behind it.
  private mutating func memberName() throws(Mistake) -> Name {
    let dot = advance()
    if current.startsLine, nesting == 0 { throw unexpected(.name) }
    try expectNoBlank(behind: dot)
    switch current.kind {
    // Swift reads no number behind a dot that begins a line.
    case .integer where dot.startsLine: throw unexpected(.name)
    case .identifier(let text), .integer(let text):
      return Name(text: text, range: advance().range)
    case .float, .string, .symbol, .punctuation, .broken, .end: throw unexpected(.name)
    }
  }

  private mutating func primary() throws(Mistake) -> Expression {
    let token = current
    let kind: Expression.Kind
    switch token.kind {
    case .integer(let digits): kind = .integer(digits)
    case .float(let digits): kind = .float(digits)
    case .string(let text): kind = .string(text)
    case .identifier("true"): kind = .boolean(true)
    case .identifier("false"): kind = .boolean(false)
    case .identifier(let word):
      if Keywords.reserved.contains(word) { throw unexpected(.expression) }
      kind = .name(word)
    case .punctuation("."):
      let name = try memberName()
      if let digit = name.text.first, digit.isNumber {
        throw Mistake(
          .badNumber("." + name.text), at: token.range.lowerBound..<name.range.upperBound)
      }
      return try node(.implicitMember(name), from: token.range.lowerBound, depth: 0)
    case .punctuation("["):
      let elements = try list(until: "]")
      let depth = elements.reduce(0) { max($0, $1.depth) }
      return try node(.array(elements), from: token.range.lowerBound, depth: depth)
    case .punctuation("("): return try parenthesised()
    case .symbol, .punctuation, .broken, .end: throw unexpected(.expression)
    }
    advance()
    return Expression(kind: kind, range: token.range, depth: 1)
  }

  private mutating func parenthesised() throws(Mistake) -> Expression {
    let start = current.range.lowerBound
    let elements = try list(until: ")")
    guard let first = elements.first else {
      throw Mistake(.expected(.expression, found: ")"), at: start..<previousEnd)
    }
    if elements.count == 1 {
      return Expression(kind: first.kind, range: start..<previousEnd, depth: first.depth)
    }
    let depth = elements.reduce(0) { max($0, $1.depth) }
    return try node(.tuple(elements), from: start, depth: depth)
  }

  /// Takes an opening bracket, expressions between commas, and the closing bracket.
  private mutating func list(until closing: Character) throws(Mistake) -> [Expression] {
    let opening = try open()
    var elements: [Expression] = []
    while !isAt(closing) {
      try expectMore(of: opening, closing)
      elements.append(try expression())
      if !take(",") { break }
    }
    try close(closing, opening: opening)
    return elements
  }

  private mutating func arguments() throws(Mistake) -> [Expression.Argument] {
    let opening = try open()
    var arguments: [Expression.Argument] = []
    while !isAt(")") {
      try expectMore(of: opening, ")")
      var label: Name?
      if case .identifier(let text) = current.kind, next.kind == .punctuation(":") {
        label = Name(text: text, range: advance().range)
        advance()
      }
      arguments.append(Expression.Argument(label: label, value: try expression()))
      if !take(",") { break }
    }
    try close(")", opening: opening)
    return arguments
  }

  /// A bracket is not closed where the text ends or the next binding begins.
  private func expectMore(of opening: Int, _ closing: Character) throws(Mistake) {
    if isAtEnd || current.startsBinding {
      throw unclosed(opening, closing)
    }
  }
}

extension Token {
  fileprivate var isNumber: Bool {
    switch kind {
    case .integer, .float: true
    case .identifier, .string, .symbol, .punctuation, .broken, .end: false
    }
  }
}
