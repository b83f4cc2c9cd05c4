import Attention
import ModelFiles
import Testing

@Suite struct SafetensorsTests {
  @Test func aFileOfPyTorchReadsAsItWasSaved() throws {
    let file = try Safetensors(parsing: fixture("torch.safetensors"))
    #expect(file.metadata == ["task": "đảo ngược"])
    #expect(
      file.tensors.map(\.name) == [
        "attention.filters.weight", "encoder.bias_ih_l0", "encoder.weight_ih_l0", "nothing",
        "scale",
      ])
    #expect(file["attention.filters.weight"] == tensor(2, 1, 3))
    #expect(file["encoder.bias_ih_l0"] == tensor(6))
    #expect(file["encoder.weight_ih_l0"] == tensor(6, 2))
    #expect(file["nothing"] == Tensor(shape: [0, 4], values: .float([])))
    #expect(file["scale"] == Tensor(shape: [], values: .float([0.5])))
    #expect(file["encoder"] == nil)
  }

  @Test func doublesStayDoubles() throws {
    let file = try Safetensors(parsing: fixture("mixed.safetensors"))
    #expect(file.tensors.map(\.name) == ["wide", "narrow"])
    #expect(file["wide"] == Tensor(shape: [3, 2], values: .double(halves(6))))
    #expect(file["narrow"] == tensor(2, 3))
    #expect(file["wide"]?.matrix == [[0.5, 1.5], [2.5, 3.5], [4.5, 5.5]])
  }

  @Test(arguments: ["torch.safetensors", "plain.safetensors"])
  func whatIsWrittenIsByteForByteWhatTheLibraryWrites(name: String) throws {
    let bytes = try fixture(name)
    #expect(try Safetensors(parsing: bytes).encoded() == bytes)
  }

  @Test func typesThatAreNotReadAreNamed() throws {
    #expect(throws: SafetensorsMistake.unknownType(tensor: "half", "BF16")) {
      try Safetensors(parsing: fixture("bfloat16.safetensors"))
    }
  }

  @Test func everyFloatComesBackBitForBit() throws {
    let numbers: [Float] = [
      0, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -.infinity, .nan, .pi, 1e-30,
    ]
    let file = Safetensors(
      ["đầu \"<\n": Tensor(shape: [2, 4], values: .float(numbers)), "b": tensor(1)],
      metadata: ["words": "<END> một\u{2028}", "a": "\u{0}"])
    let back = try Safetensors(parsing: file.encoded())
    #expect(back["đầu \"<\n"]?.floats.map(\.bitPattern) == numbers.map(\.bitPattern))
    #expect(back["b"] == tensor(1))
    #expect(back.metadata == file.metadata)
    #expect(try Safetensors([:]).encoded() == Array([8, 0, 0, 0, 0, 0, 0, 0] + "{}      ".utf8))
    #expect(try Safetensors(parsing: Safetensors([:]).encoded()).tensors.isEmpty)
  }

  @Test func whatCouldNotBeReadAgainIsNotWritten() {
    let file = Safetensors([:], metadata: ["words": String(repeating: "a", count: 1 << 20)])
    #expect(throws: SafetensorsMistake.headerTooLong(bytes: 1_048_608, limit: 1_048_576)) {
      try file.encoded()
    }
  }

  @Test func doublesAreWrittenAsFloats() throws {
    let file = Safetensors(["a": Tensor(shape: [2], values: .double([0.1, 2]))])
    #expect(try Safetensors(parsing: file.encoded())["a"]?.values == .float([0.1, 2]))
  }

  private func tensor(_ shape: Int...) -> Tensor {
    Tensor(shape: shape, values: .float(halves(shape.reduce(1, *)).map(Float.init)))
  }
}
