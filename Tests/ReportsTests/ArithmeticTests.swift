import Attention
import Testing

@Suite struct ArithmeticTests {
  private func line(_ query: String, _ key: String, by score: String = ".dot") -> String {
    let text = shown(
      "step=score",
      "//| show: arithmetic\nlet s = score(query: \(query), keys: [\(key)], by: \(score))")
    return text.split(separator: "\n").last.map { String($0.replacing("$$", with: "")) } ?? ""
  }

  @Test(arguments: [
    ("[2, 1]", "[3, 4]", #"2 \cdot 3 + 1 \cdot 4 = 10"#),
    ("[0.5]", "[0.25]", #"0.5 \cdot 0.25 = 0.125"#), ("[-1]", "[-2]", #"(-1) \cdot (-2) = 2"#),
    ("[1, -1]", "[-1, 1]", #"1 \cdot (-1) + (-1) \cdot 1 = -2"#),
    ("[0.33333]", "[3]", #"0.3333 \cdot 3 \approx 1.0000"#),
    ("[0.1]", "[0.1]", #"0.1 \cdot 0.1 \approx 0.0100"#),
    ("[100000]", "[0.00001]", #"100000 \cdot 0.0000 \approx 1"#),
  ])
  func equalsStandsOnlyWhereEveryNumberIsShownInFull(query: String, key: String, worked: String) {
    #expect(line(query, key) == #"e_{1} = s \cdot h_{1} = "# + worked)
  }

  @Test(arguments: [
    ("[3, 4]", "[3, 4]", ".cosine(beta: 1)", #"\sqrt{3 \cdot 3 + 4 \cdot 4}} = 1"#),
    ("[1, 1]", "[1, 1]", ".cosine(beta: 1)", #"\sqrt{1 \cdot 1 + 1 \cdot 1}} \approx 1.0000"#),
    ("[4, 4]", "[1, 1]", ".scaledDot", #"\frac{4 \cdot 1 + 4 \cdot 1}{\sqrt{2}} \approx 5.6569"#),
    ("[1]", "[3]", ".distance", #"(-0.5) \cdot (1 - 3)^{2} = -2"#),
    ("[1]", "[2]", ".general(W: [[3]])", #"1 \cdot 6 = 6"#),
    ("[20]", "[20]", ".additive(W: [[1]], U: [[1]], v: [2])", #"2 \cdot 1 = 2"#),
  ])
  func everyScorePutsItsNumbersIn(query: String, key: String, score: String, end: String) {
    let line = line(query, key, by: score)
    #expect(line.hasSuffix(end), "\(line)")
  }

  @Test(arguments: [
    ("tanh([0])", #"\tanh(0) = 0"#), ("tanh([20])", #"\tanh(20) \approx 1"#),
    ("exp([0])", #"\exp(0) = 1"#),
    ("exp([1])", #"\exp(1) \approx 2.7183"#), ("log([1])", #"\ln(1) = 0"#),
    ("sqrt([2.25])", #"\sqrt{2.25} = 1.5"#),
    ("sqrt([2])", #"\sqrt{2} \approx 1.4142"#), ("sigmoid([0])", #"\sigma(0) = 0.5"#),
    ("[1] - [-2]", "1 - (-2) = 3"), ("[1] + [-2]", "1 - 2 = -1"),
    ("-2 * [-3]", #"(-2) \cdot (-3) = 6"#),
    ("[6] / 4", #"\frac{6}{4} = 1.5"#), ("[1] / 3", #"\frac{1}{3} \approx 0.3333"#),
  ])
  func functionsAreExactOnlyWhereTheyAre(code: String, worked: String) {
    let code =
      code.hasPrefix("[1] ")
      ? code.replacing("[", with: "Vector([").replacing("]", with: "])") : code
    let text = shown("step=combine", "//| show: arithmetic\nlet x: Vector = \(code)")
    #expect(text.hasSuffix("\n\n$$x_{1} = \(worked)$$"), "\(text)")
  }

  /// What stands left of `=` or `≈` comes to what stands right of it, to the digits that are shown.
  @Test(arguments: UInt64(0)..<20)
  func theArithmeticOfADotProductCanBeCheckedWithAPencil(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...6, using: &random)
    func vector() -> String {
      "["
        + (0..<count).map { _ in "\(Double(Int.random(in: -40...40, using: &random)) / 8)" }
        .joined(separator: ", ") + "]"
    }
    let line = line(vector(), vector())
    let parts = line.replacing(#"\approx"#, with: "=").split(separator: " = ")
    let sum = parts[parts.count - 2].replacing(" - ", with: " + -").split(separator: " + ").map {
      term in
      term.split(separator: #" \cdot "#).map {
        Double($0.filter { $0 != "(" && $0 != ")" }.replacing("--", with: "")) ?? .nan
      }.reduce(1, *)
    }.reduce(0, +)
    let result = try #require(parts.last.flatMap { Double($0) })
    #expect(abs(sum - result) < 1e-3, "\(line)")
    #expect(!line.contains("approx") || sum != result, "\(line)")
  }
}
