internal import Diagnostics

extension Checker {
  mutating func call(
    _ callee: Expression, _ arguments: [Expression.Argument], hints: [ValueType],
    at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    switch callee.kind {
    case .name(let name):
      return try call(named: name, arguments, at: range, nameRange: callee.range)
    case .implicitMember(let name):
      return try implicitMember(name, arguments: arguments, hints: hints, at: range)
    case .member(let base, let name):
      guard let type = staticBase(base) else { preconditionFailure("it has a base") }
      return try staticMember(name, of: type, arguments: arguments, at: range)
    case .integer, .float, .string, .boolean, .array, .tuple, .call, .element, .negative, .infix:
      throw mistake(.notCallable(nil), at: callee.range)
    }
  }

  /// `x.member(a)`, where x has these types.
  mutating func method(
    _ callee: Expression, of bases: [Candidate], _ arguments: [Expression.Argument],
    at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    guard case .member(let base, let name) = callee.kind else {
      preconditionFailure("it has no base")
    }
    if bases.isEmpty { throw mistake(.needsContext, at: base.range) }
    let overloads = bases.flatMap { catalogue.overloads(name.text, .member(of: $0.type)) }
    let methods = overloads.filter { $0.notation == .method }
    if methods.isEmpty {
      if !overloads.isEmpty { throw mistake(.notCallable(name.text), at: name.range) }
      throw unknownMember(name, of: bases)
    }
    return try resolve(
      Call(name: name.text, overloads: methods, base: bases, arguments: arguments, range: range))
  }

  private mutating func call(
    named name: String, _ arguments: [Expression.Argument], at range: Range<Int>,
    nameRange: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    if let entry = scope.bindings[name] {
      throw mistake(.bindingIsNoFunction(name, line: entry.line), at: nameRange)
    }
    if scope.failed.contains(name), catalogue.overloads(name, .call).isEmpty {
      throw .dependsOnFailed(name)
    }
    let overloads = catalogue.overloads(name, .call)
    guard !overloads.isEmpty else {
      let known = catalogue.names(.call)
      throw mistake(.unknownFunction(name, nearest: nearest(to: name, among: known)), at: nameRange)
    }
    remember(call: name)
    return try resolve(
      Call(name: name, overloads: overloads, base: nil, arguments: arguments, range: range))
  }

  // MARK: Members

  /// `Score` of `Score.dot`: a type's name that no binding has taken.
  func staticBase(_ base: Expression) -> ValueType? {
    guard case .name(let name) = base.kind, !isBound(name) else { return nil }
    return catalogue.type(named: name)
  }

  /// `Type.member`
  mutating func staticMember(
    _ name: Name, of base: Expression, at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    guard let type = staticBase(base) else { preconditionFailure("it has a base") }
    return try staticMember(name, of: type, arguments: nil, at: range)
  }

  /// `x.member`, where x has these types.
  @inline(never)
  func member(
    _ name: Name, of bases: [Candidate], at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    var results: [Candidate] = []
    var isMethod = false
    for base in bases {
      var overloads = catalogue.overloads(name.text, .member(of: base.type))
      if case .array(let element) = base.type, name.text == "count" {
        overloads.append(.count(of: element))
      }
      for function in overloads {
        guard function.notation == .property else {
          isMethod = true
          continue
        }
        results.keep(call(function, [base.expression], base.cost, at: range))
      }
      if case .tuple(let types) = base.type, let index = Int(name.text),
        types.indices.contains(index)
      {
        let component = TypedExpression(
          kind: .component(base.expression, index), type: types[index], range: range)
        results.keep(Candidate(expression: component, cost: base.cost))
      }
    }
    guard results.isEmpty else { return results }
    if isMethod { throw mistake(.methodWithoutCall(name.text), at: name.range) }
    throw unknownMember(name, of: bases)
  }

  private func unknownMember(_ name: Name, of bases: [Candidate]) -> CheckFailure {
    let type = bases.cheapest?.type ?? .double
    var known = catalogue.names(.member(of: type))
    if case .array = type { known.append("count") }
    return mistake(
      .unknownMember(
        name.text, of: type.description, nearest: nearest(to: name.text, among: known),
        known: known),
      at: name.range)
  }

  private mutating func staticMember(
    _ name: Name, of type: ValueType, arguments: [Expression.Argument]?, at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    let overloads = catalogue.overloads(name.text, .staticMember(of: type))
    guard let arguments else {
      if let property = overloads.first(where: { $0.notation == .staticProperty(type) }) {
        return [call(property, [], 0, at: range)]
      }
      if !overloads.isEmpty {
        throw mistake(
          .functionWithoutCall(name.text, signatures: overloads.map(\.signature)), at: name.range)
      }
      throw unknownStatic(name, of: type)
    }
    let methods = overloads.filter { $0.notation == .staticMethod(type) }
    if methods.isEmpty {
      if !overloads.isEmpty { throw mistake(.notCallable(name.text), at: name.range) }
      throw unknownStatic(name, of: type)
    }
    return try resolve(
      Call(name: name.text, overloads: methods, base: nil, arguments: arguments, range: range))
  }

  private func unknownStatic(_ name: Name, of type: ValueType) -> CheckFailure {
    let known = catalogue.names(.staticMember(of: type))
    return mistake(
      .unknownMember(
        name.text, of: type.description,
        nearest: nearest(to: name.text, among: known).map { ".\($0)" },
        known: known.map { ".\($0)" }),
      at: name.range)
  }

  /// `.dot`, for each type that the context could take.
  mutating func implicitMember(
    _ name: Name, arguments: [Expression.Argument]?, hints: [ValueType], at range: Range<Int>
  ) throws(CheckFailure) -> [Candidate] {
    let types = hints.filter { hint in
      if case .array = hint { return false }
      return !catalogue.names(.staticMember(of: hint)).isEmpty
    }
    guard let first = types.first else { return [] }
    var results: [Candidate] = []
    for type in types where !catalogue.overloads(name.text, .staticMember(of: type)).isEmpty {
      for candidate in try staticMember(name, of: type, arguments: arguments, at: range) {
        results.keep(candidate)
      }
    }
    if results.isEmpty { throw unknownStatic(name, of: first) }
    return results
  }
}
