import Runs
import Testing

@Suite struct SwiftNamesTests {
  private static func uses(_ code: String, of names: [String] = ["softmax"]) -> [String] {
    SwiftNames(in: code).uses(of: names).map { "\($0.line) \($0.name)" }
  }

  @Test(arguments: [
    ("softmax(x)", 1), ("let f = softmax", 1), ("let f: (Vector) -> Vector = softmax\nf(x)", 1),
    ("let x = 1\nlet y = Attention.softmax(v)", 2), ("Attention\n  .\n  softmax(v)", 3),
    ("Attention . softmax (v)", 1), ("weigh(v, by: .softmax)", 1),
    ("typealias N = Normalizer\nlet n = N.softmax", 2), ("`softmax`(v)", 1),
    ("Attention.`softmax`(v)", 1), ("func softmax() {}", 1), ("let softmax = 1", 1),
    ("f(softmax: 1)", 1), ("[v].map(softmax)", 1), ("softmax/* here */(v)", 1),
    ("/* a /* b */ c */ softmax(v)", 1), ("// no\rsoftmax(v)", 2), ("// no\r\nsoftmax(v)", 2),
    ("\u{FEFF}softmax(v)", 1), ("softmax\u{A0}(v)", 1), ("softmax\0(v)", 1), ("-softmax(v)", 1),
    ("x=softmax(v)", 1), ("a/softmax(v)", 1), ("x*/softmax(v)", 1), ("$0.softmax", 1),
    // What stands in a text is code in an interpolation.
    (#"print("\(softmax(v))")"#, 1), (#"print("a \("b \(softmax(v))") c")"#, 1),
    (#"print("\(f(")")) \(softmax(v))")"#, 1), ("print(\"\"\"\n\\(softmax(v))\n\"\"\")", 2),
    (#"print("\(x)"); softmax(v)"#, 1), (#"let s = "\""; softmax(v)"#, 1),
    (#"let s = "\\"; softmax(v)"#, 1), (#"let s = ""; softmax(v)"#, 1),
    ("let s = \"\"\"\n\" \"\" \\\"\"\"\n\"\"\"\nsoftmax(v)", 4),
    ("let s = \"no end\nsoftmax(v)", 2), (#"print("\(x /* ) */ + softmax(v))")"#, 1),
    ("print(\"\"\"\n\\(x // )\n + softmax(v))\n\"\"\")", 3),
    // A name between backticks may hold what would begin a text or a comment.
    (#"let `"` = 1; softmax(v); let `" ` = 1"#, 1), ("let `//` = softmax(v)", 1),
    ("let ` /* ` = softmax(v)", 1),
    // Behind a #, whatever it is.
    ("#if true\nsoftmax(v)\n#endif", 2), ("#if false\nlet s = \"\n#endif\nsoftmax(v)", 4),
    ("#if false\n/*\n#endif\nsoftmax(v)", 4), ("let r = #/\"/#; softmax(v); let s = #/\"/#", 1),
    ("let s = #\"\"\"#; softmax(v); let t = #\"\"\"#", 1), (##"let s = #"\#(softmax(v))"#"##, 1),
    (##"let s = #"\"#; softmax(v)"##, 1), ("let c = '\"'; softmax(v)", 1),
  ])
  func aNameInCodeIsFoundWhateverStandsAroundIt(code: String, line: Int) {
    #expect(Self.uses(code) == ["\(line) softmax"])
  }

  @Test(arguments: [
    "", "// softmax", "let x = 1 // softmax(v)", "/* softmax */", "/* /* */ softmax */",
    "/* softmax", "/// Like softmax.\nfunc f() {}", "let s = \"softmax\"", #"let s = "\"softmax""#,
    #"let s = "\\ softmax""#, "let s = \"// softmax", "let s = \"\"\"\n\" softmax\n\"\"\"",
    #"let s = "\(x) softmax \(y) softmax""#, #"let s = "\(f("softmax")) softmax""#,
    "let s = \"/* softmax */\"", "mySoftmax(v)", "softmax2(v)", "softmaxes", "_softmax(v)",
    "Softmax(v)",
    "let `my softmax` = 1", "let ` softmax` = 1", "SOFTMAX",
    // Swift tells apart what only looks alike: other letters, marks, widths.
    "softmáx(v)", "softma\u{301}x(v)", "softmax\u{301}(v)", "ѕoftmax(v)", "ｓoftmax(v)",
  ])
  func whatIsNotThatNameInCodeIsNone(code: String) {
    #expect(Self.uses(code) == [])
  }

  @Test func namesAreToldByTheirFirstLines() {
    let code = "weigh(v)\nlet a = softmax(v)\nlet b = softmax(weigh(v)) + max(v)"
    #expect(
      Self.uses(code, of: ["max", "softmax", "dot", "weigh"]) == ["1 weigh", "2 softmax", "3 max"])
  }

  /// Half a second of it, were it more than linear.
  @Test(arguments: ["\"\\(", "/*", "`", "(", "softmax ", "\"\"\"\n\\(", "a", "\u{301}", "#", "\\"])
  func muchOfItEnds(piece: String) {
    let code = String(repeating: piece, count: 20_000)
    let isName = piece == "softmax "
    #expect(Self.uses(code) == (isName ? ["1 softmax"] : []))
  }
}
