internal import Attention
internal import Diagnostics
internal import LessonSwift
public import Lessons
public import Runs

/// A lesson with several kinds of attention, side by side.
public struct VariantReport: Sendable {
  let lesson: Lesson
  /// Names the words and cells.
  private let basis: LessonRun
  private let variants: [VariantRun]
  let rounds: [VariantRound]
  private let changes: Substitution.Changes

  /// A combination as one round shows it: only what was put into this round is part of its name.
  struct Shown {
    let variant: VariantRun
    let name: String
    /// The name as it stands in tables: what all share may be left out.
    let label: String
    /// What of the label scores depend on; nil where they stay as they are.
    let scoreLabel: String?
    let concern: VariantNames.Concern
    /// Why it could not run.
    let failure: String?
    /// Of the steps score, weights and context: a matrix a head, with a row a query.
    let numbers: [[Matrix]]
    let price: VariantRun.Price?
  }

  /// - Parameters:
  ///   - lesson: as it is written.
  ///   - basis: a run of it, with or without substitutions, which names words and cells.
  ///   - variants: the same lesson, once a combination; the first is what others are measured by.
  ///   - rounds: the cells that belong together, of those that were replaced.
  ///   - changes: which cells were given another score, mask or normaliser.
  public init(
    _ lesson: Lesson, namedBy basis: LessonRun, _ variants: [VariantRun],
    rounds: [VariantRound], changes: Substitution.Changes
  ) {
    self.lesson = lesson
    self.basis = basis
    self.variants = variants
    self.rounds = rounds
    self.changes = changes
  }

  /// The combinations that differ in a round, each once.
  func shown(in round: VariantRound) -> [Shown] {
    let names = VariantNames(variants.map(\.substitution))
    let all = concern(of: round.parts)
    // A mask comes behind the scores of what attends, and has another column there.
    let scored = [round.score ?? round.whole].compactMap(\.self)
    let masks = scored.contains { part in
      variants.contains { $0.binding(of: part)?.value.isStructure ?? false }
    }
    let ofScores = concern(of: scored)
    let scoring = VariantNames.Concern(
      score: ofScores.score, mask: ofScores.mask && !masks, normalizer: false,
      bindings: ofScores.bindings)
    let isOneOfMany =
      [all.score, all.mask, all.normalizer].count { $0 } + all.bindings.count > 1
    var seen: Set<String> = []
    return variants.compactMap { variant in
      guard
        let name = names.name(of: variant.substitution, all, isOneOfMany: isOneOfMany),
        seen.insert(name.full).inserted
      else { return nil }
      let scoreName = names.name(of: variant.substitution, scoring, isOneOfMany: isOneOfMany)
      return Shown(
        variant: variant, name: name.full, label: name.label, scoreLabel: scoreName?.label,
        concern: all, failure: variant.failure(of: round, in: language),
        numbers: [Step.score, .weights, .context].map { variant.numbers($0, of: round) },
        price: variant.price(of: round))
    }
  }

  /// What was put into some parts of a round, or into what they are made of.
  private func concern(of parts: [VariantRound.Part]) -> VariantNames.Concern {
    let cells = Set(parts.map(\.cell))
    let origins = parts.reduce(into: Set<String>()) { $0.formUnion($1.origins) }
    return VariantNames.Concern(
      score: !changes.score.isDisjoint(with: cells), mask: !changes.mask.isDisjoint(with: cells),
      normalizer: !changes.normalizer.isDisjoint(with: cells),
      bindings: Set(variants.flatMap { $0.substitution.bindings.map(\.name) })
        .intersection(origins))
  }

  var language: Language { lesson.frontMatter.language }

  /// Whether some combination could not run.
  public var hasFailures: Bool {
    variants.contains { variant in
      rounds.contains { variant.failure(of: $0, in: language) != nil }
    }
  }

  // MARK: Blocks

  /// UTF-8; the same on every run.
  public var markdown: String {
    let body = MarkdownSyntax(language: language).lines(of: blocks).joined(separator: "\n") + "\n"
    return body + Footer(lesson).markdown(after: Array(body.utf8), lineBreak: "\n")
  }

  /// UTF-8; the same on every run.
  public func html(with resources: PageResources) -> String {
    HTMLPage(blocks, in: language, title: title, footer: Footer(lesson), resources).text
  }

  private var title: String {
    Words.comparison(of: lesson.frontMatter.title ?? lesson.source.name)[language]
  }

  private var blocks: [Block] {
    var blocks: [Block] = [.heading(level: 1, title)]
    for round in rounds {
      blocks.append(.heading(level: 2, heading(of: round)))
      for (query, tables) in [(nil, fullNames(in: round))] + tables(of: round) {
        if let query { blocks.append(.paragraph([.text(Words.query(query)[language])])) }
        blocks += tables
      }
    }
    return blocks
  }

  /// The labels of the round's cells; of a name that is not its cell's result, the name.
  func heading(of round: VariantRound) -> String {
    round.parts.map(label).joined(separator: " → ")
  }

  func label(of part: VariantRound.Part) -> String {
    let cell = basis.cells[part.cell]
    let isResult = cell.result?.name == part.name || cell.cell.kind != .run
    return isResult ? cell.label : part.name
  }

  /// What stands in tables in short, in full.
  private func fullNames(in round: VariantRound) -> [Block] {
    shown(in: round).filter { $0.label != $0.name }.map { shown in
      .paragraph([.code(shown.label), .text(" = "), .code(shown.name)])
    }
  }

  /// One table a query.
  private func tables(of round: VariantRound) -> [(query: String?, blocks: [Block])] {
    let queries = queries(of: round)
    let shown = shown(in: round)
    return (0..<min(queries, Self.mostQueries)).map { query in
      let table = VariantTable(
        rows: shown.flatMap { VariantRow.rows($0, query: query, language: language) },
        keys: keys(of: round), dimensions: dimensions(of: round),
        digits: lesson.frontMatter.digits, language: language)
      return (queries == 1 ? nil : name(ofQuery: query, round), table.blocks)
    }
  }

  /// A report shows so many queries of a round; JSON has all.
  static let mostQueries = 40

  func queries(of round: VariantRound) -> Int {
    variants.compactMap { $0.queries(of: round) }.max() ?? 1
  }

  // MARK: Words

  /// The names along the axes of a part, from the first run that knows them.
  private func axes(of part: VariantRound.Part?) -> Axes? {
    guard let part else { return nil }
    let runs = [basis] + variants.map(\.run)
    return runs.lazy.compactMap { $0.axes[part.name] }.first { $0 != Axes() }
  }

  func name(ofQuery query: Int, _ round: VariantRound) -> String {
    let names = round.parts.lazy.compactMap { axes(of: $0)?.rows }.first
    guard let names, names.indices.contains(query) else { return "\(query + 1)" }
    return names[query]
  }

  func keys(of round: VariantRound) -> [String]? {
    [round.score, round.weights, round.whole].lazy.compactMap { axes(of: $0)?.columns }.first
  }

  private func dimensions(of round: VariantRound) -> [String]? {
    axes(of: round.context)?.columns
      ?? axes(of: round.score ?? round.weights ?? round.whole)?.dimensions
  }
}

extension Value {
  fileprivate var isStructure: Bool { if case .structure = self { true } else { false } }
}
