/// A formula in TeX as a line of plain text, for a terminal: `αⱼ = exp(eⱼ) / Σₖ exp(eₖ)`.
///
/// It knows as much of TeX as the catalogue's formulas use; a command that it doesn't know stays.
struct PlainFormula: Equatable {
  let text: String

  /// - Complexity: O(length of the formula · depth of its fractions).
  init(tex: String) {
    var reader = FormulaReader(tex[...])
    text = reader.wholeText()
  }
}

/// Reads TeX from left to right.
private struct FormulaReader {
  private var rest: Substring

  init(_ tex: Substring) { rest = tex }

  /// Between two formulas on a line, while single blanks are still being put in order.
  private static let quad: Character = "\u{2003}"
  /// Looks like the opening one in the end.
  private static let closingBar = "∥"

  mutating func wholeText() -> String {
    var text = ""
    while !rest.isEmpty { append(piece(), to: &text) }
    while text.last == " " { text.removeLast() }
    return text.replacing(String(Self.quad), with: "   ").replacing(Self.closingBar, with: "‖")
  }

  /// Puts a piece behind a text: with one blank where both bring one, with none inside of bars.
  private func append(_ piece: String, to text: inout String) {
    if piece == Self.closingBar || piece == "⌋" {
      while text.last == " " { text.removeLast() }
    }
    let isSeparated = text.isEmpty || text.last == " " || text.last == Self.quad
    text += isSeparated ? piece.drop { $0 == " " } : piece[...]
  }

  // MARK: Pieces

  private mutating func piece() -> String {
    let sign = rest.removeFirst()
    switch sign {
    case "\\": return command()
    case "{":
      rest = "{" + rest
      return argument()
    case "_": return lowered(argument())
    case "^": return raised(argument())
    case "'": return "′"
    case "-": return "−"
    default: return String(sign)
    }
  }

  /// What stands in braces, or the one sign or command that stands there without them.
  private mutating func argument() -> String {
    guard rest.first == "{" else { return rest.isEmpty ? "" : piece() }
    var inner = FormulaReader(group())
    return inner.wholeText()
  }

  /// The TeX between two braces, which are left out.
  private mutating func group() -> Substring {
    var depth = 0
    for index in rest.indices {
      if rest[index] == "{" { depth += 1 }
      if rest[index] == "}" { depth -= 1 }
      guard depth == 0 else { continue }
      let inner = rest[rest.index(after: rest.startIndex)..<index]
      rest = rest[rest.index(after: index)...]
      return inner
    }
    defer { rest = "" }
    return rest.dropFirst()
  }

  private mutating func command() -> String {
    let name = String(rest.prefix { $0.isLetter })
    guard !name.isEmpty else {
      // A thin space, or a blank that stays.
      return rest.popFirst().map { $0 == "," || $0 == " " ? " " : String($0) } ?? "\\"
    }
    rest = rest.dropFirst(name.count)
    switch name {
    case "frac", "tfrac": return fraction()
    case "sqrt": return "√" + bracketed(argument()) { $0.contains(" ") }
    case "sum": return sum()
    case "tilde":
      rest = rest.drop { $0 == " " }
      return argument() + "\u{303}"
    case "lVert", "lfloor":
      rest = rest.drop { $0 == " " }
      return name == "lVert" ? "‖" : "⌊"
    case "mathrm": return argument()
    case "text": return String(group())
    case "left", "right": return ""
    case "quad": return String(Self.quad)
    default: return Self.signs[name] ?? "\\\(name)"
    }
  }

  /// `Σ` with its index, or with both its ends.
  private mutating func sum() -> String {
    guard rest.first == "_" else { return "Σ" }
    rest.removeFirst()
    let start = argument()
    guard rest.first == "^" else { return "Σ" + lowered(start) }
    rest.removeFirst()
    return "Σ[\(start) … \(argument())]"
  }

  // MARK: Fractions

  private mutating func fraction() -> String {
    let (above, below) = (argument(), argument())
    if (above, below) == ("1", "2") { return "½" }
    let isSum: (String) -> Bool = { $0.hasPrefix("Σ") }
    let dividend = bracketed(above) { isSum($0) || Self.hasSumAtTop($0) }
    let divisor = bracketed(below) {
      !(isSum($0) && Self.blanksAtTop($0) == 1) && Self.blanksAtTop($0) > 0
    }
    let text = "\(dividend) / \(divisor)"
    return isEnd ? text : "(\(text))"
  }

  /// Whether no factor follows, which a fraction without brackets would seem to have below its line.
  private var isEnd: Bool {
    let next = rest.drop { $0 == " " }
    return next.isEmpty || ["\\right", "\\quad"].contains { next.hasPrefix($0) }
      || (next.first.map { "}),;=+-".contains($0) } ?? true)
  }

  private func bracketed(_ text: String, if isNeeded: (String) -> Bool) -> String {
    isNeeded(text) ? "(\(text))" : text
  }

  private static func top(_ text: String) -> [Character] {
    var depth = 0
    return text.filter { sign in
      if "([".contains(sign) { depth += 1 }
      if ")]".contains(sign) { depth -= 1 }
      return depth == 0
    }.map { $0 }
  }

  private static func blanksAtTop(_ text: String) -> Int { top(text).count { $0 == " " } }

  private static func hasSumAtTop(_ text: String) -> Bool {
    top(text).dropFirst().contains { $0 == "+" || $0 == "−" }
  }

  // MARK: Indices and powers

  private func lowered(_ text: String) -> String {
    let signs = text.compactMap { Self.subscripts[$0] }
    if signs.count == text.count { return String(signs) }
    return text.count == 1 ? "_\(text)" : "[\(text)]"
  }

  private func raised(_ text: String) -> String {
    let signs = text.compactMap { Self.superscripts[$0] }
    if signs.count == text.count { return String(signs) }
    return text.count == 1 ? "^\(text)" : "^(\(text))"
  }

  private static let signs = [
    "alpha": "α", "beta": "β", "sigma": "σ", "phi": "φ", "tau": "τ", "theta": "θ", "ell": "ℓ",
    "infty": "∞", "cdot": "·", "odot": "⊙", "le": "≤", "to": "→", "leftarrow": "←",
    "mapsto": "↦", "sim": "~", "top": "ᵀ", "dots": "…", "rVert": closingBar,
    "rfloor": "⌋", "exp": "exp", "ln": "ln", "log": "log", "max": "max",
    "min": "min", "tanh": "tanh", "cos": "cos", "sin": "sin",
  ]

  private static let subscripts = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"))

  private static let superscripts = Dictionary(
    uniqueKeysWithValues: zip(
      "0123456789+−=()abcdefghijklmnoprstuvwxyzHᵀ", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴴᵀ"))
}
