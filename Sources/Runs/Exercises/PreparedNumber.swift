internal import LessonSwift

/// A number of an exercise, each student's own.
struct PreparedNumber: Sendable {
  let name: String
  let making: Making

  enum Making: Sendable {
    /// Always drawn in the same way: in the formula there is no other number of the exercise.
    case drawn(Draw)
    /// Computed for every student: a value, or a draw that depends on other numbers.
    case computed(TypedExpression)
  }

  /// - Parameters:
  ///   - value: what the expression came to when the exercise was prepared.
  ///   - numbers: the names that differ from student to student.
  init(_ name: String, _ expression: TypedExpression, _ value: Value, among numbers: [String]) {
    self.name = name
    let depends = expression.names.contains { numbers.contains($0) }
    making = (depends ? nil : Draw(value)).map(Making.drawn) ?? .computed(expression)
  }

  /// What the number comes to.
  ///
  /// - Parameter session: with the numbers that the formula uses.
  func value(seed: UInt64, in session: Session) throws(Mistake) -> Value {
    switch making {
    case .drawn(let draw): draw.value(seed: Self.seed(of: name, seed))
    case .computed(let expression):
      Self.drawn(try session.compute(expression), for: name, seed: seed)
    }
  }

  /// What a name gets: the draw's value for the seed, or what its formula comes to.
  static func drawn(_ value: Value, for name: String, seed: UInt64) -> Value {
    Draw(value)?.value(seed: self.seed(of: name, seed)) ?? value
  }

  /// Each name draws for itself, so that a new one changes none of the others.
  private static func seed(of name: String, _ seed: UInt64) -> UInt64 { seed ^ name.stableHash }
}

extension String {
  /// FNV-1a of the text's UTF-8, 64 bits: the same on every machine.
  fileprivate var stableHash: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
