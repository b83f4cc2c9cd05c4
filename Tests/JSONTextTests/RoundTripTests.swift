import Attention
import JSONText
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: UInt64(0)..<200)
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let json = Self.value(depth: 4, &generator)
    #expect(try JSON(parsing: Array(json.text.utf8)) == json, "seed \(seed)")
  }

  @Test(arguments: UInt64(0)..<20)
  func everyPartOfATextIsReadOrRefused(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Array(Self.value(depth: 3, &generator).text.utf8)
    for end in bytes.indices { _ = try? JSON(parsing: Array(bytes[..<end])) }
    for offset in bytes.indices {
      var damaged = bytes
      damaged[offset] = .random(in: 0...255, using: &generator)
      _ = try? JSON(parsing: damaged)
    }
  }

  private static let texts = [
    "", "Nguyễn Thị Ánh", "a\"b\\c/", "\0\u{1}\u{1F}\u{7F}\n\r\t", "😀👩🏽‍🎓", "\u{202E}rtl שלום",
    "\u{2028}\u{2029}", "{}[]:,",
  ]

  private static func value(depth: Int, _ generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 7), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .int(.random(in: .min ... .max, using: &generator))
    case 3: return .double(.random(in: -1...1, using: &generator))
    case 4:
      let bits = UInt64.random(in: 0...UInt64.max, using: &generator)
      let number = Double(bitPattern: bits)
      return .double(number.isFinite ? number : 0)
    case 5, 6: return .string(texts.randomElement(using: &generator) ?? "")
    case 7:
      return .array(
        (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
          value(depth: depth - 1, &generator)
        })
    default:
      return .object(
        (0..<Int.random(in: 0..<6, using: &generator)).map { index in
          ("\(index) Ánh\"", value(depth: depth - 1, &generator))
        })
    }
  }
}
