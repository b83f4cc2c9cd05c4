import Foundation
import Testing

extension InABrowser {
  @Suite("The page of a preview")
  struct PreviewTests {
    private static let lesson = """
      # A lesson

      ```swift step=score
      let scores = score(query: [123, 4], keys: [[1, 0], [0, 1]], by: .dot)
      ```

      ```swift step=weights
      let weights = softmax(scores)
      ```

      """

    private static func shows(_ number: String) -> String {
      """
      [...document.querySelectorAll('main table td')].some(cell => cell.textContent === '\(number)')
      """
    }

    @Test("follows a number that is typed, and leaves the file alone")
    func editsAreFollowed() throws {
      let preview = try Preview(of: Self.lesson)
      let page = preview.page
      #expect(try page.holds(Self.shows("123")))
      try page.click(".preview-number")
      try page.type("-567")
      #expect(try page.holds(Self.shows("−567")))
      #expect(try !page.holds(Self.shows("123"), within: .zero))
      try page.press(.escape)
      #expect(try page.holds(Self.shows("123")))
      #expect(try String(contentsOf: preview.lesson, encoding: .utf8) == Self.lesson)
      try expectNothing(page.complaints())
      try expectNothing(
        page.requests().filter { !$0.hasPrefix(page.address.absoluteString) })
    }

    @Test("follows the file, without losing its place")
    func changesOfTheFileAreFollowed() throws {
      let filler = String(repeating: "A line.\n\n", count: 200)
      let preview = try Preview(of: Self.lesson + filler)
      let page = preview.page
      let scroll =
        "scrollTo({top: 600, behavior: 'instant'}); document.body.dataset.same = 'yes'; return scrollY"
      #expect(try page.value(of: scroll) == 600)
      let changed = Self.lesson.replacing("123", with: "789") + filler
      try Data(changed.utf8).write(to: preview.lesson)
      #expect(try page.holds(Self.shows("789")))
      #expect(
        try page.value(of: "return [String(scrollY), document.body.dataset.same]")
          == ["600", "yes"])
      try expectNothing(page.complaints())
    }

    @Test("tells what is wrong, where it is, and forgets it when it is right")
    func problemsAreShown() throws {
      let preview = try Preview(of: Self.lesson)
      let page = preview.page
      try Data(Self.lesson.replacing("softmax", with: "sofmax").utf8).write(to: preview.lesson)
      let tells =
        "document.body.innerText.includes('sofmax(scores)')"
        + " && document.body.innerText.includes('8:')"
      #expect(try page.holds(tells))
      try Data(Self.lesson.utf8).write(to: preview.lesson)
      #expect(try page.holds("!(\(tells))"))
    }

    @Test(
      "fits every screen and breaks no rule of accessibility",
      .enabled(if: Axe.missing == nil, Axe.missing), arguments: View.screens)
    func everybodyCanUseIt(view: View) throws {
      let preview = try Preview(of: Self.lesson)
      try preview.page.view(as: view)
      try expectNothing(preview.page.overflowing())
      try expectNothing(preview.page.violations())
    }
  }
}
