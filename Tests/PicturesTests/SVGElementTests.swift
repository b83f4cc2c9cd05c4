import Testing

@testable import Pictures

@Suite struct SVGElementTests {
  @Test func textAndAttributesAreEscaped() {
    let element = SVGElement(
      "g", ["class": "a\"b", "id": nil], [SVGElement("text", ["x": "1"], text: "<&>\u{1}")])
    #expect(
      element.text == #"<g class="a&quot;b"><text x="1">&lt;&amp;&gt;"# + "\u{FFFD}</text></g>")
  }

  @Test func anElementWithNothingInItIsClosedAtOnce() {
    #expect(SVGElement("path", ["d": "M0 0"]).text == #"<path d="M0 0"/>"#)
  }
}
