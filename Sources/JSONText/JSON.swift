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
    var result = ""
    write(into: &result, indent: 0)
    return result
  }

  private var isPlain: Bool {
    switch self {
    case .null, .bool, .int, .double, .string: true
    case .array, .numbers, .object: false
    }
  }

  private func write(into result: inout String, indent: Int) {
    switch self {
    case .null: result += "null"
    case .bool(let truth): result += truth ? "true" : "false"
    case .int(let number): result += String(number)
    case .double(let number): Self.write(number, into: &result)
    case .string(let text): Self.write(text, into: &result)
    case .array(let elements):
      Self.write(
        elements, open: "[", close: "]", isFlat: elements.allSatisfy(\.isPlain), indent, &result
      ) { element, result in
        element.write(into: &result, indent: indent + 1)
      }
    case .numbers(let numbers):
      Self.write(numbers, open: "[", close: "]", isFlat: true, indent, &result) { number, result in
        Self.write(number, into: &result)
      }
    case .object(let members):
      let isFlat =
        members.count <= 4 && members.allSatisfy { $0.value.isPlain || $0.value.isFlatList }
      Self.write(members, open: "{", close: "}", isFlat: isFlat, indent, &result) {
        member, result in
        Self.write(member.key, into: &result)
        result += ": "
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
    _ items: [Item], open: String, close: String, isFlat: Bool, _ indent: Int,
    _ result: inout String, _ write: (Item, inout String) -> Void
  ) {
    result += open
    for (index, item) in items.enumerated() {
      if index > 0 { result += isFlat ? ", " : "," }
      if !isFlat { result += "\n" + String(repeating: " ", count: indent + 1) }
      write(item, &result)
    }
    if !isFlat, !items.isEmpty { result += "\n" + String(repeating: " ", count: indent) }
    result += close
  }

  /// The shortest digits that read back as the same number.
  private static func write(_ number: Double, into result: inout String) {
    if number.isNaN {
      result += "\"nan\""
    } else if number.isInfinite {
      result += number < 0 ? "\"-inf\"" : "\"inf\""
    } else if number == number.rounded(), abs(number) < 0x1p53 {
      result += number == 0 && number.sign == .minus ? "-0.0" : String(Int(number))
    } else {
      number.write(to: &result)
    }
  }

  /// Quotes, backslashes and controls, and what U+2028 and U+2029 begin with.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  static func write(_ text: String, into result: inout String) {
    result += "\""
    // Most texts need no escape, and some are millions of letters long.
    guard text.utf8.contains(where: Self.mayNeedEscape) else {
      result += text
      result += "\""
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028
        || scalar.value == 0x2029:
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
