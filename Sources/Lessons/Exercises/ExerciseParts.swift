internal import Diagnostics

/// The parts of a mapping by their names.
struct ExerciseParts {
  private var nodes: [String: YAMLNode] = [:]
  private var places: [String: Range<Int>] = [:]
  /// Parts that there are not.
  private(set) var unknown: [ExerciseMistake] = []
  private let name: String?

  /// - Parameter name: of the part that the mapping is; nil for the exercise itself.
  init(_ node: YAMLNode, of name: String?, valid: [String]) throws(ExerciseMistake) {
    guard case .mapping(let pairs) = node.value else {
      throw ExerciseMistake(
        problem: name.map { .notParts($0, valid: valid) } ?? .notMapping, range: node.range)
    }
    self.name = name
    for pair in pairs {
      let key = pair.key.text ?? pair.key.shown
      guard valid.contains(key) else {
        let meant = nearest(to: key, among: valid)
        unknown.append(
          ExerciseMistake(
            problem: .unknownKey(key.shown, part: name, meant: meant, valid: valid),
            range: pair.key.range))
        continue
      }
      nodes[key] = pair.value
      places[key] = pair.valueRange
    }
  }

  /// - Throws: the first part that there isn't.
  static func exactly(
    _ node: YAMLNode, of name: String, valid: [String]
  ) throws(ExerciseMistake) -> ExerciseParts {
    let parts = try ExerciseParts(node, of: name, valid: valid)
    if let mistake = parts.unknown.first { throw mistake }
    return parts
  }

  subscript(key: String) -> YAMLNode? { nodes[key] }

  func need(_ key: String, at range: Range<Int>) throws(ExerciseMistake) -> YAMLNode {
    guard let node = nodes[key] else {
      throw ExerciseMistake(problem: .missing(key, part: name), range: range)
    }
    return node
  }

  /// One of a few words.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, _: Word.Type, at range: Range<Int>
  ) throws(ExerciseMistake) -> Word {
    try Self.word(try need(key, at: range), key)
  }

  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, _: Word.Type = Word.self, default word: Word
  ) throws(ExerciseMistake) -> Word {
    try nodes[key].map { node throws(ExerciseMistake) in try Self.word(node, key) } ?? word
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode, _ key: String
  ) throws(ExerciseMistake) -> Word {
    guard let word = node.text.flatMap(Word.init(rawValue:)) else {
      let valid = Word.allCases.map(\.rawValue)
      let meant = node.text.flatMap { nearest(to: $0, among: valid) }
      throw ExerciseMistake(
        problem: .word(key, node.shown, meant: meant, valid: valid), range: node.range)
    }
    return word
  }

  func truth(_ key: String) throws(ExerciseMistake) -> Bool {
    guard let node = nodes[key] else { return false }
    guard let truth = node.bool else {
      throw ExerciseMistake(problem: .truth(key, node.shown), range: node.range)
    }
    return truth
  }

  func int(
    _ key: String, in range: ClosedRange<Int>, default number: Int
  ) throws(ExerciseMistake) -> Int {
    guard let node = nodes[key] else { return number }
    guard let number = node.int, range ~= number else {
      throw ExerciseMistake(
        problem: .limit(key, node.shown, least: range.lowerBound, most: range.upperBound),
        range: node.range)
    }
    return number
  }

  /// Parts that exercises of a kind don't have.
  func misplaced(in kind: Exercise.KindName) -> [ExerciseMistake] {
    let own: Set<String> =
      switch kind {
      case .number: ["answer", "accept", "about"]
      case .vector, .table: ["answer", "accept", "about", "credit", "property"]
      case .choice: ["options", "score"]
      case .code: ["answer", "accept", "about", "give", "call", "cases", "limits", "without"]
      }
    let some: Set<String> = [
      "answer", "accept", "about", "credit", "property", "options", "score", "give", "call",
      "cases", "limits", "without",
    ]
    let wrong: Set<String> = kind == .choice ? ["wrong"] : []
    return nodes.keys.filter { some.subtracting(own).union(wrong).contains($0) }.sorted().map {
      ExerciseMistake(
        problem: .notForKind($0, kind: kind.rawValue), range: places[$0] ?? 0..<0)
    }
  }
}

extension YAMLNode {
  /// A finite number.
  var number: Double? {
    guard case .scalar(let scalar) = value else { return nil }
    switch scalar.meaning {
    case .int(let number): return Double(number)
    case .double(let number) where number.isFinite: return number
    default: return nil
    }
  }
}
