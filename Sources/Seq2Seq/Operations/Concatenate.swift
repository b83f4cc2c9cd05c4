internal import CInnerLoops

extension Tape {
  /// Tables side by side: [a; b; …] for each row.
  ///
  /// - Precondition: all have as many rows as the result, and together as many columns.
  func concatenate(_ parts: [Variable], into result: Variable) {
    var first = 0
    for part in parts {
      let start = first
      for row in 0..<result.rows {
        (result.values + row * result.columns + start).update(
          from: part.values + row * part.columns, count: part.columns)
      }
      record {
        for row in 0..<result.rows {
          loops.add(
            result.gradients + row * result.columns + start, part.columns, 1,
            part.gradients + row * part.columns)
        }
      }
      first += part.columns
    }
  }

  /// Tables side by side, in a table of their own.
  func concatenate(_ parts: [Variable]) -> Variable {
    let columns = parts.reduce(0) { $0 + $1.columns }
    let result = variable(rows: parts.first?.rows ?? 0, columns: columns)
    concatenate(parts, into: result)
    return result
  }
}
