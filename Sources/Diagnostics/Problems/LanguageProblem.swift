/// What can be wrong with a cell before it runs: tokens, syntax, names, types.
public indirect enum LanguageProblem: Equatable, Sendable {
  // Tokens
  case unexpectedCharacter(Unicode.Scalar)
  case unterminatedString
  case multiLineString
  case interpolation
  case badEscape(String)
  case badNumber(String)
  case numberTooLarge

  // Syntax
  case expected(Expected, found: String?)
  case unclosed(String, closing: String)
  /// A word or sign of Swift that lesson Swift leaves out.
  case unsupported(String)
  case unsupportedOperator(String)
  /// Blanks on one side of an operator only.
  case spacing(String)
  case assignment
  case reservedWord(String)
  case nestedTooDeep(limit: Int)
  case chainTooLong(limit: Int)
  /// Of tokens.
  case cellTooLong(limit: Int)
  case notOneExpression

  // Names
  case unknownName(String, nearest: String?)
  case unknownFunction(String, nearest: String?)
  case unknownType(String, nearest: String?)
  case unknownMember(String, of: String, nearest: String?, known: [String])
  case usedBeforeBinding(String, line: Int)
  /// `let x = x + 1`
  case usedInOwnValue(String)
  case rebound(String, line: Int)
  case shadowsFunction(String, line: Int)
  case bindingIsNoFunction(String, line: Int)
  case functionWithoutCall(String, signatures: [String])
  case methodWithoutCall(String)
  case notCallable(String?)

  // Types and labels
  case typeMismatch(needs: String, found: String, remedy: Remedy?)
  case argumentType(
    label: String?, function: String, needs: [String], found: String, remedy: Remedy?)
  /// `defined` lists what the operator can join with a Vector, Matrix or String that stands there.
  case noOperator(String, left: String, right: String, remedy: Remedy?, defined: [String])
  case noNegation(String)
  case noElement(of: String, indices: [String])
  case mixedArray(first: String, then: String)
  case tupleCount(names: Int, type: String)
  /// Of parts.
  case typeTooLarge(limit: Int)
  case needsContext
  case missingLabel(String, function: String, signatures: [String])
  case unknownLabel(String, function: String, nearest: String?, signatures: [String])
  case missingArgument(String?, function: String, signatures: [String])
  /// The label that stands too late, and the one that it stands before; nil for arguments without one.
  case argumentOrder(function: String, label: String?, before: String?, signatures: [String])
  case extraArgument(function: String, signatures: [String])
  case vectorTimesVector

  /// What could stand at a place.
  public enum Expected: Equatable, Sendable {
    case expression, name, type, equals, lineEnd
    case closing(String)
  }

  /// How a value of one type becomes one of another.
  public enum Remedy: Equatable, Sendable {
    /// `Double(x)`; `written` is x, where it is a name.
    case convert(to: String, written: String?)
    /// `let x: Vector = …`; `name` is x, where it is known.
    case annotate(type: String, name: String?)
    /// `x[0]`, a row
    case row
    /// `x[0]`, a number
    case element
    /// `[x]`; `written` is x, where it is a name.
    case onlyRow(written: String?)
    /// `[x]`; `element` is x, where it can be said.
    case list(label: String?, element: String?)
  }

  public var wording: Wording {
    switch self {
    case .unexpectedCharacter, .unterminatedString, .multiLineString, .interpolation, .badEscape,
      .badNumber, .numberTooLarge:
      tokenWording
    case .expected, .unclosed, .unsupported, .unsupportedOperator, .spacing, .assignment,
      .reservedWord, .nestedTooDeep, .chainTooLong, .cellTooLong, .notOneExpression:
      syntaxWording
    case .unknownName, .unknownFunction, .unknownType, .unknownMember, .usedBeforeBinding,
      .usedInOwnValue, .rebound, .shadowsFunction, .bindingIsNoFunction, .functionWithoutCall,
      .methodWithoutCall,
      .notCallable:
      nameWording
    case .typeMismatch, .argumentType, .noOperator, .noNegation, .noElement, .mixedArray,
      .tupleCount, .typeTooLarge, .needsContext, .missingLabel, .unknownLabel, .missingArgument,
      .argumentOrder, .extraArgument, .vectorTimesVector:
      typeWording
    }
  }
}
