internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

extension CellView {
  /// Step 1 for one query: each key, and its score.
  func scoreBlocks(_ scores: Vector, _ made: Made?) -> [Block] {
    let names = result.axes.columns
    let best = peaks(of: scores)
    let style = style(scores.values)
    var blocks: [Block] = []
    if parts.contains(.table) {
      var builder = TableBuilder(rows: scores.count)
      builder.add(.text(say(Words.key)), .leading) {
        name(names, $0, of: scores.count, symbol: "h")
      }
      if let made, made.function.name == "score", case .matrix(let keys) = made.values[1],
        keys.columns <= 12
      {
        let keyStyle = self.style(keys.values)
        let keysName = ValueName(made.arguments[1])
        builder.add(.math("h_j"), .leading) { row in
          Table.Entry(
            keyStyle.content(keys[row].values, named: keysName.map { n in { n[row, $0] } }))
        }
      }
      addCarried(
        Carried(made.flatMap { score(of: $0) }), to: &builder, rows: scores.count)
      let scoresName = resultName
      builder.add(.math("e_j")) {
        .number(style.text(scores[$0]), of: scoresName?[$0], strong: best.contains($0))
      }
      blocks.append(.table(builder.table()))
    }
    if scores.count > 0 {
      let largest = argmax(scores)
      let name = subscriptName(names, largest, of: scores.count)
      let formula = made.flatMap { score(of: $0) }?.formula
      blocks += worked("e_{\(name)}", rightSide(formula, column: name), Element(largest))
    }
    return blocks + drawnNote(made)
  }

  /// What rows and columns are: words of two sentences, or of one that looks at itself.
  func orientation(_ axes: Axes) -> Block {
    let isOneSentence = axes.rows != nil && axes.rows == axes.columns
    return .paragraph([
      .text(say(isOneSentence ? Words.orientationOfOneSentence : Words.orientation))
    ])
  }

  /// Step 1 for many queries: one row each.
  func scoreBlocks(_ scores: Matrix, _ made: Made?) -> [Block] {
    var blocks: [Block] = []
    if parts.contains(.table) {
      blocks.append(orientation(result.axes))
      blocks.append(
        .table(
          table(
            scores, axes: result.axes, named: resultName, boldest: true, symbols: ("s", "h"))))
    }
    if let (row, column) = largest(of: scores) {
      let rowName = subscriptName(result.axes.rows, row, of: scores.rows)
      let columnName = subscriptName(result.axes.columns, column, of: scores.columns)
      let formula = made.flatMap { score(of: $0) }?.formula
      blocks += worked(
        "e_{\(rowName), \(columnName)}",
        rightSide(formula, row: rowName, column: columnName), Element(row, column))
    }
    return blocks + drawnNote(made)
  }

  /// The score that a call applies.
  func score(of made: Made) -> Score? {
    made.values.lazy.compactMap { Score($0) }.first
  }

  /// Where the largest number of a matrix stands.
  func largest(of matrix: Matrix) -> (row: Int, column: Int)? {
    guard !matrix.values.isEmpty else { return nil }
    let index = argmax(Vector(matrix.values))
    return (index / matrix.columns, index % matrix.columns)
  }

  /// Says that parameters were drawn, and shows them where the cell asks for its formula.
  func drawnNote(_ made: Made?) -> [Block] {
    guard let made, let score = score(of: made), case .drawn(_, let seed) = score.rule,
      let query = made.values.first, case .matrix(let keys)? = made.values.dropFirst().first
    else { return [] }
    let width =
      switch query {
      case .vector(let vector): vector.count
      case .matrix(let matrix): matrix.columns
      default: keys.columns
      }
    let resolved = score.resolved(queryWidth: width, keyWidth: keys.columns)
    let sizes = resolved.parameters.map { name, value in
      switch value {
      case .number: name
      case .vector(let vector): "\(name) (\(vector.count))"
      case .matrix(let matrix): "\(name) (\(matrix.rows) × \(matrix.columns))"
      }
    }
    var blocks: [Block] = [
      .paragraph([.text(say(Words.drawn(sizes.joined(separator: ", "), seed: seed)))])
    ]
    guard parts.contains(.formula) else { return blocks }
    for (name, value) in resolved.parameters {
      switch value {
      case .number: break
      case .vector(let vector):
        blocks.append(.paragraph([.math(name), .text(" = " + text(vector))]))
      case .matrix(let matrix):
        blocks.append(.paragraph([.math(name), .text(":")]))
        blocks.append(.table(table(matrix, axes: Axes(), named: nil, boldest: false)))
      }
    }
    return blocks
  }
}
