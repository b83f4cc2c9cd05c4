public import Diagnostics

/// What is said of a name that cells can use, beside what its functions know of themselves.
public struct Documentation: Sendable {
  /// `softmax`, `Score.dot`, `Matrix.rows`, `+`; the name of a type stands for its initialisers and
  /// for what can be read of it.
  public let name: String
  /// What it is for, in one sentence.
  public let summary: Bilingual
  /// The sizes of what goes in and comes out, in letters: `scores n → n`; nil for single numbers.
  public let sizes: String?
  /// Multiply-adds, in the letters of `sizes`; exp and the like count as ten.
  public let cost: String
  /// Lesson Swift that runs by itself and ends with one expression.
  public let example: String
  /// Of parameters and properties that mean something of their own here.
  let meanings: [String: Bilingual]

  public init(
    _ name: String, en: String, vi: String, sizes: String? = nil, cost: String,
    meanings: [String: Bilingual] = [:], example: String
  ) {
    self.name = name
    summary = Bilingual(en: en, vi: vi)
    self.sizes = sizes
    self.cost = cost
    self.meanings = meanings
    self.example = example
  }

  /// What a parameter or property is; nil for one that is not known here.
  public func meaning(of name: String) -> Bilingual? { meanings[name] ?? Self.sharedMeanings[name] }

  /// Names that are used together.
  public struct Topic: Sendable {
    public let title: Bilingual
    public let entries: [Documentation]

    public init(en: String, vi: String, _ entries: [Documentation]) {
      title = Bilingual(en: en, vi: vi)
      self.entries = entries
    }
  }

  /// All that cells can use, in the order in which a lesson comes to it.
  public static let topics: [Topic] = [
    Topic(
      en: "Numbers, vectors and matrices", vi: "Số, vector và ma trận", vectors + elementary),
    Topic(en: "Operators and parts", vi: "Phép toán và phần tử", operators),
    Topic(en: "Step 1 · Scores", vi: "Bước 1 · Điểm", scores),
    Topic(en: "Masks", vi: "Mặt nạ", masks),
    Topic(en: "Step 2 · Weights", vi: "Bước 2 · Trọng số chú ý", normalizers),
    Topic(en: "Step 3 · Context", vi: "Bước 3 · Vector ngữ cảnh", context),
    Topic(en: "Carried from word to word", vi: "Truyền sang từ tiếp theo", carried),
    Topic(en: "Heads and positions", vi: "Đầu chú ý và vị trí", heads),
    Topic(
      en: "Steps 4 and 5 · Combine and output", vi: "Bước 4 và 5 · Kết hợp và đầu ra", output),
    Topic(en: "Whole rounds", vi: "Trọn các bước", rounds + comparison),
  ]
}

extension Function {
  /// The name under which it is documented.
  public var documentedName: String {
    switch notation {
    case .function, .initializer, .infix, .negation, .element:
      return notation == .negation ? "-" : name
    case .staticMethod(let type), .staticProperty(let type): return "\(type).\(name)"
    case .method, .property:
      // What can be read of a result makes sense together only.
      if case .named(let type) = parameters[0].type { return type }
      return "\(parameters[0].type).\(name)"
    }
  }

  /// The parameters that a call gives, without what a property or method stands behind.
  public var givenParameters: ArraySlice<Parameter> {
    switch notation {
    case .method, .property: parameters.dropFirst()
    case .function, .initializer, .staticMethod, .staticProperty, .infix, .negation, .element:
      parameters[...]
    }
  }
}
