internal import Attention
internal import LessonSwift

/// What a call of `attend` was given.
struct AttendCall {
  /// A vector, or a matrix of many.
  let query: Value
  let keys: Matrix
  let values: Matrix
  let normalizer: Normalizer

  init?(_ made: CellView.Made?) {
    guard let made, made.function.name == "attend", case .matrix(let keys) = made.values[1],
      case .matrix(let values) = made.values[2], let normalizer = Normalizer(made.values[5])
    else { return nil }
    query = made.values[0]
    self.keys = keys
    self.values = values
    self.normalizer = normalizer
  }
}
