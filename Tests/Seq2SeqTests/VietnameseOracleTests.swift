import Foundation
import Seq2Seq
import Testing

/// Numbers and dates against Oracle/vietnamese_numbers.py.
@Suite struct VietnameseOracleTests {
  /// Words, digits and for each digit the word that it comes from, of the fixture's pairs in clear.
  @Test func pairsReadAsTheOracleWritesThem() throws {
    let pairs = try lines("vietnamese_lines.tsv").map { $0.split(separator: "\t").map(String.init) }
    #expect(pairs.count > 400)
    for pair in pairs {
      try #require(pair.count == 3)
      let isDate = pair[0].contains("ngày")
      let number = try #require(Int(pair[1]))
      let example =
        isDate
        ? Example(
          vietnameseYear: number / 10_000, month: number / 100 % 100, day: number % 100)
        : Example(vietnameseNumber: number)
      let task: LearningTask = isDate ? .vietnameseDates() : .vietnameseNumbers()
      #expect(example.source.map { task.source.words[$0] }.joined(separator: " ") == pair[0])
      #expect(example.target.map { task.target.words[$0] }.joined() == pair[1])
      let alignment = example.alignment.map { $0.map(String.init) ?? "none" }
      #expect(alignment.joined(separator: " ") == pair[2], "\(pair[0])")
    }
  }

  /// All of 0...999,999, in blocks of 10,000.
  @Test func everyNumberBelowAMillionIsSpelledAndAlignedAsByTheOracle() throws {
    let sums = try sums("number")
    #expect(sums.map(\.key) == Array(stride(from: 0, to: 1_000_000, by: 10_000)))
    for (start, sum) in sums {
      var hash = Hash()
      for number in start..<start + 10_000 { hash.add(Example(vietnameseNumber: number)) }
      #expect(hash.sum == sum, "a number of \(start)..<\(start + 10_000)")
    }
  }

  /// The 73,049 days of 1900...2099.
  @Test func everyDayOfTwoCenturiesIsSpelledAndAlignedAsByTheOracle() throws {
    let sums = try sums("year")
    #expect(sums.map(\.key) == Array(1900...2099))
    for (year, sum) in sums {
      var hash = Hash()
      for (month, days) in days(of: year).enumerated() {
        for day in 1...days {
          hash.add(Example(vietnameseYear: year, month: month + 1, day: day))
        }
      }
      #expect(hash.sum == sum, "a day of \(year)")
    }
  }

  private func days(of year: Int) -> [Int] {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  private func sums(_ kind: String) throws -> [(key: Int, sum: UInt64)] {
    try lines("vietnamese_sums.txt").map { $0.split(separator: " ") }.filter { $0[0] == kind }
      .map { (try #require(Int($0[1])), try #require(UInt64($0[2], radix: 16))) }
  }

  private func lines(_ name: String) throws -> [Substring] {
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }
}

/// FNV-1a over the bytes that Oracle/make_vietnamese.py hashes.
private struct Hash {
  private(set) var sum: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ example: Example) {
    for word in example.source { add(word) }
    add(0)
    for digit in example.target { add(digit - 1) }
    add(255)
    for word in example.alignment { add(word ?? 254) }
  }

  private mutating func add(_ byte: Int) {
    sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
