internal import LessonSwift

/// Where an element stands in a value, as lesson Swift: `.weights[0][1, 2]`.
struct ElementPath {
  let text: String

  /// - Parameters:
  ///   - type: the value's.
  ///   - catalogue: knows the types of fields.
  init(_ element: Element, in type: ValueType, _ catalogue: Catalogue) {
    var type = type
    var text = ""
    if let field = element.field {
      text = "." + field
      let property = catalogue.functions.first {
        $0.notation == .property && $0.name == field && $0.parameters[0].type == type
      }
      type = property?.result ?? .double
    }
    var indices = element.indices[...]
    while let index = indices.popFirst() {
      switch type {
      case .matrix:
        text += "[\(index)" + (indices.popFirst().map { ", \($0)" } ?? "") + "]"
        type = .double
      case .array(let inner):
        text += "[\(index)]"
        type = inner
      case .tuple(let parts) where parts.indices.contains(index):
        text += ".\(index)"
        type = parts[index]
      default:
        text += "[\(index)]"
        type = .double
      }
    }
    self.text = text
  }
}
