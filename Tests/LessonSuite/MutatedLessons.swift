import Attention
import Diagnostics
import Foundation
import LessonSwift
import Lessons
import Reports
import Runs
import Testing

/// The shipped lessons with things broken in them, as in lessons that somebody is still writing or
/// means to do harm with: always a report, and every problem at a place of the file.
@Suite("Mutated lessons")
struct MutatedLessons {
  /// Of 20 lessons each.
  @Test("have reports and problems with places", arguments: UInt64(0)..<50)
  func aMutatedLessonHasAReport(seed: UInt64) throws {
    let originals = try Self.originals
    var mutation = Mutation(seed: seed)
    for round in 0..<20 {
      let lesson = Lesson(file: "lesson.md", bytes: mutation.mutated(of: originals))
      let run = LessonRun(lesson, catalogue: .attention, limits: Self.limits)
      #expect(run.cells.count == lesson.cells.count, "seed \(seed), round \(round)")
      #expect(!MarkdownReport(run).text.isEmpty || lesson.source.bytes.isEmpty)
      #expect(!JSONReport(run).text.isEmpty)
      for diagnostic in run.diagnostics {
        #expect(
          Self.isInFile(diagnostic, lesson.source), "seed \(seed), round \(round): \(diagnostic)")
        #expect(!diagnostic.message(in: lesson.frontMatter.language).isEmpty)
      }
    }
  }

  @Test("are another lesson every time, and the same for the same seed")
  func mutationsReplay() throws {
    let originals = try Self.originals
    var (first, second) = (Mutation(seed: 1), Mutation(seed: 1))
    var seen: Set<[UInt8]> = Set(originals)
    for _ in 0..<20 {
      let lesson = first.mutated(of: originals)
      #expect(lesson == second.mutated(of: originals))
      #expect(seen.insert(lesson).inserted)
    }
  }

  private static var originals: [[UInt8]] {
    get throws {
      try ShippedLessons.names.map { name in
        [UInt8](try Data(contentsOf: ShippedLessons.root.appending(path: "lessons/\(name)")))
      }
    }
  }

  /// A mutated size is seldom small.
  private static let limits = {
    var limits = Limits()
    limits.operationsPerCell = 1e6
    limits.numbersPerValue = 10_000
    limits.numbersPerLesson = 100_000
    return limits
  }()

  private static func isInFile(_ diagnostic: Diagnostic, _ source: SourceFile) -> Bool {
    guard case .place(let place) = diagnostic.subject else { return true }
    guard 1...source.lineCount ~= place.line, place.column >= 1, place.length >= 0 else {
      return false
    }
    let line = source.text(source.range(ofLine: place.line))
    return place.text == line
      && place.column - 1 + place.length <= line.unicodeScalars.count
  }
}

/// Breaks lessons, in the same way for the same seed.
private struct Mutation {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// One of some lessons, with one to four things broken.
  mutating func mutated(of lessons: [[UInt8]]) -> [UInt8] {
    guard var bytes = lessons.randomElement(using: &random) else { return [] }
    for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes) }
    return bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    guard let place = bytes.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place...)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + length))
    case 4, 5: bytes.insert(contentsOf: pick(Self.tokens).utf8, at: place)
    case 6:
      // What was meant to stand elsewhere.
      let piece = bytes[place..<min(bytes.count, place + length)]
      bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
    default: mutateLines(&bytes)
    }
  }

  private var length: Int {
    mutating get { Int.random(in: 1...60, using: &random) }
  }

  private mutating func mutateLines(_ bytes: inout [UInt8]) {
    let lineBreak = UInt8(ascii: "\n")
    var lines = bytes.split(separator: lineBreak, omittingEmptySubsequences: false)
    let line = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, Int.random(in: lines.indices, using: &random))
    default: lines[line] = Array("> ".utf8) + lines[line]
    }
    bytes = Array(lines.joined(separator: [lineBreak]))
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  /// What means something in a lesson.
  private static let tokens = [
    "```", "~~~~", "\n```swift run\n", "\n```swift step=weights\n", "\n```\n", "---\n", "//| ",
    "//| sums: free\n", "//| error: true\n", "`{swift} ", " %.2f`", "<!--", "-->", "> ", "- ",
    "1. ",
    "[", "]", "(", ")", "\"", "\\", "\\u{1EA1}", ":", ",", ".", "..", "...", "..<", "=", "+", "-",
    "*", "/", "let ", "let a = ", "var ", "softmax(", ".transposed()", ".count", "[0]", "[99]",
    "[0, 0]", "99999999999999999999", "1e999", "0x", "-1", "1_000_000", "\u{0}", "\u{FEFF}",
    "\u{202E}", "\u{0301}", "ế", "\r", "\r\n", "\t", "\n\n", "&a ", "*a", "!!str ", "<<: ", "{",
    "}",
  ]
}
