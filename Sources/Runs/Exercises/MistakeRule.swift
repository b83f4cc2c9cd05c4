internal import Diagnostics
internal import LessonSwift
internal import Lessons

/// A usual mistake: what one writes instead of a call, and what to tell who did.
struct MistakeRule: Sendable {
  let id: String
  /// The step that it is made in.
  let step: Step
  let say: Bilingual
  /// The call as the mistake has it; nil for calls in which it can't be made.
  let rewrite: @Sendable (WrittenCall) -> String?
}

/// A call in a formula, with the texts of its arguments.
struct WrittenCall {
  let name: String
  private let arguments: [(label: String?, text: String)]
  /// The formula around it, in which other calls may say more.
  let formula: WrittenFormula

  init?(_ expression: Expression, in formula: WrittenFormula) {
    guard case .call(let callee, let arguments) = expression.kind,
      case .name(let name) = callee.kind
    else { return nil }
    self.name = name
    self.formula = formula
    self.arguments = arguments.map { ($0.label?.text, formula.text(of: $0.value)) }
  }

  /// The first argument, which has no label.
  var first: String? { arguments.first.flatMap { $0.label == nil ? $0.text : nil } }

  /// The second argument, where neither has a label.
  var second: String? {
    arguments.count > 1 && arguments[1].label == nil ? arguments[1].text : nil
  }

  subscript(label: String) -> String? { arguments.first { $0.label == label }?.text }

  /// The call with another text for an argument.
  func replacing(_ label: String, with text: String) -> String {
    let list = arguments.map { argument in
      let value = argument.label == label ? text : argument.text
      return (argument.label.map { $0 + ": " } ?? "") + value
    }
    return "\(name)(\(list.joined(separator: ", ")))"
  }
}

/// A formula and its text.
struct WrittenFormula {
  let source: String
  let expression: Expression

  init?(_ source: String) {
    guard let expression = try? Program.expression(source) else { return nil }
    self.source = source
    self.expression = expression
  }

  func text(of expression: Expression) -> String {
    String(decoding: Array(source.utf8)[expression.range], as: UTF8.self)
  }

  /// The formula with another text for a part of it.
  func replacing(_ part: Expression, with text: String) -> String {
    let bytes = Array(source.utf8)
    return String(decoding: bytes[..<part.range.lowerBound], as: UTF8.self) + "(" + text + ")"
      + String(decoding: bytes[part.range.upperBound...], as: UTF8.self)
  }

  /// Every part of the formula, itself first.
  var parts: [Expression] {
    var found: [Expression] = []
    var open = [expression]
    while let part = open.popLast() {
      found.append(part)
      open += part.parts.reversed()
    }
    return found
  }

  /// The calls of functions with a name.
  func calls(_ name: String) -> [WrittenCall] {
    parts.compactMap { WrittenCall($0, in: self) }.filter { $0.name == name }
  }
}
