internal import Attention

extension Catalogue {
  /// < <= > >= and == !=, with which a lesson says what it claims.
  static let comparisonFunctions: [Function] = numberOrder + equalities

  private static let sides = ["_ left", "_ right"]

  private static let numberOrder: [Function] = [
    Function("<", .infix, sides) { (a: Double, b: Double) in a < b },
    Function("<=", .infix, sides) { (a: Double, b: Double) in a <= b },
    Function(">", .infix, sides) { (a: Double, b: Double) in a > b },
    Function(">=", .infix, sides) { (a: Double, b: Double) in a >= b },
    Function("<", .infix, sides) { (a: Int, b: Int) in a < b },
    Function("<=", .infix, sides) { (a: Int, b: Int) in a <= b },
    Function(">", .infix, sides) { (a: Int, b: Int) in a > b },
    Function(">=", .infix, sides) { (a: Int, b: Int) in a >= b },
  ]

  private static let equalities: [Function] = [
    Function("==", .infix, sides) { (a: Double, b: Double) in a == b },
    Function("!=", .infix, sides) { (a: Double, b: Double) in a != b },
    Function("==", .infix, sides) { (a: Int, b: Int) in a == b },
    Function("!=", .infix, sides) { (a: Int, b: Int) in a != b },
    Function("==", .infix, sides) { (a: String, b: String) in a == b },
    Function("!=", .infix, sides) { (a: String, b: String) in a != b },
    Function("==", .infix, sides) { (a: [String], b: [String]) in a == b },
    Function("!=", .infix, sides) { (a: [String], b: [String]) in a != b },
  ]
}
