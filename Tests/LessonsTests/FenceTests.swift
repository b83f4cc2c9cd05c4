import Diagnostics
import Lessons
import Testing

@Suite struct FenceTests {
  @Test(arguments: [
    ("```swift run\na\nb\n```", "a\nb\n", ""),
    ("~~~swift run\na\n```\n~~~", "a\n```\n", ""),
    ("`````swift run\na\n```\n``````  ", "a\n```\n", ""),
    ("   ```swift run\n   a\n  b\n     c\n ```", "a\nb\n  c\n", ""),
    ("- ```swift run\n  a\n  ```", "a\n", "  "),
    ("- text\n\n  ```swift run\n  a\n\n  b\n  ```", "a\n\nb\n", "  "),
    ("1.  ```swift run\n    a\n    ```\n", "a\n", "    "),
    ("> ```swift run\n> a\n>\n> b\n> ```", "a\n\nb\n", "> "),
    (">```swift run\n>a\n>```", "a\n", "> "),
    (">   ```swift run\n> a\n>  ```", "a\n", "> "),
    ("> > - ```swift run\n> >   a\n> >   ```", "a\n", "> >   "),
    ("- > ```swift run\n  > a\n  > ```", "a\n", "  > "),
    ("-\t```swift run\n\ta\n\t\tb\n\t```", "a\n\tb\n", "\t"),
    ("- ```swift run\n\ta\n  ```", "  a\n", "  "),
    (">\t```swift run\n>\ta\n>\t```", " a\n", "> "),
    ("```swift run\r\na\r\nb\r\n```\r\n", "a\nb\n", ""),
    ("```swift run\ra\rb\r```\r", "a\nb\n", ""),
    ("\u{FEFF}```swift run\na\n```", "a\n", ""),
    ("text\n```swift run\n```\ntext", "", ""),
    ("```swift run\n//| label: x\n\n//| digits: 2\na\n```", "\na\n", ""),
    ("<div>\n\n```swift run\na\n```\n\n</div>", "a\n", ""),
    ("```swift run\n<!--\n```\n\n-->", "<!--\n", ""),
    ("```swift run\nlet a = `{swift} x`[0]\n```", "let a = `{swift} x`[0]\n", ""),
    ("---\na: 1\n---\n\u{FEFF}```swift run\na\n```", "a\n", ""),
  ])
  func aCellMayStandInEveryFormOfFence(text: String, code: String, prefix: String) {
    let lesson = lesson(text)
    #expect(lesson.told == [])
    #expect(lesson.cells.map(\.code.text) == [code])
    #expect(lesson.cells.map(\.prefix) == [prefix])
  }

  @Test(arguments: [
    "<!--\n```swift run\na\n```\n-->", "<!-- ```swift run -->\n",
    "    ```swift run\n    a\n    ```",
    "<div>\n```swift run\na\n```\n</div>", "`` `swift run` ``", "text ```swift run\n\na",
    "````\n```swift run\n```\n````", "```swift `run\n```", "- a\n\n      ```swift run\n      ```",
    "<pre>\n\n```swift run\n```\n</pre>",
  ])
  func whatOnlyLooksLikeAFenceIsNoCell(text: String) {
    let lesson = lesson(text)
    #expect(lesson.told == [])
    #expect(lesson.cells == [])
  }

  @Test(arguments: [
    ("```swift run\na\n", "1:1+12"), ("```swift run", "1:1+12"), ("```swift run\n\n\n", "1:1+12"),
    ("text\n\n````swift run\n```\n", "3:1+13"), ("~~~swift run\n```\n", "1:1+12"),
    // A line that looks like the end but stands outside the container.
    ("> ```swift run\n> a\n```\n```\n", "1:3+12"), ("- ```swift run\n  a\n```\n```\n", "1:3+12"),
    ("> - ```swift run\n>   a\n> ```\n> ```\n", "1:5+12"), ("> ```swift run\n```\n```", "1:3+12"),
    ("> ```swift run\n> a\n\n```\n```\n", "1:3+12"), ("- ```swift run\n\n```\n```\n", "1:3+12"),
    ("> ```swift run\n> a", "1:3+12"), ("> ```swift run\n> a\n\ntext", "1:3+12"),
    ("- ```swift run\n  a\n- b\n", "1:3+12"), ("- ```swift run\n  a\n\n\n", "1:3+12"),
    ("1. > ```swift run\n   > ``` x\n\n   ```\n   ```\n", "1:6+12"),
    ("```swift run\n    ```\n", "1:1+12"),
    // What it swallows is not told too.
    ("~~~swift run\na\n\n```swift run\n//| digits: 2\n```\n", "1:1+12"),
  ])
  func aCellThatIsNotClosedIsAnErrorAtItsFence(text: String, place: String) {
    let lesson = lesson(text)
    #expect(
      lesson.told == [
        "\(place): this cell is not closed / close it with a line of as many ` or ~ as here,"
          + " behind the same '>' or indentation"
      ])
    #expect(lesson.cells.map(\.isValid) == [false])
  }

  @Test func aSampleThatIsNotClosedIsFine() {
    #expect(lesson("```swift\na\n").told == [])
    #expect(lesson("text\n\n```\n").told == [])
  }

  @Test(arguments: [1, 2, 254, 255, 256, 300])
  func longFencesCloseAsLibcmarkClosesThem(extra: Int) {
    let fence = String(repeating: "`", count: 2 + extra)
    let lesson = lesson("\(fence)swift run\na\n\(fence)\n\n```swift run\nb\n```\n")
    #expect(lesson.told == [])
    #expect(lesson.cells.map(\.code.text) == ["a\n", "b\n"])
    #expect(lesson.cells.first.map { lesson.slice($0.fence) } == "\(fence)swift run\na\n\(fence)")
  }

  @Test func aTabThatIsHalfAPrefixIsFoundAgain() {
    let lesson = lesson("- ```swift run\n\tâ + b\n  ```")
    for cell in lesson.cells {
      #expect(cell.code.text == "  â + b\n")
      #expect(lesson.slice(cell.code.range(inLesson: 2..<4)) == "â")
      #expect(lesson.slice(cell.code.range(inLesson: 0..<7)) == "â + b".prefix(4))
      #expect(cell.code.range(inLesson: 0..<1).isEmpty)
    }
    #expect(lesson.cells.count == 1)
  }
}
