import Attention
import Foundation
import Testing

@testable import Seq2Seq

/// A whole step against PyTorch, whose gradients are Double's: the committed fixture, and every JSON
/// file in the folder that the environment variable SEQ2SEQ_ORACLE names, which `make oracle` makes.
@Suite struct PyTorchGradientTests {
  private static var folder: String? {
    ProcessInfo.processInfo.environment["SEQ2SEQ_ORACLE"]
  }

  @Test func lossesAndGradientsAreThoseOfPyTorch() throws {
    let fixture = try GradientFixture.read()
    #expect(Set(fixture.cases.map(\.attention)).count == AttentionKind.allCases.count)
    try compare(fixture)
  }

  @Test(.enabled(if: folder != nil, "SEQ2SEQ_ORACLE is not set"))
  func freshLossesAndGradientsAreThoseOfPyTorch() throws {
    let folder = URL(filePath: try #require(Self.folder))
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }
    #expect(!files.isEmpty, "no JSON file in \(folder.path)")
    for file in files { try compare(try GradientFixture.read(file)) }
  }

  private func compare(_ fixture: GradientFixture) throws {
    for example in fixture.cases {
      let name = "\(example.attention), \(example.cell), \(example.timing)"
      let model = try fixture.model(of: example)
      let trainer = Trainer(model)
      let batch = zip(example.sources, example.targets).map {
        Example(source: $0, target: $1, alignment: [])
      }
      let result = trainer.gradients(of: batch)
      #expect(abs(result.loss - example.loss) < 1e-5 * example.loss, "\(name)")
      for parameter in model.parameters {
        let expected = try #require(example.parameters[parameter.name]).gradient
        let found = trainer.gradient(of: parameter)
        // By the largest number of each parameter; single ones may be sums that nearly cancel.
        let scale = expected.map(abs).max() ?? 0
        let error = zip(found, expected).map { abs(Double($0) - $1) }.max() ?? 0
        #expect(
          error <= 1e-4 * scale + 1e-8, "\(name): \(parameter.name) is \(error) of \(scale) off")
      }
    }
  }
}
