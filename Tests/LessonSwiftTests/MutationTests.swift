import Attention
import Diagnostics
import Testing

@testable import LessonSwift

/// Cells that somebody has mistyped.
@Suite struct MutationTests {
  private static let cells = [
    """
    let words = ["tôi", "là", "sinh viên"]
    let encoder: Matrix = [
      [3, 1, 2, 0],
      [1, 2, 1, 2],
      [0, 3, 2, 0],
    ]
    let decoder: Vector = [2, 1, 3, 1]
    let scores = score(query: decoder, keys: encoder, by: .dot)
    let weights = softmax(scores) // αⱼ
    let c = contextVector(weights: weights, values: encoder)
    """,
    """
    let q: Vector = [0.5, -1, 2.5e-1]
    let k: Matrix = [q, 2 * q, q - [1, 1, 1]]
    let a = attend(query: q, keys: k, values: k, by: .additive(seed: 7), mask: .keep([true, false, true]))
    a.weights[0] + a.context[1] / 2
    let (x, y) = (a.masked, a.scores[0...1])
    """,
    """
    /* a /* nested */ comment */ let n = 3
    let t = ((n, "a\\t\\u{1EA1}"), [1, 2][0])
    t.0.1 + "b"; -n * (2 - n) / 2
    let m = Matrix.random(rows: 2, columns: n, seed: 1)
    m.transposed()[0..<2] * m[0..<2].transposed()[0]
    """,
    """
    let h: Vector = tanh([1, 2])
    let W: Matrix = [[1, 0.5, 2, 1], [0, 1, -1, 0.25]]
    let next = attentionalState(context: h, state: h, W: W)
    let p = wordProbabilities(state: next, W: [[1, 2], [3, 4]], b: [0, 0])
    argmax(p)
      .advanced
    max(p) + norm(h) * Double(p.count)
    """,
  ]

  private static let pieces = [
    "(", ")", "[", "]", "{", "}", ",", ":", ";", ".", "\"", "\\", "\n", " ", "\t", "-", "+", "*",
    "/",
    "=", "...", "..<", "//", "/*", "*/", "let ", "var ", "if ", "nil", "0", "1e",
    "9223372036854775808",
    "0x", "\\(", "\\u{", "ế", "😀", "\u{A0}", "\u{0}", "\r", "_", "#", "@", "$", "?", "!", "&", "q",
    ".dot", ".softmax", "Vector", "Matrix", "Score", "by:", "dot(", "softmax(", "[0]", "true",
    "\u{301}",
  ]

  /// 2,000 cells, a hundred for each seed.
  @Test(arguments: UInt64(0)..<20)
  func whateverIsWrittenIsAnsweredWithMistakesThatPointIntoTheText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var limits = Limits()
    limits.numbersPerValue = 10_000
    limits.operationsPerCell = 1e6
    for _ in 0..<100 {
      let text = Self.mutated(&generator)
      let run = CellRun(text, limits: limits)
      let source = SourceFile(name: "cell", bytes: Array(text.utf8))
      for mistake in run.mistakes {
        #expect(
          mistake.range.lowerBound >= 0 && mistake.range.upperBound <= text.utf8.count,
          "\(mistake) in \(text.debugDescription)")
        let diagnostic = Diagnostic(.error, mistake.problem, at: source.place(of: mistake.range))
        for language in Language.allCases {
          #expect(!diagnostic.text(in: language).isEmpty)
        }
        // A mistake begins and ends between characters, never within one.
        #expect(
          String(validating: source.bytes[mistake.range], as: UTF8.self) != nil,
          "\(mistake) in \(text.debugDescription)")
      }
      let names = run.session.bindings.keys
      let bound = Set(Program(text).statements.flatMap(\.boundNames).map(\.text))
      #expect(names.allSatisfy(bound.contains), "\(text.debugDescription)")
    }
  }

  @Test(arguments: cells.indices)
  func theCellsThemselvesAreFine(index: Int) {
    let mistakes = CellRun(Self.cells[index]).mistakes
    // The last cell shows that a member that is not there is one mistake.
    #expect(mistakes.count == (index == 3 ? 1 : 0))
  }

  private static func mutated(_ generator: inout SeededGenerator) -> String {
    var scalars = Array(cells[Int.random(in: cells.indices, using: &generator)].unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...scalars.count, using: &generator)
      let end = min(scalars.count, place + Int.random(in: 1...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: scalars.removeSubrange(place..<end)
      case 1: scalars.insert(contentsOf: scalars[place..<end], at: place)
      case 2:
        let other = Int.random(in: 0...scalars.count, using: &generator)
        scalars.insert(contentsOf: scalars[place..<end], at: other)
      case 3: scalars.removeSubrange(place...)
      default:
        let piece = pieces[Int.random(in: pieces.indices, using: &generator)]
        scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
