internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Runs

/// What one kind of attention makes of one query; nil for what could not be computed, or is no part
/// of the lesson.
struct VariantRow: Equatable {
  /// As a lesson writes it: `dot`, `additive(seed: 0) × sparsemax`.
  var name: String
  /// The same without its normaliser, which no score depends on; nil where the lesson's own score
  /// stays.
  var scoreName: String?
  var scores: Vector?
  var weights: Vector?
  var context: Vector?
  var parameters: Int?
  var multiplyAdds: Double?
  /// Why it could not run.
  var failure: String?
  /// What is said of its weights besides.
  var note: String?

  /// The key with the largest weight; nil where all are equal, or there are none.
  var mostAttended: Int? {
    guard let weights, let least = weights.values.min(), max(weights) > least else { return nil }
    return argmax(weights)
  }

  /// How many keys get more than 1 %.
  var aboveOnePercent: Int? { weights.map { $0.values.count { $0 > 0.01 } } }

  /// That of the weights, which have one only where they sum to 1.
  var entropyBits: Double? {
    weights.flatMap { abs(sum($0) - 1) <= 1e-9 ? entropy($0) : nil }
  }
}

/// Several kinds of attention on the same numbers: one row each.
struct VariantTable {
  let rows: [VariantRow]
  let keys: [String]?
  let dimensions: [String]?
  let digits: Int
  let language: Language

  /// Scores and their price, weights and what they look at, contexts, and what could not run.
  var blocks: [Block] {
    var blocks: [Block] = []
    if rows.contains(where: { $0.scores != nil }) { blocks.append(.table(scoreTable)) }
    if rows.contains(where: { $0.weights != nil }) { blocks.append(.table(weightTable)) }
    if rows.contains(where: { $0.context != nil }) { blocks.append(.table(contextTable)) }
    return blocks + remarks
  }

  /// Why combinations could not run, and what is said of weights: once for each score, unless it
  /// differs from normaliser to normaliser.
  private var remarks: [Block] {
    var seen: Set<[String]> = []
    return rows.compactMap { row in
      guard let text = row.failure ?? row.note else { return nil }
      let isOfScore = row.scores == nil && row.scoreName != nil
      let name = isOfScore ? row.scoreName ?? row.name : row.name
      guard seen.insert([name, text]).inserted else { return nil }
      return .paragraph([.code(name), .text(": " + text)])
    }
  }

  // MARK: Tables

  /// One row a score, however many normalisers it meets.
  private var scoreTable: Table {
    var seen: Set<String?> = []
    let rows = rows.filter { seen.insert($0.scoreName).inserted }
    var builder = TableBuilder(rows: rows.count)
    builder.add(.text(say(Words.attention)), .leading) { row in
      rows[row].scoreName.map { Table.Entry([.code($0)]) } ?? .text(say(Words.asWritten))
    }
    add(rows.map(\.scores), symbol: "e", names: keys, to: &builder, isBold: false)
    if rows.contains(where: { $0.parameters != nil }) {
      builder.add(.text(say(Words.parameters))) { row in
        number(rows[row].parameters.map(Double.init), decimals: 0)
      }
      builder.add(.text(say(Words.multiplyAdds))) { number(rows[$0].multiplyAdds, decimals: 0) }
    }
    return builder.table()
  }

  private var weightTable: Table {
    var builder = named()
    add(rows.map(\.weights), symbol: #"\alpha"#, names: keys, to: &builder, isBold: true)
    let sums = rows.map { $0.weights.map { sum($0) } }
    if sums.contains(where: { $0.map { !Self.isOne($0) } ?? false }) {
      builder.add(.math(#"\sum_j \alpha_j"#)) { number(sums[$0], decimals: digits) }
    }
    builder.add(.text(say(Words.mostTo)), .leading) { row in
      rows[row].mostAttended.map { key($0, of: rows[row].weights?.count) } ?? .text("–")
    }
    builder.add(.text(say(Words.entropy))) { number(rows[$0].entropyBits, decimals: 2) }
    builder.add(.text(say(Words.aboveOnePercent))) { row in
      number(rows[row].aboveOnePercent.map(Double.init), decimals: 0)
    }
    addDistance(\.weights, #"\lVert \Delta\alpha \rVert"#, to: &builder)
    return builder.table()
  }

  private var contextTable: Table {
    var builder = named()
    add(rows.map(\.context), symbol: "c", names: dimensions, to: &builder, isBold: false)
    addDistance(\.context, #"\lVert \Delta c \rVert"#, to: &builder)
    return builder.table()
  }

  private func named() -> TableBuilder {
    var builder = TableBuilder(rows: rows.count)
    builder.add(.text(say(Words.attention)), .leading) { Table.Entry([.code(rows[$0].name)]) }
    return builder
  }

  private func add(
    _ values: [Vector?], symbol: String, names: [String]?, to builder: inout TableBuilder,
    isBold: Bool
  ) {
    let count = values.lazy.compactMap { $0?.count }.max() ?? 0
    let style = NumberStyle(of: values.flatMap { $0?.values ?? [] }, digits: digits)
    builder.add(
      columns: count,
      heading: { column in
        let name =
          names.flatMap { $0.count == count ? Notation.texWord($0[column]) : nil }
          ?? "\(column + 1)"
        return .math("\(symbol)_{\(name)}")
      },
      entry: { row, column in
        guard let vector = values[row], column < vector.count else { return .text("–") }
        let text = style.text(vector[column])
        let isLargest = isBold && vector.count > 1 && vector[column] == max(vector)
        return isLargest && vector[column] > min(vector) ? .strong(text) : .text(text)
      })
  }

  /// How far each row lies from the first one that has numbers.
  private func addDistance(
    _ numbers: (VariantRow) -> Vector?, _ symbol: String, to builder: inout TableBuilder
  ) {
    let values = rows.map(numbers)
    let first = values.lazy.compactMap { $0 }.first
    builder.add(.math(symbol)) { row in
      guard let first, let vector = values[row], vector.count == first.count else {
        return .text("–")
      }
      return number(norm(vector - first), decimals: digits)
    }
  }

  // MARK: Entries

  private func number(_ number: Double?, decimals: Int) -> Table.Entry {
    .text(number.map { NumberStyle(decimals: decimals).text($0) } ?? "–")
  }

  /// The word of a key, or its symbol.
  private func key(_ index: Int, of count: Int?) -> Table.Entry {
    guard let keys, keys.count == count else { return .math("h_{\(index + 1)}") }
    return .text(keys[index])
  }

  private static func isOne(_ sum: Double) -> Bool { abs(sum - 1) <= 1e-9 }

  private func min(_ vector: Vector) -> Double { vector.values.min() ?? 0 }

  private func say(_ text: Bilingual) -> String { text[language] }
}

extension VariantRow {
  /// The rows of a comparison that a cell made.
  static func rows(of comparison: Comparison) -> [VariantRow] {
    let normalizers = Set(comparison.variants.map(\.normalizer.text))
    return comparison.variants.map { variant in
      VariantRow(
        name: variant.score.text
          + (normalizers.isSubset(of: ["softmax"]) ? "" : " × " + variant.normalizer.text),
        scoreName: variant.score.text, scores: variant.result.scores,
        weights: variant.result.weights,
        context: variant.result.context, parameters: variant.parameters,
        multiplyAdds: variant.multiplyAdds)
    }
  }
}

extension Value {
  var isComparison: Bool {
    if case .structure(let structure) = self { structure is Comparison } else { false }
  }
}
