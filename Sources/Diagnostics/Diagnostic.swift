public enum Severity: String, Equatable, Sendable {
  case error
  case warning
}

/// A problem, and where it stands.
public struct Diagnostic: Error, Equatable, Sendable {
  public let severity: Severity
  public let problem: Problem
  public let subject: Subject

  /// What a problem is about: a place in a text, or a file as a whole.
  public enum Subject: Equatable, Sendable {
    case place(Place)
    case file(String)
  }

  public init(_ severity: Severity = .error, _ problem: Problem, at place: Place) {
    self.severity = severity
    self.problem = problem
    subject = .place(place)
  }

  public init(_ severity: Severity = .error, _ problem: Problem, file: String) {
    self.severity = severity
    self.problem = problem
    subject = .file(file)
  }

  public func message(in language: Language) -> String {
    problem.wording.message[language].asMessage
  }

  public func help(in language: Language) -> String? {
    problem.wording.help?[language].asMessage
  }
}
