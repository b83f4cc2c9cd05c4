internal import Diagnostics

/// Reads the front matter, if the lesson has one.
struct FrontMatterReader {
  private let source: SourceFile
  private let lines: TextLines
  private(set) var frontMatter: FrontMatter
  /// The first line, from 0, that is Markdown.
  private(set) var bodyLine = 0

  private static let keys = ["title", "language", "seed", "digits", "parameters"]

  init(_ source: SourceFile, _ lines: TextLines, _ findings: inout Findings) {
    self.source = source
    self.lines = lines
    frontMatter = FrontMatter(language: Self.language(of: source.name))
    guard lines.count > 0, isFence(0) else { return }
    guard let last = (1..<lines.count).first(where: isFence) else {
      findings.add(.frontMatter(.unclosed), at: lines[0])
      bodyLine = 1
      return
    }
    bodyLine = last + 1
    frontMatter.range = lines[0].lowerBound..<lines[last].upperBound
    read(lines.start(1)..<lines.start(last), &findings)
  }

  /// Whether a line is `---` alone; blanks behind it can't be seen and don't count.
  private func isFence(_ line: Int) -> Bool {
    let bytes = source.bytes[lines[line]]
    return bytes.starts(with: "---".utf8)
      && bytes.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// What a file's name says: `NAME.vi.md` is Vietnamese.
  private static func language(of file: String) -> Language {
    let name = file.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".")
    guard parts.count >= 3 else { return .english }
    return Language(rawValue: String(parts[parts.count - 2])) ?? .english
  }

  private mutating func read(_ range: Range<Int>, _ findings: inout Findings) {
    do {
      guard let root = try YAMLText(source.bytes, range).parse() else { return }
      guard case .mapping(let pairs) = root.value else {
        findings.add(.frontMatter(.notMapping), at: root.range)
        return
      }
      for pair in pairs { read(pair, &findings) }
    } catch {
      findings.add(.yaml(error.problem), at: error.range)
    }
  }

  private mutating func read(_ pair: YAMLNode.Pair, _ findings: inout Findings) {
    guard let key = pair.key.text else { return }
    let value = pair.value
    switch key {
    case "title":
      if let title = value.line {
        frontMatter.title = title
      } else {
        findings.add(.frontMatter(.title), at: pair.valueRange)
      }
    case "language":
      if let language = value.text.flatMap(Language.init(rawValue:)) {
        frontMatter.language = language
      } else {
        findings.add(.frontMatter(.language(value.shown)), at: pair.valueRange)
      }
    case "seed":
      if let seed = value.int {
        frontMatter.seed = seed
      } else {
        findings.add(.frontMatter(.seed(value.shown)), at: pair.valueRange)
      }
    case "digits":
      if let digits = value.int, 0...15 ~= digits {
        frontMatter.digits = digits
      } else {
        findings.add(.frontMatter(.digits(value.shown)), at: pair.valueRange)
      }
    case "parameters":
      frontMatter.parameters = Parameter.read(pair, &findings)
    default:
      if let meant = nearest(to: key, among: Self.keys, limit: 2) {
        findings.add(.frontMatter(.misspelt(key.shown, meant: meant)), at: pair.key.range)
      }
    }
  }
}
