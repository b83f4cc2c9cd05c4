internal import Attention
internal import Diagnostics

extension CellView {
  /// Adds what a step was given of the words before: the last weights, or the coverage.
  func addCarried(_ carried: Carried?, to builder: inout TableBuilder, rows: Int) {
    guard let carried, carried.values.count == rows else { return }
    let style = style(carried.values.values)
    builder.add(Table.Entry([.math(carried.symbol), .text(" " + say(Words.carried))])) {
      .text(style.text(carried.values[$0]))
    }
  }
}

/// Numbers that one output word passes on to the next, one a key.
struct Carried {
  /// In TeX.
  let symbol: String
  let values: Vector

  private init(_ symbol: String, _ values: Vector) {
    self.symbol = symbol
    self.values = values
  }

  init?(_ score: Score?) {
    switch score?.rule {
    case .locationAware(_, _, _, _, _, _, let previous): self.init(#"\alpha'_j"#, previous)
    case .coverage(_, _, _, _, _, let coverage): self.init("c_j", coverage)
    default: return nil
    }
  }

  init?(_ normalizer: Normalizer?) {
    switch normalizer?.rule {
    case .monotonic(let previous), .forward(let previous): self.init(#"\alpha'_j"#, previous)
    default: return nil
    }
  }
}
