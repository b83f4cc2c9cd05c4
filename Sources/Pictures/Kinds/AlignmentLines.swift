internal import Attention
internal import Diagnostics

/// Attention as lines from the source sentence, above, to the output, below: the thicker a line,
/// the larger its weight.
struct AlignmentLines: AlignmentPicture {
  let alignment: AlignmentMatrix

  private var weights: Matrix { alignment.weights }

  func drawing(in language: Language) -> Drawing {
    guard !alignment.isEmpty else { return .nothing(in: language) }
    let (top, bottom) = (44.0, 168.0)
    var source = Sentence(words: alignment.sources, count: weights.columns)
    var output = Sentence(words: alignment.outputs, count: weights.rows, notes: strongest)
    let width = max(source.width, output.width, 280)
    source.spread(to: width)
    output.spread(to: width)
    var content = lines(source, output, top: top + 7, bottom: bottom - 16)
    content += source.content(base: top)
    content += output.content(base: bottom)
    content.append(.text(PictureWords.sourceWord[language], x: 0, y: 13, class: "note"))
    content.append(.text(PictureWords.outputWord[language], x: 0, y: bottom + 42, class: "note"))
    return Drawing(width: width, height: bottom + 48, content: content)
  }

  /// The largest weight of each output word, which stands below it.
  private var strongest: [Int: String] {
    var texts: [Int: String] = [:]
    for row in Shown.columns(of: weights.rows).indices {
      guard let row else { continue }
      let numbers = weights[row].values
      if let best = numbers.indexOfLargest, numbers[best] != 0 {
        texts[row] = alignment.style.label(numbers[best])
      }
    }
    return texts
  }

  private func lines(
    _ source: Sentence, _ output: Sentence, top: Double, bottom: Double
  ) -> [SVGElement] {
    var faint: [SVGElement] = []
    var strong: [SVGElement] = []
    for (row, below) in output.places {
      let best = weights[row].values.standouts
      for (column, above) in source.places {
        let weight = min(1, max(0, weights[row, column]))
        // Thinner than that nothing would be seen; the numbers stand in the table.
        guard weight >= 0.02 else { continue }
        let (a, b) = (above.coordinate, below.coordinate)
        let (upper, lower) = ((top + 48).coordinate, (bottom - 48).coordinate)
        let line = SVGElement(
          "path",
          [
            "class": "weight stroke",
            "d": "M\(a) \(top.coordinate)C\(a) \(upper) \(b) \(lower) \(b) \(bottom.coordinate)",
            "stroke-width": (0.75 + 8 * weight).coordinate,
            "stroke-opacity": (best.contains(column) ? 0.85 : 0.28).coordinate,
          ])
        if best.contains(column) { strong.append(line) } else { faint.append(line) }
      }
    }
    return faint + strong
  }
}

/// Words side by side, with a gap where there are too many.
private struct Sentence {
  private let labels: [(index: Int?, label: Label, note: String?)]
  private var boxes: [Double]
  private var lead = 0.0

  init(words: [String], count: Int, notes: [Int: String] = [:]) {
    let names = Names(words: words)
    labels = Shown.columns(of: count).indices.map { index in
      (
        index, index.map { Label(names[$0], size: 13, within: 120) } ?? .gap,
        index.flatMap { notes[$0] }
      )
    }
    boxes = labels.map { label in
      let noteWidth = label.note.map { TextWidth.of($0, size: 12) } ?? 0
      return max(label.index == nil ? 20 : 40, label.label.width + 18, noteWidth + 14)
    }
  }

  var width: Double { boxes.reduce(0, +) }

  /// Gives each word more room, as much as there is, up to a limit.
  mutating func spread(to width: Double) {
    let more = min(44, (width - self.width) / Double(boxes.count))
    boxes = boxes.map { $0 + more }
    lead = (width - self.width) / 2
  }

  /// The middle of each word that stands for a row or column.
  var places: [(index: Int, x: Double)] {
    middles.compactMap { place in labels[place.0].index.map { ($0, place.1) } }
  }

  private var middles: [(Int, Double)] {
    var start = lead
    return boxes.indices.map { index in
      defer { start += boxes[index] }
      return (index, start + boxes[index] / 2)
    }
  }

  func content(base: Double) -> [SVGElement] {
    middles.flatMap { index, x -> [SVGElement] in
      let label = labels[index]
      var content: [SVGElement] = [.word(label.label, x: x, y: base, anchor: .middle)]
      if let note = label.note {
        content.append(.text(note, x: x, y: base + 18, anchor: .middle, class: "note number"))
      }
      return content
    }
  }
}
