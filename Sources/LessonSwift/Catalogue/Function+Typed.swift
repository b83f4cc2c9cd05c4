public import Attention
public import Diagnostics

extension Function {
  /// Makes a callable of a Swift function: parameter and result types are those of `body` itself,
  /// so that they can't disagree.
  ///
  /// - Parameters:
  ///   - labels: one a parameter; `_ name` for one without a label.
  ///   - fallbacks: lesson Swift for arguments that may be left out, by label.
  ///   - shapes: the library's own check of the arguments.
  ///   - numbers: another one that takes longer, since it looks at every number: it is asked once
  ///     the cost is known to be bearable, and is part of that cost.
  ///   - cost: by default, work for all that the arguments hold, and a result no larger than the
  ///     largest of them.
  ///   - arithmetic: how one element of the result came about.
  ///   - body: throws what can't be known before it runs.
  public convenience init<each A: LessonValue, R: LessonValue>(
    _ name: String, _ notation: Notation = .function, _ labels: [String] = [],
    fallbacks: [String: String] = [:], formula: String? = nil, source: String? = nil,
    shapes: (@Sendable (repeat each A) -> ShapeMismatch?)? = nil,
    numbers: (@Sendable (repeat each A) -> ShapeMismatch?)? = nil,
    check: (@Sendable (repeat each A) -> CallProblem?)? = nil,
    cost: (@Sendable (repeat each A) -> Cost)? = nil,
    unavailable: LanguageProblem? = nil,
    arithmetic: (@Sendable ([Value], Element) -> Arithmetic?)? = nil,
    _ body: @escaping @Sendable (repeat each A) throws(CallProblem) -> R
  ) {
    var types: [ValueType] = []
    repeat types.append((each A).lessonType)
    precondition(labels.count == types.count, "\(name) has \(types.count) parameters")
    let parameters = zip(labels, types).map { label, type in
      Parameter(labelled: label, type, fallback: fallbacks[label])
    }
    self.init(
      name: name, notation: notation, parameters: parameters, result: R.lessonType,
      formula: formula, source: source, unavailable: unavailable,
      cost: { values in
        guard let cost else { return .reading(values) }
        var unpack = Unpacking(values)
        return cost(repeat unpack.next((each A).self))
      },
      arithmetic: arithmetic,
      run: { values, work, limits throws(CallProblem) in
        var unpack = Unpacking(values)
        let arguments = (repeat unpack.next((each A).self))
        if let mismatch = shapes?(repeat each arguments) { throw .mismatch(mismatch, written: [:]) }
        if let problem = check?(repeat each arguments) { throw problem }
        try work.add(cost?(repeat each arguments) ?? .reading(values), within: limits)
        if let mismatch = numbers?(repeat each arguments) {
          throw .mismatch(mismatch, written: [:])
        }
        return try body(repeat each arguments).lessonValue
      })
  }
}

extension Function.Parameter {
  /// - Parameter labelled: `label`, or `_ name`.
  init(labelled text: String, _ type: ValueType, fallback: String? = nil) {
    let hasLabel = !text.hasPrefix("_ ")
    self.init(
      label: hasLabel ? text : nil, name: hasLabel ? text : String(text.dropFirst(2)), type: type,
      fallback: fallback)
  }
}

/// Takes the arguments of a call, one after the other, as the Swift types that they are.
struct Unpacking {
  private let values: [Value]
  private var place = 0

  init(_ values: [Value]) { self.values = values }

  mutating func next<T: LessonValue>(_: T.Type) -> T {
    defer { place += 1 }
    return T(checked: values[place])
  }
}
