import Lessons
import Testing

@Suite struct ExerciseMistakeTests {
  /// Four lines, so that what is added is the sixth line of the lesson.
  private static let bases = [
    "number": "id: a\nask: x\nkind: number\nanswer: '1'\n",
    "vector": "id: a\nask: x\nkind: vector\nanswer: '[1]'\n",
    "choice": "id: a\nask: x\nkind: choice\n",
    "code": "id: a\nask: x\nkind: code\nanswer: '1'\ncall: f()\n",
    "": "",
  ]

  @Test(arguments: [
    (
      "",
      "",
      "1:1+16: this exercise is not a list of names and values / begin with id: first-score,"
        + " points: 1, kind: number, ask: …, answer: '…'"
    ),
    (
      "",
      "- id: a",
      "2:1+7: this exercise is not a list of names and values / begin with id: first-score,"
        + " points: 1, kind: number, ask: …, answer: '…'"
    ),
    (
      "",
      "id: a",
      "1:1+16: this exercise lacks 'kind' / write kind: number\n1:1+16: this exercise lacks"
        + " 'ask' / write ask: What weight does the second word get?"
    ),
    (
      "",
      "id: A\nask: x\nkind: number\nanswer: '1'",
      "2:5+1: 'A' can't be the id of an exercise / write up to 64 small letters a to z,"
        + " digits and hyphens, such as first-score"
    ),
    (
      "",
      "id: -a\nask: x\nkind: number\nanswer: '1'",
      "2:5+2: '-a' can't be the id of an exercise / write up to 64 small letters a to z,"
        + " digits and hyphens, such as first-score"
    ),
    (
      "",
      "id: [a]\nask: x\nkind: number\nanswer: '1'",
      "2:5+3: '[…]' can't be the id of an exercise / write up to 64 small letters a to z,"
        + " digits and hyphens, such as first-score"
    ),
    (
      "",
      "id: é\nask: x\nkind: number\nanswer: '1'",
      "2:5+1: 'é' can't be the id of an exercise / write up to 64 small letters a to z,"
        + " digits and hyphens, such as first-score"
    ),
    (
      "",
      "id: a\nask: x\nkind: numbr\nanswer: '1'",
      "4:7+5: kind can't be 'numbr' / did you mean 'number'? It can be number, vector,"
        + " table, choice, code"
    ),
    (
      "",
      "id: a\nask: [x]\nkind: number\nanswer: '1'",
      "3:6+3: 'ask' is not a text / put it in quotes if it holds ': ' or begins with [ or {"
    ),
    (
      "",
      "id: a\nask: x {{q\nkind: number\nanswer: '1'",
      "3:6+5: '{{' is not closed by '}}' / write {{q}}, or any lesson Swift between the"
        + " braces"
    ),
    (
      "",
      "id: a\nask: 'x {{ }}'\nkind: number\nanswer: '1'",
      "3:6+9: there is nothing between '{{' and '}}' / write the name of what to show: {{q}}"
    ),
    (
      "",
      "id: a\nask: x\nkind: number",
      "1:1+16: this exercise lacks 'answer' / write answer: 'softmax(scores)[1]'"
    ),
    (
      "",
      "id: a\nask: x\nkind: number\nanswer:",
      "5:8+0: this exercise lacks 'answer' / write answer: 'softmax(scores)[1]'"
    ),
    (
      "",
      "id: a\nask: x\nkind: number\nanswer: [1, 2]",
      "5:9+6: 'answer' is not a formula: YAML takes brackets, and labels with their colons,"
        + " for something of its own / put the formula in single quotes: answer: 'score(query:"
        + " q, keys: K, by: .dot)'"
    ),
    (
      "",
      "id: a\nask: x\nkind: number\nanswer: score(query: q, keys: K)",
      "5:20+13: a second ': ' stands in this YAML line / put the value in quotes, as in"
        + " name: 'a: b'"
    ),
    (
      "",
      "id: a\nask: x\nkind: number\nanswer: {f(by: .dot)}",
      "5:9+13: 'answer' is not a formula: YAML takes brackets, and labels with their colons,"
        + " for something of its own / put the formula in single quotes: answer: 'score(query:"
        + " q, keys: K, by: .dot)'"
    ),
    (
      "number",
      "answr: 2",
      "6:1+5: an exercise has no part called 'answr' / did you mean 'answer'? The parts are"
        + " id, points, kind, ask, numbers, answer, accept, wrong, hint, check, about, credit,"
        + " property, options, score, give, call, cases, limits, without"
    ),
    (
      "number",
      "colour: 2",
      "6:1+6: an exercise has no part called 'colour' / the parts are id, points, kind, ask,"
        + " numbers, answer, accept, wrong, hint, check, about, credit, property, options,"
        + " score, give, call, cases, limits, without"
    ),
    (
      "number",
      "points: 0",
      "6:9+1: points is '0', not a number above 0 and at most 1000 / write points: 2, say"
    ),
    (
      "number",
      "points: 1001",
      "6:9+4: points is '1001', not a number above 0 and at most 1000 / write points: 2, say"
    ),
    (
      "number",
      "points: .inf",
      "6:9+4: points is '.inf', not a number above 0 and at most 1000 / write points: 2, say"
    ),
    (
      "number",
      "points: two",
      "6:9+3: points is 'two', not a number above 0 and at most 1000 / write points: 2, say"
    ),
    (
      "number",
      "check: ful",
      "6:8+3: check can't be 'ful' / did you mean 'full'? It can be full, practice, format"
    ),
    (
      "number",
      "credit: 0.5",
      "6:9+3: an exercise of kind number has no 'credit' / delete it, or change the kind"
    ),
    (
      "number",
      "cases: []\noptions: []",
      "6:8+2: an exercise of kind number has no 'cases' / delete it, or change the"
        + " kind\n7:10+2: an exercise of kind number has no 'options' / delete it, or change the"
        + " kind"
    ),
    (
      "number",
      "accept: 3",
      "6:9+1: accept can't be '3' / write {relative: 1e-3, absolute: 1e-9}, {digits: 3} of"
        + " the value or {written: 3} of the text; digits are 1 to 15"
    ),
    ("number", "accept: {digits: 16}", "6:18+2: digits is '16', not a whole number from 1 to 15"),
    (
      "number",
      "accept: {relative: 0}",
      "6:9+13: accept can't be '0' / write {relative: 1e-3, absolute: 1e-9}, {digits: 3} of"
        + " the value or {written: 3} of the text; digits are 1 to 15"
    ),
    (
      "number",
      "accept: {relative: 2}",
      "6:20+1: accept can't be '2' / write {relative: 1e-3, absolute: 1e-9}, {digits: 3} of"
        + " the value or {written: 3} of the text; digits are 1 to 15"
    ),
    (
      "number",
      "accept: {absolute: -1}",
      "6:20+2: accept can't be '-1' / write {relative: 1e-3, absolute: 1e-9}, {digits: 3} of"
        + " the value or {written: 3} of the text; digits are 1 to 15"
    ),
    (
      "number",
      "accept: {digits: 3, written: 3}",
      "6:9+23: accept counts in more than one way / write relative and absolute, or digits,"
        + " or written"
    ),
    (
      "number",
      "accept: {digit: 3}",
      "6:10+5: 'accept' has no part called 'digit' / did you mean 'digits'? The parts are"
        + " relative, absolute, digits, written"
    ),
    (
      "number",
      "about: [weights]",
      "6:8+9: about can't be '[…]' / write the step and what is given for it: weights of"
        + " scores"
    ),
    (
      "number",
      "about: weigths of q",
      "6:8+12: no step is called 'weigths' / did you mean 'weights'? The steps are score,"
        + " weights, context, combine, output"
    ),
    (
      "number",
      "about: weights of q r",
      "6:8+14: about can't be 'weights of q r' / write the step and what is given for it:"
        + " weights of scores"
    ),
    (
      "number",
      "about: weights of 2q",
      "6:8+13: about can't be 'weights of 2q' / write the step and what is given for it:"
        + " weights of scores"
    ),
    ("number", "numbers: [q]", "6:10+3: 'numbers' is not made of names and values / write {q: …}"),
    (
      "number",
      "numbers: {2q: '1'}",
      "6:11+2: '2q' can't be the name of a number / write a name as in Swift, such as q or"
        + " scores"
    ),
    (
      "number",
      "numbers: {q: [1]}",
      "6:14+3: 'q' is not a formula: YAML takes brackets, and labels with their colons, for"
        + " something of its own / put the formula in single quotes: q: 'score(query: q, keys:"
        + " K, by: .dot)'"
    ),
    (
      "number",
      "wrong: comon",
      "6:8+5: wrong can't be 'comon' / it can be common, {when: '…', say: …}"
    ),
    (
      "number",
      "wrong: [{when: '1'}]",
      "6:9+11: 'wrong' lacks 'say' / write say: That is a score; the softmax is still to"
        + " come."
    ),
    ("number", "wrong: [{say: x}]", "6:9+8: 'wrong' lacks 'when' / write when: 'scores[1]'"),
    (
      "number",
      "wrong: [{when: '1', say: x, credit: 2}]",
      "6:37+1: credit is '2', not a share from 0 to 1 / write credit: 0.25 for a quarter of"
        + " the points; a list's entries earn theirs by credit: each"
    ),
    (
      "number",
      "wrong: [{when: '1', say: x, points: 2}]",
      "6:29+6: 'wrong' has no part called 'points' / the parts are when, say, credit"
    ),
    (
      "number",
      "wrong: [{when: '1', say: [x]}]",
      "6:26+3: 'say' is not a text / put it in quotes if it holds ': ' or begins with [ or {"
    ),
    (
      "number",
      "hint: [[x]]",
      "6:8+3: 'hint' is not a text / put it in quotes if it holds ': ' or begins with [ or {"
    ),
    ("vector", "credit: 0.5", "6:9+3: credit can't be '0.5' / it can be each, all"),
    (
      "vector",
      "property: sums to 1",
      "6:11+9: property can't be 'sums to 1' / it can be rows sum to 1"
    ),
    (
      "choice",
      "options: x",
      "5:10+1: 'options' is not a list / write each on a line of its own that begins with '-"
        + " '"
    ),
    (
      "choice",
      "options: [{text: a, right: true}]",
      "5:10+24: a choice has 2 to 26 options, not 1 / write each as - {text: …, right: true}"
        + " or - {text: …, say: …}"
    ),
    (
      "choice",
      "options: [{text: a}, {text: b}]",
      "5:10+22: none of the options is right / write right: true at each that is"
    ),
    (
      "choice",
      "options: [{text: a, right: yes}, {text: b}]",
      "5:28+3: right is 'yes', neither true nor false"
    ),
    (
      "choice",
      "options: [a, b]",
      "5:11+1: 'options' is not made of names and values / write {text: …, right: …, say: …}"
    ),
    (
      "choice",
      "options: [{right: true}, {text: b}]",
      "5:11+13: 'options' lacks 'text' / write text: It sums to 1."
    ),
    (
      "choice",
      "options: [{text: a, right: true, txt: b}, {text: b}]",
      "5:34+3: 'options' has no part called 'txt' / did you mean 'text'? The parts are text,"
        + " right, say"
    ),
    (
      "choice",
      "score: nett\noptions: [{text: a, right: true}, {text: b}]",
      "5:8+4: score can't be 'nett' / did you mean 'net'? It can be all, each, net"
    ),
    (
      "choice",
      "wrong: common\noptions: [{text: a, right: true}, {text: b}]",
      "5:8+6: an exercise of kind choice has no 'wrong' / delete it, or change the kind"
    ),
    (
      "choice",
      "",
      "1:1+16: this exercise lacks 'options' / write options: [{text: …, right: true},"
        + " {text: …}]"
    ),
    (
      "code",
      "cases: 3",
      "7:8+1: 'cases' is not a list / write each on a line of its own that begins with '- '"
    ),
    ("code", "cases: []", "7:8+2: this exercise lacks 'cases' / write cases: [{random: 5}]"),
    (
      "code",
      "cases: [3]",
      "7:9+1: '3' is no case / write {scores: '[1, 2, 3]', show: true} for inputs of your"
        + " own, or {random: 5}"
    ),
    (
      "code",
      "cases: [{show: true}]",
      "7:9+12: '{…}' is no case / write {scores: '[1, 2, 3]', show: true} for inputs of your"
        + " own, or {random: 5}"
    ),
    (
      "code",
      "cases: [{random: 5}]",
      "7:9+11: a case of random inputs needs 'numbers' to draw / write numbers: {scores:"
        + " 'integers(1...9, count: 4)'}"
    ),
    (
      "code",
      "numbers: {e: '1'}\ncases: [{random: 51}]",
      "8:18+2: random is '51', not a whole number from 1 to 50"
    ),
    ("code", "cases: [{e: '1', show: 3}]", "7:24+1: show is '3', neither true nor false"),
    (
      "code",
      "cases: [{e: '1'}]\nlimits: {seconds: 0}",
      "8:19+1: seconds is '0', not a whole number from 1 to 60"
    ),
    (
      "code",
      "cases: [{e: '1'}]\nlimits: {megabytes: 4096}",
      "8:21+4: megabytes is '4096', not a whole number from 16 to 2048"
    ),
    (
      "code",
      "cases: [{e: '1'}]\nlimits: 3",
      "8:9+1: 'limits' is not made of names and values / write {seconds: …, megabytes: …}"
    ),
    (
      "code",
      "cases: [{e: '1'}]\ngive: [x]",
      "8:7+3: 'give' is not a text / put it in quotes if it holds ': ' or begins with [ or {"
    ),
    (
      "",
      "id: a\nask: x\nkind: code",
      "1:1+16: this exercise lacks 'answer' / write answer: 'softmax(scores)[1]'\n1:1+16:"
        + " this exercise lacks 'call' / write call: 'weights(scores)'\n1:1+16: this exercise"
        + " lacks 'cases' / write cases: [{random: 5}]"
    ),
  ])
  func aMistakeStandsAtItsPlace(base: String, lines: String, told: String) throws {
    let lesson = lesson(exercise(try #require(Self.bases[base]) + lines))
    #expect(lesson.told.joined(separator: "\n") == told)
    #expect(lesson.exercise == nil)
  }

  @Test(arguments: [
    ("numbers", 51, "numbers:\n", "  n#: '1'\n", "7:3+2"),
    ("wrong", 101, "wrong:\n", "  - {when: '1', say: x}\n", "7:3+1"),
  ])
  func tooManyAreTold(name: String, count: Int, head: String, line: String, place: String) {
    let lines = (0..<count).map { line.replacing("#", with: "\($0)") }.joined()
    let told = lesson(exercise("id: a\nask: x\nkind: number\nanswer: '1'\n" + head + lines)).told
    #expect(told.count == 1)
    #expect(
      told.first?.hasSuffix(
        ": '\(name)' has more than \(count - 1) entries / make several exercises of it") == true)
  }

  @Test func tooManyCasesOrOptionsOrMarksAreTold() {
    let cases = (0..<51).map { "  - {e: '\($0)'}\n" }.joined()
    let code = "id: a\nask: x\nkind: code\nanswer: e\ncall: f(e)\ncases:\n"
    #expect(
      lesson(exercise(code + cases)).told.first?.contains("'cases' has more than 50 entries")
        == true)
    let options = (0..<27).map { "  - {text: '\($0)', right: true}\n" }.joined()
    #expect(
      lesson(exercise("id: a\nask: x\nkind: choice\noptions:\n" + options)).told.first?.contains(
        "a choice has 2 to 26 options, not 27") == true)
    let marks = String(repeating: "{{q}} ", count: 501)
    #expect(
      lesson(exercise("id: a\nask: x \(marks)\nkind: number\nanswer: q")).told.first?.contains(
        "'ask' has more than 500 entries") == true)
  }

  @Test func independentMistakesAreToldTogether() {
    #expect(
      lesson(
        exercise(
          """
          id: A
          points: -1
          kind: number
          ask: '{{'
          numbers: {1: '1'}
          answer: []
          accept: 3
          wrong: [x]
          hint: {a: b}
          check: no
          extra: 1
          score: net
          about: x
          """)
      ).told.map { String($0.prefix { $0 != " " }) }.sorted() == [
        "10:7+6:", "11:8+2:", "12:1+5:", "13:8+3:", "14:8+1:", "2:5+1:", "3:9+2:", "5:6+4:",
        "6:11+1:", "7:9+2:", "8:9+1:", "9:9+1:",
      ])
  }

  @Test func anIdIsGivenOnce() {
    let one = exercise("id: a\nask: x\nkind: number\nanswer: '1'")
    let lesson = lesson(one + "\n> " + one.split(separator: "\n").joined(separator: "\n> ") + "\n")
    #expect(
      lesson.told == [
        "9:7+1: the exercise of line 1 has the id 'a', too / an id is what answers and marks are"
          + " known by: give this exercise one of its own"
      ])
  }

  @Test func aLongAnswerIsLookedForInTimeThatGrowsWithIt() {
    // Folded, so that the lesson doesn't have the text as it is.
    let half = String(repeating: "a", count: 30_000)
    let lesson = lesson(
      exercise("id: a\nask: x\nkind: number\nanswer: >\n  \(half)\n  \(half)"))
    #expect(lesson.exercise?.answer?.text == half + " " + half)
  }
}
