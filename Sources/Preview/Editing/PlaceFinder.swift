internal import LessonSwift

/// Finds the places of a cell's code where a reader may put something else.
struct PlaceFinder {
  private let code: [UInt8]
  private let kinds: KindCatalogue
  private(set) var places: [Found] = []

  /// A place, and the call in which a choice is tried out; nil where there is none.
  struct Found {
    let range: Range<Int>
    let face: Range<Int>
    let content: Content

    enum Content {
      case number
      case kind(EditablePlace.KindType, call: Range<Int>?)
      /// A call such as `softmax(e)`, whose scores stand at a range.
      case normalizerCall(scores: Range<Int>)
    }
  }

  /// - Complexity: O(bytes).
  init(_ code: String, _ kinds: KindCatalogue) {
    self.kinds = kinds
    self.code = Array(code.utf8)
    for statement in Program(code).statements {
      switch statement.kind {
      case .bind(_, _, let annotation, let value):
        if case .name(let name) = annotation?.kind,
          let type = EditablePlace.KindType(rawValue: name)
        {
          addKind(type, at: value, in: nil)
        }
        look(at: value)
      case .show(let value): look(at: value)
      }
    }
    places.sort { $0.face.lowerBound < $1.face.lowerBound }
  }

  // MARK: Numbers

  private mutating func look(at expression: Expression) {
    switch expression.kind {
    case .integer, .float: addNumber(expression)
    case .negative(let operand):
      switch operand.kind {
      case .integer, .float: addNumber(expression)
      default: look(at: operand)
      }
    case .array(let parts), .tuple(let parts): for part in parts { look(at: part) }
    case .call(let callee, let arguments): look(atCall: expression, callee, arguments)
    case .member(let base, _): look(at: base)
    case .element(let base, let indices):
      look(at: base)
      for index in indices { look(at: index) }
    case .infix(_, let left, let right):
      look(at: left)
      look(at: right)
    case .string, .boolean, .name, .implicitMember: break
    }
  }

  private mutating func addNumber(_ expression: Expression) {
    let range = bare(expression.range)
    let text = String(decoding: code[range], as: UTF8.self)
    // Digits that no person types, such as 0x10 or 1_000, stay as they are.
    guard NumberText(text) != nil else { return }
    places.append(Found(range: range, face: range, content: .number))
  }

  /// A range without the parentheses and blanks around what it holds.
  private func bare(_ range: Range<Int>) -> Range<Int> {
    let outside: (UInt8) -> Bool = { "() \t\n".utf8.contains($0) }
    let bytes = code[range].drop(while: outside)
    let end = bytes.lastIndex { !outside($0) } ?? bytes.startIndex
    return bytes.startIndex..<min(end + 1, range.upperBound)
  }

  // MARK: Kinds

  private mutating func look(
    atCall call: Expression, _ callee: Expression, _ arguments: [Expression.Argument]
  ) {
    if case .name(let name) = callee.kind {
      if let first = arguments.first, first.label == nil, kinds.normalizers.contains(name) {
        places.append(
          Found(
            range: call.range, face: callee.range,
            content: .normalizerCall(scores: first.value.range)))
      }
      for argument in arguments {
        guard let label = argument.label?.text, let type = kinds.type(of: label, in: name) else {
          continue
        }
        if case .array(let elements) = argument.value.kind {
          for element in elements { addKind(type, at: element, in: call.range) }
        } else {
          addKind(type, at: argument.value, in: call.range)
        }
      }
    } else {
      look(at: callee)
    }
    for argument in arguments { look(at: argument.value) }
  }

  private mutating func addKind(
    _ type: EditablePlace.KindType, at value: Expression, in call: Range<Int>?
  ) {
    let face: Range<Int>
    switch value.kind {
    case .implicitMember, .name: face = value.range
    case .call(let callee, _): face = callee.range
    default: return
    }
    places.append(Found(range: value.range, face: face, content: .kind(type, call: call)))
  }
}
