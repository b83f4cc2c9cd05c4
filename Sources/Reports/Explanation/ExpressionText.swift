internal import Diagnostics
internal import LessonSwift

/// A typed expression as lesson Swift again, for numbers that have no name of their own.
enum ExpressionText {
  private static let longest = 48

  /// The expression, with its arguments left out where it would be long.
  static func short(_ expression: TypedExpression) -> String {
    let whole = text(expression)
    if whole.count <= longest { return whole }
    guard case .call(let function, let arguments) = expression.kind else { return "[…]" }
    switch function.notation {
    case .function, .initializer: return "\(function.name)(…)"
    case .method, .property, .element:
      return short(arguments[0]) + (function.notation == .element ? "[…]" : ".\(function.name)")
    case .infix: return "(… \(function.name) …)"
    case .negation: return "-(…)"
    case .staticMethod, .staticProperty: return ".\(function.name)(…)"
    }
  }

  private static func text(_ expression: TypedExpression) -> String {
    switch expression.kind {
    case .literal(let value): literal(value)
    case .binding(let name): name
    case .array(let parts): "[" + parts.map(text).joined(separator: ", ") + "]"
    case .tuple(let parts): "(" + parts.map(text).joined(separator: ", ") + ")"
    case .component(let tuple, let index): "\(text(tuple)).\(index)"
    case .call(let function, let arguments): call(function, arguments.map(text))
    }
  }

  private static func call(_ function: Function, _ arguments: [String]) -> String {
    func list(_ parameters: some Collection<Function.Parameter>, _ texts: some Collection<String>)
      -> String
    {
      zip(parameters, texts).map { parameter, text in
        parameter.label.map { "\($0): \(text)" } ?? text
      }.joined(separator: ", ")
    }
    switch function.notation {
    case .function, .initializer:
      return "\(function.name)(\(list(function.parameters, arguments)))"
    case .staticMethod(let type):
      return "\(type).\(function.name)(\(list(function.parameters, arguments)))"
    case .staticProperty(let type): return "\(type).\(function.name)"
    case .method:
      let rest = list(function.parameters.dropFirst(), arguments.dropFirst())
      return "\(arguments[0]).\(function.name)(\(rest))"
    case .property: return "\(arguments[0]).\(function.name)"
    case .infix: return "(\(arguments[0]) \(function.name) \(arguments[1]))"
    case .negation: return "-\(arguments[0])"
    case .element:
      return "\(arguments[0])[\(arguments.dropFirst().joined(separator: ", "))]"
    }
  }

  private static func literal(_ value: Value) -> String {
    switch value {
    case .double(let number): NumberStyle(of: [number], digits: 15).text(number)
    case .int(let number): "\(number)"
    case .bool(let truth): "\(truth)"
    case .string(let text): "\"\(text)\""
    case .vector, .matrix, .closedRange, .range, .array, .tuple, .structure: "…"
    }
  }
}
