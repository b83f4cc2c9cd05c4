import Attention
import Testing

@testable import Seq2Seq

/// A whole step against PyTorch, gradients in Double.
@Suite struct PyTorchGradientTests {
  @Test func lossesAndGradientsAreThoseOfPyTorch() throws {
    let fixture = try GradientFixture.read()
    #expect(Set(fixture.cases.map(\.attention)).count == AttentionKind.allCases.count)
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
