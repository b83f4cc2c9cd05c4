/// SplitMix64: the same numbers for the same seed, everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// A random lesson, and what must be found in it.
struct RandomLesson {
  private(set) var text = ""
  /// The code of each cell, line by line.
  private(set) var cells: [[String]] = []
  /// The expression of each inline value.
  private(set) var expressions: [String] = []

  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) { lines += block(depth: 0) + Self.rule }
    let lineBreak = pick(["\n", "\n", "\r\n", "\r"])
    text = pick(["", "", "\u{FEFF}"])
    text += lines.map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "\u{E000}" }))
    }.joined(separator: lineBreak)
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private mutating func block(depth: Int) -> [String] {
    switch Int.random(in: 0..<(depth < 4 ? 10 : 7), using: &random) {
    case 0, 1: cell()
    case 2, 3, 4: paragraph()
    case 5: noise()
    case 6: ["# Head " + value(breaking: false)[0] + pick(["", " ##"])]
    case 7: quote(depth)
    default: list(depth)
    }
  }

  private mutating func blocks(_ depth: Int) -> [String] {
    var lines = block(depth: depth + 1)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      lines += Self.rule + block(depth: depth + 1)
    }
    return lines
  }

  /// What keeps two blocks apart, lists too.
  private static let rule = ["", "<!-- -->", ""]

  private mutating func quote(_ depth: Int) -> [String] {
    let mark = pick(["> ", ">", " > ", "   > "])
    return blocks(depth).map { line in
      if isLazy(line) { return line }
      // Without a blank behind it the mark would take one from an indented line.
      return (mark == ">" && line.hasPrefix(" ") ? "> " : mark) + line
    }
  }

  private mutating func list(_ depth: Int) -> [String] {
    let tab = depth == 0 ? ("-\t", "\t") : ("- ", "  ")
    let (mark, indent) = pick([
      ("- ", "  "), ("+   ", "    "), ("1. ", "   "), ("12) ", "    "), tab,
    ])
    // A first line of indented code would move the item's text.
    var lines = ["item", ""] + blocks(depth)
    if Bool.random(using: &random), let first = lines.dropFirst(2).first, !first.hasPrefix(" ") {
      lines.removeFirst(2)
    }
    return lines.enumerated().map { offset, line in
      if offset == 0 { return mark + line }
      return line.isEmpty || isLazy(line) ? line : indent + line
    }
  }

  private mutating func cell() -> [String] {
    let character = pick(["`", "~"])
    let fence = String(repeating: character, count: Int.random(in: 3...6, using: &random))
    let indent = String(repeating: " ", count: Int.random(in: 0...3, using: &random))
    var code: [String] = []
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      code.append(pick(["let a = 1", "", "  x + ữ", "\tf(`{swift} no`)", "``", "> - b", "<!-- c"]))
    }
    let options = pick([[], ["//| digits: 2"], ["//| caption: 'ữ'", "//| show: none"]])
    cells.append(code)
    let info = pick([" swift run", "swift step=score", "swift  run label=x "])
    return [indent + fence + info] + options.map { indent + $0 } + code.map { indent + $0 }
      + [pick(["", "  "]) + fence + pick(["", character, " "])]
  }

  private mutating func noise() -> [String] {
    pick([
      ["<!--", "```swift run", "```", "`{swift} no`", "-->"], ["```swift", "`{swift} no`", "```"],
      ["    ```swift run", "    `{swift} no`"], ["***"],
      ["Go <a b='`{swift} no`'> and <http://c`{swift}`> on"],
      [#"Say \`{swift} no\` and `` `{swift} no` `` and `{no}`"#],
      ["See [a](<b `{swift} no`> '`{swift} no`') here"], ["| `a` | b |", "|---|---|"],
    ])
  }

  private mutating func paragraph() -> [String] {
    var lines = ["Text"]
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: lines.append(continuation() + pick(["word", "ữ *b*", "`a` b", #"c \\ d"#]))
      case 1: lines[lines.count - 1] += " " + pick(["<b>", "`` ` ``", "&amp;", "[l](m)", #"\`"#])
      default:
        let value = value(breaking: true)
        lines[lines.count - 1] += pick([" ", " (", " **", #" \\"#, #" \`"#]) + value[0]
        lines += value.dropFirst()
        lines[lines.count - 1] += "."
      }
    }
    return lines
  }

  /// What a line that continues a paragraph begins with: a mark that containers may leave out
  /// their prefix before it, and some blanks.
  private mutating func continuation() -> String {
    Self.mayBeLazy + String(repeating: " ", count: pick([0, 0, 1, 3, 4, 9]))
  }

  private static let mayBeLazy = "\u{E000}"

  private mutating func isLazy(_ line: String) -> Bool {
    line.hasPrefix(Self.mayBeLazy) && Int.random(in: 0..<4, using: &random) == 0
  }

  /// A code span that is an inline value, over one or more lines.
  private mutating func value(breaking: Bool) -> [String] {
    var tokens: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      tokens.append(pick(["a", "ữ[0]", "max(x)", "<", "*", "1.5", "\"[\""]))
    }
    expressions.append(tokens.joined(separator: " "))
    let ticks = String(repeating: "`", count: Int.random(in: 1...3, using: &random))
    let pad = pick(["", " "])
    var lines = [ticks + pad + "{swift}"]
    for token in tokens + pick([[], ["%.2f"]]) {
      // A * at the start of a line would be a list.
      if breaking, token != "*", Int.random(in: 0..<4, using: &random) == 0 {
        lines.append(continuation() + token)
      } else {
        lines[lines.count - 1] += " " + token
      }
    }
    lines[lines.count - 1] += pad + ticks
    return lines
  }
}
