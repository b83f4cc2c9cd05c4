public import Diagnostics
internal import Lessons
public import Runs

/// A report as one page of HTML: the author's text with results behind each cell, in a file that
/// needs nothing but itself.
public struct HTMLReport: Sendable {
  public let page: HTMLPage
  /// UTF-8.
  public var text: String { page.text }

  /// Writes the report of a run.
  ///
  /// - Complexity: O(size of the lesson and its results).
  public init(_ run: LessonRun, with resources: PageResources = PageResources()) {
    let lesson = run.lesson
    let language = lesson.frontMatter.language
    let syntax = HTMLSyntax(language: language)
    let values = run.inlineValues.map { InlineText($0, in: run) }
    let cells = HTMLCell.all(in: run, syntax)
    let numbers = cells.flatMap(\.numbers) + values.flatMap(\.content.numberNames)
    let prose = ProseHTML(
      lesson,
      ProseParts(
        cell: { cells[$0].text },
        value: { syntax.inlines(values[$0].content) }, valueText: { values[$0].text },
        valueTeX: { values[$0].tex },
        sample: { HTMLSyntax.code($1, in: $0) },
        image: { resources.images[$0]?.address }, link: resources.link))
    let unplaced = syntax.lines(
      of: run.blocksOnTop + [prose.diagnostic].compactMap(\.self).map { .diagnostic($0) })
    let title =
      lesson.frontMatter.title ?? prose.headings.first?.text ?? lesson.source.fileName
    let hasTitle = prose.headings.contains { $0.level == 1 }
    let heading = hasTitle ? [] : ["<h1>\(HTMLText.escaped(title))</h1>"]
    let body = (heading + unplaced + [prose.body]).joined(separator: "\n")
    page = HTMLPage(
      body: body, in: language, title: title,
      headings: prose.headings.map {
        HTMLPage.Heading(level: $0.level, id: $0.id, content: $0.html)
      },
      footer: Footer(lesson), derivations: { PageDerivations(of: numbers, in: run) }, resources)
  }
}

extension HTMLPage {
  /// A page of blocks.
  init(
    _ blocks: [Block], in language: Language, title: String, footer: Footer?,
    _ resources: PageResources
  ) {
    let body = HTMLSyntax(language: language).lines(of: blocks).joined(separator: "\n")
    self.init(
      body: body, in: language, title: title, headings: [], footer: footer, derivations: nil,
      resources)
  }

  /// A page of links, such as to all lessons of a folder.
  ///
  /// - Parameter links: where they lead, and what they say, in their order.
  public init(
    _ title: String, in language: Language, links: [(address: String, text: String)]
  ) {
    let items = links.map {
      "<li><a href=\"\(HTMLText.escaped($0.address))\">\(HTMLText.escaped($0.text))</a></li>"
    }
    let lines = ["<h1>\(HTMLText.escaped(title))</h1>", "<ul>"] + items + ["</ul>"]
    self.init(
      body: lines.joined(separator: "\n"), in: language, title: title, headings: [], footer: nil,
      derivations: nil, PageResources())
  }

  /// A page that says one thing.
  public init(_ title: String, in language: Language, saying sentence: String) {
    let text = "<h1>\(HTMLText.escaped(title))</h1>\n<p>\(HTMLText.escaped(sentence))</p>"
    self.init(
      body: text, in: language, title: title, headings: [], footer: nil,
      derivations: nil, PageResources())
  }

  /// A page with the styles and scripts that what it shows needs.
  fileprivate init(
    body: String, in language: Language, title: String, headings: [Heading], footer: Footer?,
    derivations: (@Sendable () -> PageDerivations)?, _ resources: PageResources
  ) {
    let formulas = body.offsets(of: "class=\"math ").count
    let math = formulas > 0 ? resources.math : nil
    let assets = PageAssets(
      hasPictures: !body.offsets(of: "<svg").isEmpty,
      hasPlayers: !body.offsets(of: "class=\"player\"").isEmpty,
      hasDerivations: derivations != nil)
    var sources: [(id: String, json: @Sendable () -> String)] = []
    if let derivations { sources.append(("derivations", { derivations().json })) }
    self.init(
      language: language, title: title, headings: headings, body: body,
      footer: footer?.html(math: math) ?? "", styles: assets.styles,
      scripts: (math.map { [$0.script] } ?? []) + assets.scripts,
      dataSources: sources,
      formulaCount: formulas)
  }
}
