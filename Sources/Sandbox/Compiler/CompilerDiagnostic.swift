/// What the compiler has to say about a source text.
public struct CompilerDiagnostic: Sendable, Equatable {
  public let severity: Severity
  /// nil where it is about no place in particular.
  public let place: Place?
  public let message: String
  /// What the compiler would write instead.
  public let fixIts: [FixIt]
  /// What belongs to it; all are notes.
  public let notes: [CompilerDiagnostic]

  public init(
    severity: Severity, place: Place?, message: String, fixIts: [FixIt] = [],
    notes: [CompilerDiagnostic] = []
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.fixIts = fixIts
    self.notes = notes
  }

  public enum Severity: Sendable, Equatable {
    case error, warning, note, remark
  }

  /// A place in a source, or wherever the source's `#sourceLocation` says.
  public struct Place: Sendable, Hashable {
    /// The name of the source, without a folder, or what `#sourceLocation` says.
    public let file: String
    /// From 1.
    public let line: Int
    /// From 1, in bytes of UTF-8.
    public let column: Int

    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// A text to be put in the place of another.
  public struct FixIt: Sendable, Equatable {
    public let start: Place
    /// Behind the last byte; the same as the start where nothing is removed.
    public let end: Place
    public let text: String

    public init(start: Place, end: Place, text: String) {
      self.start = start
      self.end = end
      self.text = text
    }
  }
}
