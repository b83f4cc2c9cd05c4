/// What a file says of the model in it.
struct CheckpointFields {
  private let metadata: [String: String]

  init(_ metadata: [String: String]) { self.metadata = metadata }

  func text(_ field: Checkpoint.Field) throws(CheckpointMistake) -> String {
    guard let text = metadata[field.rawValue] else { throw .field(field.rawValue, found: nil) }
    return text
  }

  /// - Parameter read: gives nil for a text that says nothing.
  func value<T>(
    _ field: Checkpoint.Field, _ read: (String) -> T?
  ) throws(CheckpointMistake) -> T {
    let text = try text(field)
    guard let value = read(text) else { throw .field(field.rawValue, found: text) }
    return value
  }

  /// How wide something is: as wide as lessons may have it.
  func width(_ field: Checkpoint.Field) throws(CheckpointMistake) -> Int {
    try value(field) { Int($0).flatMap { (1...4_096).contains($0) ? $0 : nil } }
  }

  /// A number of at least 0.
  func number(
    _ field: Checkpoint.Field, below limit: Double = .infinity
  ) throws(CheckpointMistake) -> Double {
    try value(field) { Double($0).flatMap { (0..<limit).contains($0) ? $0 : nil } }
  }
}
