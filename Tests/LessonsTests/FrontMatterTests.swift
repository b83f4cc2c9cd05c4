import Diagnostics
import Lessons
import Testing

@Suite struct FrontMatterTests {
  @Test func allKeysAreRead() {
    let lesson = lesson(
      """
      ---
      title: Attention in five steps
      language: vi            # the words of the report
      seed: 7
      digits: 3
      parameters:
        length: 3
      ---

      # Text
      """)
    #expect(lesson.told == [])
    #expect(lesson.frontMatter.title == "Attention in five steps")
    #expect(lesson.frontMatter.language == .vietnamese)
    #expect(lesson.frontMatter.seed == 7)
    #expect(lesson.frontMatter.digits == 3)
    #expect(lesson.frontMatter.parameters.map(\.name) == ["length"])
    let block = lesson.frontMatter.range.map(lesson.slice)
    #expect(block?.hasPrefix("---\ntitle") == true)
    #expect(block?.hasSuffix("length: 3\n---") == true)
  }

  @Test(arguments: ["", "# Text\n", "\n---\ntitle: 3\n---\n", "--- \n---\n", "---\n\n---"])
  func withoutKeysTheDefaultsStand(text: String) {
    let lesson = lesson(text)
    #expect(lesson.told == [])
    #expect(lesson.frontMatter.title == nil)
    #expect(lesson.frontMatter.language == .english)
    #expect(lesson.frontMatter.seed == 0)
    #expect(lesson.frontMatter.digits == 4)
    #expect(lesson.frontMatter.parameters == [])
  }

  @Test(arguments: [
    ("a.md", Language.english), ("x/a.vi.md", .vietnamese), ("a.en.md", .english),
    ("vi.md", .english), ("a.vi/b.md", .english), ("a.fr.md", .english),
  ])
  func theFileNameTellsTheLanguageWhereTheLessonDoesNot(name: String, language: Language) {
    #expect(Lesson(file: name, bytes: []).frontMatter.language == language)
    let english = Array("---\nlanguage: en\n---\n".utf8)
    #expect(Lesson(file: name, bytes: english).frontMatter.language == .english)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineBreakAndAByteOrderMarkAreFine(lineBreak: String) {
    let text = ["\u{FEFF}---", "title: T", "---", "```swift run", "let a = 1", "```", ""]
    let lesson = lesson(text.joined(separator: lineBreak))
    #expect(lesson.told == [])
    #expect(lesson.frontMatter.title == "T")
    #expect(lesson.frontMatter.range?.lowerBound == 3)
    #expect(lesson.cells.map(\.code.text) == ["let a = 1\n"])
  }

  @Test func foreignKeysPassUntouched() {
    let lesson = lesson(
      """
      ---
      layout: post
      tags: [attention, seq2seq]
      author: {name: A, mail: a@b.c}
      date: 2024-01-02
      3: three
      title: "T: U"
      ---
      """)
    #expect(lesson.told == [])
    #expect(lesson.frontMatter.title == "T: U")
  }

  @Test(arguments: [
    ("titel: x", "1+5: 'titel' is not a key of ours, but nearly 'title'", "title"),
    ("Title: x", "1+5: 'Title' is not a key of ours, but nearly 'title'", "title"),
    ("langage: vi", "1+7: 'langage' is not a key of ours, but nearly 'language'", "language"),
    ("sed: 1", "1+3: 'sed' is not a key of ours, but nearly 'seed'", "seed"),
    ("digit: 1", "1+5: 'digit' is not a key of ours, but nearly 'digits'", "digits"),
    ("params: 1", nil, ""),
    (
      "paramters: {}", "1+9: 'paramters' is not a key of ours, but nearly 'parameters'",
      "parameters"
    ),
  ])
  func aKeyThatIsNearlyOursIsAnError(line: String, message: String?, meant: String) {
    let help = "write \(meant): if that is meant; otherwise choose a name that differs more"
    #expect(
      lesson("---\na: 1\n\(line)\n---\n").told == (message.map { ["3:\($0) / \(help)"] } ?? []))
  }

  @Test(arguments: [
    (
      "language: fr",
      "2:11+2: reports can't be written in the language 'fr' / write language: en or language: vi"
    ),
    (
      "digits: 40",
      "2:9+2: digits is '40', not a whole number from 0 to 15 / write digits: 4 for numbers such"
        + " as 0.2447"
    ),
    (
      "digits: -1",
      "2:9+2: digits is '-1', not a whole number from 0 to 15 / write digits: 4 for numbers such"
        + " as 0.2447"
    ),
    (
      "digits: '4'",
      "2:9+3: digits is '4', not a whole number from 0 to 15 / write digits: 4 for numbers such"
        + " as 0.2447"
    ),
    ("seed: 1.5", "2:7+3: seed is '1.5', not a whole number / write seed: 7, say"),
    ("seed:", "2:1+4: seed is '', not a whole number / write seed: 7, say"),
    ("seed: [1]  # x", "2:7+3: seed is '[…]', not a whole number / write seed: 7, say"),
    (
      "title: [a, b]",
      "2:8+6: the title is not a text / write title: Attention in five steps, with quotes if it"
        + " holds ': '"
    ),
    (
      "parameters: 3",
      "2:13+1: the parameters are not a list of names and values / write them indented below"
        + " parameters:, as in   length: 3"
    ),
    (
      "- title",
      "2:1+7: the front matter is not a list of keys and values / write lines such as title:"
        + " Attention"
    ),
  ])
  func aWrongValueIsAnErrorAtTheValue(line: String, told: String) {
    #expect(lesson("---\n\(line)\n---\n").told == [told])
  }

  @Test func frontMatterThatIsNotClosedIsAnErrorAtItsTop() {
    let told = lesson("---\ntitle: T\n\n```swift run\n```\n").told
    #expect(
      told == [
        "1:1+3: the front matter opened by this line is not closed / close it with a line ---"
          + " alone; a rule at the very top is written ***"
      ])
    #expect(lesson("---\ntitle: T\n--- x\n").told == told)
    #expect(lesson(" ---\ntitle: T\n").told == [])
  }

  @Test func allMistakesAreToldAtOnceInTheOrderOfTheLesson() {
    let lesson = lesson(
      "---\nseed: x\nlanguage: fr\n---\n\n```swift rnu\n```\n\n`{swift}`\n\n```swift run\n")
    #expect(lesson.told.map { $0.prefix { $0 != "+" } } == ["2:7", "3:11", "6:10", "9:1", "11:1"])
  }

  @Test func aDiagnosticShowsTheLineOfTheLesson() {
    let diagnostics = lesson("---\ntitle: T\nlanguage: fr # French\n---\n").diagnostics
    #expect(
      diagnostics.map { $0.text(in: .english) } == [
        """
        a.md:3:11: error: reports can't be written in the language 'fr'
               3 | language: fr # French
                 |           ^~
           help: write language: en or language: vi
        """
      ])
  }
}
