import Testing

@testable import lesson

@Suite struct TrainingBarTests {
  @Test func theLineTellsHowFarItIs() {
    let line = TrainingBar.line(
      "reversal, additive", step: 240, of: 400, loss: 0.41234, words: 123_000, seconds: 10,
      isPlain: false)
    #expect(
      line
        == "reversal, additive  [██████░░░░]  240/400  loss 0.412  12300 words/s  0:07 left")
  }

  @Test func aTerminalWithoutUnicodeGetsASCII() {
    let line = TrainingBar.line(
      "copy, none", step: 1, of: 3, loss: 2, words: 0, seconds: 0, isPlain: true)
    #expect(line == "copy, none  [###.......]  1/3  loss 2.000")
    let isPlain = line.unicodeScalars.allSatisfy { $0.isASCII }
    #expect(isPlain)
  }

  @Test(arguments: [1e-9, 0.5, 1e8, 1e300, .infinity, -0.25])
  func theLineNeverWraps(loss: Double) {
    for (step, steps) in [(1, 1), (1, 1_000_000), (999_999, 1_000_000)] {
      let line = TrainingBar.line(
        "a task with a name that is much longer than it has any need to be, normalizedAdditive",
        step: step, of: steps, loss: loss, words: 1_000_000_000, seconds: 100_000, isPlain: false)
      #expect(line.count <= TrainingBar.columns, "\(line)")
    }
  }

  @Test(
    arguments: [
      ([:], false), (["LANG": "C"], false), (["LANG": "vi_VN.UTF-8"], true),
      (["LANG": "C", "LC_ALL": "en_US.utf8"], true), (["LANG": "C.UTF-8", "LC_ALL": "C"], false),
      (["LANG": "C.UTF-8", "LC_ALL": ""], true),
    ] as [([String: String], Bool)])
  func theLocaleSaysWhatATerminalShows(environment: [String: String], isUnicode: Bool) {
    let found = TrainingBar.isUnicode { environment[$0] }
    #expect(found == isUnicode)
  }
}
