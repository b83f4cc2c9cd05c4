internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Runs

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
    var seen: Set<[String]> = []
    let rows = rows.filter { row in
      seen.insert([row.scoreName ?? "", row.head.map(String.init) ?? ""]).inserted
    }
    var builder = TableBuilder(rows: rows.count)
    builder.add(.text(say(Words.attention)), .leading) { row in
      rows[row].scoreName.map { Table.Entry([.code($0)]) } ?? .text(say(Words.asWritten))
    }
    addHeads(of: rows, to: &builder)
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
    var builder = named(rows)
    addHeads(of: rows, to: &builder)
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
    addDistance(rows, \.weights, #"\lVert \Delta\alpha \rVert"#, to: &builder)
    return builder.table()
  }

  private var contextTable: Table {
    // Heads are joined in one context.
    let rows = rows.joint
    var builder = named(rows)
    add(rows.map(\.context), symbol: "c", names: dimensions, to: &builder, isBold: false)
    addDistance(rows, \.context, #"\lVert \Delta c \rVert"#, to: &builder)
    return builder.table()
  }

  private func named(_ rows: [VariantRow]) -> TableBuilder {
    var builder = TableBuilder(rows: rows.count)
    builder.add(.text(say(Words.attention)), .leading) { Table.Entry([.code(rows[$0].name)]) }
    return builder
  }

  private func addHeads(of rows: [VariantRow], to builder: inout TableBuilder) {
    guard rows.contains(where: { $0.head != nil }) else { return }
    builder.add(.text(say(Words.head))) { .text(rows[$0].head.map(String.init) ?? "–") }
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

  /// How far each row lies from the first kind of attention that has numbers.
  private func addDistance(
    _ rows: [VariantRow], _ numbers: @escaping (VariantRow) -> Vector?, _ symbol: String,
    to builder: inout TableBuilder
  ) {
    builder.add(.math(symbol)) { row in
      number(rows.distance(of: rows[row], numbers), decimals: digits)
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

extension Value {
  var isComparison: Bool {
    if case .structure(let structure) = self { structure is Comparison } else { false }
  }
}
