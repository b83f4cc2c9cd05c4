/// What was computed, so that it can be differentiated backwards.
///
/// An operation writes its result and records how the gradient by its result becomes gradients by what
/// it was made from. ``differentiate()`` runs these in reverse order, each adding to what is there.
final class Tape {
  private let arena = Arena()
  /// False: only results are wanted, and nothing is recorded.
  let isRecording: Bool
  private var derivatives: [() -> Void] = []

  init(isRecording: Bool = true) {
    self.isRecording = isRecording
  }

  /// How many bytes the tape holds.
  var bytes: Int { arena.bytes }

  /// A table to be written, with gradients of 0.
  func variable(rows: Int, columns: Int) -> Variable {
    let values = arena.room(for: rows * columns)
    guard isRecording else {
      return Variable(rows: rows, columns: columns, values: values, gradients: values)
    }
    let gradients = arena.room(for: rows * columns)
    gradients.initialize(repeating: 0, count: rows * columns)
    return Variable(rows: rows, columns: columns, values: values, gradients: gradients)
  }

  /// A table of zeros.
  func zeros(rows: Int, columns: Int) -> Variable {
    let variable = variable(rows: rows, columns: columns)
    variable.values.initialize(repeating: 0, count: variable.count)
    return variable
  }

  /// Room for numbers that a derivative needs.
  func room(for count: Int) -> Room { arena.room(for: count) }

  /// Keeps what has to be done when gradients come back.
  func record(_ derivative: @escaping () -> Void) {
    if isRecording { derivatives.append(derivative) }
  }

  /// Carries gradients back to everything that was recorded, last to first.
  func differentiate() {
    while let derivative = derivatives.popLast() { derivative() }
  }

  /// Forgets everything; no variable of this tape may be used any longer.
  func rewind() {
    derivatives.removeAll(keepingCapacity: true)
    arena.reset()
  }
}
