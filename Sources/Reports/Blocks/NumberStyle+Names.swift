internal import Diagnostics

extension NumberStyle {
  /// Numbers in brackets, each with its name.
  func content<Numbers: Collection<Double>>(
    _ numbers: Numbers, named name: ((Int) -> NumberName)?
  ) -> [Inline] {
    guard let name else { return [.text(text(numbers))] }
    let parts = Shown.columns(of: numbers.count).indices.map { index -> [Inline] in
      guard let index else { return [.text("…")] }
      let number = numbers[numbers.index(numbers.startIndex, offsetBy: index)]
      return [.number(text(number), of: name(index), strong: false)]
    }
    return [.text("(")] + parts.joined(separator: [.text(", ")]) + [.text(")")]
  }
}
