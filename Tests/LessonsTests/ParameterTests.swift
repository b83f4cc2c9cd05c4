import Diagnostics
import Lessons
import Testing

@Suite struct ParameterTests {
  @Test(arguments: [
    ("3", ParameterValue.int(3)), ("-3", .int(-3)), ("+3", .int(3)), ("0.5", .double(0.5)),
    ("3.0", .double(3)), ("3.", .double(3)), (".5", .double(0.5)), ("-1e-3", .double(-0.001)),
    ("1e3", .double(1000)), (".inf", .double(.infinity)), ("-.inf", .double(-.infinity)),
    ("true", .bool(true)), ("false", .bool(false)), ("yes", .string("yes")),
    ("'3'", .string("3")), ("\"\"", .string("")), ("3 words", .string("3 words")),
    ("1.2.3", .string("1.2.3")), ("e3", .string("e3")), ("1e", .string("1e")),
    ("sinh viên", .string("sinh viên")), ("[1, 0.5]", .vector([1, 0.5])),
    ("[tôi, là, '3']", .strings(["tôi", "là", "3"])),
    ("[[1, 2], [3, 4]]", .matrix([[1, 2], [3, 4]])), ("[[1]]", .matrix([[1]])),
    ("\n    - [1, 2]\n    - [3, 4]", .matrix([[1, 2], [3, 4]])),
    ("\n    - a\n    - b", .strings(["a", "b"])),
  ])
  func aValueHasTheKindThatYAMLGivesIt(yaml: String, value: ParameterValue) {
    let lesson = lesson("---\nparameters:\n  x: \(yaml)\n---\n")
    #expect(lesson.told == [])
    #expect(lesson.frontMatter.parameters.map(\.value) == [value])
  }

  @Test func theRangeOfAParameterIsItsValue() {
    let lesson = lesson("---\nparameters:\n  x: [1, 2] # v\n  tên: 'a # b'\n  z: a b  # c\n---\n")
    #expect(
      lesson.frontMatter.parameters.map { "\($0.name) " + lesson.slice($0.range) }
        == ["x [1, 2]", "tên 'a # b'", "z a b"])
  }

  static let mistakes: [(String, String)] = [
    (
      "x y: 3",
      "3:3+3: 'x y' can't be the name of a constant in cells / use letters, digits and _, and"
        + " begin with a letter"
    ),
    (
      "2x: 3",
      "3:3+2: '2x' can't be the name of a constant in cells / use letters, digits and _, and begin"
        + " with a letter"
    ),
    (
      "seed: 3",
      "3:3+4: a parameter can't be called 'seed', which is a constant already / write seed: at the"
        + " top level of the front matter"
    ),
    ("x:", "3:3+1: the parameter 'x' has no value / write x: 3, say"),
    ("x: ~", "3:6+1: the parameter 'x' has no value / write x: 3, say"),
    (
      "x: [1, a]",
      "3:10+1: the list 'x' mixes different kinds of values / write only numbers, only texts (in"
        + " quotes if they look like numbers), or only rows"
    ),
    (
      "x: [a, 1]",
      "3:10+1: the list 'x' mixes different kinds of values / write only numbers, only texts (in"
        + " quotes if they look like numbers), or only rows"
    ),
    (
      "x: [[1], 1]",
      "3:12+1: the list 'x' mixes different kinds of values / write only numbers, only texts (in"
        + " quotes if they look like numbers), or only rows"
    ),
    (
      "x: [[1, 2], [3, 4], [5]]",
      "3:23+3: row 3 of the matrix 'x' has 1 numbers, but row 1 has 2 / give every row 2 numbers"
    ),
    ("x: []", "3:6+2: the list 'x' is empty / write at least one value, as in [1, 2]"),
    ("x: [[]]", "3:7+2: the list 'x' is empty / write at least one value, as in [1, 2]"),
    (
      "x: {a: 1}",
      "3:6+6: cells can't use the value of 'x' / write a number, a text, a list of either, or a"
        + " list of rows of numbers"
    ),
    (
      "x: [true, false]",
      "3:7+4: cells can't use the value of 'x' / write a number, a text, a list of either, or a"
        + " list of rows of numbers"
    ),
    (
      "x: 99999999999999999999",
      "3:6+20: 99999999999999999999 is too large for a whole number / write"
        + " 99999999999999999999.0 if a number with a fraction will do"
    ),
    ("x: .nan", "3:6+4: .nan is no value to compute with / write a number"),
  ]

  @Test(arguments: mistakes)
  func aValueThatCellsCannotUseIsAnErrorAtItsPlace(line: String, told: String) {
    let lesson = lesson("---\nparameters:\n  \(line)\n---\n")
    #expect(lesson.told == [told])
    #expect(lesson.frontMatter.parameters == [])
  }

  @Test(arguments: [
    ("n", "5", ParameterValue.int(5)), ("r", "2", .double(2)), ("r", "0.25", .double(0.25)),
    ("s", "tôi", .string("tôi")), ("s", "'3'", .string("3")), ("b", "false", .bool(false)),
    ("w", "[x, y]", .strings(["x", "y"])), ("v", "[1, 2, 3]", .vector([1, 2, 3])),
    ("m", "[[5]]", .matrix([[5]])),
  ])
  func theCommandLineOverridesAParameter(name: String, text: String, value: ParameterValue) {
    let lesson = lesson(Self.declarations, overriding: [(name, text)])
    #expect(lesson.told == [])
    #expect(lesson.frontMatter.parameters.first { $0.name == name }?.value == value)
    #expect(lesson.frontMatter.parameters.count == 7)
  }

  static let declarations = """
    ---
    parameters:
      n: 3
      r: 0.5
      s: a
      b: true
      w: [a, b]
      v: [1, 2]
      m: [[1, 2], [3, 4]]
    ---
    """

  @Test(arguments: [
    (
      "n", "0.5",
      "3:6+1: the parameter 'n' is a whole number, but -P gives a number: 0.5 / write -P \"n=3\","
        + " say"
    ),
    (
      "s", "3",
      "5:6+1: the parameter 's' is a text, but -P gives a whole number: 3 / write -P \"s='3'\", say"
    ),
    (
      "v", "[[1]]",
      "8:6+6: the parameter 'v' is a vector, but -P gives a matrix: [[1]] / write -P \"v=[1,"
        + " 0.5]\", say"
    ),
    (
      "m", "[[1], [1, 2]]",
      "a.md: the value that -P gives for 'm' can't be read: [[1], [1, 2]] / write a number, a"
        + " text, a list of either, or a list of rows of numbers"
    ),
    (
      "n", "[",
      "a.md: the value that -P gives for 'n' can't be read: [ / write a number, a text, a list of"
        + " either, or a list of rows of numbers"
    ),
    (
      "nn", "3",
      "a.md: the lesson has no parameter 'nn' / did you mean 'n'? It has n, r, s, b, w, v, m"
    ),
    ("length", "3", "a.md: the lesson has no parameter 'length' / it has n, r, s, b, w, v, m"),
  ])
  func anOverrideThatDoesNotFitIsAnError(name: String, text: String, told: String) {
    let lesson = lesson(Self.declarations, overriding: [(name, text)])
    #expect(lesson.told == [told])
    #expect(
      lesson.frontMatter.parameters.map(\.value)
        == Lesson(file: "", bytes: Array(Self.declarations.utf8)).frontMatter.parameters.map(
          \.value))
  }

  @Test func overridesNeedDeclaredParametersAndAreGivenOnce() {
    #expect(
      lesson("", overriding: [("n", "3")]).told == [
        "a.md: the lesson has no parameter 'n' / it has none; declare n below parameters: in its"
          + " front matter"
      ])
    #expect(
      lesson(Self.declarations, overriding: [("n", "3"), ("n", "4")]).told
        == ["a.md: -P n is given twice / give it once"])
  }
}
