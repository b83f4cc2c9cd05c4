import Diagnostics
import Lessons
import Testing

@Suite struct CellTests {
  @Test(arguments: [
    ("swift run", CellKind.run), ("swift compile", .compile(nil)), ("yaml exercise", .exercise),
    ("swift step=score", .step(.score)), ("swift step=weights", .step(.weights)),
    ("swift step=context", .step(.context)), ("swift step=combine", .step(.combine)),
    ("swift step=output", .step(.output)), ("swift  \t run ", .run),
    ("swift label=x step=score", .step(.score)),
  ])
  func theAnnotationTellsTheKind(info: String, kind: CellKind) {
    let code = kind == .exercise ? "{id: x, kind: number, ask: y, answer: '1'}" : "x"
    let lesson = lesson("```\(info)\n\(code)\n```\n")
    #expect(lesson.told == [])
    #expect(lesson.cells.map(\.kind) == [kind])
  }

  @Test(arguments: ["", "swift", "swift ", "yaml", "yaml x", "python run", "swiftrun"])
  func everyOtherFenceIsASample(info: String) {
    let lesson = lesson("``` \(info)\nlet `{swift} x`\n```\n")
    #expect(lesson.told == [])
    #expect(lesson.cells == [])
    #expect(lesson.inlineValues == [])
  }

  @Test func optionsMayStandBehindTheAnnotation() {
    let info = #"swift step=score label=first caption="Two words" keys=[a,b] digits=2 show=none"#
    let lesson = lesson("~~~\(info)\nx\n~~~")
    #expect(lesson.told == [])
    let options = lesson.cells.first?.options
    #expect(lesson.cells.first?.label == "first")
    #expect(options?.caption == "Two words")
    #expect(options?.keys == .list(["a", "b"]))
    #expect(options?.digits == 2)
    #expect(options?.show == [])
    #expect(options?.range(of: .keys).map(lesson.slice) == "[a,b]")
  }

  static let annotations =
    "step=…, run, compile, caption=…, label=…, keys=…, queries=…, dimensions=…, show=…, digits=…,"
    + " sums=…, error=…, alt=…, exports=…"

  @Test(arguments: [
    ("rnu", "10+3: no annotation of cells is called 'rnu'", "run"),
    ("Run", "10+3: no annotation of cells is called 'Run'", "run"),
    ("scores", "10+6: no annotation of cells is called 'scores'", "step=score"),
    ("weights", "10+7: no annotation of cells is called 'weights'", "step=weights"),
    ("lable=x run", "10+7: no annotation of cells is called 'lable'", "label=…"),
    ("stpe=score", "10+10: no annotation of cells is called 'stpe'", "step=…"),
    ("run label", "14+5: no annotation of cells is called 'label'", "label=…"),
    ("{run}", "10+5: no annotation of cells is called '{run}'", "run"),
    ("playground", "10+10: no annotation of cells is called 'playground'", nil),
  ])
  func anUnknownAnnotationIsAnErrorWithTheNearest(words: String, message: String, meant: String?) {
    let lesson = lesson("```swift \(words)\nx\n```\n")
    let help =
      meant.map { "did you mean '\($0)'? The annotations are " } ?? "the annotations are "
    #expect(lesson.told == ["1:\(message) / \(help)\(Self.annotations)"])
    #expect(lesson.cells.map(\.isValid) == [false])
    #expect(lesson.cells.first?.problems == lesson.diagnostics)
  }

  @Test(arguments: [
    (
      "step=wieghts",
      "10+12: no step is called 'wieghts' / did you mean 'weights'? The steps are score, weights,"
        + " context, combine, output"
    ),
    (
      "step=x",
      "10+6: no step is called 'x' / the steps are score, weights, context, combine, output"
    ),
    (
      "step",
      "10+4: the cell does not say which step it is / write step=score, say; the steps are score,"
        + " weights, context, combine, output"
    ),
    (
      "step=",
      "10+5: the cell does not say which step it is / write step=score, say; the steps are score,"
        + " weights, context, combine, output"
    ),
    (
      "label=x",
      "4+5: the cell does not say what it is for / write one of step=…, run, compile behind swift"
    ),
    (
      "run step=score",
      "14+10: a cell can't be both 'run' and 'step=score' / delete one of the two, or make two"
        + " cells"
    ),
    (
      "run run",
      "14+3: a cell can't be both 'run' and 'run' / delete one of the two, or make two cells"
    ),
  ])
  func aKindThatCannotBeToldIsAnError(words: String, told: String) {
    #expect(lesson("```swift \(words)\nx\n```\n").told == ["1:" + told])
  }

  @Test(arguments: [
    ("Yaml exercise", "Yaml")
  ])
  func aLanguageThatIsNearlyRightIsNoSample(words: String, shown: String) {
    #expect(
      lesson("```\(words)\nx\n```\n").told == [
        "1:4+\(shown.count): a cell's language is not written '\(shown)', so that nothing here runs"
          + " / write it in small letters and without a comma: swift, yaml"
      ])
    #expect(Lesson.mayHoldCells(Array("```\(words)\nx\n```\n".utf8)))
  }

  @Test(arguments: ["Swift", "Swift code", "swiftly run", "yaml run", "python run"])
  func otherFencesStaySamples(words: String) {
    let lesson = lesson("```\(words)\nx\n```\n")
    #expect(lesson.told == [])
    #expect(lesson.cells.isEmpty)
  }

  @Test func aCellIsFoundAgainInTheLesson() {
    let text = "Text\n\n```swift step=score\n//| caption: C\nlet a = 1\n```\nMore\n"
    let lesson = lesson(text)
    #expect(lesson.told == [])
    for cell in lesson.cells {
      #expect(lesson.slice(cell.fence) == text.dropFirst(6).dropLast(6))
      #expect(cell.openingLine == 3)
      #expect(cell.closingLine == 6)
      #expect(cell.prefix == "")
      #expect(cell.code.text == "let a = 1\n")
      #expect(cell.optionLines.map(lesson.slice) == ["//| caption: C\n"])
      #expect(lesson.slice(cell.code.range(inLesson: 4..<5)) == "a")
      #expect(lesson.slice(cell.code.range(inLesson: 0..<10)) == "let a = 1")
      #expect(cell.code.range(inLesson: 10..<10).isEmpty)
    }
    #expect(lesson.cells.count == 1)
  }
}
