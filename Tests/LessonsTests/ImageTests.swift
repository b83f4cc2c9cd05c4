import Lessons
import Testing

@Suite struct ImageTests {
  @Test(arguments: [
    ("a\n![b](c.png)", "c.png", "c.png", "c.png"),
    ("![b](<c d/e.png> 't')", "c d/e.png", "c d/e.png", "c d/e.png"),
    ("![b](c%20d.png?x#y)", "c%20d.png?x#y", "c d.png", "c%20d.png?x#y"),
    ("![b](c\\_d.png)", "c_d.png", "c_d.png", "![b](c\\_d.png)"),
    ("![b](c&amp;d.png)", "c&d.png", "c&d.png", "![b](c&amp;d.png)"),
    ("![b]\n\n[b]: ../c.png", "../c.png", "../c.png", "![b]"),
    ("[![b](/c.png)](d)", "/c.png", "/c.png", "/c.png"),
    ("![b](c%zz.png)", "c%zz.png", "c%zz.png", "c%zz.png"),
    ("![b](a`{swift}`.png)", "a`{swift}`.png", "a`{swift}`.png", "a`{swift}`.png"),
  ])
  func aLocalImageIsFound(text: String, destination: String, path: String, slice: String) {
    let lesson = lesson(text)
    #expect(lesson.images.map(\.destination) == [destination])
    #expect(lesson.images.map(\.path) == [path])
    #expect(lesson.images.map { lesson.slice($0.range) } == [slice])
  }

  @Test(arguments: [
    "![a](https://b.c/d.png)", "![a](data:image/png;base64,AA)", "![a](//b.c/d.png)", "![a](#b)",
    "![a]()", "[a](b.png)", "`![a](b.png)`", "```\n![a](b.png)\n```", "<!-- ![a](b.png) -->",
  ])
  func everythingElseIsNoLocalImage(text: String) {
    #expect(lesson(text).images == [])
  }
}
