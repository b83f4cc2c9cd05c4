internal import Attention

extension TrainingPlan {
  /// All that decides what the plan's model learns, in words: two plans have the same text only if they
  /// are the same.
  ///
  /// With ``trainingVersion`` and ``trainingLoops`` it names the model itself.
  /// - Complexity: O(words), of a corpus O(its words).
  public var text: String {
    func exact(_ number: Double) -> String { String(number.bitPattern, radix: 16) }
    return
      ([
        "task \(task.text)", "source words \(shape.sourceWords)",
        "target words \(shape.targetWords)", "embedding \(shape.embedding)",
        "hidden \(shape.hidden)", "attention width \(shape.attentionWidth)",
        "cell \(shape.cell.rawValue)", "bidirectional \(shape.isBidirectional)",
        "attention \(shape.attention.rawValue)", "timing \(shape.timing)",
        "dropout \(exact(shape.dropout))", "longest source \(shape.longestSource)",
        "steps \(steps)", "batch \(batch)", "rate \(exact(learningRate))", "clip \(exact(clip))",
        "seed \(seed)",
      ] as [String]).joined(separator: "\n")
  }

  /// The same plan with a share of its steps, at least one.
  ///
  /// - Precondition: `share` is at least 1.
  public func shortened(to share: Int) -> TrainingPlan {
    TrainingPlan(
      task, shape, steps: Swift.max(1, steps / share), batch: batch, learningRate: learningRate,
      clip: clip, seed: seed)
  }
}

extension LearningTask {
  /// What it is called, and all that its examples are drawn from.
  fileprivate var text: String {
    // Words have no blanks, but may have any other sign.
    func list(_ words: [String]) -> String { "\(words.count) " + words.joined(separator: " ") }
    let own: String
    switch rule {
    case .reorder(let reordering): own = reordering.text
    case .vietnameseNumbers: own = "Vietnamese numbers"
    case .vietnameseDates(let years):
      own = "Vietnamese dates \(years.lowerBound) \(years.upperBound)"
    case .corpus(let corpus, _):
      let pairs = corpus.examples.map { "\($0.source)\($0.target)" }
      own = "corpus \(pairs.count) " + pairs.joined(separator: " ")
    }
    return [
      name, "lengths \(lengths.lowerBound) \(lengths.upperBound)", list(source.words),
      list(target.words), own,
    ].joined(separator: "\n")
  }
}
