public import Lessons

/// The names that Swift code uses: the words of the code itself, also between backticks and in the
/// interpolations of texts, but not those of comments and texts.
///
/// Where only a compiler could be sure what is code, as behind a `#` that may begin a condition or a
/// regular expression, every word counts: rather one too many than one that is missed.
public struct SwiftNames: Sendable {
  /// Where each stands first, from 1.
  private let lines: [String: Int]

  /// A name, and the first line that uses it, from 1.
  public struct Use: Equatable, Sendable {
    public let name: String
    public let line: Int
  }

  /// - Complexity: O(length).
  public init(in code: String) {
    var reader = SwiftNameReader(code)
    reader.read()
    lines = reader.lines
  }

  /// Those of some names that the code uses, by their lines.
  public func uses(of names: [String]) -> [Use] {
    names.compactMap { name in lines[name].map { Use(name: name, line: $0) } }
      .sorted { ($0.line, $0.name) < ($1.line, $1.name) }
  }
}

extension CodeTask {
  /// What a student's code uses, though it may not.
  public func forbidden(in code: String) -> [SwiftNames.Use] {
    without.isEmpty ? [] : SwiftNames(in: code).uses(of: without.map(\.text))
  }
}

/// Reads code as the compiler's lexer does, as far as that tells code from comments and texts.
private struct SwiftNameReader {
  private(set) var lines: [String: Int] = [:]
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var line = 1
  /// What is open around the place; the whole code where nothing is.
  private var open: [Nesting] = []

  private enum Nesting {
    case text(isLong: Bool)
    /// In a text, with so many parentheses open in it.
    case interpolation(Int)
  }

  init(_ code: String) { scalars = Array(code.unicodeScalars) }

  private func scalar(_ distance: Int) -> Unicode.Scalar? {
    scalars.indices.contains(place + distance) ? scalars[place + distance] : nil
  }

  private func isAt(_ text: String) -> Bool {
    scalars[place...].starts(with: text.unicodeScalars)
  }

  private var isAtLineBreak: Bool { scalars[place] == "\n" || scalars[place] == "\r" }

  /// Goes on, counting lines.
  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where place < scalars.count {
      if scalars[place] == "\n" || scalars[place] == "\r" && scalar(1) != "\n" { line += 1 }
      place += 1
    }
  }

  mutating func read() {
    while place < scalars.count {
      if case .text(let isLong) = open.last {
        readText(isLong)
      } else if !readCode() {
        readWords()
      }
    }
  }

  // MARK: Code

  /// - Returns: whether it is sure what follows.
  private mutating func readCode() -> Bool {
    switch scalars[place] {
    case "#", "'": return false
    case "/" where isAt("//") || isAt("/*"):
      // Compilers differ on where an interpolation ends that holds a comment.
      if !open.isEmpty { return false }
      isAt("//") ? skipLine() : skipComment()
    case "\"":
      let isLong = isAt("\"\"\"")
      open.append(.text(isLong: isLong))
      step(isLong ? 3 : 1)
    case "`": readRawName()
    case "(": count(1)
    case ")": count(-1)
    default: readWord()
    }
    return true
  }

  private mutating func count(_ change: Int) {
    step()
    guard case .interpolation(let depth) = open.last else { return }
    open.removeLast()
    if depth + change >= 0 { open.append(.interpolation(depth + change)) }
  }

  private mutating func skipLine() {
    while place < scalars.count, !isAtLineBreak { step() }
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if isAt("/*") {
        depth += 1
        step(2)
      } else if isAt("*/") {
        depth -= 1
        step(2)
      } else {
        step()
      }
    } while depth > 0 && place < scalars.count
  }

  /// A name between backticks may hold anything but a backtick and a line break.
  private mutating func readRawName() {
    step()
    let name = scalars[place...].prefix { $0 != "`" && $0 != "\n" && $0 != "\r" }
    note(name)
    step(name.count)
    if place < scalars.count, scalars[place] == "`" { step() }
  }

  private mutating func readWord() {
    let word = scalars[place...].prefix { $0 == "_" || $0.properties.isXIDContinue }
    note(word)
    step(max(1, word.count))
  }

  /// Every word of the rest.
  private mutating func readWords() {
    while place < scalars.count { readWord() }
  }

  private mutating func note(_ name: ArraySlice<Unicode.Scalar>) {
    if name.isEmpty { return }
    var text = ""
    text.unicodeScalars.append(contentsOf: name)
    if lines[text] == nil { lines[text] = line }
  }

  // MARK: Texts

  private mutating func readText(_ isLong: Bool) {
    if isAt("\\(") {
      open.append(.interpolation(0))
      step(2)
    } else if scalars[place] == "\\" {
      // What is escaped ends nothing, but a line.
      step()
      if place < scalars.count, !isAtLineBreak { step() }
    } else if isAt(isLong ? "\"\"\"" : "\"") {
      open.removeLast()
      step(isLong ? 3 : 1)
    } else if isAtLineBreak, !isLong {
      open.removeLast()
    } else {
      step()
    }
  }
}
