import Testing

@Suite struct ImageTests {
  @Test func imagesAreCopiedToTheSamePlaceBesideTheReport() throws {
    let workspace = try Workspace([
      "lessons/a.md": goodLesson
        + "![A](images/a.png) ![B](./b%20c.svg?raw=1) ![A](images/a.png)\n",
      "lessons/sub/c.md": goodLesson + "![C](x/../images/a.png)\n",
      "lessons/images/a.png": "one", "lessons/b c.svg": "two", "lessons/sub/images/a.png": "three",
    ])
    let outcome = try workspace.lesson("render", "lessons")
    #expect(
      outcome == Outcome(output: "reports/a.md\nreports/sub/c.md\n", errors: "", exitCode: 0))
    #expect(
      try workspace.files(below: "reports")
        == ["a.md", "b c.svg", "images/a.png", "sub/c.md", "sub/images/a.png"])
    #expect(try workspace.text("reports/images/a.png") == "one")
    #expect(try workspace.text("reports/b c.svg") == "two")
    #expect(try workspace.text("reports/sub/images/a.png") == "three")
  }

  @Test(arguments: [["--to", "json"], ["-o", "-"]])
  func noImageIsCopiedWhereNoReportShowsIt(arguments: [String]) throws {
    let workspace = try Workspace(["a.md": goodLesson + "![A](a.png)\n", "a.png": "one"])
    let outcome = try workspace.lesson(["render", "a.md"] + arguments)
    #expect(outcome.errors == "")
    #expect(try !workspace.files(below: ".").contains("reports/a.png"))
  }

  @Test func anImageThatIsInItsPlaceAlreadyStays() throws {
    let workspace = try Workspace([
      "a.en.md": goodLesson + "![A](a.png)\n", "a.png": "one",
    ])
    try workspace.link("out", to: ".")
    let outcome = try workspace.lesson("render", "a.en.md", "-o", "out", "--to", "json")
    #expect(outcome.exitCode == 0)
    #expect(try workspace.text("a.png") == "one")
  }

  @Test(arguments: [
    (
      "../secret.png", "error: the image '../secret.png' is not in the lesson's folder",
      "put it beside the lesson, or into a folder below"
    ),
    (
      "/secret.png", "error: the image '/secret.png' is not in the lesson's folder",
      "put it beside the lesson, or into a folder below"
    ),
    (
      "link.png", "error: the image 'link.png' is not in the lesson's folder",
      "put it beside the lesson, or into a folder below"
    ),
    (
      "links/secret.png", "error: the image 'links/secret.png' is not in the lesson's folder",
      "put it beside the lesson, or into a folder below"
    ),
    (
      "folder.png", "warning: there is no image 'folder.png'",
      "check the path; it counts from the lesson's folder"
    ),
    (
      "settings.sh", "warning: 'settings.sh' is not copied, as its name is not that of an image",
      "images end in .png, .jpg, .svg, .gif, .webp or .avif, say"
    ),
  ])
  func whatIsNoImageOfTheLessonIsNotCopied(path: String, message: String, help: String) throws {
    let workspace = try Workspace([
      "secret.png": "secret", "lessons/settings.sh": "", "lessons/folder.png/x": "",
      "lessons/a.md": "![A](\(path))\n",
    ])
    try workspace.link("lessons/link.png", to: "../secret.png")
    try workspace.link("lessons/links", to: "..")
    let outcome = try workspace.lesson("render", "lessons/a.md")
    let marks = String(repeating: "~", count: path.count - 1)
    #expect(
      outcome
        == Outcome(
          output: "reports/a.md\n",
          errors: """
            lessons/a.md:1:6: \(message)
                   1 | ![A](\(path))
                     |      ^\(marks)
               help: \(help)

            """,
          exitCode: message.hasPrefix("error") ? 1 : 0))
    #expect(try workspace.files(below: "reports") == ["a.md"])
  }

  @Test func twoImagesNeverBecomeOneFile() throws {
    let workspace = try Workspace([
      "a/a.md": "![A](p.png)\n", "a/p.png": "one", "b/b.md": "![B](p.png)\n", "b/p.png": "two",
    ])
    let outcome = try workspace.lesson("render", "a/a.md", "b/b.md")
    #expect(
      outcome
        == Outcome(
          output: "reports/a.md\nreports/b.md\n",
          errors: """
            b/b.md:1:6: error: the image 'p.png' would be copied over another, a/p.png, as \
            reports/p.png
                   1 | ![B](p.png)
                     |      ^~~~~
               help: rename one of the images, or render the lessons into different folders with -o

            """,
          exitCode: 1))
    #expect(try workspace.text("reports/p.png") == "one")
  }
}
