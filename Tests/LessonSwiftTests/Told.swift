import Diagnostics
import LessonSwift
import Testing

/// A mistake, the part of the source that it points at, and how it is told in English.
struct Told: Sendable, CustomTestStringConvertible {
  let source: String
  let part: String
  let message: String
  let help: String?

  init(_ source: String, at part: String, _ message: String, _ help: String?) {
    self.source = source
    self.part = part
    self.message = message
    self.help = help
  }

  var testDescription: String { source }

  /// What stands before each source, in 14 lines.
  static let constants = """
    let q: Vector = [2, 1, 3]
    let k: Matrix = [[1, 0, 2], [0, 1, 1]]
    let n = 3
    let encoder: Matrix = [[3, 1, 2, 0], [1, 2, 1, 2]]
    let decoder: Vector = [2, 1, 3]
    let words = ["<END>", "a"]
    let E: Matrix = [[1], [2]]
    let Wi = Matrix.random(rows: 3, columns: 2, seed: 1)
    let Wh = Matrix.random(rows: 3, columns: 1, seed: 2)
    let bias: Vector = [0, 0, 0]
    let Wo: Matrix = [[1], [2]]
    let bo: Vector = [0, 0]
    let plain = Decoder(
      words: words, embeddings: E, Wi: Wi, Wh: Wh, bi: bias, bh: bias, Wo: Wo, bo: bo)

    """

  static let all = tokens + syntax + names + types + labels + numbers + shapes + variants

  /// The cell with the mistake, run.
  var run: CellRun { CellRun(Self.constants + source) }
}

@Suite struct ToldTests {
  @Test(arguments: Told.all)
  func aMistakeIsToldExactly(told: Told) throws {
    let run = told.run
    let mistake = try #require(run.mistakes.first)
    let wording = mistake.problem.wording
    #expect(run.mistakes.count == 1)
    #expect(run.part(mistake) == told.part)
    #expect(wording.message.en == told.message)
    #expect(wording.help?.en == told.help)
  }

  @Test func brackets200DeepAndChainsOf500AreTold() throws {
    let nested = try #require(CellRun(String(repeating: "(", count: 201)).mistakes.first)
    #expect(nested.problem.wording.message.en == "brackets are nested more than 200 deep")
    #expect(
      nested.problem.wording.help?.en == "give the inner parts names of their own with let")
    let chain = try #require(
      CellRun("1" + String(repeating: " + 1", count: 500)).mistakes.first)
    #expect(
      chain.problem.wording.message.en == "this expression chains more than 500 operations")
    #expect(chain.problem.wording.help?.en == "break it up with let, or add up a list: sum([…])")
  }

  @Test func anInlineValueThatIsNoneIsTold() {
    #expect(
      LanguageProblem.notOneExpression.wording.message.en == "one expression was expected here")
  }

  @Test func aCellThatIsTooLongIsTold() throws {
    let text = String(repeating: "1;", count: 500_000) + "ế\nlet x = 1"
    let run = Program(text)
    let mistake = try #require(run.mistakes.first)
    #expect(run.mistakes.count == 1)
    #expect(mistake.range == 1_000_000..<1_000_003)
    #expect(
      mistake.problem.wording.message.en
        == "this cell has more than 1,000,000 words, numbers and signs")
    #expect(
      mistake.problem.wording.help?.en
        == "split it into several cells, or work with a smaller example")
  }

  @Test func aTypeThatDoublesWithoutEndIsTold() throws {
    let lines = (1...30).map { "let t\($0) = (t\($0 - 1), t\($0 - 1))" }
    let run = CellRun("let t0 = 1\n" + lines.joined(separator: "\n"))
    let mistake = try #require(run.mistakes.first)
    #expect(run.mistakes.count == 1)
    #expect(run.part(mistake) == "(t8, t8)")
    #expect(
      mistake.problem.wording.message.en
        == "tuples in tuples make a type of more than 1000 parts here")
    #expect(mistake.problem.wording.help?.en == "give the parts names of their own")
  }

  @Test func aLessonThatIsTooLargeIsTold() {
    #expect(
      Problem.call(.lessonTooLarge(limit: 100_000_000)).wording.message.en
        == "the values of this lesson hold more than 100,000,000 numbers together")
  }

  @Test func everyKindOfMistakeIsProvoked() {
    var kinds: Set<Int> = []
    for problem in Told.all.compactMap({ $0.run.mistakes.first?.problem }) {
      if let kind = problem.kind { kinds.insert(kind) }
    }
    let elsewhere: [Problem] = [
      .language(.nestedTooDeep(limit: 200)), .language(.chainTooLong(limit: 500)),
      .language(.notOneExpression), .language(.cellTooLong(limit: 1)),
      .language(.typeTooLarge(limit: 1)), .call(.lessonTooLarge(limit: 1)),
    ]
    kinds.formUnion(elsewhere.compactMap(\.kind))
    #expect(Set(0..<Problem.kinds).subtracting(kinds) == [])
  }

  @Test(arguments: Told.all)
  func aMistakeIsToldInVietnameseToo(told: Told) throws {
    let wording = try #require(told.run.mistakes.first).problem.wording
    for text in [wording.message, wording.help].compactMap(\.self) {
      #expect(text.vi != text.en)
      #expect(text.vi.unicodeScalars.contains { $0.value > 0x7F })
      #expect(Set(Self.words(of: text.vi)).intersection(Self.english) == [], "\(text.vi)")
    }
    #expect((wording.help?.vi == nil) == (wording.help?.en == nil))
  }

  /// Words that no Vietnamese sentence has, unless somebody forgot to translate it.
  private static let english: Set<String> = [
    "the", "is", "are", "was", "not", "has", "have", "needs", "but", "this", "that", "write",
    "and", "or", "to", "of", "an", "can't", "expected", "there", "its", "it", "for", "takes",
  ]

  /// The words of a text, without what it quotes.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for (index, part) in text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
    where index.isMultiple(of: 2) {
      words += part.lowercased().split { !$0.isLetter }.map(String.init)
    }
    return words
  }
}
