import JSONText
import Lessons
import Runs
import Testing

@testable import Reports

@Suite struct PageDerivationTests {
  private static let lesson = """
    ```swift run
    let q: Vector = [1, 0.5]
    let K: Matrix = [
      [1, -2],
      [3, 4],
    ]
    let e = score(query: q, keys: K, by: .dot)
    let again = e
    K[1]
    ```

    > ```swift step=weights
    > let a = softmax(e)
    > ```

    It is `{swift} 2 * a[0] %.2f`.

    """

  private static func json(
    _ names: [NumberName], within limits: PageDerivations.Limits = .init()
  ) throws -> JSON {
    let text = PageDerivations(of: names, in: run(lesson), within: limits).json
    return try JSON(parsing: Array(text.utf8))
  }

  /// An entry as its members.
  private static func entry(
    _ name: NumberName, within limits: PageDerivations.Limits = .init()
  ) throws -> [JSON] {
    try #require(try json([name], within: limits).entries.first)
  }

  private static func name(_ source: String, _ indices: Int...) throws -> NumberName {
    let value = try #require(ValueName(source: source))
    switch indices.count {
    case 0: return value.number
    case 1: return value[indices[0]]
    default: return value[indices[0], indices[1]]
    }
  }

  @Test(
    "A number has the place of what made it",
    arguments: [
      ("q", [1], 2, 21), ("K", [0, 1], 4, 7), ("K", [1, 0], 5, 4), ("e", [1], 7, 9),
      ("again", [0], 7, 9), ("a", [0], 13, 11), ("2 * a[0]", [], 16, 16),
      ("K[1]", [0], 5, 4),
    ])
  func places(source: String, indices: [Int], line: Int, column: Int) throws {
    let value = try #require(ValueName(source: source))
    let name =
      indices.isEmpty
      ? value.number : indices.count == 1 ? value[indices[0]] : value[indices[0], indices[1]]
    let entry = try Self.entry(name)
    #expect(entry[2].asInt == line && entry[3].asInt == column, "\(entry.map(\.text))")
  }

  @Test func arithmeticHasSignsForItsOperands() throws {
    let json = try Self.json([try Self.name("e", 0)])
    let entries = json.entries
    #expect(entries.map { $0[0].asText } == ["e[0]", "q[0]", "K[0, 0]", "q[1]", "K[0, 1]"])
    #expect(entries.map { $0[1].asText } == ["0", "1", "1", "0.5", "−2"])
    let texts = json.texts
    #expect(texts[entries[0][5].asInt ?? 0] == "# · # + # · (#)=")
    #expect(entries[0][6] == .array([.int(1), .int(2), .int(3), .int(4)]))
    #expect(texts[entries[4][4].asInt ?? 0] == "given in line 3")
  }

  @Test func aNumberUnderAnotherNameLeadsToItsOwn() throws {
    let json = try Self.json([try Self.name("again", 1), try Self.name("K[1]", 0)])
    let entries = json.entries
    let texts = json.texts
    #expect(entries[0][0].asText == "again[1]")
    #expect(texts[entries[0][5].asInt ?? 0] == "# · # + # · #=")
    #expect(json["names"]?["K[1][0]"]?.asInt == 1)
    #expect(entries[1][0].asText == "K[1, 0]")
  }

  @Test func expressionsThatLookAlikeAreTwo() throws {
    let json = try Self.json([
      try Self.name("e[0] - max(e)"), try Self.name("e[1] - max(e)"),
      try Self.name("softmax(e + e)", 0), try Self.name("softmax(e - e)", 0),
    ])
    #expect(json.entries.prefix(4).map { $0[1].asText } == ["−5", "0", "0.0000", "0.5"])
  }

  @Test func whatHasNoRoomSaysSo() throws {
    var few = PageDerivations.Limits()
    few.numbers = 3
    let json = try Self.json([try Self.name("e", 0)], within: few)
    let entries = json.entries
    #expect(entries.map { $0[0].asText } == ["e[0]", "q[0]", "K[0, 0]"])
    #expect(json.texts.contains("# · # + 0.5 · (−2)="))
    var short = PageDerivations.Limits()
    short.bytes = 0
    #expect(try Self.json([try Self.name("e", 0)], within: short).entries.isEmpty)
    short.bytes = 40
    let stubs = try Self.json([try Self.name("e", 0), try Self.name("e", 1)], within: short)
    #expect(stubs.entries.last?.count == 2)
  }

  @Test func namesThatMeanNothingAreLeftOut() throws {
    let json = try Self.json([try Self.name("nothing", 0), try Self.name("e", 7)])
    #expect(json.entries.isEmpty)
  }

  @Test func noTagEndsTheScript() {
    let page = PageDerivations(
      of: [NumberName("2 * 3")], in: run("Text.\n", file: "</script>\u{2028}.md"))
    #expect(!page.json.contains("<") && !page.json.contains("\u{2028}"))
  }

  @Test func scriptAndStyleStandInThePage() {
    #expect(DerivationDialog.script.contains("\"use strict\""))
    #expect(!DerivationDialog.script.contains("</script"))
    #expect(DerivationDialog.style.contains("prefers-reduced-motion"))
    #expect(!DerivationDialog.style.contains("</style"))
  }
}

extension JSON {
  /// The entries, each with its name written out.
  fileprivate var entries: [[JSON]] {
    (self["entries"]?.asList ?? []).compactMap(\.asList).map { entry in
      guard let parts = entry[0].asList?.compactMap(\.asInt) else { return entry }
      let indices = parts.dropFirst().map(String.init).joined(separator: ", ")
      return [.string("\(texts[parts[0]])[\(indices)]")] + entry.dropFirst()
    }
  }

  fileprivate var texts: [String] { (self["texts"]?.asList ?? []).compactMap(\.asText) }
}
