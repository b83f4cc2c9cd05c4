import Runs
import Testing

@Suite struct AxisTests {
  private static let data =
    cells(
      (
        "run",
        "let words = [\"tôi\", \"là\", \"ai\"]\nlet out = [\"who\", \"I\"]\n"
          + "let q: Vector = [1, 2]\nlet Q: Matrix = [[1, 2], [0, 1]]\n"
          + "let K: Matrix = [[1, 2], [3, 4], [5, 6]]\nlet number = 3"
      )) + "\n"
  private static let words = ["tôi", "là", "ai"]

  @Test(arguments: ["words", "[tôi, là, ai]"])
  func namesAreABindingOrAListAndFollowTheData(keys: String) {
    let trial = Trial(
      Self.data
        + cells(
          ("step=score", "//| keys: \(keys)\nlet e = score(query: q, keys: K, by: .dot)"),
          ("run", "let m = masked(e, by: .keep([true, true, false]))"),
          ("step=weights", "let w = softmax(m)"),
          ("step=context", "//| dimensions: [x, y]\nlet c = contextVector(weights: w, values: K)"),
          ("run", "let first = w[0...1]\nlet half = c / 2\nlet row = K[1]\nlet t = K.transposed()"))
    )
    #expect(trial.told == [])
    let axes = trial.run.axes
    for name in ["e", "m", "w"] { #expect(axes[name] == Axes(columns: Self.words), "\(name)") }
    #expect(axes["K"] == Axes(rows: Self.words, columns: ["x", "y"]))
    #expect(axes["c"] == Axes(columns: ["x", "y"]))
    #expect(axes["half"] == Axes(columns: ["x", "y"]))
    #expect(axes["first"] == Axes(columns: ["tôi", "là"]))
    #expect(axes["row"] == Axes(columns: ["x", "y"]))
    #expect(axes["t"] == Axes(rows: ["x", "y"], columns: Self.words))
    #expect(axes["q"] == Axes())
  }

  @Test func everyHeadHasTheNamesOfQueriesAndKeys() {
    let trial = Trial(
      Self.data
        + cells(
          (
            "run",
            "//| queries: words\n//| keys: words\nlet W: Matrix = [[1, 0], [0, 1]]\n"
              + "let r = multiHead(queries: K, keys: K, values: K, WQ: W, WK: W, WV: W, WO: W, "
              + "heads: 2)"
          ),
          ("run", "let head = r.weights[1]\nlet row = r.weights[1][0]")))
    #expect(trial.told == [])
    let axes = trial.run.axes
    #expect(axes["head"] == Axes(rows: Self.words, columns: Self.words))
    #expect(axes["row"] == Axes(columns: Self.words))
  }

  @Test func manyQueriesHaveNamesToo() {
    let trial = Trial(
      Self.data
        + cells(
          (
            "step=score",
            "//| keys: words\n//| queries: out\nlet E = score(queries: Q, keys: K, by: .dot)"
          ), ("step=weights", "let W = softmax(E)"),
          ("step=context", "let C = contextVectors(weights: W, values: K)"),
          ("run", "let D = scaledDotProductAttention(queries: Q, keys: K, values: K)")))
    #expect(trial.told == [])
    #expect(trial.run.axes["D"] == Axes(rows: ["who", "I"]))
    #expect(trial.run.axes["W"] == Axes(rows: ["who", "I"], columns: Self.words))
    #expect(trial.run.axes["C"] == Axes(rows: ["who", "I"]))
    #expect(trial.run.axes["Q"] == Axes(rows: ["who", "I"]))
  }

  @Test func aFieldOfACallGivesItsNamesToTheCallsArguments() {
    let trial = Trial(
      Self.data
        + cells(
          (
            "step=context",
            "//| keys: words\n//| dimensions: [x, y]\n"
              + "let c = attend(query: q, keys: K, values: K, by: .dot).context"
          )))
    #expect(trial.told == [])
    #expect(trial.run.axes["K"] == Axes(rows: Self.words, columns: ["x", "y"]))
    #expect(trial.run.axes["c"] == Axes(columns: ["x", "y"]))
  }

  @Test func wholeRoundsGiveTheirNamesToTheirParts() {
    let trial = Trial(
      Self.data
        + cells(
          (
            "run",
            "//| keys: words\n//| dimensions: [x, y]\n"
              + "let round = attend(query: q, keys: K, values: K, by: .dot)"
          ), ("run", "let w = round.weights\nlet c = round.context\nlet e = round.scores")))
    #expect(trial.told == [])
    #expect(
      trial.run.axes["round"] == Axes(columns: Self.words, dimensions: ["x", "y"]))
    #expect(trial.run.axes["w"] == Axes(columns: Self.words))
    #expect(trial.run.axes["c"] == Axes(columns: ["x", "y"]))
    #expect(trial.run.axes["e"] == Axes(columns: Self.words))
  }

  @Test func aSentencesWordsNameTheRowsOfItsRounds() {
    let trial = Trial(
      cells(
        (
          "run",
          """
          let h: Matrix = [[1, 0], [0, 1]]
          let d = Decoder(
            words: ["<END>", "hi"], embeddings: [[1], [0]], Wi: [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]],
            Wh: [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0]], bi: [0, 0, 0, 0, 0, 0],
            bh: [0, 0, 0, 0, 0, 0], Wo: [[0, 0], [1, 1]], bo: [0, 0])
          """
        ),
        (
          "run",
          "//| keys: [a, b]\nlet said = decode(encoder: h, state: [1, 1], by: .dot, decoder: d, limit: 2)"
        ), ("run", "let w = said.weights\nlet states = said.states")))
    #expect(trial.told == [])
    #expect(trial.run.axes["said"] == Axes(rows: ["hi", "hi"], columns: ["a", "b"]))
    #expect(trial.run.axes["w"] == Axes(rows: ["hi", "hi"], columns: ["a", "b"]))
    #expect(trial.run.axes["states"] == Axes(rows: ["hi", "hi"]))
    #expect(trial.run.axes["h"] == Axes(rows: ["a", "b"]))
  }

  @Test(arguments: [
    ("let v: Vector = [1, 2, 3]", Axes(columns: ["tôi", "là", "ai"])),
    ("let M: Matrix = [[1], [2], [3]]", Axes(rows: ["tôi", "là", "ai"])),
    (
      "//| dimensions: [x]\nlet M: Matrix = [[1], [2], [3]]",
      Axes(rows: ["tôi", "là", "ai"], columns: ["x"])
    ),
    (
      "//| queries: [x]\nlet M: Matrix = [[1, 2, 3]]",
      Axes(rows: ["x"], columns: ["tôi", "là", "ai"])
    ),
    ("K", Axes(rows: ["tôi", "là", "ai"])), ("K * q", Axes(columns: ["tôi", "là", "ai"])),
  ])
  func optionsNameTheResultOfARunCell(code: String, axes: Axes) {
    let trial = Trial(Self.data + cells(("run", "//| keys: words\n" + code)))
    #expect(trial.told == [])
    #expect(trial.run.cells[1].axes == axes)
  }

  @Test func aBareNameKeepsTheNamesOfItsOwnCell() {
    // Three numbers of a state are no three words.
    let trial = Trial(
      Self.data
        + cells(
          ("run", "let state: Vector = [1, 2, 3]"),
          (
            "run",
            "//| keys: words\nlet e = score(query: q, keys: K, by: .dot)\nstate\ne\n2 * state"
          )))
    #expect(
      trial.run.cells[2].shown.map(\.axes) == [
        Axes(), Axes(columns: Self.words), Axes(columns: Self.words),
      ])
  }

  // MARK: Mistakes

  @Test(arguments: [
    (
      "keys: wrods", "wrods",
      "keys names 'wrods', but nothing is called that here / did you mean 'words'?"
    ),
    (
      "queries: nowhere", "nowhere",
      "queries names 'nowhere', but nothing is called that here / bind it above, or write a list: [tôi, là]"
    ),
    (
      "keys: number", "number",
      "keys takes words, but 'number' is Int / bind a list of strings: let words = [\"tôi\", \"là\"]"
    ),
    (
      "dimensions: K", "K",
      "dimensions takes words, but 'K' is Matrix / bind a list of strings: let words = [\"tôi\", \"là\"]"
    ),
    ("keys: out", "out", "keys gives 2 names, but there are 3 / write one name for each"),
    (
      "keys: [a, b, c, d]", "[a, b, c, d]",
      "keys gives 4 names, but there are 3 / write one name for each"
    ),
    (
      "dimensions: [a]", "[a]",
      "dimensions gives 1 names, but there are 2 / write one name for each"
    ),
  ])
  func whatCanNotNameAnAxisIsToldAtTheOption(option: String, value: String, told: String) {
    let trial = Trial(
      Self.data
        + cells(
          ("step=score", "//| \(option)\nlet e = score(query: q, keys: K, by: .dot)"),
          ("step=weights", "let w = softmax(e)")))
    let column = option.count - value.count + 5
    #expect(trial.told == ["11:\(column)+\(value.count): error: \(told)"])
    #expect(
      trial.fates == ["words ok", "e failed", "w ok"].map { $0 == "words ok" ? "number ok" : $0 })
  }

  @Test(arguments: [
    (
      "step=weights", "//| queries: [a]\nlet W = softmax(score(queries: Q, keys: K, by: .dot))",
      "queries gives 1 names, but there are 2"
    ),
    (
      "step=weights", "//| keys: out\nlet W = softmax(score(queries: Q, keys: K, by: .dot))",
      "keys gives 2 names, but there are 3"
    ),
    (
      "step=context", "//| dimensions: words\nlet c = contextVector(weights: [1, 0, 0], values: K)",
      "dimensions gives 3 names, but there are 2"
    ),
    (
      "step=output", "//| keys: out\nlet p: Vector = [1, 0, 0]",
      "keys gives 2 names, but there are 3"
    ),
    (
      "step=combine", "//| dimensions: [x]\nlet p: Vector = [1, 0, 0]",
      "dimensions gives 1 names, but there are 3"
    ),
    ("run", "//| keys: out\nlet p: Vector = [1, 0, 0]", "keys gives 2 names, but there are 3"),
    ("run", "//| keys: out\nK", "keys gives 2 names, but there are 3"),
    (
      "run", "//| keys: out\nlet r = attend(query: q, keys: K, values: K, by: .dot)",
      "keys gives 2 names, but there are 3"
    ),
    (
      "run", "//| dimensions: words\nlet r = attend(query: q, keys: K, values: K, by: .dot)",
      "dimensions gives 3 names, but there are 2"
    ),
  ])
  func countsAreCheckedWhereverNamesAreGiven(kind: String, code: String, told: String) {
    let all = Trial(Self.data + cells((kind, code))).told
    #expect(all.count == 1)
    #expect(all.first?.contains(": error: \(told) / write one name for each") == true)
  }

  @Test func namesThatFitAnythingOfARunCellAreFine() {
    let trial = Trial(
      Self.data + cells(("run", "//| keys: words\nlet two: Vector = [1, 2]\nK * two")))
    #expect(trial.told == [])
  }

  @Test func namesOfAFailedCellAreNoSecondMistake() {
    let trial = Trial(
      cells(
        ("run", "let words = nope"),
        ("step=score", "//| keys: words\nlet e: Vector = [1, 2]"),
        ("step=score", "//| keys: [a]\nlet f: Vector = nope2")))
    #expect(trial.told.count == 2)
    #expect(trial.fates == ["words failed", "e ok", "f failed"])
  }

  @Test func aWrongNameDoesNotHideABrokenContract() {
    let trial = Trial(step("weights", "//| keys: nobody\nlet w: Vector = [1, 1]"))
    #expect(trial.told.map { $0.prefix { $0 != "+" } } == ["2:11", "3:17"])
  }
}
