internal import LessonSwift
internal import Lessons

/// Cells of a lesson that belong together: scores, the weights made of them, the contexts made of
/// those.
public struct VariantRound: Equatable, Sendable {
  /// Indices of cells.
  public private(set) var score: Int?
  public private(set) var weights: Int?
  public private(set) var context: Int?

  public var cells: [Int] { [score, weights, context].compactMap(\.self) }

  /// The rounds of a lesson, in their order.
  ///
  /// Which cell belongs to which round follows the data: a cell of weights to the scores that it is
  /// made of, wherever they stand; scores of which several weights are made are part of several
  /// rounds. A cell that came to nothing is a round of its own.
  /// - Complexity: O(cells² · names).
  public static func rounds(of run: LessonRun) -> [VariantRound] {
    var rounds: [VariantRound] = []
    for (index, result) in run.cells.enumerated() {
      guard case .step(let step) = result.cell.kind else { continue }
      func made(of cell: Int?) -> Bool {
        guard let own = result.result, let name = cell.flatMap({ run.cells[$0].result?.name })
        else { return false }
        return run.session.origins(of: own).contains(name)
      }
      switch step {
      case .score: rounds.append(VariantRound(score: index))
      case .weights:
        if let round = rounds.lastIndex(where: { made(of: $0.score) }) {
          if rounds[round].weights == nil {
            rounds[round].weights = index
          } else {
            rounds.append(VariantRound(score: rounds[round].score, weights: index))
          }
        } else {
          rounds.append(VariantRound(weights: index))
        }
      case .context:
        let round = rounds.lastIndex {
          $0.context == nil && (made(of: $0.weights) || ($0.weights == nil && made(of: $0.score)))
        }
        if let round {
          rounds[round].context = index
        } else {
          rounds.append(VariantRound(context: index))
        }
      case .combine, .output: break
      }
    }
    return rounds
  }

  init(score: Int? = nil, weights: Int? = nil, context: Int? = nil) {
    self.score = score
    self.weights = weights
    self.context = context
  }
}

extension Session {
  /// All names that a value is made of, directly or by way of others.
  fileprivate func origins(of binding: Binding) -> Set<String> {
    var found: Set<String> = []
    var open = binding.expression.map { Array($0.names) } ?? []
    while let name = open.popLast() {
      guard found.insert(name).inserted, let expression = bindings[name]?.expression else {
        continue
      }
      open += expression.names
    }
    return found
  }
}
