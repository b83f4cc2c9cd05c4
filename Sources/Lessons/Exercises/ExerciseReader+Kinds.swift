internal import Diagnostics

extension ExerciseReader {
  /// The parts that an exercise has by its kind.
  mutating func kind(
    _ kind: Exercise.KindName, _ parts: ExerciseParts, _ fence: Range<Int>, hasNumbers: Bool
  ) -> Exercise.Kind? {
    if kind == .choice {
      return take { [self] () throws(ExerciseMistake) in .choice(try choice(parts, fence)) }
    }
    let answer = take { [self] () throws(ExerciseMistake) in
      try formula(try parts.need("answer", at: fence), "answer")
    }
    let accept = take { [self] () throws(ExerciseMistake) in try tolerance(parts["accept"]) }
    switch kind {
    case .number:
      guard let answer, let accept else { return nil }
      return .number(answer, accept)
    case .vector, .table:
      let each = take { () throws(ExerciseMistake) in
        try parts.word("credit", Each.self, default: .all) == .each
      }
      let property = take { () throws(ExerciseMistake) in
        guard parts["property"] != nil else { return false }
        return try parts.word("property", Property.self, at: fence) == .sums
      }
      guard let answer, let accept, let each, let property else { return nil }
      let rules = ListRules(accept: accept, creditsEach: each, rowsSumToOne: property)
      return kind == .vector ? .vector(answer, rules) : .table(answer, rules)
    case .code:
      let give = take { [self] () throws(ExerciseMistake) in
        try parts["give"].map { node throws(ExerciseMistake) in try text(node, "give") } ?? ""
      }
      let call = take { [self] () throws(ExerciseMistake) in
        try formula(try parts.need("call", at: fence), "call")
      }
      let cases = take { [self] () throws(ExerciseMistake) in
        try self.cases(parts, fence, hasNumbers: hasNumbers)
      }
      let limits = take { [self] () throws(ExerciseMistake) in try self.limits(parts["limits"]) }
      let without = take { [self] () throws(ExerciseMistake) in try self.without(parts["without"]) }
      guard let answer, let accept, let give, let call, let cases, let limits, let without else {
        return nil
      }
      return .code(
        CodeTask(
          give: give, call: call, cases: cases, without: without, answer: answer, accept: accept,
          limits: limits))
    case .choice: preconditionFailure("read above")
    }
  }

  private enum Each: String, CaseIterable { case each, all }

  private enum Property: String, CaseIterable { case sums = "rows sum to 1" }

  // MARK: Right

  private func tolerance(_ node: YAMLNode?) throws(ExerciseMistake) -> Tolerance {
    guard let node else { return .standard }
    guard case .mapping = node.value else {
      throw ExerciseMistake(problem: .accept(node.shown), range: node.range)
    }
    let parts = try ExerciseParts.exactly(
      node, of: "accept", valid: ["relative", "absolute", "digits", "written"])
    let ways = [
      parts["relative"] != nil || parts["absolute"] != nil, parts["digits"] != nil,
      parts["written"] != nil,
    ]
    guard ways.count(where: { $0 }) <= 1 else {
      throw ExerciseMistake(problem: .acceptBoth, range: node.range)
    }
    if parts["digits"] != nil { return .digits(try parts.int("digits", in: 1...15, default: 1)) }
    if parts["written"] != nil { return .written(try parts.int("written", in: 1...15, default: 1)) }
    let relative = try share(parts["relative"], upTo: 1)
    let absolute = try share(parts["absolute"], upTo: .greatestFiniteMagnitude)
    guard relative > 0 || absolute > 0 else {
      throw ExerciseMistake(problem: .accept("0"), range: node.range)
    }
    return .within(absolute: absolute, relative: relative)
  }

  private func share(_ node: YAMLNode?, upTo limit: Double) throws(ExerciseMistake) -> Double {
    guard let node else { return 0 }
    guard let number = node.number, number >= 0, number <= limit else {
      throw ExerciseMistake(problem: .accept(node.shown), range: node.range)
    }
    return number
  }

  // MARK: Wrong

  func about(_ node: YAMLNode?) throws(ExerciseMistake) -> About? {
    guard let node else { return nil }
    let steps = Step.allCases.map(\.rawValue)
    guard let text = node.line, let of = text.firstRange(of: " of ") ?? text.endRange else {
      throw ExerciseMistake(problem: .about(node.shown), range: node.range)
    }
    let word = String(text[..<of.lowerBound])
    // "scores of …" reads better than "score of …".
    guard let step = Step(rawValue: word == "scores" ? "score" : word) else {
      let meant = nearest(to: word, among: steps)
      throw ExerciseMistake(
        problem: .aboutStep(word, meant: meant, valid: steps), range: node.range)
    }
    let names = text[of.upperBound...].split(separator: ",").map(\.trimmingBlanks)
    guard names.allSatisfy(OptionReader.isName) else {
      throw ExerciseMistake(problem: .about(node.shown), range: node.range)
    }
    return About(step: step, given: names, range: node.range)
  }

  func wrong(_ node: YAMLNode?) throws(ExerciseMistake) -> [KnownMistake] {
    let items = list(node)
    guard items.count <= 100 else {
      throw ExerciseMistake(
        problem: .tooMany("wrong", limit: 100), range: node?.range ?? items[0].range)
    }
    return try items.map { item throws(ExerciseMistake) in
      if item.text == "common" { return .common(range: item.range) }
      guard case .mapping = item.value else {
        throw ExerciseMistake(
          problem: .word(
            "wrong", item.shown, meant: nil, valid: ["common", "{when: '…', say: …}"]),
          range: item.range)
      }
      let parts = try ExerciseParts.exactly(
        item, of: "wrong", valid: ["when", "say", "credit"])
      var credit = 0.0
      if let node = parts["credit"] {
        guard let share = node.number, 0...1 ~= share else {
          throw ExerciseMistake(problem: .credit(node.shown), range: node.range)
        }
        credit = share
      }
      return .formula(
        when: try formula(try parts.need("when", at: item.range), "when"),
        say: try text(try parts.need("say", at: item.range), "say"), credit: credit)
    }
  }

  // MARK: Choice

  private func choice(
    _ parts: ExerciseParts, _ fence: Range<Int>
  ) throws(ExerciseMistake) -> Choice {
    let node = try parts.need("options", at: fence)
    guard case .sequence(let items) = node.value else {
      throw ExerciseMistake(problem: .notList("options"), range: node.range)
    }
    guard 2...26 ~= items.count else {
      throw ExerciseMistake(problem: .optionCount(items.count), range: node.range)
    }
    let options = try items.map { item throws(ExerciseMistake) in
      let parts = try ExerciseParts.exactly(item, of: "options", valid: ["text", "right", "say"])
      return Choice.Option(
        text: try marked(try parts.need("text", at: item.range), "text"),
        isRight: try parts.truth("right"),
        say: try parts["say"].map { node throws(ExerciseMistake) in try text(node, "say") })
    }
    guard options.contains(where: \.isRight) else {
      throw ExerciseMistake(problem: .noRightOption, range: node.range)
    }
    return Choice(options: options, scoring: try parts.word("score", default: .all))
  }

  // MARK: Code

  private func cases(
    _ parts: ExerciseParts, _ fence: Range<Int>, hasNumbers: Bool
  ) throws(ExerciseMistake) -> [CodeTask.Case] {
    let node = try parts.need("cases", at: fence)
    guard case .sequence(let items) = node.value else {
      throw ExerciseMistake(problem: .notList("cases"), range: node.range)
    }
    guard !items.isEmpty else {
      throw ExerciseMistake(problem: .missing("cases", part: nil), range: node.range)
    }
    guard items.count <= 50 else {
      throw ExerciseMistake(problem: .tooMany("cases", limit: 50), range: node.range)
    }
    return try items.map { item throws(ExerciseMistake) in
      guard case .mapping(let pairs) = item.value else {
        throw ExerciseMistake(problem: .cases(item.shown), range: item.range)
      }
      let flags = pairs.filter { ["show", "hidden", "random"].contains($0.key.text) }
      let known = YAMLNode(value: .mapping(flags), range: item.range)
      let parts = try ExerciseParts.exactly(
        known, of: "cases", valid: ["show", "hidden", "random"])
      let isHidden = try parts.truth("hidden")
      let isShown = try parts.truth("show") && !isHidden
      let inputs = YAMLNode(
        value: .mapping(pairs.filter { !["show", "hidden", "random"].contains($0.key.text) }),
        range: item.range)
      guard parts["random"] != nil else {
        let numbers = try self.numbers(inputs)
        guard !numbers.isEmpty else {
          throw ExerciseMistake(problem: .cases(item.shown), range: item.range)
        }
        return .given(numbers, isShown: isShown)
      }
      guard hasNumbers else { throw ExerciseMistake(problem: .noInputs, range: item.range) }
      return .random(try parts.int("random", in: 1...50, default: 1), isShown: isShown)
    }
  }

  /// Whether there are such names is known where the library is.
  private func without(_ node: YAMLNode?) throws(ExerciseMistake) -> [ForbiddenName] {
    let items = list(node)
    guard items.count <= 50 else {
      throw ExerciseMistake(
        problem: .tooMany("without", limit: 50), range: node?.range ?? items[0].range)
    }
    var names: [ForbiddenName] = []
    for item in items {
      guard let text = item.text else {
        throw ExerciseMistake(
          problem: .noFunction(item.shown, part: "without", meant: nil), range: item.range)
      }
      if !names.contains(where: { $0.text == text }) {
        names.append(ForbiddenName(text: text, range: item.range))
      }
    }
    return names
  }

  private func limits(_ node: YAMLNode?) throws(ExerciseMistake) -> CodeLimits {
    guard let node else { return CodeLimits() }
    let parts = try ExerciseParts.exactly(node, of: "limits", valid: ["seconds", "megabytes"])
    return CodeLimits(
      seconds: try parts.int("seconds", in: 1...60, default: 2),
      megabytes: try parts.int("megabytes", in: 16...2048, default: 448))
  }
}

extension String {
  /// The empty range at the end.
  fileprivate var endRange: Range<Index>? { endIndex..<endIndex }
}
