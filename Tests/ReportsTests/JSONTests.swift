import Attention
import Foundation
import LessonSwift
import Reports
import Testing

@Suite struct JSONTests {
  private func object(_ text: String, file: String = "a.md") throws -> [String: Any] {
    let json = JSONReport(run(text, file: file)).text
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(value as? [String: Any])
  }

  /// The members of a binding.
  private func binding(_ code: String) throws -> [String: Any] {
    let all = try object("```swift run\n\(data)\nlet x = \(code)\n```\n")
    let bindings = try #require(all["bindings"] as? [String: [String: Any]])
    return try #require(bindings["x"])
  }

  @Test func aSmallReportIsExactlyThis() {
    let text = """
      ---
      title: Nhỏ
      seed: 7
      ---

      ```swift step=score
      let e: Vector = [1, 0.5]
      ```

      ```swift run
      e[0]
      let b = nope
      ```
      """
    #expect(
      JSONReport(run(text)).text == """
        {
         "format": "lesson-report/1",
         "lesson": {"title": "Nhỏ", "language": "en", "seed": 7, "sha256": "b9c4af98689b328cb30fd6d12b73f64af4c95c53c891cc3449891a1a701cc24c"},
         "cells": [
          {
           "label": "e",
           "step": "score",
           "line": 6,
           "status": "ok",
           "bindings": {
            "e": {"type": "Vector", "shape": [2], "values": [1, 0.5]}
           }
          },
          {
           "label": "b",
           "step": null,
           "line": 10,
           "status": "failed",
           "bindings": {},
           "shown": [
            {"expression": "e[0]", "type": "Double", "shape": [], "values": [1]}
           ]
          }
         ],
         "bindings": {
          "e": {"type": "Vector", "shape": [2], "values": [1, 0.5]}
         },
         "diagnostics": [
          {
           "severity": "error",
           "file": "a.md",
           "line": 12,
           "column": 9,
           "message": "nothing is called 'nope' here",
           "help": "did you mean 'rope'?"
          }
         ]
        }

        """)
  }

  @Test func theLessonSaysWhatItIs() throws {
    let lesson = try #require(
      try object("`{swift} 1`\n", file: "b.vi.md")["lesson"] as? [String: Any])
    #expect(lesson["title"] is NSNull)
    #expect(lesson["language"] as? String == "vi")
    #expect(lesson["seed"] as? Int == 0)
    #expect((lesson["sha256"] as? String)?.count == 64)
  }

  @Test(arguments: [
    ("1", "Int", [Int]()), ("2.5", "Double", []), ("true", "Bool", []),
    ("\"a\\n\\\"ữ\"", "String", []),
    ("q", "Vector", [2]), ("K", "Matrix", [3, 2]), ("words", "[String]", [3]),
    ("[1, 2, 3]", "[Int]", [3]),
    ("[1.5, 2]", "[Double]", [2]), ("[true]", "[Bool]", [1]),
    ("Matrix.random(rows: 0, columns: 3, seed: 1)", "Matrix", [0, 3]),
  ])
  func valuesHaveTypeShapeAndAList(code: String, type: String, shape: [Int]) throws {
    let x = try binding(code)
    #expect(x["type"] as? String == type)
    #expect(x["shape"] as? [Int] == shape)
    #expect((x["values"] as? [Any])?.count == shape.reduce(1, *))
    #expect(Set(x.keys) == ["type", "shape", "values"])
  }

  @Test func plainValuesReadBack() throws {
    #expect(try binding("\"a\\n\\\"ữ\\\\\"")["values"] as? [String] == ["a\n\"ữ\\"])
    #expect(try binding("true")["values"] as? [Bool] == [true])
    #expect(try binding("9007199254740993")["values"] as? [Int] == [9_007_199_254_740_993])
    #expect(try binding("words")["values"] as? [String] == ["tôi", "là", "sinh viên"])
    #expect(try binding("log([0, 1])")["values"] as? [AnyHashable] == ["-inf", 0])
    #expect(try binding("-log([0, 1])")["values"] as? [AnyHashable] == ["inf", 0])
    #expect(try binding("log([-1, 1])")["values"] as? [AnyHashable] == ["nan", 0])
  }

  @Test func structsHaveFieldsAndWhatHasNoNumbersHasText() throws {
    let round = try binding("attend(query: q, keys: K, values: K, by: .dot)")
    #expect(round["type"] as? String == "AttentionResult")
    let fields = try #require(round["fields"] as? [String: [String: Any]])
    #expect(Set(fields.keys) == ["scores", "masked", "weights", "context"])
    #expect(fields["scores"]?["values"] as? [Double] == [2, 5, -0.5])
    let score = try binding("Score.general(W: K)")
    #expect(score["type"] as? String == "Score")
    #expect(score["text"] as? String == "general(W: 3 × 2)")
    #expect(Set(score.keys) == ["type", "text"])
    #expect(try binding("0...3")["text"] as? String == "0...3")
  }

  @Test func tuplesAndListsOfVectorsHaveElements() throws {
    let tuple = try binding("(1, \"a\", [2.5, 1])")
    #expect(tuple["type"] as? String == "(Int, String, [Double])")
    let elements = try #require(tuple["elements"] as? [[String: Any]])
    #expect(elements.map { $0["type"] as? String } == ["Int", "String", "[Double]"])
    let list = try binding("[q, q]")
    #expect(list["shape"] as? [Int] == [2])
    #expect(
      (list["elements"] as? [[String: Any]])?.map { $0["values"] as? [Double] } == [
        [1, 0.5], [1, 0.5],
      ])
  }

  @Test(arguments: UInt64(0)..<20)
  func doublesReadBackBitByBit(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var numbers: [Double] = [
      0.1, 1e300, .leastNonzeroMagnitude, 0x1p53, 1e15, -0.0, .greatestFiniteMagnitude,
    ]
    while numbers.count < 50 {
      let number = Double(bitPattern: random.next())
      if number.isFinite { numbers.append(number) }
    }
    let top = "---\nparameters:\n  p: [\(numbers.map { "\($0)" }.joined(separator: ", "))]\n---\n"
    let run = run(top + "```swift run\nlet x = p\n```\n")
    let json = JSONReport(run).text
    let start = try #require(json.ranges(of: "\"values\": [").last?.upperBound)
    let list = json[start...].prefix { $0 != "]" }.split(separator: ", ")
    #expect(list.map { Double($0)?.bitPattern } == numbers.map(\.bitPattern))
  }

  @Test func cellsSayWhatBecameOfThem() throws {
    let all = try object(
      """
      > ```swift run label=first
      > //| digits: 2
      > let a = nope
      > ```

      ```swift step=weights
      let w = softmax(a)
      ```

      ```swift step=weights
      let ok = 1
      let bad: Vector = [1, 1]
      ```

      ```swift run error=true
      let c = nope
      ```
      """)
    let cells = try #require(all["cells"] as? [[String: Any]])
    #expect(cells.map { $0["label"] as? String } == ["first", "w", "bad", "c"])
    #expect(cells.map { $0["line"] as? Int } == [1, 6, 10, 15])
    #expect(cells.map { $0["status"] as? String } == ["failed", "skipped", "failed", "failed"])
    #expect(cells.map { $0["step"] as? String } == [nil, "weights", "weights", nil])
    // What broke its contract is shown, but stands for nothing.
    #expect(Set((cells[2]["bindings"] as? [String: Any] ?? [:]).keys) == ["ok", "bad"])
    #expect(Set((all["bindings"] as? [String: Any] ?? [:]).keys) == ["ok"])
    #expect(cells.map { $0["mustFail"] as? Bool } == [nil, nil, nil, true])
    #expect((cells[3]["diagnostics"] as? [[String: Any]])?.count == 1)
    let diagnostics = try #require(all["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.map { $0["line"] as? Int } == [3, 12])
    #expect(diagnostics.map { $0["column"] as? Int } == [11, 19])
    #expect(diagnostics.map { $0["severity"] as? String } == ["error", "error"])
    #expect(
      Set(diagnostics[0].keys) == ["severity", "file", "line", "column", "message", "help"])
  }

  @Test func problemsOfAFileHaveNoLine() throws {
    let run = run("`{swift} 1`\n", overriding: [("none", "1")])
    let value = try JSONSerialization.jsonObject(with: Data(JSONReport(run).text.utf8))
    let all = try #require(value as? [String: Any])
    let diagnostics = try #require(all["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.count == 1)
    #expect(diagnostics[0]["line"] is NSNull && diagnostics[0]["column"] is NSNull)
    #expect(diagnostics[0]["file"] as? String == "a.md")
  }
}
