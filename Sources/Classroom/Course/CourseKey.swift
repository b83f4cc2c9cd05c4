internal import Crypto
internal import Reports

/// What only the teacher has: the secret that every student's numbers are made of, and the name of
/// the run of the course.
public struct CourseKey: Equatable, Sendable {
  /// At least 16 bytes.
  public let secret: [UInt8]
  /// Another run of the course gives everybody other numbers.
  public let run: String

  /// - Precondition: the secret is long enough that nobody can try all of them, and the run is a line
  ///   of a file.
  public init(secret: [UInt8], run: String) {
    precondition(secret.count >= 16, "a secret of \(secret.count) bytes can be guessed")
    precondition(!run.isEmpty && !run.contains(where: \.isNewline), "'\(run)' is no line")
    self.secret = secret
    self.run = run
  }

  /// What a student's numbers are made for.
  public enum Purpose: Equatable, Sendable {
    case answer
    /// The same question to practise with; the number tells several tries apart.
    case practice(Int)

    var text: String {
      switch self {
      case .answer: "answer"
      case .practice(let number): "practice \(number)"
      }
    }
  }

  /// The seed of a student's numbers in an exercise: the first 64 bits of HMAC-SHA256 over run,
  /// student, exercise and purpose. Who has the numbers can't find the seed, nor anybody else's.
  public func seed(student: String, exercise: String, for purpose: Purpose) -> UInt64 {
    PersonalSeeds(self, student: student).seed(exercise: exercise, for: purpose)
  }

  /// What tells two keys apart without telling the key.
  public var fingerprint: String {
    var hash = SHA256()
    hash.update(data: Array("lesson-key/1:\(run):".utf8) + secret)
    return String(hash.finalize().hexadecimal.prefix(16))
  }

  /// The key as a file.
  public var text: String {
    """
    # The key of your course. Every student's numbers are made of it: keep it to yourself, and keep
    # it, or submissions can't be graded any more. Another run (a new term) gives other numbers.
    secret: \(secret.hexadecimal)
    run: \(run)

    """
  }

  /// Reads the file.
  ///
  /// - Returns: nil where it isn't one.
  public init?(text: String) {
    var secret: [UInt8]?
    var run: String?
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      switch line[..<colon] {
      case "secret": secret = [UInt8](hexadecimal: value)
      case "run": run = String(value)
      default: return nil
      }
    }
    guard let secret, secret.count >= 16, let run, !run.isEmpty else { return nil }
    self.init(secret: secret, run: run)
  }
}

extension [UInt8] {
  fileprivate init?(hexadecimal text: some StringProtocol) {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}

/// The SHA-256 of some bytes, in hexadecimal.
public func sha256(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
