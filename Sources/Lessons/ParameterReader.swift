internal import Diagnostics

extension Parameter {
  /// Reads the `parameters:` of the front matter.
  static func read(_ pair: YAMLNode.Pair, _ findings: inout Findings) -> [Parameter] {
    switch pair.value.value {
    case .scalar(let scalar) where scalar.meaning == .null: return []
    case .scalar, .sequence:
      findings.add(.parameter(.notMapping), at: pair.valueRange)
      return []
    case .mapping(let pairs):
      var parameters: [Parameter] = []
      for pair in pairs {
        do {
          parameters.append(try Parameter(pair))
        } catch {
          findings.add(.parameter(error.problem), at: error.range)
        }
      }
      return parameters
    }
  }

  private init(_ pair: YAMLNode.Pair) throws(ParameterMistake) {
    guard let name = pair.key.text, Self.isName(name) else {
      throw ParameterMistake(problem: .name(pair.key.shown), range: pair.key.range)
    }
    guard name != "seed" else {
      throw ParameterMistake(problem: .namedSeed, range: pair.key.range)
    }
    self.init(
      name: name, value: try ParameterValue(pair.value, of: name, at: pair.valueRange),
      range: pair.valueRange)
  }

  /// Letters, digits and `_`, not beginning with a digit, and not `_` alone.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name != "_" else { return false }
    return (first == "_" || first.properties.isXIDStart)
      && name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
  }
}

/// A parameter that can't be read, and where.
struct ParameterMistake: Error {
  let problem: ParameterProblem
  let range: Range<Int>
}

extension ParameterValue {
  /// Reads the value of the parameter `name`; problems with the whole of it stand at `range`.
  init(_ node: YAMLNode, of name: String, at range: Range<Int>) throws(ParameterMistake) {
    switch node.value {
    case .scalar(let scalar): self = try Self.scalar(scalar, of: name, at: range)
    case .sequence(let items):
      guard let first = items.first else {
        throw ParameterMistake(problem: .emptyList(name), range: range)
      }
      switch first.value {
      case .sequence: self = .matrix(try Self.rows(items, of: name))
      case .scalar(let scalar) where !scalar.isNumber:
        self = .strings(try Self.texts(items, of: name))
      case .scalar: self = .vector(try Self.numbers(items, of: name))
      case .mapping: throw ParameterMistake(problem: .unsupported(name), range: first.range)
      }
    case .mapping: throw ParameterMistake(problem: .unsupported(name), range: range)
    }
  }

  private static func scalar(
    _ scalar: YAMLScalar, of name: String, at range: Range<Int>
  ) throws(ParameterMistake) -> ParameterValue {
    switch scalar.meaning {
    case .null: throw ParameterMistake(problem: .noValue(name), range: range)
    case .tooLarge:
      throw ParameterMistake(problem: .integerTooLarge(scalar.text.shown), range: range)
    case .notANumber:
      throw ParameterMistake(problem: .notANumber(scalar.text), range: range)
    case .bool(let bool): return .bool(bool)
    case .int(let int): return .int(int)
    case .double(let double): return .double(double)
    case .string: return .string(scalar.text)
    }
  }

  private static func numbers(
    _ items: [YAMLNode], of name: String
  ) throws(ParameterMistake) -> [Double] {
    var numbers: [Double] = []
    for item in items {
      switch try ParameterValue(item, of: name, at: item.range) {
      case .int(let int): numbers.append(Double(int))
      case .double(let double): numbers.append(double)
      default: throw ParameterMistake(problem: .mixed(name), range: item.range)
      }
    }
    return numbers
  }

  private static func texts(
    _ items: [YAMLNode], of name: String
  ) throws(ParameterMistake) -> [String] {
    var texts: [String] = []
    for item in items {
      switch try ParameterValue(item, of: name, at: item.range) {
      case .string(let text): texts.append(text)
      case .bool: throw ParameterMistake(problem: .unsupported(name), range: item.range)
      default: throw ParameterMistake(problem: .mixed(name), range: item.range)
      }
    }
    return texts
  }

  private static func rows(
    _ items: [YAMLNode], of name: String
  ) throws(ParameterMistake) -> [[Double]] {
    var rows: [[Double]] = []
    for (index, item) in items.enumerated() {
      guard case .sequence(let entries) = item.value else {
        throw ParameterMistake(problem: .mixed(name), range: item.range)
      }
      guard !entries.isEmpty else {
        throw ParameterMistake(problem: .emptyList(name), range: item.range)
      }
      let row = try numbers(entries, of: name)
      if let first = rows.first, first.count != row.count {
        let problem = ParameterProblem.ragged(
          name, row: index + 1, count: row.count, expected: first.count)
        throw ParameterMistake(problem: problem, range: item.range)
      }
      rows.append(row)
    }
    return rows
  }
}

extension YAMLScalar {
  /// Whether the scalar is read as a number, be it one that can't be used.
  fileprivate var isNumber: Bool {
    switch meaning {
    case .int, .double, .tooLarge, .notANumber: true
    case .null, .bool, .string: false
    }
  }
}
