internal import Attention
internal import Diagnostics

extension Catalogue {
  /// + − * / and the ranges.
  static let arithmeticFunctions: [Function] = [
    numberOperators, vectorOperators, matrixOperators, products, negations, ranges,
  ].flatMap { $0 }

  private typealias Rule = @Sendable ([Value], Element) -> Arithmetic?
  private static let added: Rule = { .sum([.argument(0, $1), .argument(1, $1)]) }
  private static let subtracted: Rule = { .difference(.argument(0, $1), .argument(1, $1)) }
  private static let multiplied: Rule = { .product([.argument(0, $1), .argument(1, $1)]) }
  private static let divided: Rule = { .quotient(.argument(0, $1), .argument(1, $1)) }
  private static let scaledLeft: Rule = { .product([.argument(0, .whole), .argument(1, $1)]) }
  private static let scaledRight: Rule = { .product([.argument(0, $1), .argument(1, .whole)]) }
  private static let dividedBy: Rule = { .quotient(.argument(0, $1), .argument(1, .whole)) }
  private static let negated: Rule = { .negative(.argument(0, $1)) }
  private static let sides = ["_ left", "_ right"]

  private static let numberOperators: [Function] = [
    Function("+", .infix, sides, arithmetic: added) { (a: Double, b: Double) in a + b },
    Function("-", .infix, sides, arithmetic: subtracted) { (a: Double, b: Double) in a - b },
    Function("*", .infix, sides, arithmetic: multiplied) { (a: Double, b: Double) in a * b },
    Function("/", .infix, sides, arithmetic: divided) { (a: Double, b: Double) in a / b },
    Function(
      "+", .infix, sides, check: { overflow($0.addingReportingOverflow($1).overflow) },
      arithmetic: added
    ) { (a: Int, b: Int) in a + b },
    Function(
      "-", .infix, sides, check: { overflow($0.subtractingReportingOverflow($1).overflow) },
      arithmetic: subtracted
    ) { (a: Int, b: Int) in a - b },
    Function(
      "*", .infix, sides, check: { overflow($0.multipliedReportingOverflow(by: $1).overflow) },
      arithmetic: multiplied
    ) { (a: Int, b: Int) in a * b },
    Function(
      "/", .infix, sides,
      check: { $1 == 0 ? .divisionByZero : overflow($0.dividedReportingOverflow(by: $1).overflow) }
    ) { (a: Int, b: Int) in a / b },
    Function("+", .infix, sides, cost: { .joining([.string($0), .string($1)]) }) {
      (a: String, b: String) in a + b
    },
  ]

  private static func overflow(_ happened: Bool) -> CallProblem? { happened ? .overflow : nil }

  private static let vectorOperators: [Function] = [
    Function("+", .infix, sides, shapes: { Shape.sum($0, $1) }, arithmetic: added) {
      (a: Vector, b: Vector) in a + b
    },
    Function("-", .infix, sides, shapes: { Shape.sum($0, $1) }, arithmetic: subtracted) {
      (a: Vector, b: Vector) in a - b
    },
    Function("*", .infix, sides, arithmetic: scaledLeft) { (a: Double, b: Vector) in a * b },
    Function("*", .infix, sides, arithmetic: scaledRight) { (a: Vector, b: Double) in a * b },
    Function("/", .infix, sides, arithmetic: dividedBy) { (a: Vector, b: Double) in a / b },
    Function("*", .infix, sides, unavailable: .vectorTimesVector) { (a: Vector, _: Vector) in a },
  ]

  private static let matrixOperators: [Function] = [
    Function("+", .infix, sides, shapes: { Shape.sum($0, $1) }, arithmetic: added) {
      (a: Matrix, b: Matrix) in a + b
    },
    Function("-", .infix, sides, shapes: { Shape.sum($0, $1) }, arithmetic: subtracted) {
      (a: Matrix, b: Matrix) in a - b
    },
    Function("*", .infix, sides, arithmetic: scaledLeft) { (a: Double, b: Matrix) in a * b },
    Function("*", .infix, sides, arithmetic: scaledRight) { (a: Matrix, b: Double) in a * b },
    Function("/", .infix, sides, arithmetic: dividedBy) { (a: Matrix, b: Double) in a / b },
  ]

  private static let products: [Function] = [
    Function(
      "*", .infix, sides, shapes: { Shape.product($0, $1) },
      arithmetic: { arguments, element in
        .dot(
          arguments[1].count, { .argument(0, Element(element.indices[0], $0)) },
          { .argument(1, Element($0)) })
      }
    ) { (a: Matrix, b: Vector) in a * b },
    Function(
      "*", .infix, sides, shapes: { Shape.product($0, $1) },
      cost: { .table($0.rows, $1.columns, work: Double($0.columns)) },
      arithmetic: { arguments, element in
        guard case .matrix(let right) = arguments[1] else { return nil }
        return .dot(right.rows, { .argument(0, Element(element.indices[0], $0)) }) {
          .argument(1, Element($0, element.indices[1]))
        }
      }
    ) { (a: Matrix, b: Matrix) in a * b },
  ]

  private static let negations: [Function] = [
    Function("-", .negation, ["_ value"], arithmetic: negated) { (a: Double) in -a },
    Function(
      "-", .negation, ["_ value"], check: { overflow($0 == .min) }, arithmetic: negated
    ) { (a: Int) in -a },
    Function("-", .negation, ["_ value"], arithmetic: negated) { (a: Vector) in -a },
    Function("-", .negation, ["_ value"], arithmetic: negated) { (a: Matrix) in -a },
  ]

  private static let ranges: [Function] = [
    Function(
      "...", .infix, sides,
      check: { $0 > $1 ? .emptyRange(from: $0, to: $1) : overflow($1 == .max) }
    ) { (a: Int, b: Int) in a...b },
    Function("..<", .infix, sides, check: { $0 > $1 ? .emptyRange(from: $0, to: $1) : nil }) {
      (a: Int, b: Int) in a..<b
    },
  ]
}
