internal import Attention
internal import Diagnostics

extension Catalogue {
  /// The catalogue and what draws numbers for each student.
  public var withDraws: Catalogue { adding(Self.drawFunctions, types: [Draw.lessonType]) }

  private static let drawFunctions: [Function] = [
    draw("integer", ["_ range"], check: { exact($0) }) { (range: ClosedRange<Int>) in
      .integer(range)
    },
    draw("integers", ["_ range", "count"], check: { exact($0) ?? counted($1) }) {
      (range: ClosedRange<Int>, count: Int) in .integers(range, count: count)
    },
    draw(
      "integers", ["_ range", "rows", "columns"], check: { exact($0) ?? counted($1, $2) }
    ) { (range: ClosedRange<Int>, rows: Int, columns: Int) in
      .integerTable(range, rows: rows, columns: columns)
    },
    draw(
      "distinctIntegers", ["_ range", "count"],
      check: { range, count in
        if let problem = exact(range) ?? counted(count) { return problem }
        return range.count < count ? .draw(.notEnough(range.count, needed: count)) : nil
      }
    ) { (range: ClosedRange<Int>, count: Int) in .distinctIntegers(range, count: count) },
    draw(
      "number", ["from", "to", "decimals"], fallbacks: ["decimals": "1"],
      check: { from, to, decimals in grid(from, to, decimals).problem }
    ) { (from: Double, to: Double, decimals: Int) in .number(grid(from, to, decimals).grid) },
    draw(
      "numbers", ["from", "to", "count", "decimals"], fallbacks: ["decimals": "1"],
      check: { from, to, count, decimals in counted(count) ?? grid(from, to, decimals).problem }
    ) { (from: Double, to: Double, count: Int, decimals: Int) in
      .numbers(grid(from, to, decimals).grid, count: count)
    },
    draw(
      "numbers", ["from", "to", "rows", "columns", "decimals"], fallbacks: ["decimals": "1"],
      check: { from, to, rows, columns, decimals in
        counted(rows, columns) ?? grid(from, to, decimals).problem
      }
    ) { (from: Double, to: Double, rows: Int, columns: Int, decimals: Int) in
      .numberTable(grid(from, to, decimals).grid, rows: rows, columns: columns)
    },
    draw("one", ["of"], check: { $0.isEmpty ? .draw(.noChoice) : nil }) { (of: [String]) in
      .word(of)
    },
    draw("one", ["of"], check: { $0.isEmpty ? .draw(.noChoice) : nil }) { (of: [Double]) in
      .choice(of)
    },
  ]

  private static func draw<each A: LessonValue>(
    _ name: String, _ labels: [String], fallbacks: [String: String] = [:],
    check: (@Sendable (repeat each A) -> CallProblem?)? = nil,
    _ rule: @escaping @Sendable (repeat each A) -> Draw.Rule
  ) -> Function {
    Function(name, .function, labels, fallbacks: fallbacks, check: check) {
      (argument: repeat each A) in Draw(rule: rule(repeat each argument))
    }
  }

  /// What a student reads and computes with by hand.
  private static let largestCount = 10_000

  private static func counted(_ sides: Int...) -> CallProblem? {
    for side in sides where !(1...largestCount ~= side) {
      return .draw(.count(side, limit: largestCount))
    }
    let count = sides.reduce(1, *)
    return count > largestCount ? .draw(.count(count, limit: largestCount)) : nil
  }

  /// Whole numbers that a Double holds, with room to count them.
  private static func exact(_ range: ClosedRange<Int>) -> CallProblem? {
    let limit = 1_000_000_000_000_000
    return range.lowerBound < -limit || range.upperBound > limit ? .draw(.tooLarge) : nil
  }

  private static func grid(
    _ from: Double, _ to: Double, _ decimals: Int
  ) -> (grid: Draw.Grid, problem: CallProblem?) {
    let none = Draw.Grid(units: 0...0, decimals: 0)
    guard 0...6 ~= decimals else { return (none, .draw(.decimals(decimals))) }
    let scale = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6][decimals]
    // A bound such as 0.3 may be a little off its decimal.
    let (least, most) = ((from * scale - 1e-6).rounded(.up), (to * scale + 1e-6).rounded(.down))
    guard abs(least) < 1e15, abs(most) < 1e15, least <= most else {
      return (none, .draw(.nothingBetween(from, to)))
    }
    return (Draw.Grid(units: Int(least)...Int(most), decimals: decimals), nil)
  }
}
