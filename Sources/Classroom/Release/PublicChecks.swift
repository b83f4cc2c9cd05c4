internal import JSONText
internal import LessonSwift
internal import Lessons
internal import Runs

/// What stands at the end of a student's file, out of sight, for `lesson exercise check`.
public struct PublicChecks: Equatable, Sendable {
  public let lesson: String
  public let student: String
  public let checks: [PublicCheck]

  static let format = "lesson-exercises/1"
  private static let opening = "<!-- " + format

  /// The lines: a comment of Markdown.
  var lines: [String] {
    let json = JSON.object([
      ("format", .string(Self.format)), ("lesson", .string(lesson)), ("student", .string(student)),
      ("exercises", .array(checks.map(\.json))),
    ])
    // Two hyphens would end a comment of HTML; in JSON they stand in texts only.
    let text = json.text.replacing("--", with: #"-\u002d"#)
    return ["", Self.opening] + text.split(separator: "\n").map(String.init) + ["-->"]
  }

  /// Reads them from a student's file.
  ///
  /// - Parameter limit: of what is read, in bytes.
  /// - Returns: nil where the file has none, or damaged ones.
  /// - Complexity: O(bytes).
  public init?(_ bytes: [UInt8], limit: Int = .max) {
    guard let text = Self.text(in: bytes), text.count <= limit,
      let json = try? JSON(parsing: Array(text)), json["format"]?.asText == Self.format,
      let lesson = json["lesson"]?.asText,
      let student = json["student"]?.asText, let list = json["exercises"]?.asList
    else { return nil }
    let checks = list.compactMap(PublicCheck.init)
    guard checks.count == list.count else { return nil }
    self.lesson = lesson
    self.student = student
    self.checks = checks
  }

  /// What stands between the last opening line and its end.
  private static func text(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let lineBreak = UInt8(ascii: "\n")
    var end = bytes.endIndex
    var close: Int?
    while true {
      let start = bytes[..<end].lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
      let line = bytes[start..<end]
      if line.starts(with: "-->".utf8) {
        close = start
      } else if line.starts(with: opening.utf8) {
        guard let close, end + 1 <= close else { return nil }
        return bytes[(end + 1)..<close]
      }
      if start == 0 { return nil }
      end = start - 1
    }
  }

  init(lesson: String, student: String, checks: [PublicCheck]) {
    self.lesson = lesson
    self.student = student
    self.checks = checks
  }
}

extension PublicCheck {
  fileprivate var json: JSON {
    var members: [(key: String, value: JSON)] = [
      ("id", .string(id)), ("kind", .string(kind.rawValue)), ("accept", accept.json),
    ]
    switch kind {
    case .number, .vector, .table:
      members.append(("shape", .array(shape.map(JSON.int))))
      members.append(("answer", answer?.json ?? .null))
      members.append(("practice", practice?.json ?? .null))
    case .choice:
      members.append(("options", .int(options)))
      members.append(("letters", letters.map(JSON.string) ?? .null))
    case .code:
      members.append(("call", .string(call?.text ?? "")))
      members.append(("seconds", .int(call?.limits.seconds ?? 0)))
      members.append(("megabytes", .int(call?.limits.megabytes ?? 0)))
      let inputs = call?.inputs.map { input in
        JSON.object([("name", .string(input.name)), ("type", .string(input.type.description))])
      }
      members.append(("inputs", .array(inputs ?? [])))
      members.append(("without", .array(call?.without.map(JSON.string) ?? [])))
      members.append(("cases", .array(cases.map(\.json))))
    }
    return .object(members)
  }

  fileprivate init?(_ json: JSON) {
    guard let id = json["id"]?.asText,
      let kind = json["kind"]?.asText.flatMap(Exercise.KindName.init),
      let accept = json["accept"].flatMap(Tolerance.init)
    else { return nil }
    var call: PublicCall?
    var cases: [PublicCase] = []
    if kind == .code {
      guard let text = json["call"]?.asText, let seconds = json["seconds"]?.asInt,
        let megabytes = json["megabytes"]?.asInt, 1...60 ~= seconds, 16...2048 ~= megabytes,
        let inputList = json["inputs"]?.asList, let caseList = json["cases"]?.asList
      else { return nil }
      let inputs = inputList.compactMap { input -> CodeJob.Input? in
        guard let name = input["name"]?.asText, let text = input["type"]?.asText,
          let type = ValueType(cellType: text)
        else { return nil }
        return CodeJob.Input(name: name, type: type)
      }
      cases = caseList.compactMap(PublicCase.init)
      guard inputs.count == inputList.count, cases.count == caseList.count,
        cases.allSatisfy({ $0.inputs.count == inputs.count })
      else { return nil }
      call = PublicCall(
        text: text, inputs: inputs, without: json["without"]?.asList?.compactMap(\.asText) ?? [],
        limits: CodeLimits(seconds: seconds, megabytes: megabytes))
    }
    let options = json["options"]?.asInt ?? 0
    guard kind != .choice || 2...26 ~= options else { return nil }
    self.init(
      id: id, kind: kind, shape: json["shape"]?.asList?.compactMap(\.asInt) ?? [], accept: accept,
      answer: json["answer"].flatMap(NumericAnswer.init),
      practice: json["practice"].flatMap(NumericAnswer.init), options: options,
      letters: json["letters"]?.asText, cases: cases, call: call)
  }
}

extension Tolerance {
  fileprivate var json: JSON {
    switch self {
    case .within(let absolute, let relative):
      .object([("absolute", .double(absolute)), ("relative", .double(relative))])
    case .digits(let count): .object([("digits", .int(count))])
    case .written(let count): .object([("written", .int(count))])
    }
  }

  fileprivate init?(_ json: JSON) {
    if let count = json["digits"]?.asInt, 1...15 ~= count {
      self = .digits(count)
    } else if let count = json["written"]?.asInt, 1...15 ~= count {
      self = .written(count)
    } else if let absolute = json["absolute"]?.asNumber, let relative = json["relative"]?.asNumber {
      self = .within(absolute: absolute, relative: relative)
    } else {
      return nil
    }
  }
}

extension PublicCase {
  fileprivate var json: JSON {
    .object([
      ("inputs", .array(inputs.map(\.json))), ("expected", expected.json),
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let list = json["inputs"]?.asList,
      let expected = json["expected"].flatMap(NumericAnswer.init)
    else { return nil }
    let inputs = list.compactMap(PublicValue.init)
    guard inputs.count == list.count else { return nil }
    self.init(inputs: inputs, expected: expected)
  }
}

extension PublicValue {
  fileprivate var json: JSON {
    switch self {
    case .numbers(let numbers): numbers.json
    case .word(let word): .string(word)
    case .truth(let truth): .bool(truth)
    case .list(let list): .array(list.map(\.json))
    }
  }

  fileprivate init?(_ json: JSON) {
    if let word = json.asText {
      self = .word(word)
    } else if let truth = json.asBool {
      self = .truth(truth)
    } else if let elements = json.asList {
      let list = elements.compactMap(PublicValue.init)
      guard list.count == elements.count else { return nil }
      self = .list(list)
    } else if let numbers = NumericAnswer(json) {
      self = .numbers(numbers)
    } else {
      return nil
    }
  }
}
