public import Attention
public import Diagnostics

/// Weights of attention between two sentences: one row an output word, one column a source word.
public struct AlignmentMatrix: Equatable, Sendable {
  public let weights: Matrix
  public let outputs: [String]
  public let sources: [String]
  public let style: NumberStyle

  /// - Parameters:
  ///   - weights: shares of attention, in 0…1.
  ///   - outputs: a name for each row; those missing are counted from 1.
  ///   - sources: a name for each column.
  ///   - style: how the weights are written.
  public init(weights: Matrix, outputs: [String], sources: [String], style: NumberStyle) {
    self.weights = weights
    self.outputs = outputs
    self.sources = sources
    self.style = style
  }

  var isEmpty: Bool { weights.rows == 0 || weights.columns == 0 }

  /// More words than that in a sentence make a tangle of lines.
  private static let mostWordsWithLines = 12

  /// Whether lines between the words can be followed: those of two short sentences, in which each
  /// word has its name. A sentence that attends to itself isn't two.
  public var readsAsLines: Bool {
    let lengths = 2...Self.mostWordsWithLines
    return outputs.count == weights.rows && sources.count == weights.columns && outputs != sources
      && lengths.contains(weights.rows) && lengths.contains(weights.columns)
  }

  /// How many output words the text tells of.
  private static let mostTold = 12

  /// "'am' attends mostly to 'suis', 0.93", for each output word of a few.
  func text(in language: Language) -> String {
    guard !isEmpty else { return PictureWords.nothing[language] }
    let told = min(weights.rows, Self.mostTold)
    var parts = (0..<told).map { sentence(row: $0, in: language) }
    if weights.rows > told {
      let rest = weights.rows - told
      parts.append(
        Bilingual(
          en: rest == 1 ? "1 more output word" : "\(rest) more output words",
          vi: "còn \(rest) từ đầu ra nữa")[language])
    }
    return parts.joined(separator: "; ")
  }

  private func sentence(row: Int, in language: Language) -> String {
    let output = PictureWords.quoted(Names(words: outputs)[row], in: language)
    let numbers = weights[row].values
    guard let best = numbers.indexOfLargest, numbers[best] != 0 else {
      return Bilingual(
        en: "\(output) attends to nothing", vi: "\(output) không chú ý tới từ nào")[language]
    }
    let number = style.label(numbers[best])
    if numbers.count > 1, numbers.allSatisfy({ $0 == numbers[best] }) {
      return Bilingual(
        en: "\(output) attends to every word alike, \(number)",
        vi: "\(output) chú ý đều tới mọi từ, \(number)")[language]
    }
    let source = PictureWords.quoted(Names(words: sources)[best], in: language)
    return Bilingual(
      en: "\(output) attends mostly to \(source), \(number)",
      vi: "\(output) chú ý nhiều nhất tới \(source), \(number)")[language]
  }

  func data(in language: Language) -> PictureData {
    let (outputs, sources) = (Names(words: outputs), Names(words: sources))
    let columns = Shown.columns(of: weights.columns).indices
    return PictureData(
      heading: [PictureWords.outputWord[language]] + columns.map { $0.map { sources[$0] } ?? "…" },
      rows: Shown.rows(of: weights.rows).indices.map { row in
        guard let row else { return [String](repeating: "…", count: columns.count + 1) }
        return [outputs[row]]
          + columns.map { $0.map { style.label(weights[row, $0]) } ?? "…" }
      })
  }
}

/// A picture of an alignment: its words and its table are the same however it is drawn.
protocol AlignmentPicture: PictureKind {
  var alignment: AlignmentMatrix { get }
}

extension AlignmentPicture {
  func alt(in language: Language) -> String { alignment.text(in: language) }

  func data(in language: Language) -> PictureData { alignment.data(in: language) }
}
