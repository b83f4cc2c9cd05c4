extension JSON {
  /// The value as text on one line, without blanks, that may stand in an HTML element `script`:
  /// it holds no `<`.
  ///
  /// - Complexity: O(size of the value).
  public var scriptText: String {
    var result: [UInt8] = []
    writeOnOneLine(into: &result)
    return String(decoding: result, as: UTF8.self)
  }

  private func writeOnOneLine(into result: inout [UInt8]) {
    switch self {
    case .null, .bool, .int, .double: result += text.utf8
    case .string(let text): Self.writeWithoutTags(text, into: &result)
    case .array(let elements):
      Self.write(elements, "[", "]", into: &result) { $0.writeOnOneLine(into: &$1) }
    case .numbers(let numbers):
      Self.write(numbers, "[", "]", into: &result) { $1 += JSON.double($0).text.utf8 }
    case .object(let members):
      Self.write(members, "{", "}", into: &result) { member, result in
        Self.writeWithoutTags(member.key, into: &result)
        result.append(UInt8(ascii: ":"))
        member.value.writeOnOneLine(into: &result)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, into result: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    result += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { result.append(UInt8(ascii: ",")) }
      write(item, &result)
    }
    result += close.utf8
  }

  private static func writeWithoutTags(_ text: String, into result: inout [UInt8]) {
    let start = result.count
    write(text, into: &result)
    guard text.utf8.contains(UInt8(ascii: "<")) else { return }
    let quoted = result[start...]
    result.replaceSubrange(
      start..., with: quoted.flatMap { $0 == UInt8(ascii: "<") ? Array(#"\u003c"#.utf8) : [$0] })
  }
}
