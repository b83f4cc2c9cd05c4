import Foundation
import Testing

/// What is wrong with cells of real Swift, and where it is told.
@Suite("A compiled cell") struct CompiledMistakeTests {
  @Test(
    "is told at its line and column, wherever it stands in the lesson",
    arguments: [
      ("let bad: Int = \"x\"", "a.md:7:18: error: cannot convert value of type 'String'"),
      ("let a = [1, 2, 3]\n  print(a[q.count + 1])", "a.md:8:10: error: the cell stopped"),
      ("let a = missing(q)", "a.md:7:11: error: cannot find 'missing' in scope"),
      ("let b = )", "a.md:7:10: error: "),
      ("let q = 1", "a.md:7:7: error: invalid redeclaration of 'q'"),
      ("print(q[5])", "a.md:7:10: error: the cell stopped while it ran: index has the value 5"),
      ("exit(3)", "a.md:6:1: error: "),
    ])
  func mistakesAreToldWhereTheyStand(code: String, told: String) throws {
    let imported = code.hasPrefix("exit") ? "import Glibc; " : ""
    let bench = try CompiledBench(
      """
      ```swift run
      let q: Vector = [2, 1]
      ```

      * A list:
        ```swift compile
        \(imported)\(code)
        ```

      ```swift compile
      print("still", q.count)
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.hasPrefix(told), "\(outcome)")
    #expect(outcome.output.contains("still 2"), "\(outcome)")
  }

  @Test("that needs what a failed one declares is skipped, and only that")
  func dependentsAreSkipped() throws {
    let bench = try CompiledBench(
      """
      ```swift compile
      //| exports: [a]
      let a: Int = "x"
      ```

      ```swift compile
      print("from a", a)
      ```

      ```swift run
      let b = a + 1
      ```

      ```swift compile
      print("alone")
      ```

      """)
    let outcome = try bench.report()
    let errors = outcome.errors.split(separator: "\n").filter { $0.contains(": error:") }
    #expect(errors.count == 1, "\(outcome)")
    #expect(outcome.output.contains("alone"))
    #expect(!outcome.output.contains("from a "))
  }

  @Test(
    "is told what it exports that the lesson can't take over",
    arguments: [
      ("[s]", "struct S {}\nlet s = S()", "'s' is of a type that a lesson can't take over"),
      ("[s]", "let t = 1", "cannot find 's' in scope"),
      ("[q]", "let p = q", "'q' is bound already, on line 2"),
    ])
  func exportsAreChecked(exports: String, code: String, told: String) throws {
    let bench = try CompiledBench(
      """
      ```swift run
      let q: Vector = [2, 1]
      ```

      ```swift compile
      //| exports: \(exports)
      \(code)
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.errors.hasPrefix("a.md:6:15: error: \(told)"), "\(outcome)")
  }

  @Test("that must fail does so in either way, and leaves the others alone")
  func expectedFailures() throws {
    let bench = try CompiledBench(
      """
      ```swift compile
      //| error: true
      let a: Int = "x"
      ```

      ```swift compile
      //| error: true
      let empty: [Int] = []
      print(empty[0])
      ```

      ```swift compile
      print("on")
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.exitCode == 0, "\(outcome)")
    #expect(outcome.output.contains("cannot convert value"))
    #expect(outcome.output.contains("Index out of range"))
    #expect(outcome.output.contains("```text\non\n```"))
  }

  @Test(
    "ends at its limits",
    arguments: [
      ("while true {}", "the cell took longer than 10 s"),
      ("for _ in 0..<100_000 { print(\"0123456789\") }", "the cell wrote more than"),
      (
        "func f(_ n: Int) -> Int { f(n + 1) + 1 }\nprint(f(0))",
        "the cell was stopped by signal 11"
      ),
      (
        "let x = 1 + 2.0 * 3 - -4 + 5 * [1, 2.0].map { $0 * 2 + 1 - 3 * $0 }.reduce(0, +) + 1 / \"a\"",
        ""
      ),
    ])
  func limitsHold(code: String, told: String) throws {
    let bench = try CompiledBench(
      "```swift compile\n\(code)\n```\n\n```swift run\nlet a = 1\n```\n")
    let outcome = try bench.report()
    #expect(outcome.errors.contains("error: \(told)"), "\(outcome)")
    #expect(outcome.exitCode == 1)
  }

  @Test("that was meant otherwise by an evaluated one of the same name is told so")
  func sameNames() throws {
    let bench = try CompiledBench(
      """
      ```swift compile
      let helper = 3
      ```

      ```swift run
      let helper = 5
      ```

      ```swift compile
      print(helper)
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("invalid redeclaration of 'helper'"), "\(outcome)")
  }
}
