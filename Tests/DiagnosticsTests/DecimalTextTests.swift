import Attention
import Diagnostics
import Foundation
import Testing

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (0.125, 2, "0.12"), (0.375, 2, "0.38"),
    (2.675, 2, "2.67"), (1.005, 2, "1.00"), (0.1, 15, "0.100000000000000"), (0.3, 4, "0.3000"),
    (-0.00001, 4, "0.0000"), (-0.00005, 4, "-0.0001"), (-0.0, 2, "0.00"), (-0.4, 0, "0"),
    (Double.leastNonzeroMagnitude, 15, "0.000000000000000"), (9.9999, 3, "10.000"),
    (999.995, 2, "1000.00"),
    (123456789.987654321, 4, "123456789.9877"), (1e15, 1, "1000000000000000.0"),
    (9007199254740992, 0, "9007199254740992"), (.infinity, 3, "inf"), (-.infinity, 3, "-inf"),
    (.nan, 3, "nan"),
  ])
  func numbersAreRoundedCorrectly(number: Double, digits: Int, text: String) {
    #expect(DecimalText.fixed(number, digits: digits) == text)
  }

  @Test func largeNumbersKeepEveryDigit() {
    let text = DecimalText.fixed(1e300, digits: 15)
    #expect(text.count == 317)
    #expect(
      text.hasPrefix("100000000000000005250476025520442024870446858110815915491585411551180245"))
    #expect(DecimalText.fixed(-.greatestFiniteMagnitude, digits: 15).count == 326)
  }

  @Test(arguments: UInt64(0)..<20)
  func textsAreThoseOfTheCLocale(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let digits = Int.random(in: 0...15, using: &random)
      let number: Double
      switch Int.random(in: 0..<4, using: &random) {
      case 0: number = Double(bitPattern: random.next())
      case 1: number = Double.random(in: -10...10, using: &random)
      // Halves of the last place, some of them exact.
      case 2: number = Double(Int.random(in: -9999...9999, using: &random)) / 16
      default: number = Double(Int.random(in: -99999...99999, using: &random)) / 1000
      }
      guard number.isFinite else { continue }
      var expected = String(format: "%.\(digits)f", number)
      if expected.hasPrefix("-"), Double(expected) == 0 { expected.removeFirst() }
      #expect(DecimalText.fixed(number, digits: digits) == expected, "\(number), \(digits)")
      #expect(Double(DecimalText.exact(number)) == number)
    }
  }

  @Test(arguments: [
    (13, "13"), (-2, "-2"), (-0.0, "0"), (0.1, "0.1"), (1e-7, "1e-07"), (1e14, "100000000000000"),
    (1e15, "1000000000000000"), (1e16, "1e+16"), (0.1 + 0.2, "0.30000000000000004"),
    (.infinity, "inf"), (.nan, "nan"),
  ])
  func exactTextIsTheShortestThatReadsBack(number: Double, text: String) {
    #expect(DecimalText.exact(number) == text)
  }
}
