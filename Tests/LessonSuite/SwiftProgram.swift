import Attention
import Diagnostics
import Foundation
import LessonSwift
import Lessons
import Runs

/// The cells of some lessons as one Swift file, which prints every binding.
struct SwiftProgram {
  let text: String

  init(_ runs: [LessonRun]) {
    var text = Self.prelude
    for (index, run) in runs.enumerated() {
      text += "func lesson\(index)() {\n"
      text += "let seed = \(run.lesson.frontMatter.seed)\n"
      for parameter in run.lesson.frontMatter.parameters {
        text += Self.declaration(parameter) + "\n"
      }
      for result in run.cells where result.status == .ok && !result.cell.options.mustFail {
        text += result.cell.code.text + "\n"
      }
      for binding in run.cells.flatMap(\.bindings) where Self.canPrint(binding.value) {
        text += Self.printing(binding, as: "\(index).\(binding.name)") + "\n"
      }
      text += "}\nlesson\(index)()\n"
    }
    self.text = text
  }

  /// Writes a line a value: its name, then its numbers as bits and its words as UTF-8 bytes.
  private static let prelude = """
    import Attention
    func __line(_ name: String, _ numbers: [Double], _ words: [String]) {
      print(
        name, numbers.map { String($0.bitPattern) }.joined(separator: ","),
        words.map { $0.utf8.map { String($0) }.joined(separator: "-") }.joined(separator: ","),
        separator: "\\t")
    }
    func __flat(_ x: Double) -> [Double] { [x] }
    func __flat(_ x: Int) -> [Double] { [Double(x)] }
    func __flat(_ x: Bool) -> [Double] { [x ? 1 : 0] }
    func __flat(_ x: Vector) -> [Double] { x.values }
    func __flat(_ x: Matrix) -> [Double] { [Double(x.rows), Double(x.columns)] + x.values }
    func __flat(_ x: ClosedRange<Int>) -> [Double] { [Double(x.lowerBound), Double(x.upperBound)] }
    func __flat(_ x: Range<Int>) -> [Double] { [Double(x.lowerBound), Double(x.upperBound)] }
    func __flat(_ x: [Double]) -> [Double] { x }
    func __flat(_ x: [Int]) -> [Double] { x.map(Double.init) }
    func __flat(_ x: [Bool]) -> [Double] { x.map { $0 ? 1 : 0 } }
    func __flat(_ x: [[Int]]) -> [Double] { x.flatMap { $0 }.map(Double.init) }
    func __flat(_ x: [[Double]]) -> [Double] { x.flatMap { $0 } }
    func __flat(_ x: [Vector]) -> [Double] { x.flatMap(\\.values) }
    func __flat(_ x: [Matrix]) -> [Double] { x.flatMap { __flat($0) } }
    func __flat(_ x: (Int, [Int])) -> [Double] { [Double(x.0)] + x.1.map(Double.init) }

    """

  private static func declaration(_ parameter: Parameter) -> String {
    let name = parameter.name
    return switch parameter.value {
    case .int(let number): "let \(name) = \(number)"
    case .double(let number): "let \(name): Double = \(number)"
    case .string(let text): "let \(name) = \(text.debugDescription)"
    case .bool(let truth): "let \(name) = \(truth)"
    case .strings(let texts): "let \(name) = \(texts)"
    case .vector(let numbers): "let \(name): Vector = \(numbers)"
    case .matrix(let rows): "let \(name): Matrix = \(rows)"
    }
  }

  /// Whether a value has numbers or words that a line can tell; scores and decoders have none.
  static func canPrint(_ value: Value) -> Bool {
    guard case .structure(let structure) = value else { return true }
    return structure.fields.allSatisfy {
      if case .structure = $0.value { false } else { true }
    } && !structure.fields.isEmpty
  }

  private static func printing(_ binding: Binding, as name: String) -> String {
    switch binding.value {
    case .string: "__line(\"\(name)\", [], [\(binding.name)])"
    case .array(_, of: .string): "__line(\"\(name)\", [], \(binding.name))"
    case .structure(let structure):
      fields(structure, of: binding.name, as: name)
    default: "__line(\"\(name)\", __flat(\(binding.name)), [])"
    }
  }

  private static func fields(
    _ structure: any LessonStructure, of variable: String, as name: String
  ) -> String {
    var numbers: [String] = []
    var words: [String] = []
    for field in structure.fields {
      if case .array(_, of: .string) = field.value {
        words.append("\(variable).\(field.name)")
      } else {
        numbers.append("__flat(\(variable).\(field.name))")
      }
    }
    let allNumbers = (["[Double]()"] + numbers).joined(separator: " + ")
    let allWords = (["[String]()"] + words).joined(separator: " + ")
    return "__line(\"\(name)\", \(allNumbers), \(allWords))"
  }

  /// What the program printed, by the names of its lines.
  static func values(in output: String) -> [String: Flat] {
    var values: [String: Flat] = [:]
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      var flat = Flat(.array([], of: .double))
      flat.numbers = parts[1].split(separator: ",").compactMap { UInt64($0) }
        .map(Double.init(bitPattern:))
      flat.words = parts[2].split(separator: ",").map { word in
        String(decoding: word.split(separator: "-").compactMap { UInt8($0) }, as: UTF8.self)
      }
      values[String(parts[0])] = flat
    }
    return values
  }
}
