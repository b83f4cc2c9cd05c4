/// A question to the reader, as its author wrote it: what is asked, with which numbers, and what is
/// known of right and wrong answers.
public struct Exercise: Equatable, Sendable {
  /// Unique in the lesson: small letters, digits and hyphens.
  public let id: String
  /// More than 0, at most 1,000.
  public let points: Double
  /// In the author's Markdown.
  public let ask: MarkedText
  /// What every student gets of their own, in their order: later ones may use earlier ones.
  public let numbers: [DrawnNumber]
  public let kind: Kind
  /// What the mistakes of the library are looked for in; nil for all of the answer.
  public let about: About?
  /// In the order in which they are tried.
  public let wrong: [KnownMistake]
  /// From the gentlest on.
  public let hints: [String]
  public let check: CheckLevel
  /// Where the id stands in the lesson.
  public let idRange: Range<Int>

  /// What the answer is.
  public enum Kind: Equatable, Sendable {
    case number(Formula, Tolerance)
    case vector(Formula, ListRules)
    case table(Formula, ListRules)
    case choice(Choice)
    case code(CodeTask)

    public var name: KindName {
      switch self {
      case .number: .number
      case .vector: .vector
      case .table: .table
      case .choice: .choice
      case .code: .code
      }
    }
  }

  public enum KindName: String, CaseIterable, Equatable, Sendable {
    case number, vector, table, choice, code
  }

  /// What a student may check alone, before handing in.
  public enum CheckLevel: String, CaseIterable, Equatable, Sendable {
    /// The answer itself: for practice that isn't graded.
    case full
    /// The same question with other numbers.
    case practice
    /// Only that the answer can be read.
    case format
  }

  /// The formula of the right answer; nil where the right options are marked.
  public var answer: Formula? {
    switch kind {
    case .number(let answer, _), .vector(let answer, _), .table(let answer, _): answer
    case .code(let task): task.answer
    case .choice: nil
    }
  }
}

/// Lesson Swift in an exercise.
public struct Formula: Equatable, Sendable {
  public let text: String
  /// Where it stands in the lesson, without quotes.
  public let range: Range<Int>
  /// Whether the lesson has the text as it is; YAML may have folded its lines.
  let isLiteral: Bool
}

/// A name, and what is drawn or computed for it.
public struct DrawnNumber: Equatable, Sendable {
  public let name: String
  public let formula: Formula
}

/// A text with values in it, written `{{expression}}`.
public struct MarkedText: Equatable, Sendable {
  public enum Piece: Equatable, Sendable {
    case text(String)
    case value(Formula)
  }

  public let pieces: [Piece]

  /// As the author wrote it.
  public var source: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let formula): "{{" + formula.text + "}}"
      }
    }.joined()
  }
}

/// What the mistakes of the library are looked for in: a step, and what is given for it.
public struct About: Equatable, Sendable {
  public let step: Step
  /// Names whose own making isn't asked for.
  public let given: [String]
  public let range: Range<Int>
}

/// How far an answer may be from the right one.
public enum Tolerance: Equatable, Sendable {
  /// |x − a| ≤ max(absolute, relative · |a|); both are 0 or more, and one of them is more.
  case within(absolute: Double, relative: Double)
  /// Half a unit of so many significant digits of the right answer; 1 to 15.
  case digits(Int)
  /// Right in every digit that is written, and at least so many; 1 to 15.
  case written(Int)

  /// What counts where an exercise doesn't say: three digits, or the four decimals that reports
  /// show.
  public static let standard = Tolerance.within(absolute: 5.001e-5, relative: 1e-3)
}

/// What counts in an answer of several numbers.
public struct ListRules: Equatable, Sendable {
  public let accept: Tolerance
  /// Whether each right entry earns its share of the points.
  public let creditsEach: Bool
  /// Whether every row sums to 1: what is told where one doesn't.
  public let rowsSumToOne: Bool
}

/// A wrong answer that is known.
public enum KnownMistake: Equatable, Sendable {
  /// - Parameters:
  ///   - when: what one then gets.
  ///   - say: to the student, in the author's Markdown.
  ///   - credit: the share of the points that it earns all the same, 0 to 1.
  case formula(when: Formula, say: String, credit: Double)
  /// Those of the library that apply.
  case common(range: Range<Int>)
}

/// Options of which some are right.
public struct Choice: Equatable, Sendable {
  public struct Option: Equatable, Sendable {
    public let text: MarkedText
    public let isRight: Bool
    /// To a student who chose it.
    public let say: String?
  }

  /// What several options earn.
  public enum Scoring: String, CaseIterable, Equatable, Sendable {
    /// All points, or none.
    case all
    /// The share of options that are rightly chosen or left.
    case each
    /// Right ones chosen, less wrong ones chosen, of all right ones; not less than 0.
    case net
  }

  /// 2 to 26.
  public let options: [Option]
  public let scoring: Scoring
}

/// A function to write.
public struct CodeTask: Equatable, Sendable {
  /// What the student begins with; Swift.
  public let give: String
  /// Swift: the expression whose value counts. It may use the names of `numbers`.
  public let call: Formula
  public let cases: [Case]
  /// Names of the library that the student's code may not use; each once.
  public let without: [ForbiddenName]
  /// Lesson Swift over the same names.
  public let answer: Formula
  public let accept: Tolerance
  public let limits: CodeLimits

  public enum Case: Equatable, Sendable {
    /// Inputs that the author wrote.
    case given([DrawnNumber], isShown: Bool)
    /// So many draws of `numbers`.
    case random(Int, isShown: Bool)
  }
}

/// A name that a student's code may not use.
public struct ForbiddenName: Equatable, Sendable {
  public let text: String
  /// Where the exercise forbids it.
  public let range: Range<Int>
}

/// How much a program of a student may take.
public struct CodeLimits: Equatable, Sendable {
  /// On the processor, a case; 1 to 60.
  public let seconds: Int
  /// 16 to 2,048.
  public let megabytes: Int

  public init(seconds: Int = 2, megabytes: Int = 448) {
    self.seconds = seconds
    self.megabytes = megabytes
  }
}
