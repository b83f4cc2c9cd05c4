import Foundation
import Testing

extension InABrowser {
  @Suite("A number of a report")
  struct DerivationTests {
    private static let name = "document.querySelector('dialog[open] h2')?.textContent"
    private static let active = "document.activeElement"

    /// The report, with the first number that Tab can reach and that has operands, as a selector.
    private static func page(of lesson: String) throws -> (Page, number: String) {
      let page = try Page.open(Report.of(lesson))
      let value = try page.value(
        of: """
          const {entries, texts} = JSON.parse(document.getElementById('derivations').textContent);
          const name = ([value, ...indices]) => texts[value] + '[' + indices.join(', ') + ']';
          const known = new Set(entries.filter(entry => (entry[6] ?? []).length)
            .map(entry => Array.isArray(entry[0]) ? name(entry[0]) : entry[0]));
          return [...document.querySelectorAll('data[tabindex="0"]')]
            .find(number => known.has(number.value)).value;
          """, as: String.self)
      return (page, "data[tabindex='0'][value='\(value)']")
    }

    @Test(
      "opens where it comes from at a click, with its place, leads on to its operands and back",
      arguments: Report.withDerivations.filter { $0.hasSuffix(".en.md") })
    func clicksOpenDerivations(lesson: String) throws {
      let (page, number) = try Self.page(of: lesson)
      try page.click(number)
      let first = try page.value(of: "return \(Self.name)", as: String.self)
      #expect(
        try page.value(of: "return document.querySelector(\"\(number)\").value") == first)
      let place = try page.value(
        of: "return document.querySelector('dialog .place code').textContent", as: String.self)
      #expect(place.wholeMatch(of: /(.*):[0-9]+:[0-9]+/)?.1.hasSuffix(lesson) == true, "\(place)")
      try page.click("dialog .operand")
      #expect(try page.holds("\(Self.name) && \(Self.name) !== '\(first)'"))
      try page.click("dialog .back")
      #expect(try page.holds("\(Self.name) === '\(first)'"))
      try page.click("dialog .close")
      #expect(try page.holds("!document.querySelector('dialog[open]')"))
      try expectNothing(page.complaints())
    }

    @Test(
      "opens with Enter, closes with Esc, and gets the focus back",
      arguments: Report.withDerivations.filter { $0.hasSuffix(".vi.md") })
    func keysOpenAndCloseDerivations(lesson: String) throws {
      let (page, number) = try Self.page(of: lesson)
      let focus = "document.querySelector(\"\(number)\").focus(); return true"
      #expect(try page.value(of: focus))
      try page.press(.enter)
      #expect(try page.holds("\(Self.active).closest('dialog[open]')"))
      try page.press(.escape)
      #expect(try page.holds("!document.querySelector('dialog[open]')"))
      #expect(try page.holds("\(Self.active).matches(\"\(number)\")"))
    }

    @Test(
      "can be clicked, which is said once, at a result made of others",
      arguments: zip(
        ["self-attention.en.md", "self-attention.vi.md"],
        [
          "Click a number to see where it comes from.",
          "Bấm vào một con số để xem nó từ đâu mà có.",
        ]))
    func clicksAreSuggested(lesson: String, hint: String) throws {
      let hints = "[...document.querySelectorAll('.number-hint')]"
      let page = try Page.open(Report.of(lesson))
      #expect(try page.value(of: "return \(hints).map(hint => hint.innerText)") == [hint])
      // Whoever comes to the first number by the keyboard is told it, too.
      let described = "document.querySelector('.result data[aria-describedby=number-hint]')"
      try page.click("[aria-describedby=number-hint]")
      #expect(try page.holds("document.querySelector('dialog .operands')"))
      #expect(
        try page.value(of: "return \(described).closest('.result').contains(\(hints)[0])"))
      try page.view(as: View(print: true))
      #expect(try page.value(of: "return \(hints)[0].getClientRects().length === 0"))
      let plain = try Page.open(Report.of(lesson), as: .plain)
      #expect(try plain.value(of: "return \(hints).length === 0"))
    }

    @Test("fits every screen when it is open", arguments: View.screens)
    func derivationsFit(view: View) throws {
      let (page, number) = try Self.page(of: "code-demo.en.md")
      try page.view(as: view)
      try page.click(number)
      try expectNothing(page.overflowing())
      try expectNothing(page.paleTexts())
      #expect(
        try page.value(
          of: """
            const box = document.querySelector('dialog[open]').getBoundingClientRect();
            return box.left >= 0 && box.right <= innerWidth && box.width > 100;
            """))
    }

    @Test(
      "breaks no rule of accessibility when it is open",
      .enabled(if: Axe.missing == nil, Axe.missing))
    func derivationsCanBeUsed() throws {
      let (page, number) = try Self.page(of: "code-demo.en.md")
      try page.click(number)
      try expectNothing(page.violations())
    }
  }
}
