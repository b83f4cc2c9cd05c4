internal import Crypto
internal import JSONText
internal import Reports
public import Runs

/// What became of a student's code, as it is kept: so that marking again runs nothing.
public struct StoredRun: Equatable, Sendable {
  public let result: CodeResult

  static let format = "lesson-run/1"

  public init(_ result: CodeResult) { self.result = result }

  /// The name of a result: a hash of code, call, inputs and limits, and of what compiled it.
  public static func key(_ job: CodeJob, toolchain: String) -> String {
    var hash = SHA256()
    for part in [Array(format.utf8), Array(toolchain.utf8)] + job.identity {
      hash.update(data: Array("\(part.count):".utf8))
      hash.update(data: part)
    }
    return hash.finalize().hexadecimal
  }

  /// JSON.
  ///
  /// - Returns: nil for what is our fault: it isn't kept, but tried again.
  public var text: String? {
    var members: [(key: String, value: JSON)] = [("format", .string(Self.format))]
    switch result {
    case .ungraded: return nil
    case .refused(let message): members.append(("refused", .string(message)))
    case .ran(let outcomes, let seconds):
      if outcomes.contains(where: \.isUngraded) { return nil }
      members.append(("outcomes", .array(outcomes.map(\.json))))
      members.append(("seconds", .double(seconds)))
    }
    return JSON.object(members).text + "\n"
  }

  /// Reads what `text` wrote.
  ///
  /// - Returns: nil for anything else.
  public init?(parsing bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), json["format"]?.asText == Self.format else {
      return nil
    }
    if let message = json["refused"]?.asText {
      result = .refused(message)
      return
    }
    guard let list = json["outcomes"]?.asList, let seconds = json["seconds"]?.asNumber,
      seconds >= 0, seconds.isFinite
    else { return nil }
    let outcomes = list.compactMap(CaseOutcome.init)
    guard outcomes.count == list.count else { return nil }
    result = .ran(outcomes, seconds: seconds)
  }
}

extension CaseOutcome {
  fileprivate var json: JSON {
    switch self {
    case .value(let answer):
      answer.json
    case .notFinite: .string("notFinite")
    case .notNumbers: .string("notNumbers")
    case .timeout: .string("timeout")
    case .memory: .string("memory")
    case .output: .string("output")
    case .crashed(let text): .object([("crashed", .string(text))])
    case .ungraded: .null
    }
  }

  fileprivate init?(_ json: JSON) {
    switch json.asText {
    case "notFinite": self = .notFinite
    case "notNumbers": self = .notNumbers
    case "timeout": self = .timeout
    case "memory": self = .memory
    case "output": self = .output
    case .some: return nil
    case nil:
      if let text = json["crashed"]?.asText {
        self = .crashed(text)
      } else if let answer = NumericAnswer(json) {
        self = .value(answer)
      } else {
        return nil
      }
    }
  }
}
