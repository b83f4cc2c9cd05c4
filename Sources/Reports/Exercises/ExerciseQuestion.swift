internal import Attention
public import Diagnostics
internal import LessonSwift
internal import Lessons
public import Runs

/// What a student is asked, with the numbers of a seed: nothing of it tells the answer.
public struct ExerciseQuestion: Sendable {
  /// The question, the numbers that it doesn't show itself, the options, the code to begin with.
  public let blocks: [Block]

  /// - Parameters:
  ///   - order: of the options of a choice; nil for the author's.
  ///   - showsStub: whether the code to begin with stands in the question.
  public init(
    _ task: ExerciseTask, in language: Language, order: [Int]? = nil, showsStub: Bool = true
  ) {
    let text = ExerciseText(language: language)
    var blocks = [Block.prose(text.lines(of: task.question))]
    blocks += task.unnamedNumbers.flatMap { text.blocks(naming: $0.name, $0.value) }
    switch task.exercise.exercise.kind {
    case .number, .vector, .table: break
    case .choice(let choice):
      let order = order ?? Array(choice.options.indices)
      let options = order.enumerated().flatMap { place, index in
        text.item("**\(Self.letter(place))** ", text.lines(of: task.option(index)))
      }
      blocks.append(.prose(options))
    case .code(let code):
      if showsStub, !code.give.isEmpty {
        blocks.append(.code(language: "swift", code.give.linesOfText))
      }
      blocks.append(
        .paragraph([.text(Words.codeCalled[language]), .code(code.call.text), .text(".")]))
      if !code.without.isEmpty { blocks.append(.paragraph(text.forbidden(code.without))) }
      blocks += text.examples(of: task)
    }
    self.blocks = blocks
  }

  /// The numbers of a task, each by its name.
  public static func numbers(of task: ExerciseTask, in language: Language) -> [Block] {
    let text = ExerciseText(language: language)
    return task.numbers.flatMap { text.blocks(naming: $0.name, $0.value) }
  }

  /// The numbers of a case of code, in a line.
  public static func inputs(of task: ExerciseTask, in language: Language) -> String {
    ExerciseText(language: language).inputs(of: task)
  }

  /// Numbers as students read them, with at most four decimals.
  public static func text(of numbers: NumericAnswer, in language: Language) -> String {
    ExerciseText(language: language).text(numbers, digits: 4)
  }

  /// What an option is called: A, B, C, ….
  public static func letter(_ place: Int) -> String {
    String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(place)))
  }

  /// The heading of an exercise: its id and points.
  public static func title(_ exercise: PreparedExercise, in language: Language) -> String {
    Words.exercise(exercise.exercise.id, points: exercise.exercise.points)[language]
  }
}

extension ExerciseTask {
  /// The numbers that the question doesn't name.
  fileprivate var unnamedNumbers: [(name: String, value: Value)] {
    if case .code = exercise.exercise.kind { return [] }
    let named = namesInQuestion
    return numbers.filter { !named.contains($0.name) }
  }
}

/// Words and values of an exercise as Markdown.
struct ExerciseText {
  let language: Language

  /// The author's text with its values put in.
  func lines(of text: [FilledPiece]) -> [String] {
    var whole = ""
    for piece in text {
      switch piece {
      case .text(let text): whole += text
      case .value(let value): whole += MarkdownSyntax.escaped(self.text(value))
      }
    }
    return whole.linesOfText
  }

  /// An item of a list; lines behind the first are part of it.
  func item(_ start: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { $0.offset == 0 ? "- " + start + $0.element : "  " + $0.element }
  }

  /// A value with every number of it, as few decimals as show it, at most six.
  func text(_ value: Value, digits: Int = Self.digits) -> String {
    guard let numbers = NumericAnswer(value) else {
      return InlineText.text(value, digits: digits, language)
    }
    return text(numbers, digits: digits)
  }

  func text(_ numbers: NumericAnswer, digits: Int = Self.digits) -> String {
    let style = NumberStyle(of: numbers.values, digits: digits)
    func list(_ numbers: ArraySlice<Double>) -> String {
      "(" + numbers.map { style.text($0) }.joined(separator: ", ") + ")"
    }
    switch numbers.shape.count {
    case 0: return style.text(numbers.values[0])
    case 1: return list(numbers.values[...])
    default:
      let columns = numbers.shape[1]
      let rows = (0..<numbers.shape[0]).map {
        list(numbers.values[($0 * columns)...].prefix(columns))
      }
      return "(" + rows.joined(separator: ", ") + ")"
    }
  }

  private static let digits = 6

  /// What code may not use.
  func forbidden(_ names: [ForbiddenName]) -> [Inline] {
    let list = names.flatMap { [Inline.text(", "), .code($0.text)] }.dropFirst()
    return [.text(Words.codeWithout[language])] + list + [.text(".")]
  }

  /// The cases of code that are shown, each with what it should come to.
  func examples(of task: ExerciseTask) -> [Block] {
    let exercise = task.exercise
    let examples = exercise.cases.indices.filter { exercise.cases[$0].isShown }
      .compactMap { try? exercise.task(case: $0, seed: task.seed) }
    return examples.compactMap { example in
      guard let answer = (try? example.answer).flatMap({ $0 }) else { return nil }
      return .paragraph([
        .text(Words.example(inputs(of: example), text(answer, digits: 4))[language])
      ])
    }
  }

  /// What code is called with, each by its name.
  func inputs(of task: ExerciseTask) -> String {
    task.numbers.map { $0.name + " = " + text($0.value) }.joined(separator: ", ")
  }

  func blocks(naming name: String, _ value: Value) -> [Block] {
    guard case .matrix(let matrix) = value else {
      return [.paragraph([.code(name), .text(" = " + text(value))])]
    }
    let style = NumberStyle(of: matrix.values, digits: Self.digits)
    // Rows are counted as in the tables of the lesson.
    let table = Table(
      heading: [.empty] + (0..<matrix.columns).map { .text("\($0 + 1)") },
      alignments: [.leading] + Array(repeating: .trailing, count: matrix.columns),
      rows: (0..<matrix.rows).map { row in
        [.strong("\(row + 1)")] + matrix[row].values.map { .text(style.text($0)) }
      })
    return [.paragraph([.code(name), .text(" =")]), .table(table)]
  }
}

extension Words {
  static func exercise(_ id: String, points: Double) -> Bilingual {
    let text = DecimalText.exact(points)
    return Bilingual(
      en: "Exercise \(id) · \(text) \(points == 1 ? "point" : "points")",
      vi: "Bài tập \(id) · \(text) điểm")
  }

  static func example(_ inputs: String, _ answer: String) -> Bilingual {
    Bilingual(en: "For example, \(inputs) gives \(answer).", vi: "Ví dụ, \(inputs) cho \(answer).")
  }

  static let codeWithout = Bilingual(
    en: "Your code may not use these names: ", vi: "Mã của bạn không được dùng các tên sau: ")
  static let codeCalled = Bilingual(en: "It is called as ", vi: "Hàm được gọi bằng ")
}
