import LessonSwift
import Runs
import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    ("```swift run\nlet a = nope\n```\n", "2:9+4"),
    ("- item\n\n  ```swift run\n  let a = nope\n  ```\n", "4:11+4"),
    ("> ```swift run\n> let a = nope\n> ```\n", "2:11+4"),
    ("> 1. > ~~~swift run\n>    > let ữ = nope\n>    > ~~~\n", "2:16+4"),
    (
      "\u{FEFF}chữ\r\n\r\n```swift run\r\n//| digits: 2\r\n\r\nlet a =\r\n  nope\r\n```\r\n",
      "7:3+4"
    ),
    ("-\t```swift run\n\tlet a = nope\n\t```\n", "2:10+4"),
    ("```swift run\n/* ghi chú: 𝔘 */ let a = nope\n```", "2:26+4"),
  ])
  func placesAreThoseOfTheLesson(text: String, place: String) {
    #expect(
      Trial(text).told == ["\(place): error: nothing is called 'nope' here / did you mean 'rope'?"])
  }

  @Test func aBrokenContractInAQuoteIsToldAtItsExpression() {
    let told = Trial(
      "> ```swift step=weights\r\n> //| keys: [a, b]\r\n> let w: Vector = [1,\r\n>   1]\r\n> ```\r\n"
    ).told
    #expect(told.map { $0.prefix { $0 != " " } } == ["3:19+3:"])
  }

  @Test func valuesHaveALimit() {
    let trial = Trial(
      cells(
        ("run", "let a = Vector.random(count: 10000001, seed: 1)"), ("run", "let b = 1"),
        ("run", "let c = Matrix.random(rows: 4000, columns: 3000, seed: 1)")))
    #expect(
      trial.told == [
        "2:9+39: error: this would hold 10,000,001 numbers; a value may hold 10,000,000 / work with a"
          + " smaller example",
        "10:9+49: error: this would hold 12,000,000 numbers; a value may hold 10,000,000 / work with a"
          + " smaller example",
      ])
    #expect(trial.fates == ["a failed", "b ok", "c failed"])
  }

  @Test func lessonsAndCellsHaveLimits() {
    var limits = Limits()
    limits.numbersPerLesson = 10
    limits.operationsPerCell = 1000
    let trial = Trial(
      cells(
        ("run", "let a = Vector.random(count: 6, seed: 1)"),
        ("run", "let b = Vector.random(count: 6, seed: 1)"),
        ("run", "let c = exp(Vector.random(count: 200, seed: 1))[0]")), limits: limits)
    #expect(trial.fates == ["a ok", "b failed", "c failed"])
    #expect(trial.told.map { $0.prefix { $0 != " " } } == ["6:9+32:", "10:13+34:"])
  }
}
