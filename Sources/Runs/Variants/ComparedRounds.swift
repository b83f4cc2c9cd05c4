public import LessonSwift

/// The rounds of a lesson in which something was replaced, or that are made of it.
public struct ComparedRounds {
  /// In the order of the lesson, those of steps first.
  public let rounds: [VariantRound]
  /// The first name of which no round is made.
  public let unused: String?

  /// - Parameters:
  ///   - names: those that have other values.
  ///   - changes: the cells in which something else was replaced.
  ///   - cells: only rounds that have one of these cells; nil for all.
  /// - Complexity: O(cells² · names).
  public init(
    _ lineage: Lineage, _ catalogue: Catalogue, names: [String], _ changes: Substitution.Changes,
    only cells: Set<Int>?
  ) {
    let changed = changes.score.union(changes.mask).union(changes.normalizer)
    let all = lineage.rounds + lineage.wholes(catalogue)
    var found = all.filter { round in
      guard cells.map({ !$0.isDisjoint(with: round.cells) }) ?? true else { return false }
      return !changed.isDisjoint(with: round.cells) || names.contains { round.isMade(of: $0) }
    }
    // What a name is bound to is compared itself where it is part of a round, and no step shows it;
    // where it isn't, what is made of it.
    for name in names {
      let isShown = found.contains { $0.isMade(of: name) }
      for own in lineage.rounds(madeOf: name, catalogue) {
        guard own.whole != nil || !isShown,
          cells.map({ !$0.isDisjoint(with: own.cells) }) ?? true,
          !found.contains(where: { $0.parts.contains { $0.name == own.parts[0].name } })
        else { continue }
        found.append(own)
      }
    }
    rounds = found
    unused = names.first { name in !found.contains { $0.isMade(of: name) } }
  }
}
