internal import Diagnostics
internal import Pictures

/// Blocks as Markdown that any viewer shows: pipe tables, `$…$`, quotes.
struct MarkdownSyntax: ReportSyntax {
  let language: Language
  /// Where the files of pictures are, from the report's own folder; nil where pictures have none,
  /// and their numbers stand for them.
  var pictureFolder: String?

  func heading(_ text: String, level: Int) -> [String] {
    [String(repeating: "#", count: level) + " " + Self.escaped(text)]
  }

  func caption(title: String?, text: String?) -> [String] {
    guard let title else { return ["*\(Self.escaped(text ?? ""))*"] }
    return ["**\(Self.escaped(title))**" + (text.map { " — " + Self.escaped($0) } ?? "")]
  }

  func paragraph(_ content: [Inline]) -> [String] {
    guard case .text(let text)? = content.first else {
      return [content.reduce(into: "") { $0 += Self.inline($1) }]
    }
    let start = Self.escaped(text, atStart: true)
    return [content.dropFirst().reduce(into: start) { $0 += Self.inline($1) }]
  }

  func table(_ table: Table) -> [String] {
    func row(_ entries: [String]) -> String {
      entries.reduce(into: "|") { line, entry in
        line += " "
        line += entry
        line += " |"
      }
    }
    func entry(_ entry: Table.Entry) -> String {
      entry.content.reduce(into: "") { text, inline in
        switch inline {
        case .text, .strong, .number: text += Self.inline(inline)
        // A pipe ends a column even in code and math.
        case .code, .math, .markdown: text += Self.withoutPipes(Self.inline(inline))
        }
      }
    }
    let rule = table.alignments.map { $0 == .leading ? ":--" : "--:" }
    return [row(table.heading.map(entry)), row(rule)] + table.rows.map { row($0.map(entry)) }
  }

  func picture(_ picture: ReportPicture) -> [String] {
    let data = picture.needsData ? table(Table(picture.picture.data(in: language))) : []
    guard let pictureFolder else { return data }
    let alt = Self.escaped(picture.text(in: language))
    let image = ["![\(alt)](\(pictureFolder.percentEncoded)/\(picture.name).svg)"]
    return data.isEmpty ? image : image + [""] + data
  }

  func prose(_ lines: [String]) -> [String] { lines }

  func code(_ lines: [String], in language: String) -> [String] {
    let fence = String(repeating: "`", count: max(3, (lines.map(Self.longestFence).max() ?? 0) + 1))
    return [fence + language] + lines + [fence]
  }

  func formula(_ tex: String) -> [String] { ["$$\(tex)$$"] }

  func diagnostic(_ diagnostic: Diagnostic) -> [String] {
    let word = (diagnostic.severity == .error ? Words.error : Words.warning)[language]
    var lines = [
      "> **\(word)** \(Self.escaped(diagnostic.shortPlace)): \(Self.escaped(diagnostic.message(in: language)))"
    ]
    if let help = diagnostic.help(in: language) {
      lines[0] += "  "
      lines.append("> **\(Words.help[language])** \(Self.escaped(help))")
    }
    return lines
  }

  static func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): escaped(text)
    case .strong(let text), .number(let text, of: _, strong: true): strong(text)
    case .number(let text, of: _, strong: false): escaped(text)
    case .code(let code): Self.code(code)
    case .math(let tex): "$\(tex)$"
    case .markdown(let text): String(text.map { $0.isNewline ? " " : $0 })
    }
  }

  private static func withoutPipes(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "|")) ? text.replacing("|", with: "\\|") : text
  }

  /// Strong text, whose marks must not stand beside blanks.
  private static func strong(_ text: String) -> String {
    let blanks = text.prefix(while: \.isWhitespace)
    let rest = text.dropFirst(blanks.count)
    guard let end = rest.lastIndex(where: { !$0.isWhitespace }) else { return escaped(text) }
    return escaped(blanks) + "**" + escaped(rest[...end]) + "**"
      + escaped(rest[rest.index(after: end)...])
  }

  /// A code span with as many backticks as its content asks for.
  private static func code(_ code: String) -> String {
    let line = String(code.map { $0.isNewline ? " " : $0 })
    let fence = String(repeating: "`", count: longestFence(line) + 1)
    let pad = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return fence + pad + line + pad + fence
  }

  /// How many backticks stand behind each other at most.
  private static func longestFence(_ line: String) -> Int {
    var longest = 0
    var current = 0
    for byte in line.utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// Text in which no character means anything to Markdown.
  ///
  /// - Parameters:
  ///   - start: whether the text stands at the start of a line, where `#` is a heading, `1.` a list.
  ///   - next: what stands behind it there.
  static func escaped(
    _ text: some StringProtocol, atStart start: Bool = false, before next: String = ""
  ) -> String {
    let head = start ? escapedStart(text, next) : ""
    if head.isEmpty, !text.hasByte(where: mayMeanMore) { return String(text) }
    // A mark stays one under an accent, so the bytes count, not the characters; what means more at
    // the start is one byte.
    var rest = Array(text.utf8).dropFirst(head.isEmpty ? 0 : 1)
    var result = Array(head.utf8)
    result.reserveCapacity(2 * rest.count)
    while let byte = rest.popFirst() {
      switch byte {
      case _ where !mayMeanMore(byte): result.append(byte)
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case 0x0A...0x0D: result.append(UInt8(ascii: " "))
      case 0xC2 where rest.first == 0x85:  // U+0085
        rest.removeFirst()
        result.append(UInt8(ascii: " "))
      case 0xE2 where rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9]):
        rest.removeFirst(2)  // U+2028, U+2029
        result.append(UInt8(ascii: " "))
      case 0xC2, 0xE2: result.append(byte)
      default: result += [UInt8(ascii: "\\"), byte]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a byte begins a scalar that `escaped` changes; a few others do so, too.
  private static func mayMeanMore(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "$"),
      UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "&"):
      true
    case 0x0A...0x0D, 0xC2, 0xE2: true  // line breaks, U+0085, U+2028 and U+2029
    default: false
    }
  }

  /// The first sign of a line, where it would make more of the line than text; else nothing.
  private static func escapedStart(_ text: some StringProtocol, _ next: String) -> String {
    guard let first = text.unicodeScalars.first else { return "" }
    switch first {
    case "#", "+", "-", "=", ">": return "\\\(first)"
    case "0"..."9":
      let rest = (text + next).unicodeScalars.drop { "0"..."9" ~= $0 }
      guard let sign = rest.first, sign == "." || sign == ")" else { return "" }
      return rest.dropFirst().first?.properties.isWhitespace ?? true ? "&#\(first.value);" : ""
    default: return ""
    }
  }
}
