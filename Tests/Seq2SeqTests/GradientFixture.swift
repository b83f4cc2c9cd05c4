import Attention
import Foundation
import Seq2Seq
import Testing

/// What PyTorch makes of small batches: `Fixtures/gradients.json`, by
/// Oracle/make_gradients.py.
struct GradientFixture: Decodable {
  let embedding: Int
  let hidden: Int
  let attentionWidth: Int
  let sourceWords: Int
  let targetWords: Int
  let longestSource: Int
  let cases: [Case]

  struct Case: Decodable {
    let attention: String
    let cell: String
    let isBidirectional: Bool
    let timing: String
    let sources: [[Int]]
    let targets: [[Int]]
    let loss: Double
    let parameters: [String: Tensor]
  }

  struct Tensor: Decodable {
    let shape: [Int]
    let values: [Float]
    let gradient: [Double]
  }

  static func read() throws -> GradientFixture {
    let file = Bundle.module.url(
      forResource: "gradients", withExtension: "json", subdirectory: "Fixtures")
    return try read(try #require(file))
  }

  static func read(_ file: URL) throws -> GradientFixture {
    try JSONDecoder().decode(GradientFixture.self, from: Data(contentsOf: file))
  }

  func model(of example: Case) throws -> Model {
    let shape = ModelShape(
      sourceWords: sourceWords, targetWords: targetWords, embedding: embedding, hidden: hidden,
      attentionWidth: attentionWidth, cell: try #require(RecurrentCell(rawValue: example.cell)),
      isBidirectional: example.isBidirectional,
      attention: try #require(AttentionKind(rawValue: example.attention)),
      timing: example.timing == "current" ? .current : .previous, longestSource: longestSource)
    return try Model(
      shape, tensors: example.parameters.mapValues { ($0.shape, $0.values) })
  }
}
