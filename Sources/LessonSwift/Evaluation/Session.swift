internal import Diagnostics

/// The names and values of a lesson, as its cells add to them from top to bottom.
///
/// A value: a copy goes its own way, so that a lesson can be run again from any point.
public struct Session: Sendable {
  public private(set) var catalogue: Catalogue
  public private(set) var limits: Limits
  public private(set) var bindings: [String: Binding] = [:]
  private var scope = Scope()
  private var spent = Work()
  private var numbers = 0

  /// What became of a statement.
  public enum Outcome: Sendable {
    /// Names were bound, in the order in which they stand.
    case bound([Binding])
    /// A bare expression was evaluated.
    case shown(TypedExpression, Value)
    case failed(Mistake)
    /// It uses a name whose own statement failed.
    case skipped(because: String)
  }

  public init(catalogue: Catalogue, limits: Limits = Limits()) {
    self.catalogue = catalogue
    self.limits = limits
  }

  /// Binds a constant that no cell computes.
  ///
  /// - Returns: whether a binding can have this name.
  public mutating func define(_ name: String, _ value: Value, line: Int) -> Bool {
    guard Self.canBeBound(name), bindings[name] == nil, catalogue.type(named: name) == nil else {
      return false
    }
    bind(Binding(name: name, value: value, expression: nil, line: line))
    return true
  }

  /// Whether a word can be the name of a binding.
  private static func canBeBound(_ name: String) -> Bool {
    let tokens = Lexer.tokens(of: name)
    guard tokens.count == 2, case .identifier(let word) = tokens[0].kind else { return false }
    return word == name && !Keywords.reserved.contains(word)
  }

  private mutating func bind(_ binding: Binding) {
    bindings[binding.name] = binding
    scope.bindings[binding.name] = Scope.Entry(type: binding.value.type, line: binding.line)
    numbers += binding.value.size
  }

  /// Whether the lesson may hold a value more.
  public func hasRoom(for value: Value) -> Bool { numbers + value.size <= limits.numbersPerLesson }

  /// Counts a value that is kept beside the bindings, for a report to show it.
  ///
  /// - Returns: whether the lesson has room for it.
  public mutating func keep(_ value: Value) -> Bool {
    guard hasRoom(for: value) else { return false }
    numbers += value.size
    return true
  }

  /// Starts the work of a cell anew.
  public mutating func beginCell() {
    spent = Work()
  }

  /// Says which names are bound further down, so that using one too early can be told from using
  /// none at all.
  public mutating func announce(_ name: String, line: Int) {
    if scope.upcoming[name] == nil { scope.upcoming[name] = line }
  }

  /// Marks names whose statements could not be read.
  public mutating func lose(_ names: [String]) {
    for name in names where scope.bindings[name] == nil { scope.failed.insert(name) }
  }

  /// Takes values back that turned out to be wrong, so that what uses them is skipped.
  public mutating func withdraw(_ names: [String]) {
    for name in names {
      if let binding = bindings.removeValue(forKey: name) { numbers -= binding.value.size }
      scope.bindings[name] = nil
      scope.failed.insert(name)
    }
  }

  /// Checks a statement and evaluates it.
  ///
  /// - Parameter line: where it stands in the lesson.
  public mutating func run(_ statement: Statement, line: Int) -> Outcome {
    do {
      let checked = try check(statement, line: line)
      remember(checked.called, line: line)
      if let shown = checked.shown {
        let value = try evaluate(shown)
        // What is shown is kept, too; but a name shows what is kept already.
        if case .binding = shown.kind {} else { numbers += value.size }
        return .shown(shown, value)
      }
      let values = try values(of: checked.bindings.map(\.expression))
      let bound = zip(checked.bindings, values).map { pair, value in
        Binding(name: pair.name.text, value: value, expression: pair.expression, line: line)
      }
      for binding in bound { bind(binding) }
      return .bound(bound)
    } catch {
      lose(statement.boundNames.map(\.text))
      switch error {
      case .mistake(let mistake): return .failed(mistake)
      case .dependsOnFailed(let name): return .skipped(because: name)
      }
    }
  }

  /// A statement whose names and types are settled.
  private struct Checked {
    var bindings: [(name: Name, expression: TypedExpression)] = []
    var shown: TypedExpression?
    let called: Set<String>
  }

  private func check(_ statement: Statement, line: Int) throws(CheckFailure) -> Checked {
    var checker = Checker(catalogue, scope, line: line)
    switch statement.kind {
    case .show(let expression):
      let typed = try checker.expression(expression, expected: nil)
      return Checked(shown: typed, called: checker.called)
    case .bind(let names, let isTuple, let annotation, let value):
      let bindings = try checker.bindings(
        names, isTuple: isTuple, annotation: annotation, value: value)
      return Checked(bindings: bindings, called: checker.called)
    }
  }

  private mutating func remember(_ called: Set<String>, line: Int) {
    for name in called where scope.called[name] == nil { scope.called[name] = line }
  }

  /// The values of what a statement binds; a tuple that is taken apart is computed once.
  private mutating func values(
    of expressions: [TypedExpression]
  ) throws(CheckFailure) -> [Value] {
    if case .component(let tuple, _) = expressions.first?.kind,
      case .tuple(let values) = try evaluate(tuple)
    {
      return values
    }
    var values: [Value] = []
    for expression in expressions { values.append(try evaluate(expression)) }
    return values
  }

  private mutating func evaluate(
    _ expression: TypedExpression
  ) throws(CheckFailure) -> Value {
    do {
      return try checkedValue(of: expression)
    } catch {
      throw .mistake(error)
    }
  }

  private mutating func checkedValue(of expression: TypedExpression) throws(Mistake) -> Value {
    var evaluator = Evaluator(bindings, limits, spent: spent)
    // What fails has cost time too.
    defer { spent = evaluator.spent }
    let value = try evaluator.value(of: expression)
    let size = value.size
    if size > limits.numbersPerValue {
      throw Mistake(
        .call(.tooManyNumbers(Double(size), limit: limits.numbersPerValue)), at: expression.range)
    }
    if numbers + size > limits.numbersPerLesson {
      throw Mistake(
        .call(.lessonTooLarge(limit: limits.numbersPerLesson)), at: expression.range)
    }
    return value
  }

  /// The type and value of one expression over the bindings, as in an inline value.
  ///
  /// - Parameter text: lesson Swift.
  /// - Returns: `shown`, or a mistake at offsets of `text`.
  public func evaluate(_ text: String, line: Int) -> Outcome {
    var copy = self
    copy.beginCell()
    do {
      let expression = try Program.expression(text)
      return copy.run(Statement(kind: .show(expression), range: expression.range), line: line)
    } catch {
      return .failed(error)
    }
  }

  // MARK: One expression, many values

  /// The session with another catalogue and other limits.
  public func offering(_ catalogue: Catalogue, _ limits: Limits) -> Session {
    var copy = self
    copy.catalogue = catalogue
    copy.limits = limits
    return copy
  }

  /// What became of checking an expression.
  public enum Checking: Sendable {
    case expression(TypedExpression)
    case failed(Mistake)
    /// It uses a name whose own statement failed.
    case skipped(because: String)
  }

  /// Settles the names and types of one expression, to compute it with many values of its names.
  ///
  /// - Parameters:
  ///   - text: lesson Swift; mistakes are at its offsets.
  ///   - expected: the type that literals take.
  public func check(_ text: String, expecting expected: ValueType? = nil, line: Int) -> Checking {
    do {
      var checker = Checker(catalogue, scope, line: line)
      let expression = try Program.expression(text)
      do {
        return .expression(try checker.expression(expression, expected: expected))
      } catch {
        switch error {
        case .mistake(let mistake): return .failed(mistake)
        case .dependsOnFailed(let name): return .skipped(because: name)
        }
      }
    } catch {
      return .failed(error)
    }
  }

  /// Computes an expression that was checked.
  ///
  /// - Precondition: its names have values of the types that they had then.
  public func compute(_ expression: TypedExpression) throws(Mistake) -> Value {
    var evaluator = Evaluator(bindings, limits)
    return try evaluator.value(of: expression)
  }

  /// Gives a name another value of the same type.
  ///
  /// - Precondition: the name is bound.
  public mutating func replace(_ name: String, with value: Value) {
    guard let old = bindings[name] else { preconditionFailure("'\(name)' is not bound") }
    bindings[name] = Binding(name: name, value: value, expression: nil, line: old.line)
  }

  /// The value of an expression that was checked before; nil where it can't be had again, or only by
  /// training a model.
  public func value(of expression: TypedExpression) -> Value? {
    var operations = 0.0
    return value(of: expression, after: &operations, most: .infinity)
  }

  /// The same within limits.
  ///
  /// - Parameters:
  ///   - operations: how many multiply-adds were spent; those of this expression are added.
  ///   - most: how many may be spent in all.
  func value(
    of expression: TypedExpression, after operations: inout Double, most: Double
  ) -> Value? {
    // A binding may have been withdrawn since.
    guard expression.names.allSatisfy({ bindings[$0] != nil }) else { return nil }
    var limits = limits
    limits.operationsPerCell = min(operations + limits.operationsPerCell, most)
    limits.trainingPerCell = 0
    var evaluator = Evaluator(bindings, limits, spent: Work(operations: operations))
    defer { operations = evaluator.spent.operations }
    return try? evaluator.value(of: expression)
  }
}

extension Statement {
  /// The names that the statement binds, with their places.
  public var boundNames: [Name] {
    guard case .bind(let names, _, _, _) = kind else { return [] }
    return names
  }
}
