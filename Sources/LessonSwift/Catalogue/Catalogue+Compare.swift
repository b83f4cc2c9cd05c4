internal import Attention

extension Catalogue {
  /// Several kinds of attention, side by side.
  static let compareFunctions: [Function] =
    [
      Function(
        "compare", .function, ["query", "keys", "values", "by", "normalizers", "mask"],
        fallbacks: ["normalizers": "[.softmax]", "mask": ".none"],
        numbers: {
          Shape.compare(query: $0, keys: $1, values: $2, by: $3, normalizers: $4, mask: $5)
        },
        cost: { query, keys, values, scores, normalizers, _ in
          var cost = Cost.one
          for score in scores {
            for normalizer in normalizers {
              // Checked and computed; scores in proportion are made twice for that.
              cost = cost + attendCost(1, query.count, keys, values, score, normalizer)
            }
          }
          return cost
        }
      ) {
        (
          query: Vector, keys: Matrix, values: Matrix, by: [Score], normalizers: [Normalizer],
          mask: Mask
        ) in
        compare(
          query: query, keys: keys, values: values, by: by, normalizers: normalizers, mask: mask)
      }
    ] + Comparison.propertyFunctions
}

extension Cost {
  static func + (a: Cost, b: Cost) -> Cost {
    Cost(operations: a.operations + b.operations, numbers: a.numbers + b.numbers)
  }
}
