internal import Diagnostics
internal import ModelFiles

extension LoadProblem {
  init(_ mistake: SafetensorsMistake, in file: String) {
    switch mistake {
    case .noHeader, .headerTooLong, .headerBeyondFile, .headerIsNoJSON, .headerIsNoObject:
      self = .notOfItsKind(file, .safetensors)
    case .unknownType(let tensor, let type):
      self = .numberType(file, tensor: tensor, type: type, .safetensors)
    case .beyondFile: self = .cutOff(file, .safetensors)
    case .metadataIsNoObject, .metadataIsNoText, .sameName, .entryIsNoObject, .field,
      .unknownField, .tooLarge, .wrongSize, .overlap, .hole:
      self = .damaged(file, .safetensors)
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
