import Attention
import Diagnostics
import Foundation
import LessonSwift
import ModelFiles
import Seq2Seq
import Testing

@testable import LearningCells

/// Models in files.
@Suite struct CheckpointTests {
  private static let task = LearningTask.reversal(lengths: 2...4, symbols: 3)

  private static func learned(
    _ attention: AttentionKind = .additive, _ timing: Timing = .previous,
    _ cell: RecurrentCell = .gru
  ) throws -> LearnedModel {
    let plan = TrainingPlan(
      task: task, attention: attention, timing: timing, cell: cell, embedding: 4, hidden: 5,
      dropout: 0.25, steps: 3, batch: 4, learningRate: 0.01, seed: -7)
    return LearnedModel(try plan.train(), by: plan)
  }

  private static func folder(_ bytes: [UInt8]) -> LessonFiles {
    LessonFiles { path throws(LoadProblem) in
      guard path == "model.safetensors" else { throw .missing(path) }
      return bytes
    }
  }

  private static let load = "load(\"model.safetensors\", task: .reversal(symbols: 3))"

  @Test(arguments: AttentionKind.allCases, RecurrentCell.allCases)
  func aModelComesBackAsItWas(attention: AttentionKind, cell: RecurrentCell) throws {
    for timing in Timing.allCases {
      let model = try Self.learned(attention, timing, cell)
      let file = try Safetensors(parsing: Checkpoint.file(of: model))
      let back = try Checkpoint.model(in: file, of: Self.task)
      #expect(back.trained.model == model.trained.model)
      #expect(back.plan == model.plan)
      #expect(back.losses.values.map(Float.init) == model.losses.values.map(Float.init))
    }
  }

  @Test func aLessonLoadsAModelAndAsksIt() throws {
    let model = try Self.learned()
    let files = Self.folder(try Checkpoint.file(of: model))
    let words: [String] = try LearningRun(
      "translate(\"c a b\", with: \(Self.load)).words", files: files
    ).last()
    #expect(words == translate("c a b", with: model).words)
  }

  /// What a model that didn't learn here may bring, or none.
  @Test(
    arguments: [
      nil, Tensor(shape: [1, 3], values: .float([1, 1, 1])), Tensor(shape: [0], values: .float([])),
      Tensor(shape: [2], values: .float([1, .nan])), Tensor(shape: [], values: .float([1])),
    ] as [Tensor?])
  func lossesAreOneFiniteNumberAStep(losses: Tensor?) throws {
    let model = try Self.learned()
    let whole = try Safetensors(parsing: Checkpoint.file(of: model))
    let file = Safetensors(
      model.trained.model, beside: losses.map { [Checkpoint.losses: $0] } ?? [:],
      metadata: whole.metadata)
    let run = LearningRun(Self.load, files: Self.folder(try file.encoded()))
    #expect(
      run.problems == [.load(.losses("model.safetensors", name: "training.losses"))])
  }

  /// Each with one thing changed in a good file.
  private static let mistakes: [(field: String, value: String?, problem: LoadProblem)] = [
    ("format", "other", .noModel("model.safetensors")),
    ("format", nil, .noModel("model.safetensors")),
    ("version", "2", .modelVersion("model.safetensors", "2")),
    ("task", "copy", .otherTask("model.safetensors", learned: "copy", asked: "reversal")),
    ("source_words", "a b", .otherWords("model.safetensors", task: "reversal")),
    ("hidden", "1e9", .modelField("model.safetensors", name: "hidden", found: "1e9")),
    ("hidden", "99999", .modelField("model.safetensors", name: "hidden", found: "99999")),
    ("cell", nil, .modelField("model.safetensors", name: "cell", found: nil)),
    ("timing", "later", .modelField("model.safetensors", name: "timing", found: "later")),
    ("dropout", "nan", .modelField("model.safetensors", name: "dropout", found: "nan")),
    ("seed", "-1", .modelField("model.safetensors", name: "seed", found: "-1")),
    (
      "hidden", "6",
      .parameterShape(
        "model.safetensors", name: "encoder.weight_ih_l0", expected: [18, 4], found: [15, 4])
    ),
    (
      "attention", "mean",
      .unknownParameter("model.safetensors", name: "attention.key.weight")
    ),
  ]

  @Test(arguments: mistakes)
  func aFileThatIsNoSuchModelIsTold(field: String, value: String?, problem: LoadProblem) throws {
    let good = try Safetensors(parsing: Checkpoint.file(of: Self.learned()))
    var metadata = good.metadata
    metadata[field] = value
    let tensors = good.tensors.map { ($0.name, $0.tensor) }
    let bytes = try Safetensors(
      Dictionary(uniqueKeysWithValues: tensors), metadata: metadata
    ).encoded()
    let run = LearningRun(Self.load, files: Self.folder(bytes))
    #expect(run.problems == [.load(problem)])
  }

  @Test func numbersThatAreNoneAreTold() throws {
    let good = try Safetensors(parsing: Checkpoint.file(of: Self.learned()))
    var tensors = Dictionary(uniqueKeysWithValues: good.tensors.map { ($0.name, $0.tensor) })
    let name = "output.bias"
    let bias = try #require(tensors[name])
    tensors[name] = Tensor(
      shape: bias.shape, values: .float(Array(repeating: .nan, count: bias.floats.count)))
    let bytes = try Safetensors(tensors, metadata: good.metadata).encoded()
    let run = LearningRun(Self.load, files: Self.folder(bytes))
    #expect(run.problems == [.load(.notFinite("model.safetensors", tensor: name))])
  }

  @Test func otherFilesHoldNoModel() throws {
    let plain = LearningRun("load(\"states.csv\", task: .copy())")
    #expect(plain.problems == [.load(.noModel("states.csv"))])
    #expect(try plain.part() == "\"states.csv\"")
    let cut = Array(try Checkpoint.file(of: Self.learned()).dropLast())
    let run = LearningRun(Self.load, files: Self.folder(cut))
    #expect(run.problems == [.load(.cutOff("model.safetensors", .safetensors))])
  }

  // MARK: PyTorch

  /// What PyTorch says of the model that it saved.
  private struct Expected: Decodable {
    let source: [String]
    let words: [String]
    let probabilities: [[Double]]
  }

  /// Written by `Oracle/checkpoints.py write`.
  private static func fixture(_ name: String) throws -> [UInt8] {
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures"))
    return [UInt8](try Data(contentsOf: file))
  }

  @Test func aModelOfPyTorchWritesHereWhatItWritesThere() throws {
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(Self.fixture("torch.json")))
    let model = try Checkpoint.model(
      in: Safetensors(parsing: Self.fixture("torch.safetensors")), of: .reversal(symbols: 3))
    let written = translate(
      expected.source.joined(separator: " "), with: model, limit: expected.words.count)
    #expect(written.words == expected.words)
    for (round, row) in expected.probabilities.enumerated() {
      // Logits but for a number that all of a row have in common.
      for (ours, theirs) in zip(written.probabilities[round].values, row) {
        #expect(abs(ours - theirs) < 1e-5 * theirs)
      }
    }
  }
}
