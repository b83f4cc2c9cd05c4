/// The smallest piece of lesson Swift that means something.
struct Token: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case identifier(String)
    /// Digits as written; underscores left out.
    case integer(String)
    case float(String)
    case string(String)
    /// `+ - * / =`, `...`, `..<` and what else Swift makes operators of.
    case symbol(String)
    /// One of `( ) [ ] { } , : ; .`
    case punctuation(Character)
    /// What could not be read: the statement that meets it fails with this mistake.
    case broken(Mistake)
    case end
  }

  let kind: Kind
  /// UTF-8 offsets in the cell's text.
  let range: Range<Int>
  /// A line break stands between this token and the one before it.
  let startsLine: Bool
  /// White space, or a bracket or comma that counts as such, stands before the token.
  let spaceBefore: Bool
  let spaceAfter: Bool

  /// The token as a person would call it.
  var description: String {
    switch kind {
    case .identifier(let name): name
    case .integer(let digits), .float(let digits): digits
    case .string(let text): "\"\(text)\""
    case .symbol(let symbol): symbol
    case .punctuation(let character): String(character)
    case .broken, .end: ""
    }
  }
}
