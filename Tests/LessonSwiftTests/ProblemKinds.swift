import Diagnostics

extension Problem {
  /// How many kinds of mistake a cell can have.
  static let kinds = 53

  /// A number for each kind; the switches are exhaustive, so that a new kind must be given one.
  var kind: Int? {
    switch self {
    case .language(let problem): problem.kind
    case .call(let problem): problem.kind
    case .file, .format, .contract, .catalogue, .compile, .roster, .record, .gradebook, .lint,
      .course, .preview:
      nil
    }
  }
}

extension LanguageProblem {
  fileprivate var kind: Int {
    switch self {
    case .unexpectedCharacter: 0
    case .unterminatedString: 1
    case .multiLineString: 2
    case .interpolation: 3
    case .badEscape: 4
    case .badNumber: 5
    case .numberTooLarge: 6
    case .expected: 7
    case .unclosed: 8
    case .unsupported: 9
    case .unsupportedOperator: 10
    case .spacing: 11
    case .assignment: 12
    case .reservedWord: 13
    case .nestedTooDeep: 14
    case .chainTooLong: 15
    case .notOneExpression: 16
    case .unknownName: 17
    case .unknownFunction: 18
    case .unknownType: 19
    case .unknownMember: 20
    case .usedBeforeBinding: 21
    case .rebound: 22
    case .shadowsFunction: 23
    case .bindingIsNoFunction: 24
    case .functionWithoutCall: 25
    case .methodWithoutCall: 26
    case .notCallable: 27
    case .typeMismatch: 28
    case .argumentType: 29
    case .noOperator: 30
    case .noNegation: 31
    case .noElement: 32
    case .mixedArray: 33
    case .tupleCount: 34
    case .needsContext: 35
    case .missingLabel: 36
    case .unknownLabel: 37
    case .missingArgument: 38
    case .argumentOrder: 39
    case .extraArgument: 40
    case .vectorTimesVector: 41
    case .cellTooLong: 50
    case .typeTooLarge: 51
    case .usedInOwnValue: 52
    }
  }
}

extension CallProblem {
  /// nil for what can be wrong in exercises only, or in functions that the catalogue of Attention lacks.
  fileprivate var kind: Int? {
    switch self {
    case .mismatch: 42
    case .overflow: 43
    case .divisionByZero: 44
    case .noInteger: 45
    case .emptyRange: 46
    case .tooManyNumbers: 47
    case .lessonTooLarge: 48
    case .tooMuchWork: 49
    case .draw, .learning, .load: nil
    }
  }
}
