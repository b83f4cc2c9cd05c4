internal import Diagnostics
internal import ModelFiles
internal import Seq2Seq

extension LoadProblem {
  init(_ mistake: SafetensorsMistake, in file: String) {
    switch mistake {
    case .noHeader, .headerTooLong, .headerIsNoJSON, .headerIsNoObject:
      self = .notOfItsKind(file, .safetensors)
    case .unknownType(let tensor, let type):
      self = .numberType(file, tensor: tensor, type: type, .safetensors)
    case .headerBeyondFile, .beyondFile: self = .cutOff(file, .safetensors)
    case .metadataIsNoObject, .metadataIsNoText, .sameName, .entryIsNoObject, .field,
      .unknownField, .tooLarge, .wrongSize, .overlap, .hole:
      self = .damaged(file, .safetensors)
    }
  }

  /// - Parameter task: the name of what the model was to have learned.
  init(_ mistake: CheckpointMistake, in file: String, task: String) {
    switch mistake {
    case .noModel: self = .noModel(file)
    case .otherVersion(let version): self = .modelVersion(file, version)
    case .field(let name, let found): self = .modelField(file, name: name, found: found)
    case .otherTask(let learned): self = .otherTask(file, learned: learned, asked: task)
    case .otherWords: self = .otherWords(file, task: task)
    case .parameter(.missing(let name, let shape)):
      self = .parameterShape(file, name: name, expected: shape, found: nil)
    case .parameter(.wrongShape(let name, let expected, let found)):
      self = .parameterShape(file, name: name, expected: expected, found: found)
    case .parameter(.unknown(let name)): self = .unknownParameter(file, name: name)
    case .losses: self = .losses(file, name: Checkpoint.losses)
    case .notFinite(let name): self = .notFinite(file, tensor: name)
    }
  }

  init(_ mistake: NumPyMistake, in file: String) {
    switch mistake {
    case .noNumPyFile, .unknownVersion: self = .notOfItsKind(file, .npy)
    case .headerBeyondFile, .cutOff: self = .cutOff(file, .npy)
    case .header, .headerTooLong, .missing, .trailingBytes: self = .damaged(file, .npy)
    case .unknownType(let type): self = .numberType(file, tensor: nil, type: type, .npy)
    // Beyond 2⁵³, where Double holds not every integer.
    case .inexact: self = .numberType(file, tensor: nil, type: "int64", .npy)
    case .dimensions(let count): self = .dimensions(file, tensor: nil, count)
    case .noNumbers: self = .noNumbers(file)
    }
  }

  init(_ mistake: CSVMistake, in file: String) {
    switch mistake {
    case .noNumbers: self = .noNumbers(file)
    case .notANumber(let line, let column, let text):
      self = .notANumber(file, line: line, column: column, text: text)
    case .otherDelimiter(let line, let instead):
      self = .delimiter(file, line: line, instead: instead)
    case .otherCount(let line, let numbers, let expected):
      self = .rowLength(file, line: line, numbers: numbers, expected: expected)
    }
  }
}

extension CorpusProblem {
  init(_ kind: CorpusMistake.Kind) {
    switch kind {
    case .noPairs: self = .noPairs
    case .notUTF8(let column): self = .notUTF8(column: column)
    case .noTab(let instead): self = .noTab(instead: instead)
    case .manyTabs(let count, let instead): self = .manyTabs(count, instead: instead)
    case .empty(let side): self = .empty(Side(side))
    case .tooLong(let side, let words, let limit):
      self = .tooLong(Side(side), words: words, limit: limit)
    case .end(let side, let instead): self = .end(Side(side), instead: instead)
    case .tooManyPairs(let limit): self = .tooManyPairs(limit: limit)
    case .tooManyWords(let side, let limit): self = .tooManyWords(Side(side), limit: limit)
    }
  }
}

extension CorpusProblem.Side {
  fileprivate init(_ side: CorpusSide) {
    switch side {
    case .source: self = .source
    case .target: self = .target
    }
  }
}
