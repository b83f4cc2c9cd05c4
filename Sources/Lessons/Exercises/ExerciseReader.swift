internal import Diagnostics

/// What is wrong with a part of an exercise, and where.
struct ExerciseMistake: Error {
  let problem: ExerciseProblem
  let range: Range<Int>
}

/// Reads the YAML of an exercise; every part is looked at, so that all mistakes are told at once.
struct ExerciseReader {
  private let lesson: [UInt8]
  var problems: [(problem: FormatProblem, range: Range<Int>)] = []

  init(_ lesson: [UInt8]) { self.lesson = lesson }

  /// - Parameters:
  ///   - lines: of the cell, without option lines.
  ///   - fence: where to tell what concerns the exercise as a whole.
  /// - Returns: nil where anything is wrong.
  mutating func exercise(_ lines: [Range<Int>], fence: Range<Int>) -> Exercise? {
    do {
      guard let root = try YAMLText(lesson, lines: lines).parse() else {
        tell(.notMapping, fence)
        return nil
      }
      let parts = try ExerciseParts(root, of: nil, valid: Self.keys)
      for mistake in parts.unknown { tell(mistake.problem, mistake.range) }
      let exercise = read(parts, fence)
      return problems.isEmpty ? exercise : nil
    } catch let mistake as ExerciseMistake {
      tell(mistake.problem, mistake.range)
    } catch let mistake as YAMLText.Mistake {
      problems.append((.yaml(mistake.problem), mistake.range))
    } catch {
      preconditionFailure("reading YAML throws nothing else")
    }
    return nil
  }

  private static let keys = [
    "id", "points", "kind", "ask", "numbers", "answer", "accept", "wrong", "hint", "check", "about",
    "credit", "property", "options", "score", "give", "call", "cases", "limits",
    "without",
  ]

  mutating func tell(_ problem: ExerciseProblem, _ range: Range<Int>) {
    problems.append((.exercise(problem), range))
  }

  /// What a part comes to; nil, and its mistake told, where it can't be read.
  mutating func take<Part>(_ read: () throws(ExerciseMistake) -> Part) -> Part? {
    do {
      return try read()
    } catch {
      tell(error.problem, error.range)
      return nil
    }
  }

  private mutating func read(_ parts: ExerciseParts, _ fence: Range<Int>) -> Exercise? {
    let name = take { () throws(ExerciseMistake) in
      try parts.word("kind", Exercise.KindName.self, at: fence)
    }
    let id = take { [self] () throws(ExerciseMistake) in try self.id(parts, fence) }
    let points = take { [self] () throws(ExerciseMistake) in try self.points(parts, fence) }
    let ask = take { [self] () throws(ExerciseMistake) in
      try marked(try parts.need("ask", at: fence), "ask")
    }
    let numbers = take { [self] () throws(ExerciseMistake) in try self.numbers(parts["numbers"]) }
    let about = take { [self] () throws(ExerciseMistake) in try self.about(parts["about"]) }
    let wrong = take { [self] () throws(ExerciseMistake) in try self.wrong(parts["wrong"]) }
    let hints = take { [self] () throws(ExerciseMistake) in
      try list(parts["hint"]).map { item throws(ExerciseMistake) in try text(item, "hint") }
    }
    let check = take { () throws(ExerciseMistake) in
      try parts.word("check", Exercise.CheckLevel.self, default: .practice)
    }
    guard let name else { return nil }
    for mistake in parts.misplaced(in: name) { tell(mistake.problem, mistake.range) }
    let kind = self.kind(name, parts, fence, hasNumbers: numbers?.isEmpty == false)
    guard let kind, let id, let points, let ask, let numbers, let about, let wrong, let hints,
      let check
    else { return nil }
    return Exercise(
      id: id.text, points: points, ask: ask, numbers: numbers, kind: kind, about: about,
      wrong: wrong,
      hints: hints, check: check, idRange: id.range)
  }

  private func id(
    _ parts: ExerciseParts, _ fence: Range<Int>
  ) throws(ExerciseMistake) -> (text: String, range: Range<Int>) {
    let node = try parts.need("id", at: fence)
    guard let id = node.text, Self.isID(id) else {
      throw ExerciseMistake(problem: .id(node.shown), range: node.range)
    }
    return (id, node.range)
  }

  /// Whether a text can be the id of an exercise.
  static func isID(_ text: String) -> Bool {
    let allowed = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return allowed && 1...64 ~= text.utf8.count && text.first != "-" && text.last != "-"
  }

  private func points(
    _ parts: ExerciseParts, _ fence: Range<Int>
  ) throws(ExerciseMistake) -> Double {
    guard let node = parts["points"] else { return 1 }
    guard let points = node.number, points > 0, points <= 1000 else {
      throw ExerciseMistake(problem: .points(node.shown), range: node.range)
    }
    return points
  }

  // MARK: Pieces

  func text(_ node: YAMLNode, _ name: String) throws(ExerciseMistake) -> String {
    guard let text = node.text else {
      throw ExerciseMistake(problem: .notText(name), range: node.range)
    }
    return text.trimmingLineBreaks
  }

  func formula(_ node: YAMLNode, _ name: String) throws(ExerciseMistake) -> Formula {
    guard let text = node.text, !text.allSatisfy(\.isWhitespace) else {
      let isEmpty = node.text != nil
      throw ExerciseMistake(
        problem: isEmpty ? .missing(name, part: nil) : .notFormula(name), range: node.range)
    }
    return Formula(text.trimmingLineBreaks, at: node.range, in: lesson)
  }

  func list(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node else { return [] }
    if case .sequence(let items) = node.value { return items }
    return [node]
  }

  /// A text with `{{…}}` in it.
  func marked(_ node: YAMLNode, _ name: String) throws(ExerciseMistake) -> MarkedText {
    let text = try text(node, name)
    var pieces: [MarkedText.Piece] = []
    var rest = text[...]
    // Of marks that are alike each stands behind the last.
    var place = node.range.lowerBound
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw ExerciseMistake(problem: .openMark, range: node.range)
      }
      let inner = rest[open.upperBound..<close.lowerBound].trimmingBlanks
      guard !inner.isEmpty else {
        throw ExerciseMistake(problem: .emptyMark, range: node.range)
      }
      guard pieces.count < 1000 else {
        throw ExerciseMistake(problem: .tooMany(name, limit: 500), range: node.range)
      }
      if open.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<open.lowerBound])))
      }
      let mark = self.place(of: text[open.lowerBound..<close.upperBound], from: place)
      if let mark { place = mark.upperBound }
      pieces.append(.value(Formula(inner, at: mark ?? node.range, in: lesson)))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return MarkedText(pieces: pieces)
  }

  /// Where the lesson has a mark as it is; nil where YAML changed it, and where it is far away.
  private func place(of mark: Substring, from place: Int) -> Range<Int>? {
    let bytes = Array(mark.utf8)
    let rest = lesson[place...].prefix(1 << 16)
    return rest.indices.first { rest[$0...].starts(with: bytes) }.map { $0..<$0 + bytes.count }
  }

  func numbers(_ node: YAMLNode?) throws(ExerciseMistake) -> [DrawnNumber] {
    guard let node else { return [] }
    guard case .mapping(let pairs) = node.value else {
      throw ExerciseMistake(problem: .notParts("numbers", valid: ["q"]), range: node.range)
    }
    guard pairs.count <= 50 else {
      throw ExerciseMistake(problem: .tooMany("numbers", limit: 50), range: node.range)
    }
    return try pairs.map { pair throws(ExerciseMistake) in
      guard let name = pair.key.text, OptionReader.isName(name) else {
        throw ExerciseMistake(problem: .numberName(pair.key.shown), range: pair.key.range)
      }
      return DrawnNumber(name: name, formula: try formula(pair.value, name))
    }
  }
}

extension Formula {
  /// A formula that is, or is part of, a value of the lesson's YAML.
  init(_ text: String, at range: Range<Int>, in lesson: [UInt8]) {
    self.text = text
    // Behind a quote, or within the text around it; where YAML changed the text, as a whole.
    let source = lesson[range]
    let bytes = Array(text.utf8)
    let start = source.indices.prefix(1 << 10).first { source[$0...].starts(with: bytes) }
    self.range = start.map { $0..<$0 + bytes.count } ?? range
    isLiteral = start != nil
  }

  /// The bytes of the lesson that a range of UTF-8 offsets in the text comes from.
  public func range(inLesson part: Range<Int>) -> Range<Int> {
    guard isLiteral else { return range }
    return range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
  }
}

extension StringProtocol {
  var trimmingLineBreaks: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }

  var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
