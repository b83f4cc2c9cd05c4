internal import Attention
internal import Diagnostics
internal import LessonSwift
public import Lessons
public import Runs

/// A lesson with several kinds of attention, side by side.
public struct VariantReport: Sendable {
  private let lesson: Lesson
  /// Names the words and cells.
  private let basis: LessonRun
  private let variants: [VariantRun]
  private let rounds: [VariantRound]
  private let changes: Substitution.Changes

  /// A combination as one round shows it: only what was put into this round is part of its name.
  struct Shown {
    let variant: VariantRun
    let name: String
    let scoreName: String?
  }

  /// - Parameters:
  ///   - lesson: as it is written.
  ///   - basis: a run of it, with or without substitutions, which names words and cells.
  ///   - variants: the same lesson, once a combination; the first is what others are measured by.
  ///   - rounds: the cells that belong together, of those that were replaced.
  ///   - changes: which cells were given another score or normaliser.
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
  private func shown(in round: VariantRound) -> [Shown] {
    let cells = Set(round.cells)
    let takesScore = !changes.score.isDisjoint(with: cells)
    let takesNormalizer = !changes.normalizer.isDisjoint(with: cells)
    var seen: Set<String> = []
    return variants.compactMap { variant in
      let score = takesScore ? variant.substitution.score : nil
      let normalizer = takesNormalizer ? variant.substitution.normalizer : nil
      let name = [score, normalizer].compactMap(\.self).joined(separator: " × ")
      guard seen.insert(name).inserted else { return nil }
      return Shown(variant: variant, name: name, scoreName: score)
    }
  }

  private var language: Language { lesson.frontMatter.language }

  /// Whether some combination could not run.
  public var hasFailures: Bool {
    variants.contains { variant in
      rounds.contains { variant.failure(of: $0, in: language) != nil }
    }
  }

  // MARK: Markdown

  /// UTF-8; the same on every run.
  public var markdown: String {
    let syntax = MarkdownSyntax(language: language)
    let title = lesson.frontMatter.title ?? lesson.source.name
    var parts = ["# " + MarkdownSyntax.escaped(Words.comparison(of: title)[language])]
    for round in rounds {
      parts.append("## " + MarkdownSyntax.escaped(heading(of: round)))
      for table in tables(of: round) {
        var blocks = table.blocks
        if let query = table.query {
          blocks.insert(.paragraph([.text(Words.query(query)[language])]), at: 0)
        }
        parts += blocks.map { syntax.lines(of: [$0]).joined(separator: "\n") }
      }
    }
    let body = parts.joined(separator: "\n\n") + "\n"
    return body + Footer(lesson).markdown(after: Array(body.utf8), lineBreak: "\n")
  }

  /// The labels of the round's cells.
  private func heading(of round: VariantRound) -> String {
    round.cells.map { basis.cells[$0].label }.joined(separator: " → ")
  }

  /// One table a query.
  private func tables(of round: VariantRound) -> [(query: String?, blocks: [Block])] {
    let queries = queries(of: round)
    return (0..<min(queries, Self.mostQueries)).map { query in
      let rows = shown(in: round).map {
        VariantRow($0, round, query: query, language: language)
      }
      let table = VariantTable(
        rows: rows, keys: keys(of: round), dimensions: dimensions(of: round),
        digits: lesson.frontMatter.digits, language: language)
      return (queries == 1 ? nil : name(ofQuery: query, round), table.blocks)
    }
  }

  /// A report shows so many queries of a round; JSON has all.
  private static let mostQueries = 40

  func queries(of round: VariantRound) -> Int {
    let values = variants.flatMap { variant in round.cells.map { variant.value(of: $0) } }
    return values.lazy.compactMap { $0?.queries }.max() ?? 1
  }

  private func name(ofQuery query: Int, _ round: VariantRound) -> String {
    let names = round.cells.lazy.compactMap { basis.cells[$0].axes.rows }.first
    guard let names, names.indices.contains(query) else { return "\(query + 1)" }
    return names[query]
  }

  func keys(of round: VariantRound) -> [String]? {
    [round.score, round.weights].lazy.compactMap { $0 }
      .compactMap { basis.cells[$0].axes.columns }.first
  }

  private func dimensions(of round: VariantRound) -> [String]? {
    round.context.flatMap { basis.cells[$0].axes.columns }
      ?? round.score.flatMap { basis.cells[$0].axes.dimensions }
  }

  // MARK: Terminal

  /// One line a combination and query, with what differs from run to run: the time of each step.
  public var summary: String {
    rounds.map { round in
      let queries = queries(of: round)
      let head = [
        heading(of: round), Words.mostTo[language], Words.entropy[language],
        Words.timeOfSteps[language],
      ]
      let rows = (0..<min(queries, Self.mostQueries)).flatMap { query in
        shown(in: round).map { shown in
          summaryRow(shown, round, query, isOneOfMany: queries > 1)
        }
      }
      return TextColumns([head] + rows).text
    }.joined(separator: "\n")
  }

  private func summaryRow(
    _ shown: Shown, _ round: VariantRound, _ query: Int, isOneOfMany: Bool
  ) -> [String] {
    let name = (isOneOfMany ? self.name(ofQuery: query, round) + ": " : "") + shown.name
    let variant = shown.variant
    if let failure = variant.failure(of: round, in: language) { return [name, failure] }
    let row = VariantRow(shown, round, query: query, language: language)
    var most = "–"
    if let weights = row.weights, let index = row.mostAttended {
      let names = keys(of: round)
      let word = names.flatMap { $0.count == weights.count ? $0[index] : nil } ?? "\(index + 1)"
      most = "\(word) \(NumberStyle(decimals: 4).text(weights[index]))"
    }
    let bits = row.entropyBits.map { NumberStyle(decimals: 2).text($0) } ?? "–"
    let times = [round.score, round.weights, round.context].map { cell in
      variant.seconds(of: cell).map { NumberStyle(decimals: 1).text($0 * 1e6) } ?? "–"
    }
    return [name, most, bits, query == 0 ? times.joined(separator: " + ") + " µs" : ""]
  }

  // MARK: JSON

  /// Every number with every digit, and the times of this run: `lesson-comparison/1`.
  public var json: String {
    let frontMatter = lesson.frontMatter
    let json = JSON.object([
      ("format", .string("lesson-comparison/1")),
      (
        "lesson",
        .object([
          ("title", frontMatter.title.map(JSON.string) ?? .null),
          ("language", .string(language.rawValue)), ("seed", .int(frontMatter.seed)),
          ("sha256", .string(lesson.sha256)),
        ])
      ),
      ("rounds", .array(rounds.map { self.json($0) })),
    ])
    return json.text + "\n"
  }

  private func json(_ round: VariantRound) -> JSON {
    func label(_ cell: Int?) -> JSON { cell.map { .string(basis.cells[$0].label) } ?? .null }
    return .object([
      (
        "cells",
        .object([
          ("score", label(round.score)), ("weights", label(round.weights)),
          ("context", label(round.context)),
        ])
      ),
      ("keys", keys(of: round).map { .array($0.map(JSON.string)) } ?? .null),
      ("variants", .array(shown(in: round).map { json($0, round) })),
    ])
  }

  private func json(_ shown: Shown, _ round: VariantRound) -> JSON {
    let variant = shown.variant
    let failure = variant.failure(of: round, in: language)
    let price = variant.price(of: round)
    func value(_ cell: Int?) -> JSON {
      variant.value(of: cell).map { .object(JSONReport.members(of: $0)) } ?? .null
    }
    func seconds(_ cell: Int?) -> JSON { variant.seconds(of: cell).map(JSON.double) ?? .null }
    return .object([
      ("name", .string(shown.name)), ("score", shown.scoreName.map(JSON.string) ?? .null),
      (
        "normalizer",
        changes.normalizer.isDisjoint(with: round.cells)
          ? .null : variant.substitution.normalizer.map(JSON.string) ?? .null
      ),
      ("status", .string(failure == nil ? "ok" : "failed")),
      ("message", failure.map(JSON.string) ?? .null),
      ("scores", value(round.score)), ("weights", value(round.weights)),
      ("context", value(round.context)),
      ("queries", .array(figures(shown, round))),
      ("parameters", price.map { .int($0.parameters) } ?? .null),
      ("multiplyAdds", price.map { .double($0.multiplyAdds) } ?? .null),
      (
        "seconds",
        .object([
          ("score", seconds(round.score)), ("weights", seconds(round.weights)),
          ("context", seconds(round.context)),
        ])
      ),
    ])
  }

  /// What is said of each query's weights and context.
  private func figures(_ shown: Shown, _ round: VariantRound) -> [JSON] {
    let names = keys(of: round)
    let baseline = self.shown(in: round)[0]
    return (0..<queries(of: round)).map { query in
      let row = VariantRow(shown, round, query: query, language: language)
      let first = VariantRow(baseline, round, query: query, language: language)
      func distance(_ a: Vector?, _ b: Vector?) -> JSON {
        guard let a, let b, a.count == b.count else { return .null }
        return .double(norm(a - b))
      }
      var largest = JSON.null
      if let weights = row.weights, weights.count > 0 {
        let index = argmax(weights)
        let word = names.flatMap { $0.count == weights.count ? $0[index] : nil }
        largest = .object([
          ("index", .int(index)), ("word", word.map(JSON.string) ?? .null),
          ("weight", .double(weights[index])),
        ])
      }
      return .object([
        ("largest", largest), ("entropyBits", row.entropyBits.map(JSON.double) ?? .null),
        (
          "aboveOnePercent",
          row.aboveOnePercent.map(JSON.int) ?? .null
        ),
        ("weightDistance", distance(row.weights, first.weights)),
        ("contextDistance", distance(row.context, first.context)),
      ])
    }
  }
}
