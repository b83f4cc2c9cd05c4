internal import Diagnostics

/// A call whose overload is to be found.
struct Call {
  let name: String
  let overloads: [Function]
  /// What stands before the dot of a method.
  let base: [Candidate]?
  let arguments: [Expression.Argument]
  let range: Range<Int>
}

extension Checker {
  /// The overloads whose labels and types fit, one candidate for each type of result.
  mutating func resolve(_ call: Call) throws(CheckFailure) -> [Candidate] {
    let fits = call.overloads.compactMap { function in
      Self.places(of: call, in: function).map { (function: function, places: $0) }
    }
    guard !fits.isEmpty else { throw wrongLabels(call) }
    var choices: [[Candidate]] = []
    for (index, argument) in call.arguments.enumerated() {
      let hints = Self.hints(for: index, of: call, fits)
      var own = try candidates(argument.value, hints: hints)
      // `.dot` where a list of scores is asked for: what it is can be told, and that it doesn't fit.
      if own.isEmpty { own = try candidates(argument.value, hints: hints.compactMap(\.element)) }
      if own.isEmpty { throw mistake(.needsContext, at: argument.value.range) }
      choices.append(own)
    }
    return try choose(call, fits, choices)
  }

  /// The types that an argument can have.
  private static func hints(
    for index: Int, of call: Call, _ fits: [(function: Function, places: [Int?])]
  ) -> [ValueType] {
    var hints: [ValueType] = []
    for fit in fits {
      guard let place = fit.places.firstIndex(of: index) else { continue }
      let type = fit.function.parameters[place + (call.base == nil ? 0 : 1)].type
      if !hints.contains(type) { hints.append(type) }
    }
    return hints
  }

  @inline(never)
  private mutating func choose(
    _ call: Call, _ fits: [(function: Function, places: [Int?])], _ choices: [[Candidate]]
  ) throws(CheckFailure) -> [Candidate] {
    var results: [Candidate] = []
    for (function, places) in fits {
      if let candidate = try match(function, places, call, choices) { results.keep(candidate) }
    }
    guard results.isEmpty else { return results }
    throw wrongTypes(call, fits, choices)
  }

  /// Which argument stands for each parameter (nil: its fallback); nil where the labels don't fit.
  private static func places(of call: Call, in function: Function) -> [Int?]? {
    var places: [Int?] = []
    var next = 0
    for parameter in function.parameters.dropFirst(call.base == nil ? 0 : 1) {
      if next < call.arguments.count, call.arguments[next].label?.text == parameter.label {
        places.append(next)
        next += 1
      } else if parameter.fallback != nil {
        places.append(nil)
      } else {
        return nil
      }
    }
    return next == call.arguments.count ? places : nil
  }

  private mutating func match(
    _ function: Function, _ places: [Int?], _ call: Call, _ choices: [[Candidate]]
  ) throws(CheckFailure) -> Candidate? {
    var arguments: [TypedExpression] = []
    var cost = 0
    var parameters = function.parameters[...]
    if let base = call.base {
      guard let type = parameters.popFirst()?.type, let candidate = base.first(of: type) else {
        return nil
      }
      arguments.append(candidate.expression)
      cost += candidate.cost
    }
    for (parameter, place) in zip(parameters, places) {
      if let place {
        guard let candidate = choices[place].first(of: parameter.type) else { return nil }
        arguments.append(candidate.expression)
        cost += candidate.cost
      } else if let fallback = parameter.fallback {
        arguments.append(try value(of: fallback, parameter.type, at: call.range))
      }
    }
    return self.call(function, arguments, cost, at: call.range)
  }

  private mutating func value(
    of fallback: String, _ type: ValueType, at range: Range<Int>
  ) throws(CheckFailure) -> TypedExpression {
    let parsed: Expression
    do {
      parsed = try Program.expression(fallback)
    } catch {
      throw .mistake(error)
    }
    let typed = try expression(parsed, expected: type)
    return TypedExpression(kind: typed.kind, type: typed.type, range: range)
  }

  // MARK: What went wrong
  // Never inlined: their many variables would stand on the stack once for each call around.

  @inline(never)
  private func wrongLabels(_ call: Call) -> CheckFailure {
    let written = call.arguments.map { $0.label?.text ?? "_" }
    func labels(_ function: Function) -> [String] {
      function.parameters.dropFirst(call.base == nil ? 0 : 1).map { $0.label ?? "_" }
    }
    // The overload that shares most labels is the one that was meant.
    let meant =
      call.overloads.max { first, second in
        Self.likeness(labels(first), written) < Self.likeness(labels(second), written)
      } ?? call.overloads[0]
    let signatures =
      [meant.signature] + call.overloads.map(\.signature).filter { $0 != meant.signature }
    let expected = labels(meant)
    for (index, argument) in call.arguments.enumerated() {
      guard let label = argument.label else {
        if index < expected.count, expected[index] != "_", !written.contains(expected[index]) {
          return mistake(
            .missingLabel(expected[index], function: call.name, signatures: signatures),
            at: argument.value.range)
        }
        continue
      }
      if !expected.contains(label.text) {
        return mistake(
          .unknownLabel(
            label.text, function: call.name,
            nearest: nearest(to: label.text, among: expected.filter { $0 != "_" }),
            signatures: signatures),
          at: label.range)
      }
    }
    var missing = Array(meant.parameters.dropFirst(call.base == nil ? 0 : 1))
    var extra: Expression.Argument?
    for argument in call.arguments {
      if let index = missing.firstIndex(where: { $0.label == argument.label?.text }) {
        missing.remove(at: index)
      } else if extra == nil {
        extra = argument
      }
    }
    if let parameter = missing.first(where: { $0.fallback == nil }) {
      return mistake(
        .missingArgument(parameter.label, function: call.name, signatures: signatures),
        at: call.range)
    }
    if let extra {
      let start = extra.label?.range.lowerBound ?? extra.value.range.lowerBound
      return mistake(
        .extraArgument(function: call.name, signatures: signatures),
        at: start..<extra.value.range.upperBound)
    }
    // The first that stands behind one that it should stand before.
    let places = written.map { expected.firstIndex(of: $0) ?? 0 }
    let late = places.indices.first { index in places[..<index].contains { $0 > places[index] } }
    let later = late.flatMap { late in places[..<late].firstIndex { $0 > places[late] } }
    return mistake(
      .argumentOrder(
        function: call.name, label: late.flatMap { call.arguments[$0].label?.text },
        before: later.flatMap { call.arguments[$0].label?.text }, signatures: signatures),
      at: late.flatMap { call.arguments[$0].label?.range } ?? call.range)
  }

  private static func likeness(_ labels: [String], _ written: [String]) -> Int {
    let shared = labels.count { written.contains($0) }
    let near = written.count { !labels.contains($0) && nearest(to: $0, among: labels) != nil }
    return 4 * shared + 3 * near - abs(labels.count - written.count)
  }

  @inline(never)
  private func wrongTypes(
    _ call: Call, _ fits: [(function: Function, places: [Int?])], _ choices: [[Candidate]]
  ) -> CheckFailure {
    let offset = call.base == nil ? 0 : 1
    // How many arguments fit, from the first on; the overload that gets furthest was meant.
    func wrong(_ fit: (function: Function, places: [Int?])) -> Int? {
      fit.places.indices.first { index in
        guard let place = fit.places[index] else { return false }
        return choices[place].first(of: fit.function.parameters[index + offset].type) == nil
      }
    }
    let meant = fits.max { (wrong($0) ?? .max) < (wrong($1) ?? .max) } ?? fits[0]
    guard let index = wrong(meant), let place = meant.places[index] else {
      return mistake(.needsContext, at: call.range)
    }
    let alternatives = fits.filter { wrong($0) == index }
    var needed: [ValueType] = []
    for fit in alternatives where fit.places[index] == place {
      let type = fit.function.parameters[index + offset].type
      if !needed.contains(type) { needed.append(type) }
    }
    let parameter = meant.function.parameters[index + offset]
    let found = choices[place].cheapest
    let remedy = needed.lazy.compactMap {
      self.listRemedy(from: found, to: $0, label: parameter.label)
        ?? self.remedy(from: found, to: $0)
    }.first
    return mistake(
      .argumentType(
        label: parameter.label, function: call.name, needs: needed.map(\.description),
        found: found?.type.description ?? "", remedy: remedy),
      at: call.arguments[place].value.range)
  }
}
