internal import Attention
internal import LessonSwift
internal import Runs

extension PublicValue {
  /// The value as an input of a type; nil where it isn't one.
  func value(as type: ValueType) -> Value? {
    switch (self, type) {
    case (.word(let word), .string): return .string(word)
    case (.truth(let truth), .bool): return .bool(truth)
    case (.numbers(let numbers), _): return numbers.value(as: type)
    case (.list(let list), .array(let element)):
      let values = list.compactMap { $0.value(as: element) }
      return values.count == list.count ? .array(values, of: element) : nil
    case (.word, _), (.truth, _), (.list, _): return nil
    }
  }
}

extension NumericAnswer {
  fileprivate func value(as type: ValueType) -> Value? {
    switch (type, shape.count) {
    case (.double, 0): return .double(values[0])
    case (.int, 0): return Int(exactly: values[0]).map(Value.int)
    case (.vector, 1): return .vector(Vector(values))
    case (.matrix, 2):
      return .matrix(Matrix(rows: shape[0], columns: shape[1], values: values))
    case (.array(let element), 1...):
      let inner = Array(shape.dropFirst())
      let width = inner.reduce(1, *)
      let parts = (0..<shape[0]).compactMap { index in
        NumericAnswer(shape: inner, values: Array(values[index * width..<(index + 1) * width]))
          .value(as: element)
      }
      return parts.count == shape[0] ? .array(parts, of: element) : nil
    default: return nil
    }
  }
}
