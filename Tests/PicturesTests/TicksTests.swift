import Attention
import Diagnostics
import Testing

@testable import Pictures

@Suite struct TicksTests {
  @Test(arguments: [
    ([0.0, 1.0], ["0.0", "0.5", "1.0"]), ([0, 13], ["0", "5", "10", "15"]),
    ([-1.2, 2.35], ["−2", "−1", "0", "1", "2", "3"]), ([], ["0.0", "0.5", "1.0"]),
    ([7], ["0", "2", "4", "6", "8"]),
    ([0, 0.0167], ["0.000", "0.005", "0.010", "0.015", "0.020"]),
    ([0, 1e300], ["0", "5e299", "1e300"]), ([.nan, .infinity, 0, 4], ["0", "1", "2", "3", "4"]),
  ])
  func marksStandAtRoundNumbers(values: [Double], labels: [String]) {
    #expect(Ticks(around: values).labels == labels)
  }

  @Test func anAxisMayEndWhereItsNumbersDo() {
    let ticks = Ticks(within: [3, 118], wanted: 5)
    #expect(ticks.lower == 3)
    #expect(ticks.upper == 118)
    #expect(ticks.numbers == [50, 100])
  }

  @Test(arguments: UInt64(0)..<200)
  func anAxisHoldsItsNumbersAndItsMarksRise(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
      Double(bitPattern: generator.next())
    }
    let ticks = Ticks(around: values)
    #expect(2...42 ~= ticks.numbers.count, "seed \(seed)")
    #expect(zip(ticks.numbers, ticks.numbers.dropFirst()).allSatisfy(<), "seed \(seed)")
    #expect(
      values.filter(\.isFinite).allSatisfy { ticks.lower <= $0 && $0 <= ticks.upper },
      "seed \(seed)")
    #expect(Set(ticks.labels).count == ticks.labels.count, "seed \(seed)")
  }

  @Test(arguments: [
    (13.0, 0, "13"), (-0.5, 2, "−0.50"), (1e300, 2, "1e300"), (-1.25e9, 4, "−1.25e9"),
    (9.999e99, 0, "1e100"), (.nan, 2, "NaN"), (-.infinity, 2, "−∞"), (1e-300, 2, "0.00"),
  ])
  func longNumbersAreShort(number: Double, decimals: Int, text: String) {
    #expect(NumberStyle(decimals: decimals).label(number) == text)
  }

  @Test(arguments: [
    (1.005, "1"), (2.5, "2.5"), (-0.001, "0"), (1e300, "1000000"), (.nan, "0"), (12.346, "12.35"),
  ])
  func coordinatesAreShort(number: Double, text: String) {
    #expect(number.coordinate == text)
  }
}
