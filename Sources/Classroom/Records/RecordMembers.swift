internal import Diagnostics
internal import JSONText

/// The members of one object of a record, each read as what it must be.
struct RecordMembers {
  /// So few that looking through them is faster than a table.
  private let members: [(key: String, value: JSON)]
  /// The way to the object, empty or with a point at its end.
  private let prefix: String

  /// - Parameter path: the way to the object: `exercises[2]`.
  init(_ json: JSON, _ path: String, known: [String]) throws(RecordProblem) {
    guard let members = json.asMembers else { throw .wrongType(path, expected: .object) }
    prefix = path.isEmpty ? "" : path + "."
    if let unknown = members.first(where: { !known.contains($0.key) }) {
      throw .unknownMember(prefix + unknown.key)
    }
    self.members = members
  }

  func path(_ key: String) -> String { prefix + key }

  private func value(_ key: String) throws(RecordProblem) -> JSON {
    guard let member = members.first(where: { $0.key == key }) else { throw .missing(path(key)) }
    return member.value
  }

  func text(_ key: String) throws(RecordProblem) -> String {
    guard let text = try value(key).asText else { throw .wrongType(path(key), expected: .text) }
    return text
  }

  /// A text that is not empty.
  func name(_ key: String) throws(RecordProblem) -> String {
    let name = try text(key)
    if name.isEmpty { throw .empty(path(key)) }
    return name
  }

  func textIfAny(_ key: String) throws(RecordProblem) -> String? {
    try value(key).isNull ? nil : text(key)
  }

  /// A number from 0 through a limit.
  func number(_ key: String, through limit: Double) throws(RecordProblem) -> Double {
    let json = try value(key)
    guard let number = json.asNumber else { throw .wrongType(path(key), expected: .number) }
    guard 0...limit ~= number else {
      throw .outOfRange(path(key), value: json.text, limit: JSON.double(limit).text)
    }
    return number
  }

  func numberIfAny(_ key: String, through limit: Double) throws(RecordProblem) -> Double? {
    try value(key).isNull ? nil : number(key, through: limit)
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(RecordProblem) -> Choice {
    let text = try text(key)
    guard let choice = Choice(rawValue: text) else {
      throw .unknownValue(
        path(key), value: text, known: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  func list<Element>(
    _ key: String, _ read: (JSON, _ path: String) throws(RecordProblem) -> Element
  ) throws(RecordProblem) -> [Element] {
    guard let list = try value(key).asList else { throw .wrongType(path(key), expected: .list) }
    var elements: [Element] = []
    elements.reserveCapacity(list.count)
    for (index, json) in list.enumerated() {
      elements.append(try read(json, "\(path(key))[\(index)]"))
    }
    return elements
  }
}
