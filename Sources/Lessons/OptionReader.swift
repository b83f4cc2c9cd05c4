internal import Diagnostics

/// An option whose value can't be used, and where, if not at the value as a whole.
private struct OptionMistake: Error {
  let problem: OptionProblem
  var range: Range<Int>?
}

/// Reads a cell's options from its annotation and its option lines.
struct OptionReader {
  private(set) var options = CellOptions()
  private(set) var problems: [(problem: FormatProblem, range: Range<Int>)] = []

  private static let names = CellOption.allCases.map(\.rawValue)

  /// Takes an option from the annotation; its value is read as YAML.
  mutating func read(_ option: Annotation.Option, _ lesson: [UInt8]) {
    do {
      let node = try YAMLText(lesson, option.value.range).parse()
      let empty = YAMLNode(
        value: .scalar(YAMLScalar(text: "", isPlain: true)), range: option.value.range)
      let name = YAMLNode(
        value: .scalar(YAMLScalar(text: option.name.text, isPlain: true)), range: option.name.range)
      read(YAMLNode.Pair(key: name, value: node ?? empty))
    } catch {
      problems.append((.yaml(error.problem), error.range))
    }
  }

  /// Takes the option lines of a cell: their bytes behind the mark that they begin with.
  mutating func read(lines: [Range<Int>], mark: String, _ lesson: [UInt8]) {
    guard !lines.isEmpty else { return }
    do {
      guard let root = try YAMLText(lesson, lines: lines).parse() else { return }
      guard case .mapping(let pairs) = root.value else {
        problems.append((.option(.notMapping(mark: mark)), root.range))
        return
      }
      for pair in pairs { read(pair) }
    } catch {
      problems.append((.yaml(error.problem), error.range))
    }
  }

  private mutating func read(_ pair: YAMLNode.Pair) {
    let name = pair.key.text ?? pair.key.shown
    guard let option = CellOption(rawValue: name) else {
      let meant = nearest(to: name, among: Self.names)
      problems.append(
        (.option(.unknown(name.shown, meant: meant, valid: Self.names)), pair.key.range))
      return
    }
    guard options.ranges[option] == nil else {
      problems.append((.option(.givenTwice(name)), pair.key.range))
      return
    }
    options.ranges[option] = pair.valueRange
    do {
      try set(option, pair.value)
    } catch {
      problems.append((.option(error.problem), error.range ?? pair.valueRange))
    }
  }

  private mutating func set(_ option: CellOption, _ value: YAMLNode) throws(OptionMistake) {
    switch option {
    case .caption: options.caption = try text(option, value)
    case .label: options.label = try text(option, value)
    case .alt:
      let alt = try text(option, value)
      guard !alt.allSatisfy(\.isWhitespace) else { throw OptionMistake(problem: .emptyAlt) }
      options.alt = alt
    case .keys: options.keys = try names(option, value)
    case .queries: options.queries = try names(option, value)
    case .dimensions: options.dimensions = try names(option, value)
    case .show: options.show = try show(value)
    case .digits:
      guard let digits = value.int, 0...15 ~= digits else {
        throw OptionMistake(problem: .digits(value.shown))
      }
      options.digits = digits
    case .sums:
      guard value.text == "free" else { throw OptionMistake(problem: .sums(value.shown)) }
      options.sumsAreFree = true
    case .error:
      guard let bool = value.bool else { throw OptionMistake(problem: .error(value.shown)) }
      options.mustFail = bool
    case .exports: options.exports = try exports(value)
    }
  }

  private func text(_ option: CellOption, _ value: YAMLNode) throws(OptionMistake) -> String {
    guard let line = value.line else { throw OptionMistake(problem: .notText(option.rawValue)) }
    return line
  }

  private func names(_ option: CellOption, _ value: YAMLNode) throws(OptionMistake) -> AxisNames {
    switch value.value {
    case .scalar:
      guard let name = value.line else { throw OptionMistake(problem: .names(option.rawValue)) }
      return .binding(name)
    case .sequence(let items):
      var names: [String] = []
      for item in items {
        guard let name = item.line else { throw OptionMistake(problem: .names(option.rawValue)) }
        names.append(name)
      }
      guard !names.isEmpty else { throw OptionMistake(problem: .names(option.rawValue)) }
      return .list(names)
    case .mapping: throw OptionMistake(problem: .names(option.rawValue))
    }
  }

  private func exports(_ value: YAMLNode) throws(OptionMistake) -> [Export] {
    let items = if case .sequence(let items) = value.value { items } else { [value] }
    var exports: [Export] = []
    for item in items {
      guard let name = item.line, Self.isName(name) else {
        throw OptionMistake(problem: .exports(item.shown), range: item.range)
      }
      guard !exports.contains(where: { $0.name == name }) else {
        throw OptionMistake(problem: .exportedTwice(name), range: item.range)
      }
      exports.append(Export(name: name, range: item.range))
    }
    return exports
  }

  /// Whether a text can be the name of a constant.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return (first == "_" || first.properties.isXIDStart) && text != "_"
      && text.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
  }

  private func show(_ value: YAMLNode) throws(OptionMistake) -> [Show] {
    if value.text == "none" { return [] }
    guard case .sequence(let items) = value.value else { return [try part(value)] }
    var parts: [Show] = []
    for item in items {
      let part = try part(item)
      if !parts.contains(part) { parts.append(part) }
    }
    return parts
  }

  private func part(_ value: YAMLNode) throws(OptionMistake) -> Show {
    let valid = Show.allCases.map(\.rawValue) + ["none"]
    guard let text = value.text, let part = Show(rawValue: text) else {
      let meant = value.text.flatMap { nearest(to: $0, among: valid) }
      throw OptionMistake(
        problem: .show(value.shown, meant: meant, valid: valid),
        range: value.range.isEmpty ? nil : value.range)
    }
    return part
  }
}
