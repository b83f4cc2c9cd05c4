public import Diagnostics

/// The author's text of a lesson as HTML, with the runner's results put in.
///
/// The text is the author's, so nothing in it is trusted: its HTML is shown as text, comments are
/// left out, links lead to `http`, `https`, `mailto`, anchors of the page and files beside the
/// lesson only, and nothing is asked for over the network.
///
/// A formula stands as its TeX between its dollars, in an element of the classes `math` and `inline`
/// or `display`: readable as it is, and a script finds all of them by their class. Code samples,
/// cells and values are what `ProseParts` makes of them.
public struct ProseHTML {
  /// The HTML of all blocks.
  public let body: String
  /// In the order of the text.
  public let headings: [Heading]
  /// How many formulas stand in the body.
  public let formulaCount: Int
  /// An error, when formulas of the text are missing in the body.
  public let diagnostic: Diagnostic?

  /// A heading of the text; its level is from 1 to 6.
  public struct Heading: Equatable, Sendable {
    public let level: Int
    /// Where links to the heading lead.
    public let id: String
    /// The content without links, for a list of contents; values are plain text.
    public let html: String
    public let text: String
  }

  /// Writes the text of a lesson, without its front matter.
  ///
  /// A text that libcmark can't bear, for which the lesson has an error, is shown as it is written.
  /// - Complexity: O(bytes of the text and of its parts).
  public init(_ lesson: Lesson, _ parts: ProseParts) {
    let text = ProseSource(lesson)
    self.init(text, parts, lesson.frontMatter.language)
  }

  /// Writes a piece of Markdown: a question, a hint. It has no cells and no values.
  ///
  /// - Complexity: O(bytes of the text and of its parts).
  public init(markdown: String, in language: Language, _ parts: ProseParts) {
    let file = SourceFile(name: "", bytes: Array(markdown.utf8))
    self.init(ProseSource(file, from: 0), parts, language)
  }

  private init(_ source: ProseSource, _ parts: ProseParts, _ language: Language) {
    guard var (html, writer) = Self.written(source, parts, language, joinsLines: true) else {
      body = "<pre>" + HTMLText.escaped(source.text) + "</pre>\n"
      headings = []
      formulaCount = 0
      diagnostic = nil
      return
    }
    // Keeping the lines of a formula together must not hide a cell that stands between them.
    if !writer.isComplete, writer.text.hasJoinedLines,
      let apart = Self.written(source, parts, language, joinsLines: false)
    {
      (html, writer) = apart
    }
    body = String(decoding: html, as: UTF8.self)
    headings = writer.headings
    formulaCount = writer.formulaCount
    let missing = writer.missingFormulas
    diagnostic =
      missing == 0
      ? nil
      : Diagnostic(
        .error, .format(.text(.formulasLost(count: missing))), file: source.file.name)
  }

  private static func written(
    _ source: ProseSource, _ parts: ProseParts, _ language: Language, joinsLines: Bool
  ) -> (html: [UInt8], writer: ProseWriter)? {
    guard let text = ProseText(source, joinsLines: joinsLines) else { return nil }
    var writer = ProseWriter(text, parts, language)
    let html = MarkdownTree(text.bytes[...]).html(mark: text.marks.byte) { writer.html(of: $0) }
    return (html, writer)
  }
}

extension ProseHTML {
  /// A line of Markdown as HTML without blocks, for captions: emphasis, code, links and formulas.
  ///
  /// A text of several lines is shown as one.
  /// - Complexity: O(bytes of the text and of its parts).
  public static func inline(_ markdown: String, in language: Language, _ parts: ProseParts)
    -> String
  {
    let line = String(markdown.map { $0.isNewline ? " " : $0 })
    let file = SourceFile(name: "", bytes: Array(line.utf8))
    guard let text = ProseText(line: ProseSource(file, from: 0)) else {
      return HTMLText.escaped(line)
    }
    var writer = ProseWriter(text, parts, language)
    MarkdownTree(text.bytes[...]).visitLeaves { _ = writer.html(of: $0) }
    return String(decoding: writer.cells[0].html, as: UTF8.self)
  }
}
