import LessonSwift
import Lessons
import Runs
import Testing

@Suite struct PlainCodeTests {
  @Test(arguments: [
    "", "let x = 1", "func f(_ x: [Double]) -> Double { x.reduce(0, +) }",
    "struct Row { var a = [1, 2] }\nlet r = Row()", "// } ) ] \" ' @ # `\nlet x = 1",
    "let s = \"} // {\"\n", "let s = \"\"", "a / b / c", "x /= 2", "let t = (1, [2: {3}])",
    "func điểm(_ khóa: Double) -> Double { khóa }", "let extensions = 1\nlet imported = 2",
    "let s = \"extension import\"", "// extension Double {}", "\tlet x = [1,\n\t2]",
    "for i in 0..<3 where i > 1 { print(i) }", "{ }", "let x = a ? b : c", "let y = $0",
    "while true { break }", "let s = \"đ ∞\"", "x / y // }", "defer { print(1) }",
  ])
  func whatStaysInItsFunctionIsPlain(code: String) {
    #expect(CodeProgram.isPlain(code))
  }

  @Test(arguments: [
    // Ends the function, or what is around it.
    "}", "} func g() {", ")", "]", "(]", "{ ( } )", "{", "(", "[", "func f() {\n",
    "}\nextension Double {}\nfunc g() {", "// {\n}", "let s = \"{\"\n}", "}//{", "{\"}\"",
    // Says something about the whole file.
    "import Foundation", "extension Double { }", "infix operator +++", "precedencegroup P {}",
    "protocol P {}", "@main struct A {}", "@_silgen_name(\"x\") func f()", "#if true\n#endif",
    "#sourceLocation(file: \"code0\", line: 1)", "let m = #file", "macro m() = 1",
    "public let x = 1", "open class A {}", "fileprivate let x = 1", "internal let x = 1",
    "package let x = 1", "await f()", "func f() async {}", "let `extension` = 1",
    "extension\tDouble{}", "extension\nDouble{}", ";extension Double{}", "/ extension",
    // Hides brackets.
    "let s = \"\"\"\n}\n\"\"\"", "let s = \"\\(\"}\")\"", "let s = \"\\\"\"", "let s = #\"\"}\"#",
    "/* { */", "/* } */", "/**/", "/*\n*/}", "\"/*\"/*", "let s = \"", "let s = \"\n\"",
    "let r = #/}/#", "let c = '}'", "let c = '\"'",
    // Reaches memory, or what isn't meant to be called.
    "withUnsafePointer(to: &x) { $0 }", "x.baseAddress", "_debugPrint(1)",
    // Names of the program around it.
    "lessonJob0()", "func lessonJob1() {}", "let lessonJob = 3", "CellIO.CellProgram.endCell()",
    // Line breaks and bytes that another reader may take otherwise.
    "// a\r}", "let x = 1\r\n", "let x = \0", "\u{B}}", "\u{C}", "\u{1B}",
  ])
  func whatCouldReachOutIsNot(code: String) {
    #expect(!CodeProgram.isPlain(code))
  }

  @Test func longCodeIsReadInTimeThatGrowsWithIt() {
    #expect(CodeProgram.isPlain(String(repeating: "f(x)\n", count: 13_000)))
    #expect(!CodeProgram.isPlain(String(repeating: "(", count: 65_536)))
    #expect(CodeProgram.isPlain(String(repeating: "a", count: 65_536)))
  }

  private func job(_ code: String, cases: [[Value]] = [[.double(1)]]) throws -> CodeJob {
    try #require(
      CodeJob(
        code: code, call: "f(x)", inputs: [CodeJob.Input(name: "x", type: .double)], cases: cases,
        limits: CodeLimits()))
  }

  @Test func oneStudentHasAProgramAlone() throws {
    #expect(
      CodeProgram(alone: try job("let a = 1")).text == """
        import Attention
        import CellIO
        CellIO.CellProgram.start()
        #sourceLocation(file: "code0", line: 1)
        let a = 1
        #sourceLocation(file: "call0", line: 1)
        while true {
        CellIO.CellProgram.beginCell()
        let x: Swift.Double = CellIO.CellProgram.input()
        CellIO.CellProgram.export("answer", f(x))
        CellIO.CellProgram.endCell()
        }
        #sourceLocation()

        """)
  }

  @Test func severalShareOneEachInAFunction() throws {
    let text = CodeProgram([try job("let a = 1"), try job("let a = 2")]).text
    for number in 0...1 {
      #expect(
        text.contains(
          "func lessonJob\(number)() {\n#sourceLocation(file: \"code\(number)\", line: 1)\n"
            + "let a = \(number + 1)\n"))
      #expect(text.contains("case \(number): lessonJob\(number)()\n"))
    }
    #expect(text.hasSuffix("default: break\n}\n"))
  }

  @Test(arguments: [
    ("code3", 3), ("call12", 12), ("code", nil), ("codex", nil), ("cell3", nil), ("", nil),
    ("code99999999999999999999", nil),
  ])
  func theCompilersWordNamesTheStudent(file: String, number: Int?) {
    #expect(CodeProgram.number(ofFile: file) == number)
  }

  @Test func everythingThatDecidesIsPartOfTheIdentity() throws {
    let one = try job("a")
    #expect(try one.identity == job("a").identity)
    #expect(try one.identity != job("b").identity)
    #expect(try one.identity != job("a", cases: [[.double(2)]]).identity)
    #expect(try one.identity != job("a", cases: [[.double(1)], [.double(1)]]).identity)
  }

  @Test func onlyWhatAProgramCanBeHandedIsAnInput() {
    #expect(
      CodeJob(
        code: "", call: "", inputs: [CodeJob.Input(name: "x", type: .named("Mask"))], cases: [],
        limits: CodeLimits()) == nil)
  }
}
