import Attention
import Diagnostics
import LessonSwift
import Lessons
import Runs

/// All numbers of a value in their order, and its words.
struct Flat: Equatable {
  var numbers: [Double] = []
  var words: [String] = []

  init(_ value: Value) {
    switch value {
    case .double(let number): numbers = [number]
    case .int(let number): numbers = [Double(number)]
    case .bool(let truth): numbers = [truth ? 1 : 0]
    case .string(let text): words = [text]
    case .vector(let vector): numbers = vector.values
    case .matrix(let matrix):
      numbers = [Double(matrix.rows), Double(matrix.columns)] + matrix.values
    case .closedRange(let range): numbers = [Double(range.lowerBound), Double(range.upperBound)]
    case .range(let range): numbers = [Double(range.lowerBound), Double(range.upperBound)]
    case .array(let parts, _), .tuple(let parts):
      for part in parts.map(Flat.init) {
        numbers += part.numbers
        words += part.words
      }
    case .structure(let structure):
      for part in structure.fields.map({ Flat($0.value) }) {
        numbers += part.numbers
        words += part.words
      }
    }
  }
}
