import Lessons
import Testing

/// A cell with an exercise.
func exercise(_ yaml: String) -> String { "```yaml exercise\n\(yaml)\n```\n" }

extension Lesson {
  /// The exercise of the first cell.
  var exercise: Exercise? { cells.first?.exercise }
}

@Suite struct ExerciseTests {
  @Test func everyKeyOfANumberIsRead() throws {
    let lesson = lesson(
      exercise(
        """
        id: weight-of-2
        points: 2.5
        kind: number
        ask: What is {{q}} for {{ K[0] }}?
        numbers:
          q: 'integers(1...4, count: 3)'
          n: integer(1...3)
        answer: 'softmax(score(query: q, keys: K, by: .dot))[1]'
        accept: {relative: 1e-2, absolute: 0.5}
        about: weights of scores, q
        wrong:
          - {when: 'q[0]', say: 'That is a *score*.', credit: 0.25}
          - common
          - when: q[1]
            say: no
        hint: [First., Then.]
        check: full
        """))
    #expect(lesson.told == [])
    let exercise = try #require(lesson.exercise)
    #expect(exercise.id == "weight-of-2")
    #expect(lesson.slice(exercise.idRange) == "weight-of-2")
    #expect(exercise.points == 2.5)
    #expect(exercise.numbers.map(\.name) == ["q", "n"])
    #expect(
      exercise.numbers.map(\.formula.text) == ["integers(1...4, count: 3)", "integer(1...3)"])
    #expect(exercise.answer?.text == "softmax(score(query: q, keys: K, by: .dot))[1]")
    #expect(exercise.answer.map { lesson.slice($0.range) } == exercise.answer?.text)
    #expect(exercise.about?.step == .weights)
    #expect(exercise.about?.given == ["scores", "q"])
    #expect(exercise.hints == ["First.", "Then."])
    #expect(exercise.check == .full)
    guard case .number(_, .within(absolute: 0.5, relative: 1e-2)) = exercise.kind else {
      Issue.record("\(exercise.kind)")
      return
    }
    let wrong = exercise.wrong.map { mistake in
      switch mistake {
      case .formula(let when, let say, let credit): "\(when.text) \(say) \(credit)"
      case .common(let range): lesson.slice(range)
      }
    }
    #expect(wrong == ["q[0] That is a *score*. 0.25", "common", "q[1] no 0.0"])
    #expect(pieces(exercise.ask, in: lesson) == ["What is ", "{q|q}", " for ", "{K[0]|K[0]}", "?"])
  }

  /// Texts as they are, formulas with the part of the lesson that they come from.
  private func pieces(_ text: MarkedText, in lesson: Lesson) -> [String] {
    text.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let formula): "{\(formula.text)|\(lesson.slice(formula.range))}"
      }
    }
  }

  @Test func whatIsLeftOutHasAValue() throws {
    let exercise = try #require(
      lesson(exercise("id: a\nask: x\nkind: number\nanswer: '1'")).exercise)
    #expect(exercise.points == 1)
    #expect(exercise.check == .practice)
    #expect(exercise.numbers == [] && exercise.wrong == [] && exercise.hints == [])
    #expect(exercise.about == nil)
    guard case .number(_, let accept) = exercise.kind else {
      Issue.record("\(exercise.kind)")
      return
    }
    #expect(accept == .standard)
  }

  @Test(arguments: [
    ("{relative: 0.1}", Tolerance.within(absolute: 0, relative: 0.1)),
    ("{absolute: 3}", .within(absolute: 3, relative: 0)),
    ("{relative: 1, absolute: 1e300}", .within(absolute: 1e300, relative: 1)),
    ("{digits: 1}", .digits(1)), ("{digits: 15}", .digits(15)), ("{written: 3}", .written(3)),
  ])
  func everyWayToAcceptIsRead(yaml: String, accept: Tolerance) {
    for kind in ["vector", "table"] {
      let exercise = lesson(
        exercise(
          "id: a\nask: x\nkind: \(kind)\nanswer: '1'\naccept: \(yaml)\ncredit: each\n"
            + "property: rows sum to 1")
      ).exercise
      switch exercise?.kind {
      case .vector(_, let rules), .table(_, let rules):
        #expect(rules.accept == accept)
        #expect(rules.creditsEach)
        #expect(rules.rowsSumToOne)
      default: Issue.record("\(String(describing: exercise))")
      }
    }
  }

  @Test(arguments: Choice.Scoring.allCases)
  func aChoiceIsRead(scoring: Choice.Scoring) throws {
    let lesson = lesson(
      exercise(
        """
        id: sums
        kind: choice
        ask: Which?
        score: \(scoring.rawValue)
        options:
          - text: They sum to {{n}}.
            right: true
          - {text: 'No.', say: They do.}
        numbers: {n: '1'}
        """))
    #expect(lesson.told == [])
    guard case .choice(let choice) = lesson.exercise?.kind else {
      Issue.record("no choice")
      return
    }
    #expect(choice.scoring == scoring)
    #expect(choice.options.map(\.isRight) == [true, false])
    #expect(choice.options.map(\.say) == [nil, "They do."])
    #expect(
      choice.options.map { pieces($0.text, in: lesson) }[0] == ["They sum to ", "{n|n}", "."])
  }

  @Test func codeIsRead() {
    let lesson = lesson(
      exercise(
        """
        id: write-it
        kind: code
        ask: Write it.
        give: |
          func weights(_ e: [Double]) -> [Double] {
            e
          }
        call: 'weights(e)'
        numbers: {e: 'integers(1...9, count: 4)'}
        answer: softmax(e)
        cases:
          - {e: '[1, 2, 3, 4]', show: true}
          - {e: '[0, 0, 0, 0]'}
          - {random: 5, show: true, hidden: true}
          - {random: 1, show: true}
        without: [softmax, weigh, softmax]
        limits: {seconds: 3}
        """))
    #expect(lesson.told == [])
    guard case .code(let task) = lesson.exercise?.kind else {
      Issue.record("no code")
      return
    }
    #expect(task.give == "func weights(_ e: [Double]) -> [Double] {\n  e\n}")
    #expect(task.call.text == "weights(e)")
    #expect(task.answer.text == "softmax(e)")
    #expect(task.limits == CodeLimits(seconds: 3, megabytes: 448))
    #expect(task.without.map(\.text) == ["softmax", "weigh"])
    let cases = task.cases.map { one in
      switch one {
      case .given(let inputs, let isShown):
        "\(inputs.map { "\($0.name) \($0.formula.text)" }) \(isShown)"
      case .random(let count, let isShown): "\(count) \(isShown)"
      }
    }
    #expect(
      cases == [#"["e [1, 2, 3, 4]"] true"#, #"["e [0, 0, 0, 0]"] false"#, "5 false", "1 true"])
  }

  @Test func marksOfABlockScalarHavePlacesOfTheirOwn() throws {
    let lesson = lesson(
      exercise(
        """
        id: a
        kind: number
        answer: '1'
        ask: |
          First {{q}}, then {{  K[0]  }},
          and {{q}} again; a brace } and {one}.
        """))
    #expect(lesson.told == [])
    let ask = try #require(lesson.exercise?.ask)
    let ranges = ask.pieces.compactMap { piece in
      if case .value(let formula) = piece { formula.range } else { nil }
    }
    #expect(ranges.map(lesson.slice) == ["q", "K[0]", "q"])
    #expect(ranges.sorted { $0.lowerBound < $1.lowerBound } == ranges)
    #expect(Set(ranges.map(\.lowerBound)).count == 3)
  }

  @Test(arguments: [
    "- ```yaml exercise\n  id: a\n  ask: x {{q}}\n  kind: number\n  answer: 'q'\n  ```\n",
    "> ```yaml exercise\n> id: a\n> ask: x {{q}}\n> kind: number\n> answer: 'q'\n> ```\n",
    "1. x\n\n   > ~~~yaml exercise\n   > id: a\n   > ask: x {{q}}\n   > kind: number\n"
      + "   > answer: 'q'\n   > ~~~\n",
    "```yaml exercise\r\nid: a\r\nask: x {{q}}\r\nkind: number\r\nanswer: 'q'\r\n```\r\n",
  ])
  func anExerciseStandsInListsAndQuotes(text: String) throws {
    let lesson = lesson(text)
    #expect(lesson.told == [])
    let exercise = try #require(lesson.exercise)
    #expect(exercise.id == "a")
    #expect(exercise.answer.map { lesson.slice($0.range) } == "q")
    #expect(pieces(exercise.ask, in: lesson) == ["x ", "{q|q}"])
  }

  @Test func theLongestOfEverythingIsRead() {
    let id = String(repeating: "a", count: 64)
    let numbers = (0..<50).map { "  n\($0): '1'\n" }.joined()
    let wrong = (0..<100).map { "  - {when: '\($0)', say: x}\n" }.joined()
    let lesson = lesson(
      exercise(
        "id: \(id)\npoints: 1000\nask: x\nkind: number\nanswer: '1'\nnumbers:\n\(numbers)wrong:\n"
          + wrong))
    #expect(lesson.told == [])
    #expect(lesson.exercise?.numbers.count == 50)
    #expect(lesson.exercise?.wrong.count == 100)
    let options = (0..<26).map { "  - {text: '\($0)', right: true}\n" }.joined()
    let choice = optionCount(options)
    #expect(choice == 26)
  }

  private func optionCount(_ options: String) -> Int? {
    let choice = lesson(exercise("id: a\nask: x\nkind: choice\noptions:\n" + options)).exercise
    guard case .choice(let read) = choice?.kind else { return nil }
    return read.options.count
  }
}
