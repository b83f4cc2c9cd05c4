internal import Attention
internal import Diagnostics

/// Computes the values of typed expressions.
struct Evaluator {
  let bindings: [String: Binding]
  let limits: Limits
  /// What was computed so far.
  var spent: Work

  init(_ bindings: [String: Binding], _ limits: Limits, spent: Work = Work()) {
    self.bindings = bindings
    self.limits = limits
    self.spent = spent
  }

  mutating func value(of expression: TypedExpression) throws(Mistake) -> Value {
    // Long chains, `a + b + c` or `x.a[0]`, lean to the left: down and up again in two loops, since
    // the stack has no room for a call a link.
    var chain: [TypedExpression] = []
    var innermost = expression
    while let first = innermost.firstPart {
      chain.append(innermost)
      innermost = first
    }
    var value = try value(of: innermost, from: try values(of: innermost.parts[...]))
    while let link = chain.popLast() {
      value = try self.value(
        of: link, from: try values(of: link.parts.dropFirst(), behind: value))
    }
    return value
  }

  private mutating func values(
    of expressions: ArraySlice<TypedExpression>, behind first: Value? = nil
  ) throws(Mistake) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(expressions.count + 1)
    if let first { values.append(first) }
    for expression in expressions { values.append(try value(of: expression)) }
    return values
  }

  /// The value of an expression whose parts have these.
  mutating func value(
    of expression: TypedExpression, from parts: [Value]
  ) throws(Mistake) -> Value {
    switch expression.kind {
    case .literal(let value): return value
    case .binding(let name):
      guard let binding = bindings[name] else {
        preconditionFailure("the checker let '\(name)' through, which has no value")
      }
      return binding.value
    case .array(let elements): return try array(parts, elements, expression)
    case .tuple: return .tuple(parts)
    case .call(let function, let arguments):
      return try call(function, arguments, parts, at: expression.range)
    case .component(_, let index):
      guard case .tuple(let values) = parts.first else {
        preconditionFailure("the checker took a component of what is no tuple")
      }
      return values[index]
    }
  }

  private func array(
    _ values: [Value], _ elements: [TypedExpression], _ expression: TypedExpression
  ) throws(Mistake) -> Value {
    let size = values.reduce(0) { $0 + $1.size }
    if size > limits.numbersPerValue {
      throw Mistake(
        .call(.tooManyNumbers(Double(size), limit: limits.numbersPerValue)),
        at: expression.range)
    }
    switch expression.type {
    case .vector: return .vector(Vector(values.compactMap(Double.init)))
    case .matrix:
      let rows = values.compactMap(Vector.init(_:))
      if let mismatch = Shape.matrix(rows: rows) {
        throw mistake(
          mismatch, zip(elements.indices.map { "[\($0)]" }, elements), at: expression.range)
      }
      return .matrix(
        Matrix(rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap(\.values)))
    case .array(let element): return .array(values, of: element)
    default: preconditionFailure("the checker made an array of type \(expression.type)")
    }
  }

  private mutating func call(
    _ function: Function, _ arguments: [TypedExpression], _ values: [Value], at range: Range<Int>
  ) throws(Mistake) -> Value {
    do throws(CallProblem) {
      return try function.run(values, &spent, limits)
    } catch {
      throw mistake(error, function, arguments, at: range)
    }
  }

  /// The problem at the argument that it is about, with the arguments named as they are written.
  @inline(never)
  private func mistake(
    _ problem: CallProblem, _ function: Function, _ arguments: [TypedExpression],
    at range: Range<Int>
  ) -> Mistake {
    guard case .mismatch(let mismatch, _) = problem else {
      let wrong = zip(function.argumentNames, arguments).first { $0.0 == problem.argument }
      return Mistake(.call(problem), at: wrong?.1.range ?? range)
    }
    return mistake(mismatch, zip(function.argumentNames, arguments), at: range)
  }

  private func mistake(
    _ mismatch: ShapeMismatch, _ arguments: some Sequence<(String, TypedExpression)>,
    at range: Range<Int>
  ) -> Mistake {
    var written: [String: String] = [:]
    var place = range
    for (label, argument) in arguments {
      if case .binding(let name) = argument.kind { written[label] = name }
      if label == mismatch.argument {
        place = argument.range
        if let parameter = mismatch.parameter, let part = argument.argument(parameter) {
          place = part.range
          if case .binding(let name) = part.kind { written[parameter] = name }
        }
      }
    }
    return Mistake(.call(.mismatch(mismatch, written: written)), at: place)
  }
}

extension ShapeMismatch {
  /// The parameter of a score or normaliser that is at fault, where one inside an argument is.
  fileprivate var parameter: String? {
    switch rule {
    case .scoreParameter(let name, _, _): name
    case .variant(.onePreviousPerKey): "previous"
    default: nil
    }
  }
}

extension TypedExpression {
  /// The argument with a label, of a call.
  fileprivate func argument(_ label: String) -> TypedExpression? {
    guard case .call(let function, let arguments) = kind else { return nil }
    return zip(function.parameters, arguments).first { $0.0.label == label }?.1
  }

  /// The part that is computed first.
  fileprivate var firstPart: TypedExpression? {
    switch kind {
    case .call(_, let arguments): arguments.first
    case .component(let tuple, _): tuple
    case .literal, .binding, .array, .tuple: nil
    }
  }
}
