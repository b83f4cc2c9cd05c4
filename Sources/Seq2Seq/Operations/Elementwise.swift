// Operations on each number by itself.

internal import CInnerLoops

extension Tape {
  /// tanh x; its derivative is 1 - tanh² x.
  func tanh(_ x: Variable, into result: Variable) {
    loops.tanh(x.values, x.count, result.values)
    record {
      for k in 0..<x.count {
        let y = result.values[k]
        x.gradients[k] += result.gradients[k] * (1 - y * y)
      }
    }
  }

  /// a + b
  func sum(_ a: Variable, _ b: Variable) -> Variable {
    let result = variable(rows: a.rows, columns: a.columns)
    result.values.update(from: a.values, count: a.count)
    loops.add(b.values, b.count, 1, result.values)
    record {
      loops.add(result.gradients, a.count, 1, a.gradients)
      loops.add(result.gradients, b.count, 1, b.gradients)
    }
    return result
  }

  /// φ(x) = elu(x) + 1: eˣ below 0, x + 1 above.
  func eluPlusOne(_ x: Variable) -> Variable {
    let result = variable(rows: x.rows, columns: x.columns)
    loops.exp(x.values, x.count, result.values)
    for k in 0..<x.count where x.values[k] > 0 { result.values[k] = x.values[k] + 1 }
    record {
      for k in 0..<x.count {
        x.gradients[k] += result.gradients[k] * (x.values[k] > 0 ? 1 : result.values[k])
      }
    }
    return result
  }
}
