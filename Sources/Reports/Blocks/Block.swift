public import Diagnostics

/// A piece of a report, free of any markup; the same blocks become Markdown, later HTML.
public enum Block: Equatable, Sendable {
  /// - Parameter level: 1…6.
  case heading(level: Int, String)
  /// What the reader looks at: "Step 1 · Scores", and what the author says of it.
  case caption(title: String?, text: String?)
  case paragraph([Inline])
  case table(Table)
  case picture(ReportPicture)
  /// TeX, on lines of its own.
  case formula(String)
  case diagnostic(Diagnostic)
  /// The author's own Markdown, line by line.
  case prose([String])
  case code(language: String, [String])
  /// What a program printed, line by line.
  case output([String])
}

/// A piece of a line.
public enum Inline: Equatable, Sendable {
  case text(String)
  case strong(String)
  /// A number whose derivation its name finds.
  case number(String, of: NumberName, strong: Bool)
  /// Lesson Swift.
  case code(String)
  /// TeX.
  case math(String)
  /// The author's own Markdown; its line breaks become blanks.
  case markdown(String)
}

extension Inline {
  /// A number, as mere text where it has no name.
  static func number(_ text: String, named name: NumberName?, strong: Bool = false) -> Inline {
    if let name { return .number(text, of: name, strong: strong) }
    return strong ? .strong(text) : .text(text)
  }
}

/// A table whose first row is its heading.
public struct Table: Equatable, Sendable {
  public enum Alignment: Equatable, Sendable {
    case leading
    case trailing
  }

  /// What stands in one place of the table.
  public struct Entry: Equatable, Sendable {
    public let content: [Inline]

    public init(_ content: [Inline]) { self.content = content }

    static func text(_ text: String) -> Entry { Entry([.text(text)]) }
    static func strong(_ text: String) -> Entry { Entry([.strong(text)]) }
    /// A number; without a name merely its text.
    static func number(_ text: String, of name: NumberName?, strong: Bool = false) -> Entry {
      Entry([.number(text, named: name, strong: strong)])
    }
    static func math(_ tex: String) -> Entry { Entry([.math(tex)]) }
    static func markdown(_ text: String) -> Entry { Entry([.markdown(text)]) }
    static let empty = Entry([])
    static let gap = Entry([.text("…")])
  }

  public var heading: [Entry]
  public var alignments: [Alignment]
  public var rows: [[Entry]]

  /// - Precondition: every row is as long as the heading.
  public init(heading: [Entry], alignments: [Alignment], rows: [[Entry]]) {
    precondition(
      heading.count == alignments.count && rows.allSatisfy { $0.count == heading.count },
      "a table of \(heading.count) columns has rows of \(rows.map(\.count))")
    self.heading = heading
    self.alignments = alignments
    self.rows = rows
  }
}
