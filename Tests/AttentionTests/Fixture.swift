import Attention
import Foundation
import Testing

/// Numbers made outside of this project, with the inputs that they were made from.
struct Fixture: Decodable {
  let cases: [Case]

  /// One computation.
  struct Case: Decodable, CustomTestStringConvertible {
    let name: String
    let inputs: [String: Numbers]
    let expected: [String: Numbers]
    /// Only in decoding.json: the vocabulary, and how the sentence was decoded.
    let words: [String]?
    let timing: String?
    let score: String?
    let limit: Int?

    var testDescription: String { name }
  }

  /// Reads `Fixtures/NAME.json`.
  static func read(_ name: String) throws -> Fixture {
    let file = Bundle.module.url(
      forResource: name, withExtension: "json", subdirectory: "Fixtures")
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: #require(file)))
  }

  func named(_ name: String) throws -> Case {
    try #require(cases.first { $0.name == name }, "the fixture has no case \(name)")
  }
}

/// A JSON value that holds numbers; infinities are the strings "inf" and "-inf".
enum Numbers: Decodable, Equatable {
  case number(Double)
  case list([Numbers])
  case text(String)
  case flag(Bool)

  init(from decoder: any Swift.Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? value.decode(String.self) {
      self = Double(text).map(Numbers.number) ?? .text(text)
    } else {
      self = .list(try value.decode([Numbers].self))
    }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var flag: Bool? {
    if case .flag(let flag) = self { flag } else { nil }
  }

  var list: [Numbers]? {
    if case .list(let list) = self { list } else { nil }
  }
}

extension Fixture.Case {
  func number(_ name: String) throws -> Double {
    try #require(inputs[name]?.number)
  }

  func vector(_ name: String) throws -> Vector {
    Vector(try #require(inputs[name]?.list).map { try #require($0.number) })
  }

  func matrix(_ name: String) throws -> Matrix {
    let rows = try #require(inputs[name]?.list).map { try #require($0.list) }
    return Matrix(
      rows: rows.count, columns: rows.first?.count ?? 0,
      values: try rows.flatMap { $0 }.map { try #require($0.number) })
  }

  func integer(_ name: String) throws -> Int {
    try #require(Int(exactly: number(name)))
  }

  func flags(_ name: String) throws -> [Bool] {
    try #require(inputs[name]?.list).map { try #require($0.flag as Bool?) }
  }

  /// Compares what was computed with what is expected under the same name, to 1e-12.
  func expect(_ computed: Numbers, as name: String) throws {
    try expectEqual(computed, #require(expected[name]), "\(self.name), \(name)")
  }
}

extension Numbers {
  init(_ vector: Vector) { self = .list(vector.values.map(Numbers.number)) }
  init(_ matrices: [Matrix]) { self = .list(matrices.map { Numbers($0) }) }
  init(_ matrix: Matrix) { self = .list((0..<matrix.rows).map { Numbers(matrix[$0]) }) }
}

/// The same shape, and every number within 1e-12, relative above 1; infinities equal.
private func expectEqual(_ computed: Numbers, _ expected: Numbers, _ what: String) throws {
  switch (computed, expected) {
  case (.number(let a), .number(let b)):
    #expect(a == b || abs(a - b) <= 1e-12 * Swift.max(1, abs(b)), "\(what): \(a), not \(b)")
  case (.list(let a), .list(let b)):
    try #require(a.count == b.count, "\(what): \(a.count) numbers, not \(b.count)")
    for (i, (x, y)) in zip(a, b).enumerated() { try expectEqual(x, y, "\(what)[\(i)]") }
  default:
    Issue.record("\(what): \(computed) has another form than \(expected)")
  }
}
