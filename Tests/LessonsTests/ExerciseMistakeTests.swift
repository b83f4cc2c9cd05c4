import Lessons
import Testing

@Suite struct ExerciseMistakeTests {
  @Test(arguments: ExerciseMistake.all)
  func aMistakeStandsAtItsPlace(mistake: ExerciseMistake) {
    let lesson = lesson(exercise(mistake.base.rawValue + mistake.lines))
    #expect(lesson.told.joined(separator: "\n") == mistake.told)
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
