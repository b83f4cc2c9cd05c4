/// Why no matrix or model comes from a file; every case names the file as the lesson does.
public enum LoadProblem: Error, Equatable, Sendable {
  case missing(String)
  /// A folder; else a pipe, a device and the like.
  case notAFile(String, isFolder: Bool)
  /// The path, or where a link leads, is not below the lesson's folder.
  case outside(String)
  case notReadable(String, reason: String)
  /// In bytes.
  case tooLarge(String, bytes: Int, limit: Int)
  /// Nothing here reads files: the lesson has no folder, as what comes through a pipe.
  case noFolder(String)
  /// A name that ends with nothing that can be read.
  case unknownEnding(String)
  /// What is in the file is not what its name says.
  case notOfItsKind(String, LoadedFile)
  case cutOff(String, LoadedFile)
  /// What the file says of its numbers doesn't fit together.
  case damaged(String, LoadedFile)
  /// The type as it stands in the file: `BF16`, `>f8`.
  case numberType(String, tensor: String?, type: String, LoadedFile)
  case noNumbers(String)
  /// Neither one dimension nor two.
  case dimensions(String, tensor: String?, Int)
  /// A file of many matrices, and no name.
  case needsName(String, names: [String])
  case noMatrixNamed(String, name: String, nearest: String?, names: [String])
  /// A name for a file that holds one matrix only.
  case nameNotNeeded(String, LoadedFile)
  /// Lines and columns count from 1, columns in numbers.
  case notANumber(String, line: Int, column: Int, text: String)
  /// How the line is to be written.
  case delimiter(String, line: Int, instead: String)
  case rowLength(String, line: Int, numbers: Int, expected: Int)
  /// A file that holds no model that `lesson models` or a program of its kind has written.
  case noModel(String)
  /// A model of a version that can't be read.
  case modelVersion(String, String)
  /// Something that a file has to say of its model, and doesn't, or not so that it can be read.
  case modelField(String, name: String, found: String?)
  /// A model that learned another task than the one that is asked for.
  case otherTask(String, learned: String, asked: String)
  /// A model that learned the task with other words.
  case otherWords(String, task: String)
  /// A parameter that is missing, or has other sizes than the model that the file tells of.
  case parameterShape(String, name: String, expected: [Int], found: [Int]?)
  case unknownParameter(String, name: String)
  /// The tensor of a model's losses, one a step, is missing or holds something else.
  case losses(String, name: String)
  /// A line, from 1, of a file of sentence pairs.
  case corpus(String, line: Int, CorpusProblem)
  /// Numbers with which nothing can be computed.
  case notFinite(String, tensor: String)

  /// The name of the argument that is at fault.
  var argument: String? {
    switch self {
    case .needsName, .missing, .outside, .notReadable, .tooLarge, .noFolder, .unknownEnding,
      .notOfItsKind, .cutOff, .damaged, .noNumbers, .notANumber, .delimiter, .rowLength, .noModel,
      .modelVersion, .modelField, .parameterShape, .unknownParameter, .notFinite, .corpus,
      .notAFile, .losses:
      "file"
    case .otherTask, .otherWords: "task"
    case .noMatrixNamed, .nameNotNeeded: "name"
    case .numberType(_, let tensor, _, _), .dimensions(_, let tensor, _):
      tensor == nil ? "file" : "name"
    }
  }
}

/// A kind of file that matrices come from.
public enum LoadedFile: Equatable, Sendable {
  case safetensors, npy, csv

  /// As the end of "is not …".
  var name: Bilingual {
    switch self {
    case .safetensors: Bilingual(en: "a safetensors file", vi: "tệp safetensors")
    case .npy: Bilingual(en: "a NumPy array", vi: "mảng NumPy")
    case .csv: Bilingual(en: "a table of numbers", vi: "bảng số")
    }
  }

  /// How such a file is written.
  var recipe: Bilingual {
    switch self {
    case .safetensors:
      Bilingual(
        en: "PyTorch writes one with safetensors.torch.save_file({\"encoder\": states}, …)",
        vi: "PyTorch ghi tệp này bằng safetensors.torch.save_file({\"encoder\": states}, …)")
    case .npy:
      Bilingual(
        en: "NumPy writes one with numpy.save(\"states.npy\", states)",
        vi: "NumPy ghi tệp này bằng numpy.save(\"states.npy\", states)")
    case .csv:
      Bilingual(
        en: "write a row a line, with commas between the numbers: 1,0.5,-2",
        vi: "mỗi dòng viết một hàng, các số cách nhau bằng dấu phẩy: 1,0.5,-2")
    }
  }
}
