import Diagnostics
import Lessons
import Preview
import Testing

/// What becomes of the page, and of edits, when the file changes.
@Suite struct FileTests {
  @Test func theNewTextIsShown() throws {
    var reader = Reader(fiveSteps)
    let revision = reader.session.revision
    reader.save(fiveSteps.replacing("[4, 1, 1, 2]", with: "[0, 0, 0, 1]"))
    #expect(try reader.numbers("e") == [1, 0, 2])
    #expect(reader.session.revision > revision)
  }

  @Test func editsOfCellsThatStayAreKept() throws {
    var reader = Reader(fiveSteps)
    try reader.put("4", for: "3", in: 0)
    try reader.put(".scaledDot", for: ".dot", in: 1)
    reader.save("# Another title\n\nMore words.\n\n```swift run\nlet n = 1\n```\n\n" + fiveSteps)
    #expect(try reader.numbers("e") == [9.5, 3.5, 4.5])
    #expect(try reader.copied(0) == nil)
    #expect(try reader.copied(1)?.contains("[[4, 0, 1, 1]") == true)
    #expect(try reader.messages("notes").isEmpty)
  }

  @Test func editsOfACellThatTheFileChangesAreDroppedWithAWord() throws {
    var reader = Reader(fiveSteps)
    try reader.put("4", for: "3", in: 0)
    try reader.put(".scaledDot", for: ".dot", in: 1)
    reader.save(fiveSteps.replacing("[4, 1, 1, 2]", with: "[4, 1, 1, 5]"))
    #expect(try reader.numbers("e") == [9, 3.5, 7.5])
    let note = try #require(try reader.messages("notes").first)
    #expect(note.hasPrefix("a.md:3:1: warning: this cell is another one in the file now"))
    try reader.put("1", for: "2", in: 0)
    #expect(try reader.messages("notes").isEmpty)
  }

  @Test func ofCellsThatAreTheSameEachKeepsItsOwn() throws {
    let cell = "```swift run\nnorm([3, 4])\n```\n\n"
    var reader = Reader(cell + cell + cell)
    try reader.put("5", for: "3", in: 1)
    reader.save(cell + "Words.\n\n" + cell)
    #expect(try reader.copied(0) == nil)
    #expect(try reader.copied(1)?.contains("[5, 4]") == true)
    reader.save(cell)
    #expect(try reader.copied(0) == nil)
    #expect(try reader.messages("notes").count == 1)
  }

  @Test func theWordIsInTheLanguageOfTheLesson() throws {
    let text = "---\nlanguage: vi\n---\n\n```swift run\nlet x = 1\n```\n"
    var reader = Reader(text)
    try reader.put("2", for: "1", in: 0)
    reader.save(text.replacing("x = 1", with: "x = 3"))
    #expect(try reader.messages("notes")[0].contains("ô lệnh này trong tệp đã khác"))
  }

  @Test func whereTheFileCannotBeReadTheLastNumbersStayMarkedAsOld() throws {
    var reader = Reader(fiveSteps)
    try reader.put("4", for: "3", in: 0)
    reader.session.show([0x23, 0xFF, 0xFE])
    #expect(reader.isOld)
    #expect(try reader.messages()[0].contains("not UTF-8"))
    #expect(try reader.numbers("e") == [19, 7, 9])
    #expect(throws: PreviewProblem.outdated) {
      try reader.session.edit(
        PreviewEdit(revision: reader.session.revision, cell: 0, place: 0, text: "1"))
    }
    reader.save(fiveSteps)
    #expect(!reader.isOld)
    // The cell is the same, and so are its edits.
    #expect(try reader.numbers("e") == [19, 7, 9])
  }

  @Test func aFileThatIsGoneLeavesThePage() throws {
    var reader = Reader(fiveSteps)
    reader.session.fail(Diagnostic(.error, .file(.missing), file: "a.md"))
    #expect(reader.isOld)
    #expect(
      try reader.messages() == [
        """
        a.md: error: there is no such file or folder
           help: check the path; it counts from the folder that you are in
        """
      ])
    #expect(reader.session.page.contains("15"))
  }

  @Test func aLessonWithMistakesIsShownWithThem() throws {
    var reader = Reader(fiveSteps)
    reader.save(fiveSteps.replacing("softmax(e)", with: "softmaxx(e)"))
    #expect(!reader.isOld)
    #expect(try reader.messages()[0].contains("a = softmaxx(e)\n"))
    #expect(try reader.messages()[0].contains("^~~~~~~"))
  }
}
