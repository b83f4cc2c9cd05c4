internal import Crypto
internal import Lessons
internal import Reports

/// A student's file without its answers, and without what editors change unasked: blanks at the ends
/// of lines, empty lines, a byte order mark. What is sealed when the file is released, and must be
/// the same when it is handed in.
struct FileFrame {
  private let bytes: [UInt8]

  /// - Complexity: O(bytes).
  init(of file: [UInt8], without answers: [AnswerSheet.Answer]) {
    var frame = FrameWriter(capacity: file.count)
    var place = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for answer in answers where answer.content.lowerBound >= place {
      frame.add(file[place..<answer.content.lowerBound])
      place = answer.content.upperBound
    }
    frame.add(file[place...])
    frame.endLine()
    bytes = frame.bytes
  }

  /// The line of a file that says what it was when it was released.
  private static let opening = "<!-- lesson-seal/1 "

  /// The seal of a student's file: HMAC-SHA256 of the frame. Who hasn't the key can't make one.
  func seal(_ key: CourseKey, student: String) -> String {
    var code = HMAC<SHA256>(key: SymmetricKey(data: key.secret))
    for part in [Array("lesson-seal/1".utf8), Array(student.utf8), bytes] {
      code.update(data: Array("\(part.count):".utf8))
      code.update(data: part)
    }
    return code.finalize().hexadecimal
  }

  /// The line with a seal.
  static func line(_ seal: String) -> String { opening + seal + " -->" }

  /// The seal that stands in a file; nil where there is none.
  static func seal(in file: [UInt8]) -> String? {
    let tail = file.suffix(200)
    guard let start = tail.indices.last(where: { tail[$0...].starts(with: opening.utf8) }) else {
      return nil
    }
    let digits = tail[(start + opening.utf8.count)...].prefix { $0 != UInt8(ascii: " ") }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Writes lines without what editors change.
  private struct FrameWriter {
    private(set) var bytes: [UInt8] = []
    // Where the line that is being written began, and where its last mark ended.
    private var start = 0
    private var end = 0

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func add(_ piece: ArraySlice<UInt8>) {
      for byte in piece {
        if byte == UInt8(ascii: "\n") {
          endLine()
          continue
        }
        bytes.append(byte)
        if byte != 0x20, byte != 0x09, byte != 0x0D { end = bytes.count }
      }
    }

    /// The seal is no part of what it seals.
    mutating func endLine() {
      bytes.removeLast(bytes.count - end)
      if bytes[start...].starts(with: FileFrame.opening.utf8) { bytes.removeLast(end - start) }
      if bytes.count > start { bytes.append(UInt8(ascii: "\n")) }
      start = bytes.count
      end = start
    }
  }
}
