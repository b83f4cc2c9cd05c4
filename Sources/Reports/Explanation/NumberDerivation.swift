internal import LessonSwift

/// Where one number comes from, one step deep, in words and signs: a line of an explanation, or
/// what a page says of a number.
struct NumberDerivation {
  /// The number's name, or its expression in short: `weights[0]`.
  let title: String
  let value: String
  /// In plain signs.
  let formula: String?
  /// What comes to the number; nil for one that is given.
  let arithmetic: WorkedText?
  /// Whether the number had to be rounded.
  let isRounded: Bool
  /// Where the number is given, or why it is what it is.
  let note: String?
  /// The parts of the arithmetic that are worth a line of their own.
  let parts: [Part]
  /// What the arithmetic uses.
  let operands: [(reference: Reference, number: SoughtNumber)]
  /// The parameters of scores whose numbers stand in the arithmetic.
  let parameters: [Parameters]

  struct Part {
    let title: String
    let text: WorkedText

    var line: String { title + " " + text.text }
  }

  struct Parameters {
    /// `W, U, v`
    let names: String
    /// The score that has them.
    let score: String
    /// The score and where it is given, or that the parameters were drawn.
    let source: String
    /// What the score was given of the word before.
    let carried: [SoughtNumber]

    var line: String { "\(names): \(source)" }
  }

  /// What stands before the value: ` = ` or ` ≈ `.
  var sign: String { isRounded ? Notation.plain.approximately : " = " }

  var line: String {
    var line = title
    if let formula { line += " = " + formula }
    if let arithmetic { line += " = " + arithmetic.text }
    return line + sign + value + Self.bracketed(note)
  }

  static func bracketed(_ note: String?) -> String { note.map { "   (\($0))" } ?? "" }
}
