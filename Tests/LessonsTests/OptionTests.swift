import Diagnostics
import Lessons
import Testing

@Suite struct OptionTests {
  @Test func allOptionsAreRead() {
    let lesson = lesson(
      """
      ```swift step=weights
      //| caption: How well each word answers
      //| label: first
      //| keys: words
      //| queries: [I, am]
      //| dimensions:
      //|   - a
      //|   - 2
      //| show: [table, code, table]
      //| digits: 2
      //| sums: free
      //| error: true
      //| alt: 'A: B'
      let a = 1
      ```
      """)
    #expect(lesson.told == [])
    let options = lesson.cells.first?.options
    #expect(options?.caption == "How well each word answers")
    #expect(options?.label == "first")
    #expect(options?.keys == .binding("words"))
    #expect(options?.queries == .list(["I", "am"]))
    #expect(options?.dimensions == .list(["a", "2"]))
    #expect(options?.show == [.table, .code])
    #expect(options?.digits == 2)
    #expect(options?.sumsAreFree == true)
    #expect(options?.mustFail == true)
    #expect(options?.alt == "A: B")
    #expect(lesson.cells.first?.optionLines.count == 12)
    #expect(lesson.cells.first?.code.text == "let a = 1\n")
    let values = CellOption.allCases.compactMap { options?.range(of: $0).map(lesson.slice) }
    #expect(
      values == [
        "How well each word answers", "first", "words", "[I, am]", "- a", "[table, code, table]",
        "2", "free", "true", "'A: B'",
      ])
  }

  @Test func withoutOptionsNothingIsSet() {
    #expect(lesson("```swift run\n//|\n//| # none\nx\n```").cells.map(\.options) == [CellOptions()])
  }

  @Test func exercisesHaveOptionLinesOfTheirOwn() {
    let exercise = "id: x\nkind: number\nask: |\n  //| caption: no\nanswer: '1'\n"
    let lesson = lesson("```yaml exercise\n#| label: e\n\(exercise)```")
    #expect(lesson.told == [])
    #expect(lesson.cells.first?.label == "e")
    #expect(lesson.cells.first?.code.text == exercise)
  }

  @Test(arguments: [
    (
      "//| captoin: x",
      "5+7: no option of cells is called 'captoin' / did you mean 'caption'? The options are"
        + " caption, label, keys, queries, dimensions, show, digits, sums, error, alt, exports"
    ),
    (
      "//| colour: x",
      "5+6: no option of cells is called 'colour' / the options are caption, label, keys, queries,"
        + " dimensions, show, digits, sums, error, alt, exports"
    ),
    (
      "//| label: y",
      "5+5: the option 'label' is given twice / delete one of the two"
    ),
    (
      "//| caption",
      "5+7: this option line is not a name and a value / write //| caption: How well each word"
        + " answers, say"
    ),
    (
      "//| caption: [a]",
      "14+3: the option 'caption' is not a text / write one line of text; put it in quotes if it"
        + " holds ': '"
    ),
    (
      "//| alt:",
      "5+3: the option 'alt' is not a text / write one line of text; put it in quotes if it holds"
        + " ': '"
    ),
    (
      "//| keys: {a: 1}",
      "11+6: 'keys' is neither the name of a binding nor a list of names / write keys: words or"
        + " keys: [tôi, là, sinh viên]"
    ),
    (
      "//| show: tabel",
      "11+5: a cell can't show 'tabel' / did you mean 'table'? It can show code, table,"
        + " arithmetic, formula, picture, none"
    ),
    (
      "//| show: [code, everything]",
      "18+10: a cell can't show 'everything' / it can show code, table, arithmetic, formula,"
        + " picture, none"
    ),
    (
      "//| digits: 16",
      "13+2: digits is '16', not a whole number from 0 to 15 / write digits: 2 for numbers such as"
        + " 0.24"
    ),
    (
      "//| sums: one",
      "11+3: sums can be 'free' only, not 'one' / write sums: free for weights that need not sum"
        + " to 1, or delete the option"
    ),
    (
      "//| error: yes",
      "12+3: error is 'yes', neither true nor false / write error: true for a cell that must fail"
    ),
    (
      "//| caption: a: b",
      "15+3: a second ': ' stands in this YAML line / put the value in quotes, as in name: 'a: b'"
    ),
    (
      "let a = 1\n//| digits: 2",
      "1+13: an option line stands below code / move it to the top of the cell; a comment begins"
        + " otherwise than with //|"
    ),
  ])
  func aMistakeStandsAtItsPlace(lines: String, told: String) {
    let line = lines.contains("\n") ? 4 : 3
    #expect(lesson("\n```swift run label=x\n\(lines)\nx\n```\n").told == ["\(line):\(told)"])
    // The same in a quote, two columns to the right.
    let quoted = lines.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
    let (column, rest) = (told.prefix { $0 != "+" }, told.drop { $0 != "+" })
    #expect(
      lesson("\n> ```swift run label=x\n\(quoted)\n> x\n> ```\n").told
        == ["\(line):\((Int(column) ?? 0) + 2)\(rest)"])
  }

  @Test func aTextOfRealSwiftMayHoldWhatLooksLikeAnOption() {
    #expect(lesson("```swift compile\nlet a = 1\n//| digits: 2\n```").told == [])
  }

  @Test func aMistakeBehindTheAnnotationStandsThere() {
    #expect(
      lesson("```swift run digits=x show=[cod\n```").told == [
        "1:21+1: digits is 'x', not a whole number from 0 to 15 / write digits: 2 for numbers such"
          + " as 0.24",
        "1:28+4: this YAML list lacks a ',' or its ']' / write [a, b, c]",
      ])
  }
}
