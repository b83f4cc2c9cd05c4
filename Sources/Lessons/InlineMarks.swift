import Diagnostics

/// Numbered marks for the `{swift}` of a lesson that may begin a code span.
///
/// A mark is a byte that the lesson does not hold and six letters, exactly as long as `{swift}`; a
/// code span that libcmark finds tells by its mark where it stands.
struct InlineMarks {
  static let word = Array("{swift}".utf8)

  /// The byte that begins every mark.
  let byte: UInt8
  /// Where each marked `{swift}` stands, in order.
  private let places: [Int]

  /// - Complexity: O(bytes).
  init?(_ bytes: [UInt8], from start: Int, _ findings: inout Findings) {
    var isUsed = [Bool](repeating: false, count: 256)
    var places: [Int] = []
    for offset in start..<max(start, bytes.count) {
      isUsed[Int(bytes[offset])] = true
      if bytes[offset] == UInt8(ascii: "{"), Self.beginsCode(bytes, offset, from: start) {
        places.append(offset)
      }
    }
    // U+007F first: unlike the others it may stand anywhere in Markdown.
    let candidates: [UInt8] = [0x7F] + Array(0x01...0x08) + Array(0x0E...0x1F)
    guard let byte = candidates.first(where: { !isUsed[Int($0)] }) else {
      let place = bytes[start...].firstIndex(of: 0x7F) ?? start
      findings.add(.text(.controlCharacters), at: place..<place + 1)
      return nil
    }
    self.byte = byte
    self.places = places
  }

  /// Whether `{swift}` stands at an offset, behind a backtick or a blank that a code span may begin
  /// with.
  private static func beginsCode(_ bytes: [UInt8], _ offset: Int, from start: Int) -> Bool {
    guard offset > start, bytes[offset...].starts(with: word) else { return false }
    switch bytes[offset - 1] {
    case UInt8(ascii: "`"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"),
      UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      return true
    default: return false
    }
  }

  /// The lesson with marks in the places of `{swift}`.
  func marked(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for (number, place) in places.enumerated() {
      bytes[place] = byte
      var rest = number
      for digit in (1..<Self.word.count).reversed() {
        bytes[place + digit] = UInt8(ascii: "a") + UInt8(rest % 26)
        rest /= 26
      }
    }
    return bytes
  }

  /// Where the `{swift}` stands whose mark a text begins with.
  func place(of text: some Collection<UInt8>) -> Int? {
    guard text.count >= Self.word.count, text.first == byte else { return nil }
    let number = text.dropFirst().prefix(Self.word.count - 1).reduce(0) {
      $0 * 26 + Int($1) - Int(UInt8(ascii: "a"))
    }
    return places.indices ~= number ? places[number] : nil
  }

  /// A text of libcmark's with its marks turned back into `{swift}`.
  func unmarked(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for offset in text.indices where text[offset] == byte && offset + Self.word.count <= text.count
    {
      text.replaceSubrange(offset..<offset + Self.word.count, with: Self.word)
    }
    return text
  }
}
