internal import Attention
internal import LearningCells
public import LessonSwift
internal import Seq2Seq

extension Axes {
  /// The names along the axes of an expression's value, from those of the names that it uses.
  ///
  /// Names follow the data: the scores of some keys are named as the keys' rows are.
  /// - Complexity: O(size of the expression).
  public init(of expression: TypedExpression, named: [String: Axes], in session: Session) {
    func axes(_ expression: TypedExpression) -> Axes {
      Axes(of: expression, named: named, in: session)
    }
    switch expression.kind {
    case .literal, .tuple, .array: self.init()
    case .component(let tuple, let index):
      if case .tuple(let parts) = tuple.kind { self = axes(parts[index]) } else { self.init() }
    case .binding(let name): self = named[name] ?? Axes()
    case .call(let function, let arguments):
      self.init(function, arguments.map(axes), arguments, session)
    }
  }

  private init(
    _ function: Function, _ axes: [Axes], _ arguments: [TypedExpression], _ session: Session
  ) {
    switch (function.name, function.notation) {
    case ("score", .function):
      self.init(
        rows: arguments[0].type == .matrix ? axes[0].rows : nil, columns: axes[1].rows)
    case ("selfAttention", .function):
      self.init(rows: axes[0].rows, columns: axes[0].rows)
    case ("attend", .function):
      self.init(
        rows: arguments[0].type == .matrix ? axes[0].rows : nil, columns: axes[1].rows,
        dimensions: axes[2].columns)
    case ("multiHead", .function): self.init(rows: axes[0].rows, columns: axes[1].rows)
    case ("scaledDotProductAttention", .function):
      self.init(rows: axes[0].rows, columns: axes[2].columns)
    case ("compare", .function):
      self.init(columns: axes[1].rows, dimensions: axes[2].columns)
    case ("decode", .function):
      self.init(columns: axes[0].rows, dimensions: axes[0].columns)
    case ("contextVector", .function): self.init(columns: axes[1].columns)
    case ("contextVectors", .function):
      self.init(rows: axes[0].rows, columns: axes[1].columns)
    case ("softmax", .function), ("sparsemax", .function), ("entmax", .function),
      ("weigh", .function), ("masked", .function), ("proportional", .function),
      ("monotonic", .function), ("forward", .function), ("localPredictive", .function),
      ("mocha", .function), ("inverted", .function), ("eluPlusOne", .function), ("exp", _),
      ("log", _), ("sqrt", _),
      ("tanh", _), ("sigmoid", .function), ("Vector", .initializer), ("-", .negation):
      self = axes[0]
    case ("hadamard", _), ("+", .infix), ("-", .infix), ("/", .infix):
      self = axes[0].filled(with: axes[1])
    case ("*", .infix): self.init(product: arguments, axes)
    case ("transposed", .method): self.init(rows: axes[0].columns, columns: axes[0].rows)
    case ("[]", .element): self.init(element: arguments, axes[0], session)
    case ("scores", .property), ("masked", .property), ("weights", .property):
      self.init(rows: axes[0].rows, columns: axes[0].columns)
    case ("context", .property), ("contexts", .property):
      self.init(rows: axes[0].rows, columns: axes[0].dimensions)
    case ("states", .property), ("queries", .property), ("combined", .property),
      ("probabilities", .property):
      self.init(rows: axes[0].rows)
    case ("exact", .property), ("tokens", .property), ("alignment", .property):
      self.init(columns: axes[0].rows)
    case ("encoder", .property): self.init(rows: axes[0].columns)
    case ("gold", .property):
      let translation = session.value(of: arguments[0]).flatMap { ModelTranslation($0) }
      self.init(rows: translation?.expected, columns: translation?.source)
    default: self.init()
    }
  }

  private init(product arguments: [TypedExpression], _ axes: [Axes]) {
    switch (arguments[0].type, arguments[1].type) {
    case (.matrix, .vector): self.init(columns: axes[0].rows)
    case (.matrix, .matrix): self.init(rows: axes[0].rows, columns: axes[1].columns)
    default: self = axes[0].filled(with: axes[1])
    }
  }

  private init(element arguments: [TypedExpression], _ base: Axes, _ session: Session) {
    func part(_ names: [String]?) -> [String]? {
      guard let names else { return nil }
      switch session.value(of: arguments[1]) {
      case .closedRange(let range):
        return names.indices.contains(range.lowerBound) && range.upperBound < names.count
          ? Array(names[range]) : nil
      case .range(let range):
        return range.upperBound <= names.count && range.lowerBound >= 0
          ? Array(names[range]) : nil
      default: return nil
      }
    }
    switch (arguments[0].type, arguments[1].type) {
    case (.matrix, .int): self.init(columns: base.columns)
    // One of several heads.
    case (.array(.matrix), .int): self = base
    case (.matrix, _): self.init(rows: part(base.rows), columns: base.columns)
    case (.vector, .closedRange), (.vector, .range): self.init(columns: part(base.columns))
    default: self.init()
    }
  }
}
