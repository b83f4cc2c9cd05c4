import Foundation
import Testing

extension InABrowser {
  /// Whoever wrote a lesson, its report does nothing in a browser but to be read.
  @Suite("A hostile lesson")
  struct HostileLessonTests {
    /// A lesson with a text wherever an author can put one.
    static func lesson(_ text: String) -> String {
      let yaml = "'" + text.replacing("'", with: "''") + "'"
      let swift =
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      return """
        ---
        title: \(yaml)
        language: en
        ---

        # A heading \(text)

        A line \(text), *emphasis \(text)*, `code \(text)`, [link \(text)](a.md "\(text)").

        - \(text)

        > \(text)

        \(text)

        | \(text) | b |
        | --- | --- |
        | 1 | \(text) |

        $x \\text{\(text)}$

        $$
        y \(text)
        $$

        ~~~ \(text)
        \(text)
        ~~~

        ```swift run
        let words = [\(swift), "b"]
        let text = \(swift)
        ```

        ```swift step=score
        //| caption: \(yaml)
        //| keys: words
        let scores = score(query: [1, 2], keys: [[1, 0], [0, 1]], by: .dot)
        ```

        ```swift step=weights
        //| keys: [\(yaml), b]
        let weights = softmax(scores)
        ```

        ```swift step=context
        let c = contextVector(weights: weights, values: [[1, 2], [3, 4]])
        ```

        It is `{swift} text`.

        """
    }

    static let texts = [
      "<script>canary = 1</script>",
      "</script><script>canary = 1</script>",
      "</style><style>body { display: none }</style>",
      "</title></head><body onload='canary = 1'>",
      "<img src=x onerror=canary=1>",
      "<svg onload=canary=1><script>canary = 1</script></svg>",
      "<iframe src=http://127.0.0.1:8/></iframe><base href=http://127.0.0.1:8/>",
      "<meta http-equiv=refresh content='0;url=http://127.0.0.1:8/'>",
      "<link rel=stylesheet href=http://127.0.0.1:8/a.css>",
      "[a](javascript:canary=1) <a href=javascript:canary=1>b</a>",
      "[a](JaVa&#10;Script:canary=1) <javascript:canary=1>",
      "[a](data:text/html,<script>canary=1</script>)",
      "![a](http://127.0.0.1:8/a.png) ![b](//127.0.0.1:8/b.png)",
      "\\href{javascript:canary=1}{a} \\url{javascript:canary=1}",
      "\\includegraphics{http://127.0.0.1:8/a.png}",
      "\\htmlStyle{display:none}{a} \\htmlClass{a}{b} \\htmlId{page}{c} \\htmlData{a=b}{c}",
      "\\def\\a{\\a\\a}\\a",
      "\" onmouseover=\"canary=1\" ' onfocus='canary=1' autofocus",
      "--><script>canary = 1</script><!--",
      "]]><script>canary = 1</script>",
      "&lt;script&gt;canary = 1&lt;/script&gt; &#60;script>",
      "`canary` ${canary = 1} \\u003cscript>canary = 1</script>",
      "\u{202E}gnirts a\u{202C} \u{2066}b\u{2069} \u{200F}",
      "$$$$$$ $a$ $$b$$ $ $$",
      "</div></section></main></table></figure></dialog>",
    ]

    @Test("runs nothing and breaks out of nothing, whatever is clicked", arguments: texts)
    func nothingRuns(text: String) throws {
      let innocent = try Self.innocent.get()
      let file = try Report.of(text: Self.lesson(text))
      let page = try Page.open(file)
      try expectNothing(page.complaints())
      try expectNothing(page.requests())
      try expectNothing(page.intruders())
      #expect(try page.outline() == innocent)
      #expect(
        try page.value(
          of: """
            addEventListener('click', event => event.target.closest('a') && event.preventDefault());
            for (const link of document.querySelectorAll('a, summary, button, data')) link.click();
            return window.canary === undefined;
            """))
      if Tidy.missing == nil { try expectNothing(Tidy.faults(of: file)) }
    }

    /// What the page of a lesson with a harmless text has.
    private static let innocent = Result {
      try Page.open(Report.of(text: lesson("text"))).outline()
    }

    @Test("shows all of a table of ten thousand rows")
    func longTablesAreShown() throws {
      let rows = (1...10_000).map { "| \($0) | b |\n" }.joined()
      let page = try Page.open(Report.of(text: "| a | b |\n| --- | --- |\n\(rows)"))
      try expectNothing(page.complaints())
      #expect(
        try page.value(of: "return document.querySelectorAll('main table tr').length")
          == 10_001)
    }

    @Test("full of dollars is shown with all of them", arguments: ["$", "$$", "$ ", "$a", "$1$2"])
    func floodsOfDollarsAreShown(piece: String) throws {
      let flood = String(repeating: piece, count: 5_000)
      let page = try Page.open(Report.of(text: flood + "\n\nThe end."), as: .plain)
      let dollars = "return document.querySelector('main').textContent.split('$').length - 1"
      #expect(try page.value(of: dollars) == flood.count { $0 == "$" })
    }
  }
}

extension Page {
  /// The parts of the page that its writer, not its author, puts there.
  fileprivate func outline() throws -> [String] {
    try value(
      of: """
        return [...document.querySelectorAll(
          'html, head, head > :not(title), body, body > *, main, main > section, script, style, dialog')]
          .map(element => element.localName + [...element.classList].map(c => '.' + c).join(''));
        """)
  }
}
