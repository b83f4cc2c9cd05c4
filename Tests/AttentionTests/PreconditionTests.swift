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

  @Test func weightsInProportionToANegativeScoreStop() async throws {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = proportional([1, -0.5])
    }
    let words = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(words.contains("scores has the value -0.5, but needs a value from 0.0 up"))
    await #expect(processExitsWith: .failure) {
      _ = attend(query: [-1], keys: [[1]], values: [[1]], by: .dot, normalizer: .proportional)
    }
  }

  @Test func previousWeightsOfAnotherLengthStop() async {
    await #expect(processExitsWith: .failure) { _ = monotonic([1, 2], previous: [1]) }
    await #expect(processExitsWith: .failure) { _ = forward([[1, 2]], previous: [1]) }
    await #expect(processExitsWith: .failure) {
      _ = weigh([1, 2] as Vector, by: .monotonic(previous: [1]))
    }
  }

  @Test func windowsWithoutAKeyStop() async {
    await #expect(processExitsWith: .failure) { _ = Mask.slidingWindow(radius: -1) }
    await #expect(processExitsWith: .failure) { _ = Mask.window(center: 0, radius: -1) }
    await #expect(processExitsWith: .failure) {
      _ = Normalizer.localPredictive(center: 0, radius: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = mocha(monotonic: [1], chunkScores: [1], window: 0)
    }
  }

  @Test func headsThatDoNotFitStop() async {
    await #expect(processExitsWith: .failure) {
      let W: Matrix = [[1], [2], [3]]
      _ = multiHead(
        queries: [[1]], keys: [[1]], values: [[1]], WQ: W, WK: W, WV: W, WO: [[1, 1, 1]], heads: 2)
    }
    await #expect(processExitsWith: .failure) { _ = alibiSlopes(heads: 0) }
    await #expect(processExitsWith: .failure) {
      _ = selfAttention([[1]], WQ: [[1]], WK: [[1], [2]], WV: [[1]])
    }
  }

  @Test func positionsThatCannotTurnStop() async {
    await #expect(processExitsWith: .failure) { _ = rope([[1, 2, 3]], pairing: .halves) }
    await #expect(processExitsWith: .failure) { _ = rope([[1, 2]], pairing: .halves, base: -1) }
  }

  @Test func aOneOutsideOfItsVectorStops() async {
    await #expect(processExitsWith: .failure) { _ = oneHot(3, count: 3) }
  }
}
