import Diagnostics
import Testing

@testable import LessonSwift

@Suite struct TokenTests {
  @Test(arguments: [
    ("12", "Int 12"), ("1_000", "Int 1000"), ("0x1F", "Int 31"), ("0b101", "Int 5"),
    ("0o17", "Int 15"), ("010", "Int 10"), ("1__0_", "Int 10"), ("0.5", "Double 0.5"),
    ("1.5e-3", "Double 0.0015"), ("2e3", "Double 2000.0"), ("2E+3", "Double 2000.0"),
    ("1.5_0", "Double 1.5"), ("-7", "Int -7"), ("-0.5", "Double -0.5"), ("+5", "Int 5"),
    ("9223372036854775807", "Int 9223372036854775807"),
  ])
  func numbersAreSwifts(source: String, value: String) {
    #expect(CellRun(source).last == value)
  }

  @Test(arguments: [
    "12abc", "0x", "0x_1", "0b12", "0o8", "1e", "1e_3", "1.5x", "2π", "0xFG",
  ])
  func wordsThatBeginLikeNumbersAreNone(source: String) {
    let run = CellRun("let x = \(source)\nlet y = 1")
    #expect(run.mistakes == [Mistake(.language(.badNumber(source)), at: 8..<8 + source.utf8.count)])
    #expect(run["y"] == "Int 1")
  }

  @Test(arguments: [
    (#""tôi là sinh viên""#, "tôi là sinh viên"), (#""""#, ""), (#""a\"b""#, "a\"b"),
    (#""\\ \' \t""#, "\\ ' \t"), (#""\u{1EA1}\u{41}""#, "ạA"), (#""\u{0041}""#, "A"),
    (#""// no comment""#, "// no comment"), (#""/* none""#, "/* none"), (#""a" + "b""#, "ab"),
  ])
  func stringsKnowSwiftsEscapes(source: String, text: String) {
    #expect(CellRun(source).last == "String \"\(text)\"")
  }

  @Test(arguments: [
    (#""\q""#, #"\q"#), (#""\u{}""#, #"\u{}"#), (#""\u{+41}""#, #"\u{"#),
    (#""\u{D800}""#, #"\u{D800}"#),
    (#""\u{110000}""#, #"\u{110000}"#), (#""\u41""#, #"\u"#), (#""\ế""#, #"\ế"#),
    (#""\u{000000041}""#, #"\u{000000041"#),
  ])
  func escapesThatStandForNothingAreShown(source: String, escape: String) {
    let run = CellRun("let x = \(source)\nlet y = 1")
    #expect(run.mistakes.map(\.problem) == [.language(.badEscape(escape))])
    #expect(run.mistakes.map(run.part) == [escape])
    #expect(run["y"] == "Int 1")
  }

  @Test(arguments: [
    "1 // 2", "1 /* 2 */", "/* a */ 1", "/* a /* b */ c */ 1", "// 2\n1", "1 // 2\r", "/* \n */ 1",
    "1 /**/", "// a\r1", "1//", "1/* + */",
  ])
  func commentsMayBeNestedAndMeanNothing(source: String) {
    #expect(CellRun(source).last == "Int 1")
    #expect(CellRun(source).mistakes.isEmpty)
  }

  @Test(arguments: ["scores", "h1", "ế", "điểm_số", "_x", "x_", "trọngSố", "注意"])
  func wordsOfEveryLanguageCanBeNames(name: String) {
    #expect(CellRun("let \(name) = 1")[name] == "Int 1")
  }

  @Test func aTupleIsReadTwoMembersDeep() {
    #expect(CellRun("let t = ((1, 2.5), 3)\nt.0.1").last == "Double 2.5")
  }

  @Test func anUnreadableTokenFailsItsOwnStatementOnly() {
    let run = CellRun("let a = 1\nlet b = “x”\nlet c = 2 # 3\nlet d = \"no end\n# \nlet e = a + 4")
    #expect(
      run.mistakes.map(\.problem) == [
        .language(.unexpectedCharacter("\u{201C}")), .language(.unexpectedCharacter("#")),
        .language(.unterminatedString), .language(.unexpectedCharacter("#")),
      ])
    #expect(run["a"] == "Int 1")
    #expect(run["e"] == "Int 5")
    #expect(run["c"] == nil)
  }
}
