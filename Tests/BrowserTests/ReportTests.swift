import Foundation
import Testing

extension InABrowser {
  @Suite("The report of a shipped lesson")
  struct ReportTests {
    @Test("is there to be looked at")
    func thereAreLessons() {
      #expect(Report.shipped.count >= 10)
      #expect(Report.withPlayers.count >= 2)
    }

    @Test(
      "asks for nothing, leads to every heading, and fits the screen with words that can be read",
      arguments: Report.shipped)
    func everybodyCanReadIt(lesson: String) throws {
      // Opened once, which takes longer than most of the looking.
      let page = try Page.open(Report.of(lesson))
      try expectSilence(of: page)
      try expectHeadings(of: page, in: lesson.hasSuffix(".vi.md") ? "vi" : "en")
      try expectRoom(on: page)
    }

    @Test(
      "shows every formula as MathML", .enabled(if: Report.hasKaTeX, Report.noKaTeX),
      arguments: Report.shipped)
    func formulasAreRendered(lesson: String) throws {
      let page = try Page.open(Report.of(lesson))
      let count = try page.value(
        of: "return document.querySelectorAll('.math').length", as: Int.self)
      #expect(count > 0)
      try expectNothing(
        page.value(
          of: Page.naming + """
            return [...document.querySelectorAll('.math')].filter(formula =>
              formula.querySelectorAll('math').length !== 1
              || formula.querySelector('merror, .katex-error, .katex-html')
              || formula.getBoundingClientRect().width === 0 && !formula.closest('[hidden], dialog, details')
            ).map(name);
            """, as: [String].self))
    }

    @Test("is whole without JavaScript, with the TeX of every formula", arguments: Report.shipped)
    func nothingNeedsJavaScript(lesson: String) throws {
      let page = try Page.open(Report.of(lesson), as: View(width: 360, scripts: false))
      try expectNothing(page.complaints())
      try expectNothing(page.requests())
      try expectNothing(page.overflowing())
      try expectNothing(
        page.value(
          of: Page.naming + """
            return [...document.querySelectorAll('math'), ...document.querySelectorAll('.math')]
              .filter(formula => !/^\\s*(\\$\\$?)[^$]+\\1\\s*$/.test(formula.textContent)).map(name);
            """, as: [String].self))
    }

    @Test(
      "breaks no rule of accessibility", .enabled(if: Axe.missing == nil, Axe.missing),
      arguments: Report.shipped)
    func everybodyCanUseIt(lesson: String) throws {
      let page = try Page.open(Report.of(lesson), as: .phone)
      try expectNothing(page.violations())
    }

    @Test(
      "is HTML", .enabled(if: Tidy.missing == nil, Tidy.missing), arguments: Report.shipped)
    func pagesAreHTML(lesson: String) throws {
      try expectNothing(Tidy.faults(of: Report.of(lesson)))
    }

    private func expectSilence(of page: Page) throws {
      try expectNothing(page.complaints())
      try expectNothing(page.requests())
      try expectNothing(page.intruders())
    }

    private func expectHeadings(of page: Page, in language: String) throws {
      #expect(try page.value(of: "return document.documentElement.lang") == language)
      #expect(try page.value(of: "return document.title.trim().length > 3"))
      try expectNothing(
        page.value(
          of: Page.naming + """
            const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
            const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
            const dead = [...document.querySelectorAll('a[href^="#"]')].filter(link =>
              !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map(name);
            return [...twice, ...dead];
            """, as: [String].self))
      try expectNothing(
        page.value(
          of: Page.naming + """
            const listed = new Set([...document.querySelectorAll('nav a')].map(link =>
              decodeURIComponent(link.hash.slice(1))));
            const headings = [...document.querySelectorAll('main h2')];
            if (headings.length < 2) return ['too few headings'];
            return headings.filter(heading => !listed.has(heading.id)).map(name);
            """, as: [String].self))
    }

    private func expectRoom(on page: Page) throws {
      for view in View.screens {
        try page.view(as: view)
        try expectNothing(page.overflowing(), "\(view.testDescription)")
      }
      // Where labels are is the same by day and by night; colours are by width.
      for view in [View(), View(width: 360, dark: true)] {
        try page.view(as: view)
        try expectNothing(page.clippedLabels(), "\(view.testDescription)")
        try expectNothing(page.paleTexts(), "\(view.testDescription)")
      }
    }
  }
}
