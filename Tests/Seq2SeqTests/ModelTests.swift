import Testing

@testable import Seq2Seq

@Suite struct ModelTests {
  private let shape = ModelShape(
    sourceWords: 4, targetWords: 5, embedding: 3, hidden: 2, attention: .general)

  @Test func parametersAreNamedAndLaidOutAsPyTorchsLayers() {
    let model = Model(shape, seed: 1)
    let shapes = [String: [Int]](
      uniqueKeysWithValues: model.parameters.map { ($0.name, $0.shape) })
    #expect(shapes["encoder.weight_ih_l0"] == [6, 3])
    #expect(shapes["encoder.weight_hh_l0_reverse"] == [6, 2])
    #expect(shapes["decoder.weight_ih"] == [6, 7])
    #expect(shapes["bridge.weight"] == [2, 4])
    #expect(shapes["attention.general.weight"] == [2, 4])
    #expect(shapes["output.weight"] == [5, 9])
    #expect(model.values.count == model.parameters.reduce(0) { $0 + $1.count })
    #expect(model["output.bias"]?.count == 5)
    #expect(model["nothing"] == nil)
  }

  @Test func aModelIsMadeOfItsTensorsAgain() throws {
    let model = Model(shape, seed: 7)
    var tensors = [String: (shape: [Int], values: [Float])](
      uniqueKeysWithValues: model.parameters.map { ($0.name, ($0.shape, model[$0.name] ?? [])) })
    #expect(try Model(shape, tensors: tensors) == model)
    tensors["stranger"] = ([1], [0])
    #expect(throws: ParameterMismatch.unknown("stranger")) { try Model(shape, tensors: tensors) }
    tensors["stranger"] = nil
    tensors["output.bias"] = ([4], [0, 0, 0, 0])
    #expect(throws: ParameterMismatch.wrongShape("output.bias", expected: [5], found: [4])) {
      try Model(shape, tensors: tensors)
    }
    tensors["output.bias"] = nil
    #expect(throws: ParameterMismatch.missing("output.bias", shape: [5])) {
      try Model(shape, tensors: tensors)
    }
  }

  @Test func startsAreDrawnWithinPyTorchsBounds() throws {
    let model = Model(ModelShape(sourceWords: 30, targetWords: 30), seed: 2)
    let bias = try #require(model["encoder.bias_hh_l0"])
    let bound = 1 / Float(48).squareRoot()
    #expect(bias.allSatisfy { abs($0) <= bound })
    #expect((bias.max() ?? 0) > 0.8 * bound && (bias.min() ?? 0) < -0.8 * bound)
    let embedding = try #require(model["source_embedding.weight"])
    let mean = embedding.reduce(0, +) / Float(embedding.count)
    let square = embedding.reduce(0) { $0 + $1 * $1 } / Float(embedding.count)
    #expect(abs(mean) < 0.15 && abs(square - 1) < 0.2)
  }
}
