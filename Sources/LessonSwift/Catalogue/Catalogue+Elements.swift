internal import Attention
internal import Diagnostics

extension Catalogue {
  private static let single = ["_ whole", "_ index"]

  /// `x[i]`, `x[i, j]`, `x[i...j]` of vectors and matrices.
  static let elementFunctions: [Function] = [
    Function(
      "[]", .element, single, shapes: { Shape.index($1, of: $0) }, cost: { _, _ in .one },
      arithmetic: { arguments, _ in
        guard case .int(let index) = arguments[1] else { return nil }
        return .argument(0, Element(index))
      }
    ) { (x: Vector, i: Int) in x[i] },
    Function(
      "[]", .element, single, shapes: { Shape.index($1, of: $0) }, arithmetic: shifted
    ) { (x: Vector, r: ClosedRange<Int>) in x[r] },
    Function(
      "[]", .element, single, shapes: { Shape.index($1, of: $0) }, arithmetic: shifted
    ) { (x: Vector, r: Range<Int>) in x[r] },
    Function(
      "[]", .element, single, shapes: { Shape.index($1, of: $0) },
      arithmetic: { arguments, element in
        guard case .int(let index) = arguments[1] else { return nil }
        return .argument(0, Element(index, element.indices[0]))
      }
    ) { (x: Matrix, i: Int) in x[i] },
    Function(
      "[]", .element, single, shapes: { Shape.index($1, of: $0) }, arithmetic: shifted
    ) { (x: Matrix, r: ClosedRange<Int>) in x[r] },
    Function(
      "[]", .element, single, shapes: { Shape.index($1, of: $0) }, arithmetic: shifted
    ) { (x: Matrix, r: Range<Int>) in x[r] },
    Function(
      "[]", .element, ["_ whole", "_ row", "_ column"],
      shapes: { Shape.index($1, $2, of: $0) }, cost: { _, _, _ in .one },
      arithmetic: { arguments, _ in
        guard case .int(let row) = arguments[1], case .int(let column) = arguments[2] else {
          return nil
        }
        return .argument(0, Element(row, column))
      }
    ) { (x: Matrix, i: Int, j: Int) in x[i, j] },
  ]

  /// An element of a part is one of the whole, further on by where the part begins.
  private static let shifted: @Sendable ([Value], Element) -> Arithmetic? = {
    arguments, element in
    let start: Int
    switch arguments[1] {
    case .closedRange(let range): start = range.lowerBound
    case .range(let range): start = range.lowerBound
    default: return nil
    }
    var whole = element
    whole.indices[0] += start
    return .argument(0, whole)
  }
}

// Arrays hold any type, so what can be done with them is made for each type on demand. There are
// no parts of arrays: Swift's `words[1...2]` is an ArraySlice, which is no array and keeps the
// indices of the whole.
extension Function {
  private convenience init(
    array name: String, _ notation: Notation, _ parameters: [Parameter], _ result: ValueType,
    check: @escaping @Sendable ([Value]) -> CallProblem? = { _ in nil },
    cost: @escaping @Sendable ([Value]) -> Cost = { _ in .one },
    arithmetic: (@Sendable ([Value], Element) -> Arithmetic?)? = nil,
    body: @escaping @Sendable ([Value]) -> Value
  ) {
    self.init(
      name: name, notation: notation, parameters: parameters, result: result, formula: nil,
      source: nil, unavailable: nil, cost: cost, arithmetic: arithmetic,
      run: { values, work, limits throws(CallProblem) in
        if let problem = check(values) { throw problem }
        try work.add(cost(values), within: limits)
        return body(values)
      })
  }

  /// `array.count`
  static func count(of element: ValueType) -> Function {
    Function(
      array: "count", .property, [Parameter(labelled: "_ array", .array(element))], .int
    ) { values in
      .int(values[0].elements.count)
    }
  }

  /// `array[i]`
  static func element(of element: ValueType) -> Function {
    let array = Parameter(labelled: "_ whole", .array(element))
    return Function(
      array: "[]", .element, [array, Parameter(labelled: "_ index", .int)], element,
      check: { values in
        guard case .int(let index) = values[1] else { return nil }
        return outside(index, values[0].elements.count)
      },
      arithmetic: { values, element in
        guard case .int(let index) = values[1] else { return nil }
        return .argument(0, Element(field: element.field, indices: [index] + element.indices))
      }
    ) { values in
      guard case .int(let index) = values[1] else { return values[0] }
      return values[0].elements[index]
    }
  }

  /// `array + array`
  static func concatenation(of type: ValueType) -> Function {
    let sides = ["_ left", "_ right"].map { Parameter(labelled: $0, type) }
    return Function(
      array: "+", .infix, sides, type, cost: { .joining($0) },
      arithmetic: { values, element in
        guard let first = element.indices.first else { return nil }
        let left = values[0].elements.count
        if first < left { return .argument(0, element) }
        let rest = element.indices.dropFirst()
        return .argument(1, Element(field: element.field, indices: [first - left] + rest))
      }
    ) { values in
      guard case .array(let left, let element) = values[0] else { return values[0] }
      return .array(left + values[1].elements, of: element)
    }
  }

  private static func outside(_ index: Int, _ count: Int) -> CallProblem? {
    if 0..<count ~= index { return nil }
    return .mismatch(
      ShapeMismatch(
        argument: "index", has: .integer(index), needs: .indicesBelow(count),
        rule: .indexOutOfRange),
      written: [:])
  }
}

extension Value {
  fileprivate var elements: [Value] {
    guard case .array(let elements, _) = self else { return [] }
    return elements
  }
}
