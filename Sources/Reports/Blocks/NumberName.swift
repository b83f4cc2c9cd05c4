internal import LessonSwift

/// What a number of a lesson is called: lesson Swift that `lesson explain` takes, such as
/// `weights[0]` or `spoken.contexts[1, 2]`.
public struct NumberName: Hashable, Sendable {
  public let text: String
  /// The value that holds the number.
  let value: String
  let element: Element

  /// Of a value that is a number.
  init(_ value: String) {
    text = value
    self.value = value
    element = .whole
  }

  /// - Parameter indices: how lesson Swift writes those of the element.
  fileprivate init(_ value: String, _ element: Element, indices: String) {
    text = "\(value)[\(indices)]"
    self.value = value
    self.element = element
  }

  public static func == (a: NumberName, b: NumberName) -> Bool { a.text == b.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension [Block] {
  /// The names of the numbers that the blocks show, in their order.
  var numberNames: [NumberName] {
    flatMap { block -> [NumberName] in
      switch block {
      case .paragraph(let content): content.numberNames
      case .table(let table): table.rows.joined().flatMap(\.content.numberNames)
      case .heading, .caption, .picture, .formula, .diagnostic, .prose, .code, .output: []
      }
    }
  }
}

extension [Inline] {
  var numberNames: [NumberName] {
    compactMap { if case .number(_, of: let name, strong: _) = $0 { name } else { nil } }
  }
}

/// What a value of a lesson is called, from which each of its numbers has its name.
struct ValueName {
  /// Lesson Swift.
  let text: String
  /// The same, so that an element or a field may stand behind it.
  let whole: String

  init(_ binding: Binding) { self.init(text: binding.name) }

  /// The name of what a cell or the prose computes; nil where it would fill more than a line.
  init?(source: String) {
    guard source.utf8.count <= Self.longest, !source.contains(where: \.isNewline) else {
      return nil
    }
    text = source
    whole = Self.holdsTogether(source) ? source : "(\(source))"
  }

  /// The name of an argument; nil for one that is neither a binding nor a part of one.
  init?(_ expression: TypedExpression) {
    switch expression.kind {
    case .binding(let name): self.init(text: name)
    case .call(let function, let arguments) where function.notation == .property:
      guard let whole = ValueName(arguments[0]) else { return nil }
      self = whole.field(function.name)
    case .call(let function, let arguments) where function.notation == .element:
      let indices = arguments.dropFirst().compactMap(\.wholeNumber)
      guard let whole = ValueName(arguments[0]), indices.count == arguments.count - 1 else {
        return nil
      }
      let list = indices.map(String.init).joined(separator: ", ")
      self.init(text: "\(whole.whole)[\(list)]")
    case .component(let tuple, let index):
      guard let whole = ValueName(tuple) else { return nil }
      self = whole.component(index)
    case .literal, .call, .array, .tuple: return nil
    }
  }

  private init(text: String) {
    self.text = text
    whole = text
  }

  private static let longest = 80

  /// Of a value that is a number.
  var number: NumberName { NumberName(text) }

  /// Of an element of a vector, or of a list of numbers.
  subscript(index: Int) -> NumberName { NumberName(whole, Element(index), indices: "\(index)") }

  /// Of an element of a matrix.
  subscript(row: Int, column: Int) -> NumberName {
    NumberName(whole, Element(row, column), indices: "\(row), \(column)")
  }

  /// Of a row of a matrix, or of what a list holds.
  func part(_ index: Int) -> ValueName { ValueName(text: self[index].text) }

  func component(_ index: Int) -> ValueName { ValueName(text: "\(whole).\(index)") }

  func field(_ name: String) -> ValueName { ValueName(text: "\(whole).\(name)") }

  /// Whether what stands behind the text belongs to all of it: no operator and no sign stands
  /// outside of brackets.
  private static func holdsTogether(_ source: String) -> Bool {
    var open = 0
    for byte in source.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): open += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "/"):
        if open == 0 { return false }
      default: break
      }
    }
    return true
  }
}

extension TypedExpression {
  /// The value of a whole number that is written out.
  fileprivate var wholeNumber: Int? {
    if case .literal(.int(let number)) = kind { number } else { nil }
  }
}
