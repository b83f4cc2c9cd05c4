public import LessonSwift
internal import Lessons

/// What belongs together in a lesson: scores, the weights made of them, the contexts made of those.
public struct VariantRound: Equatable, Sendable {
  /// A binding, and the cell in which it stands.
  public struct Part: Equatable, Sendable {
    /// The cell's index.
    public let cell: Int
    public let name: String
    /// All names that its value is made of, and its own.
    public let origins: Set<String>
  }

  public internal(set) var score: Part?
  public internal(set) var weights: Part?
  public internal(set) var context: Part?
  /// A result that holds all of them, in a cell of no step.
  public internal(set) var whole: Part?

  public var parts: [Part] { [whole, score, weights, context].compactMap(\.self) }

  /// Indices of cells.
  public var cells: [Int] { parts.map(\.cell) }

  /// Whether something in it is made of a name, or is that name.
  public func isMade(of name: String) -> Bool { parts.contains { $0.origins.contains(name) } }

  init(score: Part? = nil, weights: Part? = nil, context: Part? = nil, whole: Part? = nil) {
    self.score = score
    self.weights = weights
    self.context = context
    self.whole = whole
  }
}

extension Lineage {
  /// The rounds of a lesson's steps, in their order.
  ///
  /// Which cell belongs to which round follows the names: a cell of weights to the scores that it is
  /// made of, wherever they stand; scores of which several weights are made are part of several
  /// rounds. A cell that must fail is a round of its own.
  /// - Complexity: O(cells² · names).
  public var rounds: [VariantRound] {
    var rounds: [VariantRound] = []
    for (index, cell) in lesson.cells.enumerated() {
      guard let step = cell.step, let part = part(of: index) else { continue }
      func made(of other: VariantRound.Part?) -> Bool {
        guard let other, !cell.options.mustFail, !lesson.cells[other.cell].options.mustFail else {
          return false
        }
        return part.origins.contains(other.name)
      }
      switch step {
      case .score: rounds.append(VariantRound(score: part))
      case .weights:
        if let round = rounds.lastIndex(where: { made(of: $0.score) }) {
          if rounds[round].weights == nil {
            rounds[round].weights = part
          } else {
            rounds.append(VariantRound(score: rounds[round].score, weights: part))
          }
        } else {
          rounds.append(VariantRound(weights: part))
        }
      case .context:
        let round = rounds.lastIndex {
          $0.context == nil && (made(of: $0.weights) || ($0.weights == nil && made(of: $0.score)))
        }
        if let round {
          rounds[round].context = part
        } else {
          rounds.append(VariantRound(context: part))
        }
      case .combine, .output: break
      }
    }
    return rounds
  }

  /// The cells of no step whose result comes from a call that attends, each a round.
  ///
  /// - Complexity: O(cells · names).
  public func wholes(_ catalogue: Catalogue) -> [VariantRound] {
    results.indices.compactMap { index in
      guard lesson.cells[index].kind == .run, let part = part(of: index),
        role(of: part.name, catalogue) == .round
      else { return nil }
      return VariantRound(whole: part)
    }
  }

  /// Names of any cell as rounds of their own: a name whose value is part of one, or else those made
  /// of it, in their order.
  ///
  /// - Complexity: O(names²).
  func rounds(madeOf name: String, _ catalogue: Catalogue) -> [VariantRound] {
    if let own = round(of: name, catalogue) { return [own] }
    return names.compactMap { round(of: $0, catalogue) }.filter { $0.isMade(of: name) }
  }

  /// Where the value of a name is part of a round; nil where it isn't, or where that can't be told.
  private func round(of name: String, _ catalogue: Catalogue) -> VariantRound? {
    guard let part = part(named: name) else { return nil }
    return switch role(of: name, catalogue) {
    case .round: VariantRound(whole: part)
    case .step(.score): VariantRound(score: part)
    case .step(.weights): VariantRound(weights: part)
    case .step(.context): VariantRound(context: part)
    case .step(.combine), .step(.output), nil: nil
    }
  }

  private func role(of name: String, _ catalogue: Catalogue) -> Role? {
    values[name]?.lazy.compactMap { Role($0, catalogue) }.first
  }

  /// The result of a cell; nil where it binds nothing.
  private func part(of cell: Int) -> VariantRound.Part? { results[cell].flatMap(part(named:)) }

  private func part(named name: String) -> VariantRound.Part? {
    cells[name].map { VariantRound.Part(cell: $0, name: name, origins: origins(of: name)) }
  }
}
