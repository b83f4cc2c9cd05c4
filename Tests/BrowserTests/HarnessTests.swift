import Foundation
import Testing

extension InABrowser {
  /// Each check finds what it is for: otherwise its silence on the reports would say nothing.
  @Suite("A check of pages finds")
  struct HarnessTests {
    static func page(_ body: String, head: String = "") -> String {
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>A page</title>\(head)</head>
      <body><main><h1>A page</h1>\(body)</main></body>
      </html>
      """
    }

    @Test("nothing on a good page", arguments: View.screens)
    func nothingIsFoundOnAGoodPage(view: View) throws {
      let drawing = """
        <svg width="80" height="40"><rect width="80" height="40" fill="#ffffff"/>
        <text x="9" y="20" fill="#202020">13</text></svg>
        """
      let wide = """
        <div style="overflow-x: auto" tabindex="0"><div style="width: 1500px">wide</div></div>
        """
      let page = try Page.open(
        html: Self.page(
          "<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>" + drawing + wide),
        as: view)
      try expectNothing(page.complaints())
      try expectNothing(page.requests())
      try expectNothing(page.overflowing())
      try expectNothing(page.clippedLabels())
      try expectNothing(page.paleTexts())
      if Tidy.missing == nil { try expectNothing(Tidy.complaints(of: page.address)) }
    }

    @Test("an error in the console")
    func errorsInTheConsoleAreFound() throws {
      let page = try Page.open(html: Self.page("<script>nowhere()</script>"))
      #expect(try page.complaints().joined().contains("nowhere is not defined"))
    }

    @Test("what the Content-Security-Policy forbids")
    func violationsOfThePolicyAreFound() throws {
      let policy = """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        """
      let page = try Page.open(
        html: Self.page("<p style='color: red'>red</p>", head: policy))
      #expect(try page.complaints().joined().contains("Content Security Policy"))
    }

    @Test(
      "requests", arguments: ["http://127.0.0.1:8/a.png", "a.png", "https://example.org/a.png"])
    func requestsAreFound(address: String) throws {
      let page = try Page.open(html: Self.page("<img alt='' src='\(address)'>"))
      let requests = try page.requests()
      #expect(requests.count == 1 && requests.allSatisfy { $0.hasSuffix("a.png") }, "\(requests)")
    }

    @Test("a dialog that opens")
    func dialogsAreFound() throws {
      let page = try Page.open(html: Self.page("<script>setTimeout(alert)</script>"))
      #expect(throws: WebDriver.Refusal.self) { try page.holds("false") }
    }

    @Test(
      "what is wider than the screen, also where it is cut off, and only there",
      arguments: ["visible", "hidden"])
    func overflowIsFound(overflow: String) throws {
      let html = Self.page(
        "<div style='width: 500px'>wide</div>",
        head: "<style>body { overflow-x: \(overflow) }</style>")
      let page = try Page.open(html: html, as: .phone)
      #expect(
        try page.overflowing() == [
          #"body > main > div "wide""#, "document: 508 of 360 pixels",
        ])
      try page.view(as: .desktop)
      try expectNothing(page.overflowing())
    }

    @Test("a label that leaves its drawing")
    func clippedLabelsAreFound() throws {
      let page = try Page.open(
        html: Self.page("<svg width='40' height='20'><text x='9' y='15'>sinh viên</text></svg>"))
      #expect(try page.clippedLabels() == [#"main > svg > text "sinh viên""#])
    }

    @Test(
      "a label that can hardly be read", arguments: [("#888888", 1), ("#202020", 0)],
      [#"rect width="80" height="40""#, #"path d="M0 0h80v40h-80z""#])
    func paleLabelsAreFound(ink: (String, count: Int), ground: String) throws {
      let page = try Page.open(
        html: Self.page(
          """
          <svg width="80" height="40"><\(ground) fill="#bbbbbb"/>
          <text x="9" y="20" fill="\(ink.0)">13</text></svg>
          """))
      #expect(try page.paleTexts().count == ink.count)
    }

    @Test(
      "words that can hardly be read",
      arguments: [
        ("color: #888", 1), ("color: #666", 0), ("opacity: 0.5", 1), ("background: #555", 1),
        ("font-size: 24px; color: #888", 0),
      ])
    func paleWordsAreFound(style: String, count: Int) throws {
      let page = try Page.open(html: Self.page("<p style='\(style)'>words</p>"))
      #expect(try page.paleTexts().count == count)
    }

    @Test(
      "what runs, leads elsewhere or dresses up the page",
      arguments: [
        "<script>canary = 1</script>", "<p onclick='a()'>a</p>", "<p style='color: red'>a</p>",
        "<a href=' java&#10;script:a()'>a</a>", "<svg><a xlink:href='data:text/html,a'/></svg>",
        "<iframe></iframe>", "<style></style>", "<form></form>", "<base href='.'>",
        "<img alt='' src='http://127.0.0.1:8/a.png'>",
      ])
    func intrudersAreFound(intruder: String) throws {
      let page = try Page.open(html: Self.page(intruder))
      #expect(try page.intruders().count == 1)
    }

    @Test("no harm in links and images that a page holds")
    func whatHarmsNobodyIsNoIntruder() throws {
      let page = try Page.open(
        html: Self.page(
          """
          <a href="a.html">a</a> <a href="#b">b</a> <a href="https://example.org/a:b">c</a>
          <a href="mailto:a@example.org">d</a> <img alt="" src="data:,">
          """))
      try expectNothing(page.intruders())
    }

    @Test("what axe-core does", .enabled(if: Axe.missing == nil, Axe.missing))
    func violationsAreFound() throws {
      let page = try Page.open(html: Self.page("<img src='data:,'><p>text</p>"))
      let found = try page.violations()
      #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("image-alt: img:") }, "\(found)")
    }

    @Test("what Tidy does", .enabled(if: Tidy.missing == nil, Tidy.missing))
    func errorsOfMarkupAreFound() throws {
      let page = try Page.open(html: Self.page("<p>a <b>b</p><tag>c</tag>"))
      let found = try Tidy.complaints(of: page.address).joined(separator: "\n")
      #expect(found.contains("Error: <tag> is not recognized!"))
      #expect(found.contains("missing </b>"))
    }

    @Test("what shows without JavaScript")
    func scriptsCanBeOff() throws {
      let html = Self.page(
        "<p id='p'>off</p><script>document.getElementById('p').textContent = 'on'</script>")
      let text = "return document.querySelector('p').textContent"
      var page = try Page.open(html: html, as: .plain)
      #expect(try page.value(of: text) == "off")
      page = try Page.open(html: html)
      #expect(try page.value(of: text) == "on")
    }

    @Test("what a key and a click do")
    func keysAndClicksArrive() throws {
      let page = try Page.open(
        html: Self.page("<details><summary>more</summary>less</details>"))
      try page.click("summary")
      #expect(try page.holds("document.querySelector('details').open"))
      try page.press(.enter)
      #expect(try page.holds("!document.querySelector('details').open"))
    }
  }
}
