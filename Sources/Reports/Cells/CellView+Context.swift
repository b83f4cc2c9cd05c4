internal import Attention
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

extension CellView {
  /// Step 3 for one query: every value times its weight, and the sum.
  func contextBlocks(_ context: Vector, _ made: Made?) -> [Block] {
    var blocks: [Block] = []
    let call = made.flatMap { $0.function.name == "contextVector" ? $0 : nil }
    if let call, case .vector(let weights) = call.values[0],
      case .matrix(let values) = call.values[1]
    {
      let v = valueSymbol(weights: call.arguments[0], values: call.arguments[1])
      if parts.contains(.table) {
        let names = axes(of: call.arguments[0]).columns ?? axes(of: call.arguments[1]).rows
        let sum = Contributions(
          weights: weights, values: values, context: context, dimensions: result.axes.columns,
          symbol: v, weightsName: ValueName(call.arguments[0]),
          valuesName: ValueName(call.arguments[1]), contextName: resultName)
        blocks.append(.table(contributions(sum, names)))
      }
      if context.count > 0 {
        let name = subscriptName(result.axes.columns, 0, of: context.count)
        blocks += worked("c_{\(name)}", "\\sum_j \\alpha_j \(v)_{j, \(name)}", Element(0))
      }
      return blocks
    }
    if parts.contains(.table) {
      blocks += valueBlocks(.vector(context), axes: result.axes, named: resultName)
    }
    return blocks + worked("c_1", nil, Element(0))
  }

  /// One row a word: its weight, and its value as much as that; the context below.
  private func contributions(_ sum: Contributions, _ names: [String]?) -> Table {
    let fixed = NumberStyle(decimals: digits)
    let weights = sum.weights
    var builder = TableBuilder(rows: weights.count)
    builder.add(.text(say(Words.key)), .leading, last: sumOfShares(sum.symbol)) {
      name(names, $0, of: weights.count, symbol: sum.symbol)
    }
    builder.add(
      .math(#"\alpha_j"#),
      last: .number(
        fixed.text(Attention.sum(weights)), of: sumName(sum.weightsName), strong: true)
    ) {
      .number(fixed.text(weights[$0]), of: sum.weightsName?[$0])
    }
    addContributions(to: &builder, sum)
    return builder.table(closingRow: true)
  }

  /// What stands before the context at the foot of its table.
  func sumOfShares(_ v: String) -> Table.Entry {
    Table.Entry([.strong(say(Words.sum)), .text(" "), .math(#"c = \sum_j \alpha_j \#(v)_j"#)])
  }

  /// The columns αⱼ hⱼ, one a dimension, with their sums as the closing row.
  func addContributions(to builder: inout TableBuilder, _ sum: Contributions) {
    let fixed = NumberStyle(decimals: digits)
    let (values, v) = (sum.values, sum.symbol)
    builder.add(
      columns: values.columns,
      heading: { column in
        if let dimensions = sum.dimensions, dimensions.count == values.columns {
          return Table.Entry([.math(#"\alpha_j \#(v)_j"#), .text(": " + dimensions[column])])
        }
        return .math("\\alpha_j \(v)_{j,\(column + 1)}")
      },
      last: { .number(fixed.text(sum.context[$0]), of: sum.contextName?[$0], strong: true) },
      entry: { .number(fixed.text(sum.share($0, $1)), of: sum.shareName($0, $1)) })
  }

  /// Step 3 for many queries: one context a row.
  func contextBlocks(_ contexts: Matrix, _ made: Made?) -> [Block] {
    var blocks: [Block] = []
    if parts.contains(.table) {
      blocks.append(
        .table(
          table(
            contexts, axes: result.axes, named: resultName, boldest: false, symbols: ("c", "c"))))
    }
    guard contexts.rows > 0, contexts.columns > 0 else { return blocks }
    let row = subscriptName(result.axes.rows, 0, of: contexts.rows)
    let column = subscriptName(result.axes.columns, 0, of: contexts.columns)
    return blocks
      + worked(
        "c_{\(row), \(column)}", "\\sum_j \\alpha_{\(row), j} h_{j, \(column)}", Element(0, 0)
      )
  }

  /// Step 4: what the decoder reads, part by part.
  func combineBlocks(_ vector: Vector, _ made: Made?) -> [Block] {
    var blocks: [Block] = []
    let isConcatenation =
      made?.function.name == "combine" && made?.values.count == 2
      || made?.function.name == "concatenate"
    let first = isConcatenation ? made?.values.first?.count ?? 0 : 0
    let symbol = made?.function.name == "attentionalState" ? #"\tilde h"# : "x"
    if parts.contains(.table) {
      let style = style(vector.values)
      let names = result.axes.columns
      var builder = TableBuilder(rows: 1)
      builder.add(
        columns: vector.count,
        heading: { index in
          if let names, names.count == vector.count { return .text(names[index]) }
          guard isConcatenation else { return .math("\(symbol)_{\(index + 1)}") }
          return index < first
            ? .math("c_{\(index + 1)}") : .math("y_{\(index - first + 1)}")
        },
        entry: { .number(style.text(vector[$1]), of: resultName?[$1]) })
      blocks.append(.table(builder.table()))
    }
    guard vector.count > 0, !isConcatenation else { return blocks }
    switch made?.function.name {
    case "attentionalState":
      return blocks + worked(#"\tilde h_{1}"#, #"\tanh(W [c; h])_1"#, Element(0))
    case "combine":
      return blocks + worked("x_{1}", #"\tanh(W [c; y] + b)_1"#, Element(0))
    default: return blocks + worked("x_{1}", nil, Element(0))
    }
  }

  /// What goes into the softmax of `wordProbabilities`, as an expression of its arguments.
  private func logitsName(_ arguments: [TypedExpression]) -> ValueName? {
    guard let state = ValueName(arguments[0]), let W = ValueName(arguments[1]),
      let b = ValueName(arguments[2])
    else { return nil }
    return ValueName(source: "\(W.text) * \(state.text) + \(b.text)")
  }

  /// Step 5: every word and its probability.
  func outputBlocks(_ probabilities: Vector, _ made: Made?) -> [Block] {
    let names = result.axes.columns
    let best = peaks(of: probabilities)
    let fixed = NumberStyle(decimals: digits)
    var blocks: [Block] = []
    if parts.contains(.table) {
      var builder = TableBuilder(rows: probabilities.count)
      builder.add(.text(say(Words.word)), .leading, last: .strong(say(Words.sum))) {
        name(names, $0, of: probabilities.count, symbol: "w")
      }
      if let made, made.function.name == "wordProbabilities",
        case .vector(let state) = made.values[0], case .matrix(let W) = made.values[1],
        case .vector(let b) = made.values[2]
      {
        let logits = W * state + b
        let style = style(logits.values)
        let name = logitsName(made.arguments)
        builder.add(.math("(W s + b)_k")) {
          .number(style.text(logits[$0]), of: name?[$0])
        }
      }
      let own = resultName
      builder.add(
        .math("p_k"),
        last: .number(fixed.text(sum(probabilities)), of: sumName(own), strong: true)
      ) {
        .number(fixed.text(probabilities[$0]), of: own?[$0], strong: best.contains($0))
      }
      blocks.append(.table(builder.table(closingRow: true)))
    }
    guard probabilities.count > 0 else { return blocks }
    let largest = argmax(probabilities)
    let word = subscriptName(names, largest, of: probabilities.count)
    let formula =
      made?.function.name == "wordProbabilities"
      ? "\\mathrm{softmax}(W s + b)_{\(word)}"
      : rightSide(made.flatMap { normalizer(of: $0) }?.formula, column: word)
    return blocks + worked("p_{\(word)}", formula, Element(largest))
  }
}
