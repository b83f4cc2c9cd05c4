/// A value of YAML with its place in the lesson.
struct YAMLNode {
  let value: Value
  /// The value's bytes, on its first line.
  let range: Range<Int>

  enum Value {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  struct Pair {
    let key: YAMLNode
    let value: YAMLNode

    /// The value's place; the key's where nothing stands.
    var valueRange: Range<Int> { value.range.isEmpty ? key.range : value.range }
  }

  /// The text of a scalar, whatever it means.
  var text: String? {
    if case .scalar(let scalar) = value { scalar.text } else { nil }
  }

  /// The text of a scalar that is one line, not empty.
  var line: String? {
    guard let text, let first = text.first, !first.isNewline || text.count > 1 else { return nil }
    let line = text.last?.isNewline == true ? String(text.dropLast()) : text
    return line.isEmpty || line.contains(where: \.isNewline) ? nil : line
  }

  var int: Int? {
    if case .scalar(let scalar) = value, case .int(let int) = scalar.meaning { int } else { nil }
  }

  var bool: Bool? {
    if case .scalar(let scalar) = value, case .bool(let bool) = scalar.meaning { bool } else { nil }
  }

  /// The value as a problem may quote it.
  var shown: String {
    switch value {
    case .scalar(let scalar): scalar.text.shown
    case .sequence: "[…]"
    case .mapping: "{…}"
    }
  }
}

/// A scalar of YAML, and what it means by YAML 1.2's core rules.
struct YAMLScalar {
  let text: String
  /// Without quotes, so that it may mean something else than its text.
  let isPlain: Bool

  enum Meaning: Equatable {
    case null
    case bool(Bool)
    case int(Int)
    /// Digits of a whole number that `Int` can't hold.
    case tooLarge
    case double(Double)
    case notANumber
    case string
  }

  var meaning: Meaning {
    guard isPlain else { return .string }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .double(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .double(-.infinity)
    case ".nan", ".NaN", ".NAN": return .notANumber
    default: return number
    }
  }

  private var number: Meaning {
    var rest = Substring(text)
    if rest.hasPrefix("-") || rest.hasPrefix("+") { rest.removeFirst() }
    let whole = Self.takeDigits(&rest)
    if rest.isEmpty, whole > 0 { return Int(text).map(Meaning.int) ?? .tooLarge }
    var fraction = 0
    if rest.hasPrefix(".") {
      rest.removeFirst()
      fraction = Self.takeDigits(&rest)
    }
    guard whole + fraction > 0 else { return .string }
    if rest.hasPrefix("e") || rest.hasPrefix("E") {
      rest.removeFirst()
      if rest.hasPrefix("-") || rest.hasPrefix("+") { rest.removeFirst() }
      guard Self.takeDigits(&rest) > 0 else { return .string }
    }
    guard rest.isEmpty else { return .string }
    // Swift reads "3." and ".5" as YAML does.
    return Double(text).map(Meaning.double) ?? .string
  }

  private static func takeDigits(_ rest: inout Substring) -> Int {
    let digits = rest.utf8.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    rest = rest[digits.endIndex...]
    return digits.count
  }
}

extension String {
  /// The text as a problem may quote it: on one line, without control characters, not long.
  var shown: String {
    var shown = ""
    for scalar in unicodeScalars.prefix(60) {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: shown += " "
      case .format: break
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return unicodeScalars.count > 60 ? shown + "…" : shown
  }
}
