public import Attention

// The library's types that cells can hold, and what can be read of them.

extension Score: LessonStructure {
  public static var typeName: String { "Score" }

  /// `additive(seed: 7)`, `general(W: 3 × 4)`: the kind of score and the sizes of its parameters.
  public var text: String {
    if case .drawn(_, let seed) = rule { return "\(name)(seed: \(seed))" }
    return name + parameterList(parameters.map { ($0.name, $0.value.size) })
  }
}

extension Score.Parameter {
  fileprivate var size: String {
    switch self {
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15
        ? "\(Int(number))" : "\(number)"
    case .vector(let vector): "\(vector.count)"
    case .matrix(let matrix): "\(matrix.rows) × \(matrix.columns)"
    }
  }
}

private func parameterList(_ parameters: [(name: String, size: String)]) -> String {
  if parameters.isEmpty { return "" }
  return "(" + parameters.map { "\($0.name): \($0.size)" }.joined(separator: ", ") + ")"
}

extension Normalizer: LessonStructure {
  public static var typeName: String { "Normalizer" }

  public var text: String {
    switch rule {
    case .softmax(temperature: 1), .sparsemax, .sigmoid, .hard, .proportional, .smoothed: name
    case .softmax(let temperature): "softmax(temperature: \(temperature))"
    case .entmax(let alpha): "entmax(alpha: \(alpha))"
    case .monotonic(let previous), .forward(let previous): "\(name)(previous: \(previous.count))"
    case .localPredictive(let center, let radius):
      "localPredictive(center: \(center), radius: \(radius))"
    }
  }
}

extension Mask: LessonStructure {
  public static var typeName: String { "Mask" }

  public var text: String {
    switch rule {
    case .none: "none"
    case .keep(let flags): "keep(\(flags))"
    case .causal(let alignment): "causal(aligned: \(alignment.text))"
    case .slidingWindow(let radius): "slidingWindow(radius: \(radius))"
    case .window(let center, let radius): "window(center: \(center), radius: \(radius))"
    case .alibi(let slope): "alibi(slope: \(slope))"
    }
  }
}

extension Alignment: LessonStructure {
  public static var typeName: String { "Alignment" }
  public var text: String { "\(self)" }
}

extension Timing: LessonStructure {
  public static var typeName: String { "Timing" }
  public var text: String { "\(self)" }
}

extension RotaryPairing: LessonStructure {
  public static var typeName: String { "RotaryPairing" }
  public var text: String { "\(self)" }
}

extension LSTMState: LessonStructure {
  public static var typeName: String { "LSTMState" }
  public static var properties: [Property<LSTMState>] {
    [Property("state") { $0.state }, Property("memory") { $0.memory }]
  }
  public var text: String { "LSTMState(\(state.count))" }
}

extension AttentionResult: LessonStructure {
  public static var typeName: String { "AttentionResult" }
  public static var properties: [Property<AttentionResult>] {
    [
      Property("scores") { $0.scores }, Property("masked") { $0.masked },
      Property("weights") { $0.weights }, Property("context") { $0.context },
    ]
  }
  public var text: String { "AttentionResult(\(scores.count))" }
}

extension AttentionResults: LessonStructure {
  public static var typeName: String { "AttentionResults" }
  public static var properties: [Property<AttentionResults>] {
    [
      Property("scores") { $0.scores }, Property("masked") { $0.masked },
      Property("weights") { $0.weights }, Property("context") { $0.context },
    ]
  }
  public var text: String { "AttentionResults(\(scores.rows) × \(scores.columns))" }
}

extension MultiHeadResult: LessonStructure {
  public static var typeName: String { "MultiHeadResult" }
  public static var properties: [Property<MultiHeadResult>] {
    [
      Property("scores") { $0.scores }, Property("masked") { $0.masked },
      Property("weights") { $0.weights }, Property("headContexts") { $0.headContexts },
      Property("context") { $0.context },
    ]
  }
  public var text: String { "MultiHeadResult(\(scores.count))" }
}

extension Comparison: LessonStructure {
  public static var typeName: String { "Comparison" }
  public static var properties: [Property<Comparison>] {
    [
      Property("scores") { $0.scores }, Property("weights") { $0.weights },
      Property("contexts") { $0.contexts },
    ]
  }
  public var text: String { "Comparison(\(variants.count))" }
}

extension Decoder: LessonStructure {
  public static var typeName: String { "Decoder" }
  public static var properties: [Property<Decoder>] {
    [
      Property("words") { $0.words }, Property("embeddings") { $0.embeddings },
      Property("Wi") { $0.Wi }, Property("Wh") { $0.Wh }, Property("bi") { $0.bi },
      Property("bh") { $0.bh }, Property("Wo") { $0.Wo }, Property("bo") { $0.bo },
    ]
  }
  public var text: String { "Decoder(\(words.count))" }
}

extension Decoding: LessonStructure {
  public static var typeName: String { "Decoding" }
  public static var properties: [Property<Decoding>] {
    [
      Property("words") { $0.words }, Property("queries") { $0.queries },
      Property("scores") { $0.scores }, Property("weights") { $0.weights },
      Property("contexts") { $0.contexts }, Property("combined") { $0.combined },
      Property("states") { $0.states }, Property("probabilities") { $0.probabilities },
    ]
  }
  public var text: String { words.joined(separator: " ") }
}
