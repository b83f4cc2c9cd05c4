internal import Attention
public import ModelFiles
public import Seq2Seq

/// A model that learned, as a file in the format safetensors, which PyTorch opens too.
///
/// The tensors are the model's parameters by PyTorch's names (`encoder.weight_ih_l0`), beside
/// ``losses``; the metadata says how the model is built and what it learned: ``Field``.
public enum Checkpoint {
  /// What every such file says of itself under `format`.
  static let format = "attention-lessons"

  /// Under `version`; grows when a file of before can't be read any more.
  static let version = "1"

  /// The name of the tensor that holds the loss of each step.
  public static let losses = "training.losses"

  /// A name of the metadata.
  enum Field: String {
    case format, version, task, cell, attention, timing, embedding, hidden, batch, seed
    case sourceWords = "source_words"
    case targetWords = "target_words"
    case attentionWidth = "attention_width"
    case isBidirectional = "bidirectional"
    case longestSource = "longest_source"
    case learningRate = "learning_rate"
    case dropout, clip
  }

  /// The bytes of a file that holds a model, numbers in F32.
  ///
  /// - Throws: where the words of the vocabularies fill more than a header holds.
  /// - Complexity: O(numbers of the model).
  public static func file(of learned: LearnedModel) throws(SafetensorsMistake) -> [UInt8] {
    let (shape, plan) = (learned.plan.shape, learned.plan)
    let fields: [Field: String] = [
      .format: format, .version: version, .task: plan.task.name,
      .sourceWords: text(learned.trained.source), .targetWords: text(learned.trained.target),
      .cell: shape.cell.rawValue, .attention: shape.attention.rawValue,
      .timing: "\(shape.timing)", .embedding: "\(shape.embedding)", .hidden: "\(shape.hidden)",
      .attentionWidth: "\(shape.attentionWidth)", .isBidirectional: "\(shape.isBidirectional)",
      .longestSource: "\(shape.longestSource)", .dropout: "\(shape.dropout)",
      .batch: "\(plan.batch)", .learningRate: "\(plan.learningRate)", .clip: "\(plan.clip)",
      .seed: "\(plan.seed)",
    ]
    let losses = Tensor(
      shape: [learned.trained.losses.count],
      values: .float(learned.trained.losses.map(Float.init)))
    return try Safetensors(
      learned.trained.model, beside: [Self.losses: losses],
      metadata: Dictionary(uniqueKeysWithValues: fields.map { ($0.rawValue, $1) })
    ).encoded()
  }

  /// The words but for `<END>`, which is always the first.
  private static func text(_ vocabulary: Vocabulary) -> String {
    vocabulary.words.dropFirst().joined(separator: " ")
  }

  /// The model in a file.
  ///
  /// - Parameter task: what it learned; its words must be those of the file.
  /// - Complexity: O(numbers of the model).
  public static func model(
    in file: Safetensors, of task: LearningTask
  ) throws(CheckpointMistake) -> LearnedModel {
    let fields = CheckpointFields(file.metadata)
    guard file.metadata[Field.format.rawValue] == format else { throw .noModel }
    let version = try fields.text(.version)
    guard version == Self.version else { throw .otherVersion(version) }
    let learned = try fields.text(.task)
    guard learned == task.name else { throw .otherTask(learned) }
    guard try fields.text(.sourceWords) == text(task.source),
      try fields.text(.targetWords) == text(task.target)
    else { throw .otherWords }
    guard let tensor = file[losses], tensor.shape.count == 1, tensor.shape[0] > 0 else {
      throw .losses
    }
    let losses = tensor.doubles
    guard losses.allSatisfy(\.isFinite) else { throw .losses }
    let plan = try plan(fields, task, steps: losses.count)
    let model: Model
    do throws(ParameterMismatch) {
      model = try Model(plan.shape, tensors: file.parameters(without: [Self.losses]))
    } catch {
      throw .parameter(error)
    }
    if let parameter = model.parameters.first(where: { parameter in
      (model[parameter.name] ?? []).contains { !$0.isFinite }
    }) {
      throw .notFinite(parameter.name)
    }
    let trained = TrainedModel(
      model: model, source: task.source, target: task.target, task: task.name,
      losses: losses)
    return LearnedModel(trained, by: plan)
  }

  private static func plan(
    _ fields: CheckpointFields, _ task: LearningTask, steps: Int
  ) throws(CheckpointMistake) -> TrainingPlan {
    let shape = ModelShape(
      sourceWords: task.source.count, targetWords: task.target.count,
      embedding: try fields.width(.embedding), hidden: try fields.width(.hidden),
      attentionWidth: try fields.width(.attentionWidth),
      cell: try fields.value(.cell, RecurrentCell.init(rawValue:)),
      isBidirectional: try fields.value(.isBidirectional) { Bool($0) },
      attention: try fields.value(.attention, AttentionKind.init(rawValue:)),
      timing: try fields.value(.timing) { text in
        Timing.allCases.first { "\($0)" == text }
      },
      dropout: try fields.number(.dropout, below: 1),
      longestSource: try fields.width(.longestSource))
    return TrainingPlan(
      task, shape, steps: steps, batch: try fields.width(.batch),
      learningRate: try fields.number(.learningRate), clip: try fields.number(.clip),
      seed: try fields.value(.seed) { UInt64($0) })
  }
}

/// Why a file of tensors is no model of a task.
public enum CheckpointMistake: Error, Equatable, Sendable {
  /// It doesn't say that it is one.
  case noModel
  case otherVersion(String)
  /// Something is missing of what it has to say of itself, or can't be.
  case field(String, found: String?)
  /// It learned something else.
  case otherTask(String)
  /// It learned a task of this name, with other words.
  case otherWords
  case parameter(ParameterMismatch)
  /// The losses are missing, or not one finite number a step.
  case losses
  /// A parameter that holds an infinity, or no number.
  case notFinite(String)
}
