internal import Crypto
public import Diagnostics
internal import Lessons

/// A page of HTML that needs nothing but itself: styles and scripts stand in it, and it may load
/// nothing.
public struct HTMLPage: Sendable {
  /// An entry of the list of contents.
  public struct Heading: Equatable, Sendable {
    public let level: Int
    public let id: String
    /// HTML.
    public let content: String
  }

  public let language: Language
  public let title: String
  public let headings: [Heading]
  /// HTML: what the page is about.
  public let body: String
  /// HTML: what it says of its own making.
  public let footer: String
  public let styles: [String]
  public let scripts: [String]
  /// Makes the data for the scripts: it may take longer than all the rest.
  let dataSources: [(id: String, json: @Sendable () -> String)]
  /// Data for the scripts, by the ids of their elements: JSON without a `<`, made anew each time.
  public var data: [(id: String, json: String)] { dataSources.map { ($0.id, $0.json()) } }
  /// How many formulas the page shows.
  public let formulaCount: Int

  /// The page as text, UTF-8.
  ///
  /// - Complexity: O(size).
  public var text: String { text(styles: styles, scripts: scripts, data: data) }

  /// The page without styles, scripts and data, to be compared with another.
  public var content: String { text(styles: [], scripts: [], data: []) }

  /// The page with a style, a script and data of one who shows it live: it may speak with the server
  /// that it came from, and with no other.
  ///
  /// - Parameters:
  ///   - script: runs before the page's own.
  ///   - more: by the ids of their elements, JSON without a `<`.
  public func live(style: String, script: String, data more: [(id: String, json: String)]) -> String
  {
    text(
      styles: styles + [style], scripts: [script] + scripts, data: data + more,
      connections: "'self'")
  }

  private func text(
    styles: [String], scripts: [String], data: [(id: String, json: String)],
    connections: String? = nil
  ) -> String {
    let style = Self.inline(styles.joined(separator: "\n"), endingAt: "</style")
    let scripts = scripts.map { Self.inline($0, endingAt: "</script") }
    let policy = policy(style, scripts, connections)
    var lines = [
      "<!DOCTYPE html>",
      "<html lang=\"\(language.rawValue)\">",
      "<head>",
      "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"referrer\" content=\"no-referrer\">",
      "<title>\(HTMLText.escaped(title))</title>",
    ]
    // A browser asks a server for a small picture of the site, unless it is told of one.
    if connections != nil { lines.append("<link rel=\"icon\" href=\"data:,\">") }
    if !style.isEmpty { lines.append("<style>\(style)</style>") }
    lines += [
      "</head>",
      "<body>",
      "<a class=\"skip\" href=\"#main\">\(Words.skipContents[language])</a>",
    ]
    lines += contents
    lines += ["<main id=\"main\">", body, "</main>", "<footer>\(footer)</footer>"]
    lines += data.map { "<script type=\"application/json\" id=\"\($0)\">\($1)</script>" }
    lines += scripts.map { "<script>\($0)</script>" }
    lines += ["</body>", "</html>", ""]
    return lines.joined(separator: "\n")
  }

  private var contents: [String] {
    let listed = headings.filter { 2...3 ~= $0.level }
    guard listed.count > 2 else { return [] }
    let label = Words.contents[language]
    let items = listed.map { heading in
      let style = heading.level == 3 ? " class=\"sub\"" : ""
      let id = heading.id.percentEncoded
      return "<li\(style)><a href=\"#\(id)\">\(heading.content)</a></li>"
    }
    return [
      "<nav class=\"contents\" aria-label=\"\(label)\"><details><summary>\(label)</summary>",
      "<ul>",
    ] + items + ["</ul></details></nav>"]
  }

  /// What the page may do: use what stands in it, and nothing else.
  private func policy(_ style: String, _ scripts: [String], _ connections: String?) -> String {
    func sources(_ texts: [String]) -> String {
      texts.isEmpty
        ? "'none'"
        : texts.map { "'sha256-\(SHA256.hash(data: Array($0.utf8)).base64)'" }
          .joined(separator: " ")
    }
    return
      ([
        "default-src 'none'", "img-src data:", "style-src \(sources([style]))",
        "script-src \(sources(scripts))", "base-uri 'none'", "form-action 'none'",
      ] + (connections.map { ["connect-src \($0)"] } ?? [])).joined(separator: "; ")
  }

  /// A text that can't end the element in which it stands.
  ///
  /// - Precondition: `tag` is a closing tag without its end; where a script or style holds it, it
  ///   does so in a string or comment, where a backslash changes nothing.
  private static func inline(_ text: String, endingAt tag: String) -> String {
    text.offsets(of: tag).isEmpty ? text : text.replacing(tag, with: "<\\/" + tag.dropFirst(2))
  }
}

extension Words {
  static let contents = Bilingual(en: "Contents", vi: "Mục lục")
  static let skipContents = Bilingual(en: "Skip to the text", vi: "Đến thẳng nội dung")
}
