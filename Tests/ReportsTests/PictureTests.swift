import Attention
import Diagnostics
import Pictures
import Runs
import Testing

@testable import Reports

/// Which pictures a report has of what cells computed.
@Suite struct PictureTests {
  /// The pictures of the last cell of a lesson.
  private func pictures(
    _ annotation: String, _ code: String, top: String = ""
  ) throws -> [ReportPicture] {
    let run = run(top + "```swift run\n\(data)\n```\n\n```swift \(annotation)\n\(code)\n```\n")
    let result = try #require(run.cells.last)
    try #require(result.status == .ok, "\(result.diagnostics)")
    return CellView(result, in: run).blocks.compactMap { block in
      if case .picture(let picture) = block { picture } else { nil }
    }
  }

  private func alignment(
    _ weights: Matrix, outputs: [String] = ["I", "am"], sources: [String] = PictureTests.words
  ) -> AlignmentMatrix {
    AlignmentMatrix(
      weights: weights, outputs: outputs, sources: sources, style: NumberStyle(decimals: 4))
  }

  private static let words = ["tôi", "là", "sinh viên"]

  @Test func weightsBetweenTwoSentencesAreAMapAndLines() throws {
    let pictures = try pictures(
      "step=weights",
      """
      //| keys: words
      //| queries: out
      //| alt: Who looks where
      let a: Matrix = [[0.5, 0.25, 0.25], [0, 1, 0]]
      """)
    let alignment = alignment([[0.5, 0.25, 0.25], [0, 1, 0]])
    #expect(pictures.map(\.picture) == [.heatMap(alignment), .lines(alignment)])
    #expect(pictures.map(\.name) == ["a", "a~2"])
    #expect(
      pictures.map(\.alt) == [
        "Who looks where",
        "The same alignment as lines from source words to output words: the thicker a line, the "
          + "larger the weight.",
      ])
  }

  @Test func theNumbersOfBothStandThereOnce() throws {
    let pictures = try pictures(
      "step=weights show=picture",
      "//| keys: words\n//| queries: out\nlet a: Matrix = [[1, 0, 0], [0, 1, 0]]")
    #expect(pictures.map(\.needsData) == [true, false])
  }

  @Test func linesAreDescribedInTheLessonsLanguage() throws {
    let pictures = try pictures(
      "step=weights", "//| keys: words\n//| queries: out\nlet a: Matrix = [[1, 0, 0], [0, 1, 0]]",
      top: "---\nlanguage: vi\n---\n\n")
    #expect(
      pictures.last?.alt
        == "Cũng ma trận đồng chỉnh ấy, vẽ thành các đường nối từ nguồn với từ đầu ra: đường càng "
        + "dày, trọng số càng lớn.")
  }

  @Test func roundsOfManyQueriesAreAMapAndLines() throws {
    let pictures = try pictures(
      "run",
      """
      //| keys: words
      //| queries: out
      let r = attend(queries: Q, keys: K, values: K, by: .dot)
      r
      """)
    let weights = attend(
      queries: [[1, 0.5], [0, 2]], keys: [[1, 2], [3, 4], [0, -1]],
      values: [[1, 2], [3, 4], [0, -1]], by: .dot
    ).weights
    #expect(pictures.map(\.picture) == [.heatMap(alignment(weights)), .lines(alignment(weights))])
  }

  @Test func aDecodedSentenceIsAMapAndLinesFromItsOwnWords() throws {
    let pictures = try pictures(
      "run",
      """
      //| keys: words
      let y: Matrix = [[1, 0], [0, 1]]
      let Wi: Matrix = [[1, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 1], [0, 0, 1, 0], [0, 1, 0, 1], [1, 1, 0, 0]]
      let Wh: Matrix = [[1, 0], [0, 1], [1, 0], [0, 1], [1, 0], [0, 1]]
      let b6: Vector = [0, 0, 0, 0, 0, 0]
      let d = Decoder(words: ["<END>", "I"], embeddings: y, Wi: Wi, Wh: Wh, bi: b6, bh: b6, \
      Wo: [[0, 0], [0, 0]], bo: [0, 1])
      let r = decode(encoder: K, state: q, by: .dot, decoder: d, timing: .previous, limit: 2)
      r
      """)
    try #require(pictures.count == 2)
    guard case .heatMap(let map) = pictures[0].picture, case .lines(map) = pictures[1].picture
    else { throw Missing() }
    #expect(map.outputs == ["I", "I"])
    #expect(map.sources == Self.words)
  }

  private struct Missing: Error {}

  @Test(arguments: [
    // One sentence that looks at itself.
    ("//| queries: words\n//| keys: words", "[[1, 0, 0], [0, 1, 0], [0, 0, 1]]"),
    // Rows without names, columns without names.
    ("//| keys: words", "[[1, 0, 0], [0, 1, 0]]"),
    ("//| queries: out", "[[1, 0, 0], [0, 1, 0]]"),
    // A single word.
    ("//| queries: [I]\n//| keys: words", "[[1, 0, 0]]"),
  ])
  func otherWeightsAreAMapAlone(names: String, weights: String) throws {
    let pictures = try pictures("step=weights", "\(names)\nlet a: Matrix = \(weights)")
    try #require(pictures.count == 1)
    if case .heatMap = pictures[0].picture {} else { Issue.record("\(pictures[0].picture)") }
  }

  @Test func structuresThatACellShowsHaveTheirOwnWords() throws {
    let pictures = try pictures(
      "run",
      """
      let other: Matrix = [[1, 0], [0, 1]]
      let r = attend(query: q, keys: K, values: K, by: .dot)
      attend(query: q, keys: other, values: other, by: .dot)
      r
      """)
    let counts = pictures.map { picture -> Int? in
      if case .bars(let bars) = picture.picture { bars.numbers.count } else { nil }
    }
    #expect(counts == [2, 3])
  }
}
