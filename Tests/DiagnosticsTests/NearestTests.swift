import Diagnostics
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("weights", "weights", 0), ("wieghts", "weights", 1), ("weight", "weights", 1),
    ("wegihst", "weights", 2), ("", "abc", 3), ("abc", "", 3), ("ab", "ba", 1), ("ca", "abc", 3),
    ("kitten", "sitting", 3),
  ])
  func theDistanceCountsEditsAndSwaps(a: String, b: String, distance: Int) {
    #expect(editDistance(a, b) == distance)
    #expect(editDistance(b, a) == distance)
  }

  @Test(arguments: [
    ("wieghts", "weights"), ("scroe", "score"), ("contxt", "context"), ("socres", "score"),
    ("x", nil), ("score", nil), ("attention", nil), ("", nil),
  ])
  func theNearestNameIsTheOneThatWasMeant(name: String, meant: String?) {
    #expect(nearest(to: name, among: ["score", "weights", "context"]) == meant)
  }

  @Test func shortNamesMustBeNearer() {
    #expect(nearest(to: "rn", among: ["run"]) == "run")
    #expect(nearest(to: "rx", among: ["run"]) == nil)
    #expect(nearest(to: "rx", among: ["run"], limit: 2) == "run")
    #expect(nearest(to: "ab", among: ["ac", "ad"]) == "ac")
  }

  @Test func endlessNamesAreFarFromEverything() {
    let long = String(repeating: "a", count: 100_000)
    #expect(editDistance(long, long + "b") > 2)
    #expect(nearest(to: long, among: ["score"]) == nil)
  }
}
