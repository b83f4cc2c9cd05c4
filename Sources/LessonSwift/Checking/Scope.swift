/// The names that a statement can see.
struct Scope: Sendable {
  /// A binding's type, and the line where it stands.
  struct Entry: Sendable {
    let type: ValueType
    let line: Int
  }

  var bindings: [String: Entry] = [:]
  /// Names whose statements failed: what uses them is skipped, not blamed.
  var failed: Set<String> = []
  /// Functions that were called so far, and in which line first: Swift lets no binding take such a
  /// name.
  var called: [String: Int] = [:]
  /// Names that are bound further down, and in which line.
  var upcoming: [String: Int] = [:]
}

/// Why a statement has no type.
enum CheckFailure: Error {
  case mistake(Mistake)
  /// It uses a name whose own statement failed.
  case dependsOnFailed(String)
}
