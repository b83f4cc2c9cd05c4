import Diagnostics
import Lessons
import Testing

@Suite struct YAMLTests {
  @Test(arguments: [
    (
      "a: b: c",
      "2:5+3: a second ': ' stands in this YAML line / put the value in quotes, as in name: 'a: b'"
    ),
    (
      "a: @b",
      "2:4+2: a YAML value can't begin with this character / put the value in quotes; indent with"
        + " blanks, never with tabs"
    ),
    (
      "a: **b**",
      "2:5+4: a YAML value can't begin with this character / put the value in quotes; indent with"
        + " blanks, never with tabs"
    ),
    (
      "a: 1\nb\nc: 2",
      "3:1+1: this YAML line has no ': ' after its name / write name: value, with a blank after"
        + " the colon"
    ),
    (
      "a: 'b\nc: 2",
      "2:4+2: this quoted text is not closed / close it with the same quote; a quote within '…'"
        + " is written ''"
    ),
    ("a: [1, 2\nb: 3", "2:4+5: this YAML list lacks a ',' or its ']' / write [a, b, c]"),
    (
      "a: {b: 1\nc: 3",
      "2:4+5: this YAML mapping lacks a ',' or its '}' / write {a: 1, b: 2}"
    ),
    (
      "a: 1\n  b: 2\n",
      "3:4+3: a second ': ' stands in this YAML line / put the value in quotes, as in name: 'a: b'"
    ),
    (
      "  a: 1\n b: 2\n",
      "3:2+4: this YAML line does not fit the lines above it / begin it in the same column as its"
        + " neighbours, and close every quote above"
    ),
    (
      #"a: "\d""#,
      "2:5+3: YAML knows no such escape in \"…\" / write '…' instead, where a backslash is a"
        + " backslash"
    ),
    (
      "a: 1\n--- b",
      "3:1+5: a second YAML document begins here / write one only: no line may begin with '--- '"
        + " or '...'"
    ),
    (
      "tựa: 1\ntitle: T\ntựa: 2",
      "4:1+3: 'tựa' is given twice / delete one of the two"
    ),
    (
      "a: &x 1",
      "2:4+4: YAML anchors and aliases (&name, *name) are not allowed in lessons / write the value"
        + " out; put it in quotes if it is meant as text"
    ),
    (
      "a: 1\nb: *a",
      "3:4+2: YAML anchors and aliases (&name, *name) are not allowed in lessons / write the value"
        + " out; put it in quotes if it is meant as text"
    ),
    (
      "a: 1\nb: \u{1}",
      "3:4+1: YAML can't hold the control character U+0001 / delete it"
    ),
    (
      "a: 1\nb: \u{FEFF}c",
      "3:4+1: YAML can't hold the control character U+FEFF / delete it"
    ),
    (
      "a: %b",
      "2:4+2: a YAML value can't begin with this character / put the value in quotes; indent with"
        + " blanks, never with tabs"
    ),
    (
      "a: |b",
      "2:5+1: this is not YAML: did not find expected comment or line break / put the value in"
        + " quotes if it is meant as text"
    ),
  ])
  func aMistakeStandsWhereItIsInTheLesson(yaml: String, told: String) {
    #expect(lesson("---\n\(yaml)\n---\n").told == [told])
    // The same behind a byte order mark, and with the line breaks of Windows.
    let windows = "\u{FEFF}---\n\(yaml)\n---\n".split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lesson(windows.joined(separator: "\r\n")).told == [told])
  }

  @Test func columnsCountScalarsBehindOtherLineBreaks() {
    #expect(
      lesson("---\na: x\u{2028}# y\nngôn: [ữ, '\u{85}']\nlanguage: fr\n---\n").told.map {
        $0.prefix { $0 != " " }
      } == ["4:11+2:"])
  }

  @Test func aBombOfAliasesIsRefused() {
    var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghi", "abcdefgh") {
      let aliases = [String](repeating: "*\(last)", count: 9).joined(separator: ", ")
      yaml += "\(name): &\(name) [\(aliases)]\n"
    }
    let problem = YAMLProblem.alias
    for text in [yaml, yaml + "? *i\n: x\n"] {
      #expect(
        lesson("---\n\(text)---\n").diagnostics.map(\.problem) == [.format(.yaml(problem))])
    }
  }

  @Test(arguments: [
    ("a: &x 1\nb: 'c", "3:4+2: this quoted text is not closed"),
    ("a: &x 1\nb: 2\nb: 3", "4:1+1: 'b' is given twice"),
    ("a: &x [1]\nb: *y", "3:4+2: YAML anchors and aliases"),
    ("a: [&x 1, &y 2, *x]", "2:5+15: YAML anchors and aliases"),
  ])
  func otherMistakesAreToldBeforeAnchors(yaml: String, told: String) {
    let all = lesson("---\n\(yaml)\n---\n").told
    #expect(all.count == 1)
    #expect(all.first?.hasPrefix(told) == true, "\(all)")
  }

  @Test(arguments: [
    ("b: 1\na: 1\nb: 2\na: 2", "5:1+1: 'a' is given twice"),
    ("a: 1\n'a': 2", "2:1+1: 'a' is given twice"),
    ("é: 1\ne\u{301}: 2", "2:1+1: 'é' is given twice"),
    ("{a: {b: 1, b: 2}}", "2:6+1: 'b' is given twice"),
    ("{[b]: 1, ['b']: 2}", "2:2+0: '[…]' is given twice"),
    ("!!str a: 1\na: 2", "3:1+1: 'a' is given twice"),
    ("!a a: 1\n!b a: 2\na: 3\n{a: a}: 4\n[a, a]: 5", nil),
  ])
  func keysAreTheSameWhateverTheirQuotes(yaml: String, told: String?) {
    let all = lesson("---\n\(yaml)\n---\n").told
    #expect(all.map { $0.split(separator: " / ")[0] } == (told.map { [Substring($0)] } ?? []))
  }

  @Test func textsThatOnlyLookLikeAliasesPass() {
    let lesson = lesson("---\ntitle: R&D and *D*, 'a' & b\nnote: '&x *x'\n---\n")
    #expect(lesson.told == [])
    #expect(lesson.frontMatter.title == "R&D and *D*, 'a' & b")
  }

  @Test func longAndDeepYAMLIsRefused() {
    let long = "---\na: " + String(repeating: "x", count: 1 << 18) + "\n---\n"
    #expect(
      lesson(long).told == [
        "2:1+0: this YAML is 262149 bytes long, and the limit is 262144 / move long data into a"
          + " cell"
      ])
    let deep =
      "---\na: " + String(repeating: "[", count: 900) + String(repeating: "1,", count: 90_000)
    #expect(
      lesson(deep + "\n---\n").told == [
        "2:104+1: more than 100 '[' or '{' are open here at once / close some of them with ']' or"
          + " '}'"
      ])
    let quoted = String(repeating: "[']',", count: 900)
    #expect(lesson("---\na: \(quoted)\n---\n").diagnostics.count == 1)
  }

  @Test func listsInEachOtherAreRefusedAtTheThousandth() {
    let lists = String(repeating: "- ", count: 998) + "a"
    #expect(lesson("---\n? \(lists)\n---\n").told == [])
    #expect(
      lesson("---\n? - \(lists)\n---\n").told.map { $0.split(separator: " / ")[0] } == [
        "2:1999+3: this is not YAML: Maximum nesting level reached"
      ])
  }

  @Test func oneLineMayHoldAllNodes() {
    let list = String(repeating: "[a], ", count: 50_000)
    #expect(lesson("---\na: [\(list)]\n---\n").told == [])
  }
}
