extension LoadProblem {
  /// Of a file that should hold a model.
  var modelWording: Wording {
    switch self {
    case .noModel(let file):
      Wording(
        en: "'\(file)' holds no model", vi: "'\(file)' không chứa mô hình nào",
        help: Bilingual(
          en: "lesson models LESSON writes the models of a lesson as .safetensors files; for a "
            + "matrix leave task: out",
          vi: "lesson models BÀI ghi các mô hình của bài học thành tệp .safetensors; nếu cần ma "
            + "trận, hãy bỏ task:"))
    case .modelVersion(let file, let version):
      Wording(
        en: "'\(file)' holds a model of version '\(version)', which is not known here",
        vi: "'\(file)' chứa mô hình phiên bản '\(version)', phiên bản này chưa biết đến",
        help: Bilingual(
          en: "it is of another release of lesson; train it again",
          vi: "tệp thuộc một bản khác của lesson; hãy huấn luyện lại"))
    case .modelField(let file, let name, let found):
      Wording(
        en: found.map { "'\(file)' says '\(name)' of its model is '\($0)', which can't be" }
          ?? "'\(file)' doesn't say '\(name)' of its model",
        vi: found.map { "'\(file)' ghi '\(name)' của mô hình là '\($0)', điều không thể có" }
          ?? "'\(file)' không ghi '\(name)' của mô hình",
        help: Bilingual(
          en: "what a file says of its model stands in the metadata of the header",
          vi: "những gì tệp ghi về mô hình nằm trong metadata ở phần đầu"))
    case .otherTask(let file, let learned, let asked):
      Wording(
        en: "the model in '\(file)' learned \(learned), not \(asked)",
        vi: "mô hình trong '\(file)' đã học \(learned), không phải \(asked)",
        help: Bilingual(en: "write task: .\(learned)", vi: "hãy viết task: .\(learned)"))
    case .otherWords(let file, let task):
      Wording(
        en: "the model in '\(file)' learned \(task) with other words than this task has",
        vi: "mô hình trong '\(file)' học \(task) với những từ khác các từ của bài toán này",
        help: Bilingual(
          en: "give the task the symbols, or the corpus, that the model learned from",
          vi: "hãy cho bài toán đúng số ký hiệu, hoặc đúng kho câu, mà mô hình đã học"))
    case .parameterShape(let file, let name, let expected, let found):
      Wording(
        en: "'\(name)' in '\(file)' should be \(Self.sizes(expected)), "
          + (found.map { "and is \(Self.sizes($0))" } ?? "and is missing"),
        vi: "'\(name)' trong '\(file)' phải có cỡ \(Self.sizes(expected)), "
          + (found.map { "nhưng lại là \(Self.sizes($0))" } ?? "nhưng không có"),
        help: Bilingual(
          en: "the model is of another architecture than the file's metadata tells",
          vi: "mô hình có kiến trúc khác với những gì metadata của tệp ghi"))
    case .unknownParameter(let file, let name):
      Wording(
        en: "'\(name)' in '\(file)' belongs to no part of the model that its metadata tells of",
        vi: "'\(name)' trong '\(file)' không thuộc phần nào của mô hình mà metadata ghi",
        help: Bilingual(
          en: "the model is of another architecture than the file's metadata tells",
          vi: "mô hình có kiến trúc khác với những gì metadata của tệp ghi"))
    case .losses(let file, let name):
      Wording(
        en: "'\(name)' in '\(file)' is not one finite loss for each step",
        vi: "'\(name)' trong '\(file)' không phải là mỗi bước một giá trị mất mát hữu hạn",
        help: Bilingual(
          en: "it is a tensor of one dimension, as lesson models writes it; a model that did not "
            + "learn here needs one, too: torch.zeros(1), say",
          vi: "đó là tensor một chiều như lesson models ghi; mô hình học ở nơi khác cũng cần có: "
            + "chẳng hạn torch.zeros(1)"))
    case .notFinite(let file, let tensor):
      Wording(
        en: "'\(tensor)' in '\(file)' holds an infinity or NaN: its training diverged",
        vi: "'\(tensor)' trong '\(file)' chứa vô cực hoặc NaN: việc huấn luyện đã phân kỳ",
        help: Bilingual(
          en: "train the model again with a smaller learning rate",
          vi: "hãy huấn luyện lại với learningRate nhỏ hơn"))
    case .missing, .notAFile, .outside, .notReadable, .tooLarge, .noFolder, .unknownEnding,
      .notOfItsKind, .cutOff, .damaged, .numberType, .noNumbers, .dimensions, .needsName,
      .noMatrixNamed,
      .nameNotNeeded, .notANumber, .delimiter, .rowLength, .corpus:
      preconditionFailure("not about a model")
    }
  }

  /// `144 × 32`
  private static func sizes(_ shape: [Int]) -> String {
    shape.isEmpty ? "1" : shape.map(String.init).joined(separator: " × ")
  }
}
