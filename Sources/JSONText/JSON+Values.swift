/// What a value holds, for those who read one; nil where it is of another kind.
extension JSON {
  /// The value of a member of an object; nil, too, where there is no such member.
  ///
  /// - Complexity: O(members).
  public subscript(key: String) -> JSON? { asMembers?.first { $0.key == key }?.value }

  /// The members of an object, in their order.
  public var asMembers: [(key: String, value: JSON)]? {
    if case .object(let members) = self { members } else { nil }
  }

  public var asList: [JSON]? {
    switch self {
    case .array(let elements): elements
    case .numbers(let numbers): numbers.map(JSON.double)
    case .null, .bool, .int, .double, .string, .object: nil
    }
  }

  /// The text of a string; `text` is how a value is written.
  public var asText: String? { if case .string(let text) = self { text } else { nil } }

  /// Of both kinds of numbers.
  public var asNumber: Double? {
    switch self {
    case .int(let number): Double(number)
    case .double(let number): number
    case .null, .bool, .string, .array, .numbers, .object: nil
    }
  }

  public var asInt: Int? { if case .int(let number) = self { number } else { nil } }

  public var asBool: Bool? { if case .bool(let truth) = self { truth } else { nil } }

  public var isNull: Bool { if case .null = self { true } else { false } }
}
