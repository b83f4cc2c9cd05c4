internal import Diagnostics

/// The words behind a fence: which kind of cell it is, and short options.
struct Annotation {
  /// A word with its place in the lesson.
  struct Word {
    let range: Range<Int>
    let text: String
  }

  /// A word of the form `name=value`.
  struct Option {
    let name: Word
    let value: Word
  }

  private static let steps = Step.allCases.map(\.rawValue)
  private static let annotations = ["step=…", "run", "compile"]
  /// The languages of cells, as their fences name them.
  static let languages = ["swift", "yaml"]

  /// The kind; nil when it can't be told.
  private(set) var kind: CellKind?
  private(set) var options: [Option] = []
  /// The kind's word.
  private var kindWord: Word?

  /// The words of an info string; blanks between double quotes are part of a word.
  static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Word] {
    var words: [Word] = []
    var start: Int?
    var isQuoted = false
    for offset in range {
      let isBlank = bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t")
      if bytes[offset] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isBlank {
        start = start ?? offset
      } else if !isQuoted, let begin = start {
        words.append(word(bytes, begin..<offset))
        start = nil
      }
    }
    if let start { words.append(word(bytes, start..<range.upperBound)) }
    return words
  }

  private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word {
    Word(range: range, text: String(decoding: bytes[range], as: UTF8.self))
  }

  /// Whether the words make a fence a cell.
  static func isCell(_ words: [Word]) -> Bool {
    guard words.count >= 2 else { return false }
    switch words[0].text {
    case "swift": return true
    case "yaml": return words[1].text == "exercise"
    default: return isNearlyLanguage(words[0].text) && isKind(words[1].text)
    }
  }

  /// `Swift run` and `swift, run` would be samples that nobody runs, and nobody told.
  private static func isNearlyLanguage(_ word: String) -> Bool {
    let letters = word.lowercased().filter { $0 != "," && $0 != ":" }
    return languages.contains(letters)
  }

  private static func isKind(_ word: String) -> Bool {
    ["run", "compile", "exercise"].contains(word) || word.hasPrefix("step=")
  }

  /// Reads the words of a cell.
  ///
  /// - Precondition: the words make a cell.
  init(_ words: [Word], _ report: (FormatProblem, Range<Int>) -> Void) {
    precondition(Self.isCell(words), "not the words of a cell")
    if !Self.languages.contains(words[0].text) {
      report(.cell(.language(words[0].text.shown, valid: Self.languages)), words[0].range)
      return
    }
    var isUnderstood = true
    for word in words.dropFirst() {
      do {
        try read(word, isExercise: words[0].text == "yaml")
      } catch {
        isUnderstood = false
        report(.cell(error), word.range)
      }
    }
    if kindWord == nil, isUnderstood {
      report(.cell(.noKind(valid: Self.annotations)), words[0].range)
    }
  }

  private mutating func read(_ word: Word, isExercise: Bool) throws(CellProblem) {
    if isExercise, word.text == "exercise" { return try set(.exercise, word) }
    if !isExercise, word.text == "run" { return try set(.run, word) }
    if !isExercise, word.text == "compile" { return try setCompiled(word) }
    guard let equals = word.text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      throw word.text == "step" && !isExercise ? .noStep(valid: Self.steps) : unknown(word.text)
    }
    let (name, value) = Self.split(word, at: equals)
    if name.text == "step", !isExercise {
      guard let step = Step(rawValue: value.text) else {
        if value.text.isEmpty { throw .noStep(valid: Self.steps) }
        throw .unknownStep(
          value.text.shown, meant: nearest(to: value.text, among: Self.steps), valid: Self.steps)
      }
      return try set(.step(step), word)
    }
    guard CellOption(rawValue: name.text) != nil else { throw unknown(name.text) }
    options.append(Option(name: name, value: value))
  }

  private static func split(_ word: Word, at equals: String.Index) -> (name: Word, value: Word) {
    let middle =
      word.range.lowerBound + word.text.utf8.distance(from: word.text.startIndex, to: equals)
    return (
      Word(range: word.range.lowerBound..<middle, text: String(word.text[..<equals])),
      Word(
        range: middle + 1..<word.range.upperBound,
        text: String(word.text[word.text.utf8.index(after: equals)...]))
    )
  }

  /// A compiled cell may be a step, too; either word comes first.
  private mutating func setCompiled(_ word: Word) throws(CellProblem) {
    guard case .step(let step) = kind else { return try set(.compile(nil), word) }
    kind = .compile(step)
  }

  private mutating func set(_ kind: CellKind, _ word: Word) throws(CellProblem) {
    if case .step(let step) = kind, self.kind == .compile(nil) {
      self.kind = .compile(step)
      return
    }
    if let first = kindWord {
      throw .twoKinds(first: first.text.shown, second: word.text.shown)
    }
    self.kind = kind
    kindWord = word
  }

  private func unknown(_ name: String) -> CellProblem {
    let options = CellOption.allCases.map(\.rawValue)
    var meant: String?
    if let step = Step(rawValue: name) ?? nearest(to: name, among: Self.steps).flatMap(Step.init) {
      meant = "step=" + step.rawValue
    }
    if let near = nearest(to: name, among: ["step", "run", "compile"] + options) {
      meant = near == "step" || options.contains(near) ? near + "=…" : near
    }
    if options.contains(name) { meant = name + "=…" }
    return .unknownAnnotation(
      name.shown, meant: meant, valid: Self.annotations + options.map { $0 + "=…" })
  }
}
