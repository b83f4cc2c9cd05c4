internal import LessonSwift
internal import Lessons

/// Finds the usual mistakes that one can make in a formula: each call of it, and of what its names
/// are made of, as the mistake has it.
struct CommonMistakes {
  /// What the names of the lesson are bound to, as its cells are written.
  private var definitions: [String: String] = [:]

  /// A mistake in one place of a formula.
  struct Found {
    let rule: MistakeRule
    let formula: String
  }

  /// Takes note of a cell above the exercises.
  mutating func add(_ cell: Cell, _ program: Program) {
    let code = Array(cell.code.text.utf8)
    for statement in program.statements {
      guard case .bind(let names, isTuple: false, _, let value) = statement.kind,
        let name = names.first?.text, value.isAttention
      else { continue }
      definitions[name] = String(decoding: code[value.range], as: UTF8.self)
    }
  }

  /// - Parameter about: where to look only, and what is given; nil for everywhere.
  /// - Returns: in the order of the library; a formula that two mistakes lead to, once.
  /// - Complexity: O(length of the formula · rules).
  func mistakes(in answer: String, about: About?) -> [Found] {
    let given = Set(about?.given ?? [])
    guard let formula = WrittenFormula(expanded(answer, given)) else { return [] }
    let calls = formula.parts.compactMap { part in
      WrittenCall(part, in: formula).map { (part: part, call: $0) }
    }
    var seen: Set<String> = []
    return MistakeRule.all.filter { about == nil || $0.step == about?.step }.flatMap { rule in
      calls.compactMap { part, call in
        guard let text = rule.rewrite(call) else { return nil }
        let whole = formula.replacing(part, with: text)
        return seen.insert(whole).inserted ? Found(rule: rule, formula: whole) : nil
      }
    }
  }

  /// The longest formula that is looked into, in bytes.
  private static let longest = 10_000

  /// A formula with names replaced by what they are made of, as far as that is attention.
  private func expanded(_ source: String, _ given: Set<String>) -> String {
    var source = source
    // Each round takes one name apart; cells are bound in order, so that this ends.
    while source.utf8.count < Self.longest, let formula = WrittenFormula(source),
      let part = formula.parts.first(where: { definition(of: $0, in: formula, given) != nil }),
      let definition = definition(of: part, in: formula, given)
    {
      source = formula.replacing(part, with: definition)
    }
    return source
  }

  private func definition(
    of part: Expression, in formula: WrittenFormula, _ given: Set<String>
  ) -> String? {
    switch part.kind {
    case .name(let name): given.contains(name) ? nil : definitions[name]
    case .member(let round, let result):
      WrittenCall(round, in: formula)?.steps(to: result.text)
    default: nil
    }
  }
}

extension Expression {
  /// Whether the value is made by a call whose making mistakes are known of.
  fileprivate var isAttention: Bool {
    guard case .call(let callee, _) = kind, case .name(let name) = callee.kind else { return false }
    return [
      "score", "softmax", "weigh", "masked", "contextVector", "contextVectors", "combine",
      "concatenate", "attentionalState", "wordProbabilities", "tanh", "dot", "attend",
    ].contains(name)
  }
}
