extension JSON {
  /// The value as text on one line, without blanks, that may stand in an HTML element `script`:
  /// it holds no `<`.
  ///
  /// - Complexity: O(size of the value).
  public var scriptText: String {
    var result = ""
    writeOnOneLine(into: &result)
    return result
  }

  private func writeOnOneLine(into result: inout String) {
    switch self {
    case .null, .bool, .int, .double: result += text
    case .string(let text): Self.writeWithoutTags(text, into: &result)
    case .array(let elements):
      Self.write(elements, "[", "]", into: &result) { $0.writeOnOneLine(into: &$1) }
    case .numbers(let numbers):
      Self.write(numbers, "[", "]", into: &result) { $1 += JSON.double($0).text }
    case .object(let members):
      Self.write(members, "{", "}", into: &result) { member, result in
        Self.writeWithoutTags(member.key, into: &result)
        result += ":"
        member.value.writeOnOneLine(into: &result)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, into result: inout String,
    _ write: (Item, inout String) -> Void
  ) {
    result += open
    for (index, item) in items.enumerated() {
      if index > 0 { result += "," }
      write(item, &result)
    }
    result += close
  }

  private static func writeWithoutTags(_ text: String, into result: inout String) {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return write(text, into: &result) }
    var quoted = ""
    write(text, into: &quoted)
    result += quoted.replacing("<", with: #"\u003c"#)
  }
}
