import Attention
import Testing

/// A call that breaks its shape rule stops the program, and says why.
struct PreconditionTests {
  @Test func aScoreOfOtherWidthsStops() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = score(query: [1, 2, 3], keys: [[1, 2]], by: .dot)
    }
    let words = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(
      words.contains("keys has rows of 2 numbers, but needs rows of 3 numbers because of query"))
  }

  @Test func aRaggedLiteralStops() async {
    await #expect(processExitsWith: .failure) { _ = [[1, 2], [3]] as Matrix }
  }

  @Test func anIndexOutOfRangeStops() async {
    await #expect(processExitsWith: .failure) { _ = ([1, 2] as Vector)[2] }
  }

  @Test func aTemperatureOfZeroStops() async {
    await #expect(processExitsWith: .failure) { _ = softmax([1, 2], temperature: 0) }
    await #expect(processExitsWith: .failure) { _ = Normalizer.softmax(temperature: .nan) }
  }

  @Test func theLargestOfNoneStops() async {
    await #expect(processExitsWith: .failure) { _ = max(Vector([])) }
  }

  @Test func parametersThatDisagreeStop() async {
    await #expect(processExitsWith: .failure) {
      _ = Score.additive(W: [[1], [2]], U: [[1]], v: [1, 2])
    }
  }
}
