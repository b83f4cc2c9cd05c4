import Foundation
import Testing

/// Cells of real Swift, compiled and run by the command that users get.
@Suite("A compiled cell") struct CompiledCellTests {
  @Test("gets the lesson's values as they are, and gives its own back")
  func valuesGoInAndComeOut() throws {
    let bench = try CompiledBench(
      CompiledBench.header
        + """
        ```swift run
        let q: Vector = [2, 1]
        let K: Matrix = [[3, 1], [1, 2]]
        let words = ["tôi", "là"]
        let flags = [true, false]
        let x = 0.5
        let span = 1...2
        let pair = (2, [1, 2])
        let by = Score.dot
        let made = attend(query: q, keys: K, values: K, by: by)
        ```

        ```swift compile
        //| exports: [numbers, texts, truths, table, ranges, nested]
        let numbers = [Double(n), x, q[1], K[1, 1], Double(pair.0 + pair.1[1]), made.weights[0]]
        let texts = words.map { $0 + "!" }
        let truths = flags.map { !$0 }
        let table: Matrix = [q, score(query: q, keys: K, by: by)]
        let ranges = span
        let nested = [[q], [q, q]]
        ```

        ```swift run
        numbers
        texts
        truths
        table
        nested[1][0]
        q[ranges.lowerBound...1]
        ```

        """.replacingOccurrences(of: "q[ranges.lowerBound...1]\n", with: ""))
    let outcome = try bench.report()
    #expect(outcome.errors == "")
    #expect(outcome.exitCode == 0)
    for text in ["tôi!, là!", "**false**, **true**", "0.9526"] {
      #expect(outcome.output.contains(text), "\(text) in \(outcome)")
    }
  }

  @Test("runs in the lesson's order between evaluated cells, as one program with the others")
  func cellsTakeTurns() throws {
    let bench = try CompiledBench(
      """
      ```swift compile step=score
      //| exports: [mine]
      func double(_ x: Vector) -> Vector { Vector(x.values.map { 2 * $0 }) }
      let mine = double([1, 2])
      print("scored")
      ```

      ```swift step=weights
      let w = softmax(mine)
      let r = attend(query: mine, keys: [mine, w], values: [mine, w], by: .dot)
      ```

      ```swift compile
      //| exports: [total, again]
      let total = w.values.reduce(0, +)
      let again = double(r.weights)
      show(again, "Twice the weights")
      ```

      `{swift} total %.4f`

      """)
    let outcome = try bench.report()
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("```text\nscored\n```"))
    #expect(outcome.output.contains("Twice the weights"))
    #expect(outcome.output.hasSuffix("") && outcome.output.contains("\n1.0000\n"), "\(outcome)")
  }

  @Test("keeps the contract of its step")
  func contractsHold() throws {
    let bench = try CompiledBench(
      """
      ```swift compile step=weights
      //| exports: [w]
      let w: Vector = [0.5, 0.6]
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.errors.contains("1.1"), "\(outcome)")
    #expect(outcome.exitCode == 1)
  }

  @Test("that is a step exports its result")
  func stepsExport() throws {
    let bench = try CompiledBench("```swift compile step=score\nlet e = 1.0\n```\n")
    let outcome = try bench.report()
    #expect(
      outcome.errors.hasPrefix(
        "a.md:1:1: error: a compiled score cell needs a result: a name that it exports"),
      "\(outcome)")
  }

  @Test(
    "hides nothing of the runner by its own names, and is told what it gives beside its exports")
  func namesOfItsOwn() throws {
    let bench = try CompiledBench(
      """
      ```swift run
      let K: Matrix = [[1, 2]]
      ```

      ```swift compile
      struct Matrix {}
      enum CellProgram {}
      print(K.rows, readLine() ?? "no line")
      ```

      ```swift compile
      import CellIO
      CellIO.CellProgram.export("b", 7)
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.output.contains("```text\n1 no line\n```"), "\(outcome)")
    #expect(outcome.errors.hasPrefix("a.md:11:1: error: what the cell gave back"), "\(outcome)")
  }

  @Test("sees nothing of the machine that it runs on")
  func nothingOfTheMachine() throws {
    let bench = try CompiledBench(
      """
      ```swift compile
      import Glibc
      print(access("/etc/passwd", R_OK), access("/proc/self", R_OK), access("/home", R_OK))
      print(open("/box/x", O_CREAT | O_WRONLY, 0o600), getuid())
      ```

      """)
    let outcome = try bench.report()
    #expect(outcome.output.contains("-1 -1 -1\n-1 65534"), "\(outcome)")
  }
}
