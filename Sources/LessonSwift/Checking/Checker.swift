internal import Diagnostics

/// Settles names, types and overloads of one statement, before anything runs.
///
/// Each expression yields the types that it can have, from the leaves up; the context picks one.
/// - Complexity: O(size of the expression · overloads).
struct Checker {
  let catalogue: Catalogue
  let scope: Scope
  let line: Int
  /// The functions that this statement calls by name.
  private(set) var called: Set<String> = []
  /// The names that it binds, which have no value yet.
  private var ownNames: Set<String> = []

  init(_ catalogue: Catalogue, _ scope: Scope, line: Int) {
    self.catalogue = catalogue
    self.scope = scope
    self.line = line
  }

  // MARK: Statements

  /// The names that a statement binds, each with its expression; none for a bare expression.
  mutating func bindings(
    _ names: [Name], isTuple: Bool, annotation: TypeName?, value: Expression
  ) throws(CheckFailure) -> [(name: Name, expression: TypedExpression)] {
    for (index, name) in names.enumerated() {
      try checkFree(name, besides: names[..<index])
    }
    let expected: ValueType? =
      if let annotation { try type(annotation) } else { nil }
    ownNames = Set(names.map(\.text))
    let expression = try self.expression(value, expected: expected)
    for name in names where called.contains(name.text) || scope.called[name.text] != nil {
      throw mistake(
        .shadowsFunction(name.text, line: scope.called[name.text] ?? line), at: name.range)
    }
    guard isTuple else { return [(names[0], expression)] }
    guard case .tuple(let types) = expression.type, types.count == names.count else {
      throw mistake(
        .tupleCount(names: names.count, type: expression.type.description), at: value.range)
    }
    return zip(names, types.indices).map { name, index in
      let component = TypedExpression(
        kind: .component(expression, index), type: types[index], range: value.range)
      return (name, component)
    }
  }

  private func checkFree(_ name: Name, besides others: ArraySlice<Name>) throws(CheckFailure) {
    if let entry = scope.bindings[name.text] {
      throw mistake(.rebound(name.text, line: entry.line), at: name.range)
    }
    if others.contains(where: { $0.text == name.text }) {
      throw mistake(.rebound(name.text, line: line), at: name.range)
    }
    if catalogue.type(named: name.text) != nil {
      throw mistake(.reservedWord(name.text), at: name.range)
    }
  }

  private func type(_ name: TypeName) throws(CheckFailure) -> ValueType {
    switch name.kind {
    case .array(let element): return .array(try type(element))
    case .tuple(let elements):
      var types: [ValueType] = []
      for element in elements { types.append(try type(element)) }
      return .tuple(types)
    case .name(let text):
      if let type = catalogue.type(named: text) { return type }
      throw mistake(
        .unknownType(text, nearest: nearest(to: text, among: catalogue.typeNames)), at: name.range)
    }
  }

  /// The expression at the type that the context asks for, or at its own.
  mutating func expression(
    _ expression: Expression, expected: ValueType?
  ) throws(CheckFailure) -> TypedExpression {
    let candidates = try candidates(expression, hints: expected.map { [$0] } ?? [])
    if let expected {
      if let match = candidates.first(of: expected) { return match.expression }
      guard let found = candidates.cheapest?.type else {
        throw mistake(.needsContext, at: expression.range)
      }
      throw mistake(
        .typeMismatch(
          needs: expected.description, found: found.description,
          remedy: remedy(from: candidates.cheapest, to: expected)), at: expression.range)
    }
    guard let best = candidates.cheapest else {
      throw mistake(.needsContext, at: expression.range)
    }
    return best.expression
  }

  func mistake(_ problem: LanguageProblem, at range: Range<Int>) -> CheckFailure {
    .mistake(Mistake(problem, at: range))
  }

  /// What to write so that a value of one type becomes one of another.
  func remedy(from found: Candidate?, to needed: ValueType) -> LanguageProblem.Remedy? {
    let written = found?.expression.written
    return switch (found?.type, needed) {
    case (.int, .double): .convert(to: "Double", written: written)
    case (.double, .int): .convert(to: "Int", written: written)
    case (.array(.double), .vector): .convert(to: "Vector", written: written)
    case (.array(.int), .vector), (.array(.array), .matrix), (.array(.vector), .matrix):
      .annotate(type: needed.description, name: written)
    case (.vector, .matrix): .onlyRow(written: written)
    case (.matrix, .vector): .row
    case (.vector, .double): .element
    default: nil
    }
  }

  /// What to write where a list is asked for and one element is given.
  func listRemedy(
    from found: Candidate?, to needed: ValueType, label: String?
  ) -> LanguageProblem.Remedy? {
    guard let found, needed.element == found.type else { return nil }
    return .list(label: label, element: found.expression.member ?? found.expression.written)
  }

  // MARK: Expressions

  /// The types that an expression can have; empty only where the context must tell and does not.
  ///
  /// - Parameter hints: the types that the context could take.
  mutating func candidates(
    _ expression: Expression, hints: [ValueType]
  ) throws(CheckFailure) -> [Candidate] {
    // Long chains, `a + b + c` or `x.a[0]`, lean to the left: down and up again in two loops, since
    // the stack has no room for a call a link.
    var chain: [(link: Expression, hints: [ValueType])] = []
    var (innermost, hints) = (expression, hints)
    while let base = base(of: innermost) {
      chain.append((innermost, hints))
      if case .negative = innermost.kind {} else { hints = [] }
      innermost = base
    }
    var candidates = try start(innermost, hints: hints)
    while let (link, hints) = chain.popLast() {
      candidates = try extend(candidates, by: link, hints: hints)
    }
    return candidates
  }

  /// The part of an expression whose types must be known first.
  private func base(of expression: Expression) -> Expression? {
    switch expression.kind {
    case .infix(_, let left, _): return left
    case .negative(let operand): return operand
    case .element(let base, _): return base
    case .member(let base, _): return staticBase(base) == nil ? base : nil
    case .call(let callee, _):
      guard case .member(let base, _) = callee.kind, staticBase(base) == nil else { return nil }
      return base
    case .integer, .float, .string, .boolean, .name, .array, .tuple, .implicitMember: return nil
    }
  }

  /// The types of what needs no other first.
  private mutating func start(
    _ expression: Expression, hints: [ValueType]
  ) throws(CheckFailure) -> [Candidate] {
    let range = expression.range
    switch expression.kind {
    case .integer(let digits): return try integer(digits, hints: hints, at: range)
    case .float(let digits): return [try float(digits, at: range)]
    case .string(let text): return [literal(.string(text), at: range)]
    case .boolean(let truth): return [literal(.bool(truth), at: range)]
    case .name(let name): return [try binding(name, at: range)]
    case .array(let elements): return try array(elements, hints: hints, at: range)
    case .tuple(let elements): return try tuple(elements, hints: hints, at: range)
    case .member(let base, let name): return try staticMember(name, of: base, at: range)
    case .implicitMember(let name):
      return try implicitMember(name, arguments: nil, hints: hints, at: range)
    case .call(let callee, let arguments):
      return try call(callee, arguments, hints: hints, at: range)
    case .negative, .infix, .element: preconditionFailure("it has a base")
    }
  }

  /// The types of an expression whose base has these.
  private mutating func extend(
    _ bases: [Candidate], by link: Expression, hints: [ValueType]
  ) throws(CheckFailure) -> [Candidate] {
    let range = link.range
    switch link.kind {
    case .negative(let operand): return try negation(of: bases, operand.range, at: range)
    case .infix(let symbol, let left, let right):
      if bases.isEmpty { throw mistake(.needsContext, at: left.range) }
      return try infix(symbol, bases, right, at: range)
    case .element(let base, let indices):
      if bases.isEmpty { throw mistake(.needsContext, at: base.range) }
      return try element(of: bases, indices, at: range)
    case .member(let base, let name):
      if bases.isEmpty { throw mistake(.needsContext, at: base.range) }
      return try member(name, of: bases, at: range)
    case .call(let callee, let arguments):
      return try method(callee, of: bases, arguments, at: range)
    case .integer, .float, .string, .boolean, .name, .array, .tuple, .implicitMember:
      preconditionFailure("it has no base")
    }
  }

  // MARK: Names

  func isBound(_ name: String) -> Bool {
    scope.bindings[name] != nil || scope.failed.contains(name)
  }

  private func binding(_ name: String, at range: Range<Int>) throws(CheckFailure) -> Candidate {
    if let entry = scope.bindings[name] {
      return Candidate(
        expression: TypedExpression(kind: .binding(name), type: entry.type, range: range), cost: 0)
    }
    if scope.failed.contains(name) { throw .dependsOnFailed(name) }
    if ownNames.contains(name) { throw mistake(.usedInOwnValue(name), at: range) }
    if let line = scope.upcoming[name] {
      throw mistake(.usedBeforeBinding(name, line: line), at: range)
    }
    if !catalogue.overloads(name, .call).isEmpty || catalogue.type(named: name) != nil {
      let signatures = catalogue.overloads(name, .call).map(\.signature)
      throw mistake(.functionWithoutCall(name, signatures: signatures), at: range)
    }
    throw mistake(.unknownName(name, nearest: meant(by: name)), at: range)
  }

  /// The name that was probably meant by one that nothing has.
  private func meant(by name: String) -> String? {
    // Any single letter is near any other: only w for W is a likely slip.
    if name.count == 1 {
      return [name.uppercased(), name.lowercased()].first { scope.bindings[$0] != nil }
    }
    let own = nearest(to: name, amongUnsorted: scope.bindings.keys)
    return nearest(to: name, among: [own].compactMap(\.self) + catalogue.names(.call))
  }

  mutating func remember(call name: String) {
    called.insert(name)
  }
}

extension TypedExpression {
  /// The expression as the lesson writes it, where that is a name or a property of one.
  var written: String? {
    switch kind {
    case .binding(let name): name
    case .call(let function, let arguments) where function.notation == .property:
      arguments[0].written.map { "\($0).\(function.name)" }
    case .literal, .call, .array, .tuple, .component: nil
    }
  }

  /// `.dot` or `.cosine(…)`, where it is such a member of its type.
  var member: String? {
    guard case .call(let function, _) = kind else { return nil }
    return switch function.notation {
    case .staticProperty: ".\(function.name)"
    case .staticMethod: ".\(function.name)(…)"
    default: nil
    }
  }
}
