/// A JSON value whose members keep their order.
public enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// Infinities and NaN become strings, since JSON has no such numbers.
  case double(Double)
  case string(String)
  case array([JSON])
  /// Numbers without a box around each, as there may be millions.
  case numbers([Double])
  case object([(key: String, value: JSON)])

  /// Whether both are written alike: `.int(2)` equals `.double(2)`.
  public static func == (a: JSON, b: JSON) -> Bool { a.text == b.text }

  /// The value as text: objects over several lines, lists of plain values on one.
  ///
  /// - Complexity: O(size of the value).
  public var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private var isPlain: Bool {
    switch self {
    case .null, .bool, .int, .double, .string: true
    case .array, .numbers, .object: false
    }
  }

  private func write(into result: inout [UInt8], indent: Int) {
    switch self {
    case .null: result.append("null")
    case .bool(let truth): result.append(truth ? "true" : "false")
    case .int(let number): result.append(String(number))
    case .double(let number): Self.write(number, into: &result)
    case .string(let text): Self.write(text, into: &result)
    case .array(let elements):
      Self.write(
        elements, in: Self.list, isFlat: elements.allSatisfy(\.isPlain), indent, &result
      ) { element, result in
        element.write(into: &result, indent: indent + 1)
      }
    case .numbers(let numbers):
      Self.write(numbers, in: Self.list, isFlat: true, indent, &result) { number, result in
        Self.write(number, into: &result)
      }
    case .object(let members):
      let isFlat =
        members.count <= 4 && members.allSatisfy { $0.value.isPlain || $0.value.isFlatList }
      Self.write(members, in: Self.object, isFlat: isFlat, indent, &result) {
        member, result in
        Self.write(member.key, into: &result)
        result.append(UInt8(ascii: ":"))
        result.append(UInt8(ascii: " "))
        member.value.write(into: &result, indent: indent + 1)
      }
    }
  }

  private var isFlatList: Bool {
    switch self {
    case .array(let elements): elements.allSatisfy(\.isPlain)
    case .numbers: true
    case .null, .bool, .int, .double, .string, .object: false
    }
  }

  private static func write<Item>(
    _ items: [Item], in brackets: (open: UInt8, close: UInt8), isFlat: Bool, _ indent: Int,
    _ result: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    func startLine(_ indent: Int) {
      result.append(UInt8(ascii: "\n"))
      for _ in 0..<indent { result.append(UInt8(ascii: " ")) }
    }
    result.append(brackets.open)
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(UInt8(ascii: ",")) }
      if !isFlat {
        startLine(indent + 1)
      } else if index > 0 {
        result.append(UInt8(ascii: " "))
      }
      write(item, &result)
    }
    if !isFlat, !items.isEmpty { startLine(indent) }
    result.append(brackets.close)
  }

  private static let list = (open: UInt8(ascii: "["), close: UInt8(ascii: "]"))
  private static let object = (open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))

  /// The shortest digits that read back as the same number.
  private static func write(_ number: Double, into result: inout [UInt8]) {
    if number.isNaN {
      result.append("\"nan\"")
    } else if number.isInfinite {
      result.append(number < 0 ? "\"-inf\"" : "\"inf\"")
    } else if number == number.rounded(), abs(number) < 0x1p53 {
      result.append(number == 0 && number.sign == .minus ? "-0.0" : String(Int(number)))
    } else {
      result.append(number.description)
    }
  }

  /// Quotes, backslashes and controls, and what U+2028 and U+2029 begin with.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  static func write(_ text: String, into result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    defer { result.append(UInt8(ascii: "\"")) }
    if result.append(text, ifNone: mayNeedEscape) { return }
    // Some texts are millions of letters long: what needs no escape is copied in one piece.
    var rest = Array(text.utf8)[...]
    while let next = rest.firstIndex(where: mayNeedEscape) {
      result += rest[..<next]
      rest = rest[next...]
      rest = rest.dropFirst(escape(rest, into: &result))
    }
    result += rest
  }

  /// Writes what text begins with, escaped where it must be.
  ///
  /// - Returns: how many bytes that was.
  private static func escape(
    _ bytes: ArraySlice<UInt8>, into result: inout [UInt8]
  ) -> Int {
    let byte = bytes[bytes.startIndex]
    switch byte {
    case UInt8(ascii: "\""): result += "\\\"".utf8
    case UInt8(ascii: "\\"): result += "\\\\".utf8
    case UInt8(ascii: "\n"): result += "\\n".utf8
    case UInt8(ascii: "\r"): result += "\\r".utf8
    case UInt8(ascii: "\t"): result += "\\t".utf8
    case 0xE2:
      // U+2028 and U+2029 end lines of scripts.
      if bytes.starts(with: [0xE2, 0x80, 0xA8]) || bytes.starts(with: [0xE2, 0x80, 0xA9]) {
        result += (bytes.starts(with: [0xE2, 0x80, 0xA8]) ? "\\u2028" : "\\u2029").utf8
        return 3
      }
      result.append(byte)
    default:
      let code = String(byte, radix: 16)
      result += ("\\u" + String(repeating: "0", count: 4 - code.count) + code).utf8
    }
    return 1
  }
}
