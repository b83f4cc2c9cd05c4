import Attention
import Lessons
import Testing

@testable import Classroom

@Suite struct WrittenNumberTests {
  private func read(_ text: String, comma: Bool = false) -> String {
    do throws(WrittenNumber.Mistake) {
      let number = try WrittenNumber(text, comma: comma)
      return "\(number.value) \(number.digits) \(number.lastPlace)"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("0.731", "0.731 3 0.001"), ("-2", "-2.0 1 1.0"), ("\u{2212}2.50", "-2.5 3 0.01"),
    ("\u{2013}2", "-2.0 1 1.0"), ("+7", "7.0 1 1.0"), (".5", "0.5 1 0.1"), ("5.", "5.0 1 1.0"),
    ("0", "0.0 1 1.0"), ("0.00", "0.0 1 0.01"), ("007", "7.0 1 1.0"), ("0.0070", "0.007 2 0.0001"),
    ("1.5e-3", "0.0015 2 0.0001"), ("1.5E+3", "1500.0 2 100.0"), ("2e\u{2212}3", "0.002 1 0.001"),
    ("1e308", "1e+308 1 1e+308"), ("1e-400", "0.0 1 0.0"), ("-0", "-0.0 1 1.0"),
    ("1e400", "tooLarge"), ("-1e400", "tooLarge"), ("1e99999", "tooLarge"),
    ("1e-99999", "tooLarge"), ("", "notANumber"), ("-", "notANumber"), (".", "notANumber"),
    ("NaN", "notANumber"), ("nan", "notANumber"), ("∞", "notANumber"), ("inf", "notANumber"),
    ("-infinity", "notANumber"), ("0x1F", "notANumber"), ("0x1p4", "notANumber"),
    ("1e", "notANumber"), ("1e+", "notANumber"), ("1e1.5", "notANumber"), ("1e5e5", "notANumber"),
    ("1.2.3", "notANumber"), ("--1", "notANumber"), ("1-", "notANumber"), ("1,5", "notANumber"),
    ("1_000", "notANumber"), ("1/2", "notANumber"), ("½", "notANumber"), ("٣", "notANumber"),
    ("１", "notANumber"), ("1\u{301}", "notANumber"), ("e5", "notANumber"), ("1%", "notANumber"),
  ])
  func aNumberIsReadAsItIsTyped(text: String, told: String) {
    #expect(read(text) == told)
  }

  @Test(arguments: [
    ("0,731", "0.731 3 0.001"), ("-0,5", "-0.5 1 0.1"), ("1,5e-3", "0.0015 2 0.0001"),
    (",5", "0.5 1 0.1"), ("1,", "1.0 1 1.0"), ("0.731", "0.731 3 0.001"),
    ("1.234,5", "notANumber"), ("1,2,3", "notANumber"), (",", "notANumber"),
  ])
  func aCommaIsAPointWhereItMayBe(text: String, told: String) {
    #expect(read(text, comma: true) == told)
  }

  @Test(arguments: UInt64(0)..<20)
  func everyNumberIsReadAsSwiftReadsIt(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { #expect((try? WrittenNumber("\(number)"))?.value == number, "\(seed)") }
    }
  }

  @Test func tenMillionDigitsAreANumberOrNone() throws {
    let digits = String(repeating: "9", count: 200_000)
    #expect(read(digits) == "tooLarge")
    #expect(read("0." + digits) == "1.0 200000 0.0")
    #expect(read(digits + "x") == "notANumber")
  }

  // MARK: Lists

  private func rows(_ text: String) -> String {
    do throws(GivenNumbers.Mistake) {
      return try "\(GivenNumbers(list: text).rows.map { $0.map(\.value) })"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    "0.25 0.75\n1 0", "0.25, 0.75\n1, 0\n", "[[0.25, 0.75], [1, 0]]", "(0.25, 0.75), (1, 0)",
    "0.25, 0.75; 1, 0", "0.25 0.75;1 0;", "| 0.25 | 0.75 |\n| 1 | 0 |", "0.25\t0.75\r\n1\t0\r\n",
    "{0.25,0.75}\n\n{1,0}", "[0.25\u{A0}0.75]\n[1 0]", "|0.25|.75|\n|1|0|\n\n",
  ])
  func aTableIsReadHoweverItIsWritten(text: String) {
    #expect(rows(text) == "[[0.25, 0.75], [1.0, 0.0]]")
  }

  @Test(arguments: [
    ("", "[]"), ("()", "[]"), (",;,", "[]"), ("1 2\n3", "[[1.0, 2.0], [3.0]]"),
    ("1, x", "notANumber(\"x\")"), ("0,5; NaN", "notANumber(\"NaN\")"),
    ("1e999", "tooLarge(\"1e999\")"), ("1|2", "[[1.0, 2.0]]"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "notANumber(\"a\")"),
  ])
  func otherListsAreReadOrTold(text: String, told: String) {
    #expect(rows(text) == told)
  }

  @Test func aLongWordIsToldShort() {
    #expect(
      rows(String(repeating: "x", count: 60_000))
        == "notANumber(\"\(String(repeating: "x", count: 40))\")")
  }

  @Test func tooManyNumbersAreRefused() {
    #expect(rows(String(repeating: "1 ", count: 20_001)) == "tooMany")
    #expect(rows(String(repeating: "1 ", count: 20_000)).count > 20_000)
  }

  // MARK: Tolerances

  @Test(
    arguments: [
      // |x − a| ≤ max(absolute, relative · |a|), the border included.
      (Tolerance.within(absolute: 0.1, relative: 0), 0.3, [0.2, 0.3, 0.4], [0.19999, 0.40001]),
      (.within(absolute: 0, relative: 0.1), -2, [-1.8, -2.2], [-1.79999, -2.20001, 2]),
      (.within(absolute: 0.5, relative: 0.1), 100, [90, 110], [89.999, 110.001]),
      (.within(absolute: 0.5, relative: 0.1), 1, [0.5, 1.5], [0.4999, 1.5001]),
      (.within(absolute: 0, relative: 0.1), 0, [0], [1e-9, -1e-9]),
      (.within(absolute: 1e-12, relative: 0), 0.3, [0.1 + 0.2], [0.3 + 1e-11]),
      (.standard, 0.1998, [0.1998, 0.19999, 0.19961], [0.20001, 0.19959]),
      (.standard, 0.00004, [0, 0.00009], [0.0000901]),
      // Half a unit of the third digit.
      (.digits(3), 0.73124, [0.731, 0.7317, 0.7312, 0.73074, 0.73174], [0.7306, 0.7318]),
      (.digits(3), 1234, [1230, 1239, 1229], [1228, 1240]),
      (.digits(1), 0.05, [0.045, 0.055], [0.0449, 0.0551]),
      (.digits(2), 1000, [950, 1050], [949, 1051]),
      (.digits(2), 0.001, [0.00095, 0.00105], [0.0009]),
      (.digits(2), 0, [0, 0.005, -0.005], [0.0051]),
      (.digits(15), 0.123456789012345, [0.123456789012345], [0.123456789012346]),
      (.digits(3), -0.5, [-0.5, -0.4995, -0.5005], [0.5, -0.4994]),
    ] as [(Tolerance, Double, [Double], [Double])])
  func aToleranceEndsWhereItSays(
    tolerance: Tolerance, right: Double, accepted: [Double], refused: [Double]
  ) {
    for number in accepted { #expect(tolerance.accepts(number, for: right), "\(number)") }
    for number in refused { #expect(!tolerance.accepts(number, for: right), "\(number)") }
  }

  @Test(arguments: [
    (0.7349, "0.73", true), (0.735, "0.73", true), (0.7351, "0.73", false),
    (0.7251, "0.73", true), (0.7249, "0.73", false), (0.7304, "0.730", true),
    (0.7306, "0.730", false), (1234.0, "1.2e3", true), (1251.0, "1.2e3", false),
    (0.0, "0.00", true), (0.004, "0.00", true), (0.006, "0.00", false), (0.2424, "0", false),
    (0.0, "0", true),
    (0.004, "0", true), (0.006, "0", false), (0.004, "0.000", false), (0.7, "0.7", true),
    (0.65, "0.7", true), (-0.73, "-0.73", true), (-0.73, "0.73", false),
  ])
  func whatIsWrittenIsRightInEveryDigit(right: Double, text: String, isRight: Bool) throws {
    let given = try WrittenNumber(text)
    #expect(
      Tolerance.written(2).accepts(given.value, for: right, lastPlace: given.lastPlace) == isRight)
  }

  @Test(arguments: [
    Tolerance.standard, .within(absolute: 1e300, relative: 1), .digits(1), .written(1),
  ])
  func nothingIsNearToWhatIsNotFinite(tolerance: Tolerance) {
    for other in [Double.nan, .infinity, -.infinity] {
      for number in [0, 1, other] {
        #expect(!tolerance.accepts(other, for: number, lastPlace: .infinity))
        #expect(!tolerance.accepts(number, for: other, lastPlace: .infinity))
        #expect(!tolerance.acceptsComputed(other, for: number))
      }
    }
  }

  @Test func powersOfTenHaveTheirOwnDigits() {
    for power in -300...300 {
      guard let right = Double("1e\(power)"), let inside = Double("1.0049e\(power)"),
        let outside = Double("1.0051e\(power)")
      else { continue }
      #expect(Tolerance.digits(3).accepts(inside, for: right), "1e\(power)")
      #expect(!Tolerance.digits(3).accepts(outside, for: right), "1e\(power)")
    }
  }

  // MARK: Letters

  @Test(
    arguments: [
      ("A", [0]), ("a, c", [0, 2]), ("B C", [1, 2]), ("(d)", [3]), ("A.\nB.", [0, 1]), ("aA", [0]),
      ("A;B", [0, 1]), ("E", nil), ("1", nil), ("", nil), (" , ", nil), ("À", nil), ("ß", nil),
      ("@", nil), ("[", nil), ("`", nil), ("A and B", nil), ("ﬁ", nil), ("A\u{301}", nil),
      ("\u{0}", nil), ("!", nil),
    ] as [(String, Set<Int>?)])
  func lettersAreOptions(text: String, places: Set<Int>?) {
    #expect(ChosenLetters(text, of: 4)?.places == places)
  }
}
