internal import LessonSwift
internal import Runs

/// What combinations are called: what was put in, with `×` between.
struct VariantNames {
  private let substitutions: [Substitution]
  /// Values of names that are long and alike, without what they share.
  let short: [String: String]

  /// - Complexity: O(text).
  init(_ substitutions: [Substitution]) {
    self.substitutions = substitutions
    var short: [String: String] = [:]
    let names = Set(substitutions.flatMap { $0.bindings.map(\.name) })
    for name in names.sorted() {
      let values = substitutions.flatMap { $0.bindings.filter { $0.name == name }.map(\.value) }
      for (value, text) in Self.shortened(values) { short[value] = text }
    }
    self.short = short
  }

  /// What of a substitution concerns some cells.
  struct Concern {
    let score: Bool
    let mask: Bool
    let normalizer: Bool
    let bindings: Set<String>
  }

  /// The name in full, and as it stands in a table; nil where nothing concerns the cells.
  func name(
    of substitution: Substitution, _ concern: Concern, isOneOfMany: Bool
  ) -> (full: String, label: String)? {
    let kinds = [
      concern.score ? substitution.score : nil, concern.mask ? substitution.mask : nil,
      concern.normalizer ? substitution.normalizer : nil,
    ].compactMap(\.self)
    let bindings = substitution.bindings.filter { concern.bindings.contains($0.name) }
    func joined(_ values: [String]) -> String {
      let named = zip(bindings, values).map { binding, value in
        // A call says what it is; a number doesn't.
        isOneOfMany || binding.typedName != binding.name || CallText(binding.value) == nil
          ? "\(binding.typedName) = \(value)" : value
      }
      return (kinds + named).joined(separator: " × ")
    }
    if kinds.isEmpty, bindings.isEmpty { return nil }
    return (
      joined(bindings.map(\.value)), joined(bindings.map { short[$0.value] ?? $0.value })
    )
  }

  /// How long a name may be that stands in a table as it is.
  private static let longest = 40

  /// Calls of one function without the arguments that all of them have: `multiHead(…, heads: 2)`.
  private static func shortened(_ values: [String]) -> [String: String] {
    let calls = Set(values).compactMap { CallText($0) }
    guard values.contains(where: { $0.count > longest }), calls.count == Set(values).count,
      calls.count > 1, Set(calls.map(\.function)).count == 1, let first = calls.first
    else { return [:] }
    let shared = calls.reduce(Set(first.arguments)) { $0.intersection($1.arguments) }
    let short = calls.map { $0.without(shared) }
    // Where only the order of arguments differs, nothing can be left out.
    guard Set(short).count == short.count else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(calls.map(\.text), short))
  }
}

/// A call of a function as it is written, taken apart.
private struct CallText {
  let text: String
  let function: String
  /// With their labels.
  let arguments: [String]

  /// nil for what is no call.
  init?(_ text: String) {
    guard let expression = try? Program.expression(text),
      case .call(let callee, let arguments) = expression.kind
    else { return nil }
    let bytes = Array(text.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    self.text = text
    function = part(callee.range)
    self.arguments = arguments.map { argument in
      let label = argument.label.map { "\($0.text): " } ?? ""
      return label + part(argument.value.range)
    }
  }

  /// The call with `…` in the place of some arguments.
  func without(_ shared: Set<String>) -> String {
    var list: [String] = []
    for argument in arguments.map({ shared.contains($0) ? "…" : $0 }) {
      if argument != "…" || list.last != "…" { list.append(argument) }
    }
    return "\(function)(\(list.joined(separator: ", ")))"
  }
}
