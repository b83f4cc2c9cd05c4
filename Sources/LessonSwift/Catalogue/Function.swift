public import Diagnostics

/// Something that cells may call: a function, operator, initialiser, property or subscript of the
/// library, with what is known of it.
///
/// It never changes; a class, as every call in a lesson holds one and copies are then one pointer.
public final class Function: Sendable {
  /// How a call of it is written.
  public enum Notation: Hashable, Sendable {
    /// `f(a, label: b)`
    case function
    /// `Type(a)`
    case initializer
    /// `Type.member(a)` and, where the type is known, `.member(a)`
    case staticMethod(ValueType)
    /// `Type.member` and `.member`
    case staticProperty(ValueType)
    /// `x.member(a)`; the first parameter is `x`.
    case method
    /// `x.member`
    case property
    /// `a + b`
    case infix
    /// `-a`
    case negation
    /// `x[i]`, `x[i, j]`
    case element
  }

  public struct Parameter: Equatable, Sendable {
    public let label: String?
    /// The label, or what the parameter is called where it has none.
    public let name: String
    public let type: ValueType
    /// Lesson Swift for the value where the call leaves the argument out.
    public let fallback: String?
  }

  public let name: String
  public let notation: Notation
  public let parameters: [Parameter]
  public let result: ValueType
  /// In TeX.
  public let formula: String?
  /// Where the formula comes from: paper and equation.
  public let source: String?
  /// Why a call of it is refused before it runs, as Swift does for what is marked unavailable.
  public let unavailable: LanguageProblem?

  /// Checks the arguments, adds to the work what the call costs, and makes it if that is within the
  /// limits.
  typealias Run = @Sendable ([Value], inout Work, Limits) throws(CallProblem) -> Value

  /// What a call costs whose arguments fit.
  let cost: @Sendable ([Value]) -> Cost
  let run: Run
  let arithmetic: (@Sendable ([Value], Element) -> Arithmetic?)?

  init(
    name: String, notation: Notation, parameters: [Parameter], result: ValueType,
    formula: String?, source: String?, unavailable: LanguageProblem?,
    cost: @escaping @Sendable ([Value]) -> Cost,
    arithmetic: (@Sendable ([Value], Element) -> Arithmetic?)?, run: @escaping Run
  ) {
    self.name = name
    self.notation = notation
    self.parameters = parameters
    self.result = result
    self.formula = formula
    self.source = source
    self.unavailable = unavailable
    self.cost = cost
    self.arithmetic = arithmetic
    self.run = run
  }

  var argumentNames: [String] { parameters.map(\.name) }

  /// The function as Swift writes it: `softmax(_: Vector, temperature: Double) -> Vector`.
  public var signature: String { text { $0.label ?? "_" } }

  /// The same with what parameters are called that have no label:
  /// `softmax(_ scores: Vector, temperature: Double) -> Vector`.
  public var declaration: String { text { $0.label ?? "_ \($0.name)" } }

  /// - Parameter heading: what stands before the colon of a parameter.
  private func text(_ heading: (Parameter) -> String) -> String {
    let list = parameters.map { parameter in
      "\(heading(parameter)): \(parameter.type)" + (parameter.fallback.map { " = \($0)" } ?? "")
    }
    switch notation {
    case .function: return "\(name)(\(list.joined(separator: ", "))) -> \(result)"
    case .initializer: return "\(name)(\(list.joined(separator: ", ")))"
    case .staticMethod: return "\(result).\(name)(\(list.joined(separator: ", ")))"
    case .staticProperty(let type): return "\(type).\(name)"
    case .method:
      return
        "\(parameters[0].type).\(name)(\(list.dropFirst().joined(separator: ", "))) -> \(result)"
    case .property: return "\(parameters[0].type).\(name) -> \(result)"
    case .infix: return "\(parameters[0].type) \(name) \(parameters[1].type) -> \(result)"
    case .negation: return "-\(parameters[0].type) -> \(result)"
    case .element:
      let indices = parameters.dropFirst().map(\.type.description).joined(separator: ", ")
      return "\(parameters[0].type)[\(indices)] -> \(result)"
    }
  }
}

/// What a call costs, known before it runs, so that a cell can't run without end.
public struct Cost: Equatable, Sendable {
  /// Multiply-adds, roughly; a Double, so that no product of sizes overflows.
  public let operations: Double
  /// How many numbers the result holds.
  public let numbers: Double
  /// Multiply-adds that a model learns with or is tried with, which have a limit of their own.
  public let training: Double

  public init(operations: Double, numbers: Double, training: Double = 0) {
    self.operations = operations
    self.numbers = numbers
    self.training = training
  }

  /// For functions that do something to each number they are given, and make no more of them.
  ///
  /// - Parameter work: multiply-adds a number; exp, or memory for the result, takes about ten.
  static func reading(_ values: [Value], work: Double = 10) -> Cost {
    var all = 1.0
    var largest = values.isEmpty ? 1.0 : 0
    for value in values {
      let size = Double(value.size)
      all += size
      largest = max(largest, size)
    }
    return Cost(operations: work * all, numbers: largest)
  }

  /// For functions whose result holds all that they are given.
  static func joining(_ values: [Value]) -> Cost {
    let size = values.reduce(0) { $0 + Double($1.size) }
    return Cost(operations: 10 * size + 1, numbers: size)
  }

  /// For matrices of so many rows and columns, each number being that much work.
  static func table(_ rows: Int, _ columns: Int, work: Double) -> Cost {
    let (rows, columns) = (Double(rows), Double(columns))
    return Cost(
      operations: rows * columns * work + 1, numbers: max(rows * columns, rows, columns))
  }

  /// For functions that look at one number only.
  static let one = Cost(operations: 1, numbers: 1)
}
