extension LoadProblem {
  var wording: Wording {
    switch self {
    case .missing, .notAFile, .outside, .notReadable, .tooLarge, .noFolder, .unknownEnding:
      fileWording
    case .needsName, .noMatrixNamed, .nameNotNeeded: nameWording
    case .notANumber, .delimiter, .rowLength: lineWording
    case .corpus(let file, let line, let problem): problem.wording(in: file, line: line)
    case .noModel, .modelVersion, .modelField, .otherTask, .otherWords, .parameterShape,
      .unknownParameter, .losses, .notFinite:
      modelWording
    case .notOfItsKind(let file, let kind):
      Wording(
        en: "'\(file)' is not \(kind.name.en)", vi: "'\(file)' không phải là \(kind.name.vi)",
        help: kind.recipe)
    case .cutOff(let file, let kind):
      Wording(
        en: "'\(file)' ends before its last number", vi: "'\(file)' hết trước số cuối cùng",
        help: Bilingual(
          en: "it was cut off: copy it again, or write it again; \(kind.recipe.en)",
          vi: "tệp bị cắt mất phần cuối: hãy chép hoặc ghi lại; \(kind.recipe.vi)"))
    case .damaged(let file, let kind):
      Wording(
        en: "what '\(file)' says of its numbers doesn't fit together",
        vi: "những gì '\(file)' ghi về các số của nó không khớp với nhau",
        help: kind.recipe)
    case .numberType(let file, let tensor, let type, let kind):
      Wording(
        en: "\(Self.place(file, tensor)) holds numbers of the type \(type), which are not read",
        vi: "\(Self.place(file, tensor)) chứa các số kiểu \(type), kiểu này không đọc được",
        help: Self.conversion(kind))
    case .noNumbers(let file):
      Wording(
        en: "'\(file)' holds no numbers", vi: "'\(file)' không chứa số nào",
        help: Bilingual(
          en: "a matrix has at least one row and one column",
          vi: "một ma trận có ít nhất một hàng và một cột"))
    case .dimensions(let file, let tensor, let count):
      Wording(
        en: "\(Self.place(file, tensor)) has \(count) dimensions; a matrix has two, a row one",
        vi: "\(Self.place(file, tensor)) có \(count) chiều; ma trận có hai chiều, một hàng có một",
        help: Bilingual(
          en: "save one part of it, array[0], or array.reshape(rows, -1)",
          vi: "hãy lưu một phần, array[0], hoặc array.reshape(rows, -1)"))
    }
  }

  private static func place(_ file: String, _ tensor: String?) -> String {
    tensor.map { "'\($0)' (\(file))" } ?? "'\(file)'"
  }

  private static func conversion(_ kind: LoadedFile) -> Bilingual {
    switch kind {
    case .safetensors:
      Bilingual(
        en: "save the tensor as 32-bit numbers: tensor.float()",
        vi: "hãy lưu tensor ở dạng số 32 bit: tensor.float()")
    case .npy, .csv:
      Bilingual(
        en: "save it as 64-bit numbers: array.astype(\"<f8\")",
        vi: "hãy lưu ở dạng số 64 bit: array.astype(\"<f8\")")
    }
  }

  /// Of the file as a whole.
  private var fileWording: Wording {
    switch self {
    case .missing(let file):
      Wording(
        en: "there is no file '\(file)'", vi: "không có tệp '\(file)'",
        help: Bilingual(
          en: "check the path; it counts from the lesson's folder",
          vi: "xem lại đường dẫn; nó được tính từ thư mục của bài học"))
    case .notAFile(let file, isFolder: true):
      Wording(
        en: "'\(file)' is a folder", vi: "'\(file)' là một thư mục",
        help: Bilingual(
          en: "load one of the files in it: \"\(file)/states.csv\", say",
          vi: "hãy nạp một tệp trong đó: chẳng hạn \"\(file)/states.csv\""))
    case .notAFile(let file, isFolder: false):
      Wording(
        en: "'\(file)' is a pipe or a device, no file",
        vi: "'\(file)' là ống dẫn (pipe) hoặc thiết bị, không phải tệp",
        help: Bilingual(
          en: "write what comes out of it into a file beside the lesson",
          vi: "hãy ghi những gì nó đưa ra vào một tệp cạnh bài học"))
    case .outside(let file):
      Wording(
        en: "'\(file)' is not in the lesson's folder",
        vi: "'\(file)' không nằm trong thư mục của bài học",
        help: Bilingual(
          en: "put it beside the lesson, or into a folder below: a lesson reads nothing else",
          vi: "hãy đặt nó cạnh bài học, hoặc trong một thư mục con: bài học không đọc gì khác"))
    case .notReadable(let file, let reason):
      Wording(
        en: "'\(file)' can't be read: \(reason)", vi: "không đọc được '\(file)': \(reason)")
    case .tooLarge(let file, let bytes, let limit):
      Wording(
        en: "'\(file)' has \(CallProblem.grouped(Double(bytes))) bytes; at most "
          + "\(CallProblem.grouped(Double(limit))) are read",
        vi: "'\(file)' có \(CallProblem.grouped(Double(bytes))) byte; chỉ đọc nhiều nhất "
          + "\(CallProblem.grouped(Double(limit)))",
        help: Bilingual(
          en: "save only what the lesson shows", vi: "hãy chỉ lưu những gì bài học trình bày"))
    case .noFolder(let file):
      Wording(
        en: "'\(file)' can't be read, as this lesson has no folder",
        vi: "không đọc được '\(file)' vì bài học này không nằm trong thư mục nào",
        help: Bilingual(
          en: "save the lesson as a file and put '\(file)' beside it",
          vi: "hãy lưu bài học thành tệp và đặt '\(file)' cạnh nó"))
    case .unknownEnding(let file):
      Wording(
        en: "the name '\(file)' doesn't say what is in the file",
        vi: "tên '\(file)' không cho biết trong tệp có gì",
        help: Bilingual(
          en: "files that can be read end in .safetensors, .npy or .csv",
          vi: "các tệp đọc được có đuôi .safetensors, .npy hoặc .csv"))
    case .notOfItsKind, .cutOff, .damaged, .numberType, .noNumbers, .dimensions, .needsName,
      .noMatrixNamed, .nameNotNeeded, .notANumber, .delimiter, .rowLength,
      .noModel, .modelVersion, .modelField, .otherTask, .otherWords, .parameterShape,
      .unknownParameter, .losses, .notFinite, .corpus:
      preconditionFailure("not about a whole file")
    }
  }

  /// Of the names of matrices in a file.
  private var nameWording: Wording {
    switch self {
    case .needsName(let file, let names):
      let first = names.first ?? ""
      return Wording(
        en: "'\(file)' holds \(names.count) tensors; say which",
        vi: "'\(file)' chứa \(names.count) tensor; hãy nói rõ lấy cái nào",
        help: Bilingual(
          en: "write load(\"\(file)\", \"\(first)\"); there are \(Self.list(names))",
          vi: "hãy viết load(\"\(file)\", \"\(first)\"); trong tệp có \(Self.list(names))"))
    case .noMatrixNamed(let file, let name, let nearest, let names):
      let meant = nearest.map {
        Bilingual(en: "did you mean '\($0)'? ", vi: "có phải ý bạn là '\($0)'? ")
      }
      return Wording(
        en: "no tensor in '\(file)' is called '\(name)'",
        vi: "trong '\(file)' không có tensor nào tên là '\(name)'",
        help: Bilingual(
          en: (meant?.en ?? "") + "There are \(Self.list(names))",
          vi: (meant?.vi ?? "") + "Trong tệp có \(Self.list(names))"))
    case .nameNotNeeded(let file, let kind):
      return Wording(
        en: "'\(file)' is \(kind.name.en), which holds one matrix without a name",
        vi: "'\(file)' là \(kind.name.vi), chỉ chứa một ma trận không tên",
        help: Bilingual(en: "write load(\"\(file)\")", vi: "hãy viết load(\"\(file)\")"))
    case .missing, .outside, .notReadable, .tooLarge, .noFolder, .unknownEnding, .notOfItsKind,
      .cutOff, .damaged, .numberType, .noNumbers, .dimensions, .notANumber, .delimiter,
      .rowLength, .noModel, .modelVersion, .modelField, .otherTask, .otherWords, .parameterShape,
      .unknownParameter, .losses, .notFinite, .corpus, .notAFile:
      preconditionFailure("not about a name")
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 8 ? shown + ", …" : shown
  }

  /// Of a line of text.
  private var lineWording: Wording {
    switch self {
    case .notANumber(let file, let line, let column, let text):
      Wording(
        en: "line \(line) of '\(file)': '\(text)' in column \(column) is no number",
        vi: "dòng \(line) của '\(file)': '\(text)' ở cột \(column) không phải là số",
        help: Bilingual(
          en: "numbers have a decimal point: 0.5, -2, 1e-3; a heading begins with #",
          vi: "số thập phân viết bằng dấu chấm: 0.5, -2, 1e-3; dòng tiêu đề bắt đầu bằng #"))
    case .delimiter(let file, let line, let instead):
      Wording(
        en: "line \(line) of '\(file)' has no commas between its numbers",
        vi: "dòng \(line) của '\(file)' không có dấu phẩy giữa các số",
        help: Bilingual(en: "write \(instead)", vi: "hãy viết \(instead)"))
    case .rowLength(let file, let line, let numbers, let expected):
      Wording(
        en: "line \(line) of '\(file)' has \(numbers) numbers, but the first row has \(expected)",
        vi: "dòng \(line) của '\(file)' có \(numbers) số, nhưng hàng đầu có \(expected)",
        help: Bilingual(
          en: "all rows of a matrix are equally long", vi: "mọi hàng của ma trận dài bằng nhau"))
    case .missing, .outside, .notReadable, .tooLarge, .noFolder, .unknownEnding, .notOfItsKind,
      .cutOff, .damaged, .numberType, .noNumbers, .dimensions, .needsName, .noMatrixNamed,
      .nameNotNeeded, .noModel, .modelVersion, .modelField, .otherTask, .otherWords,
      .parameterShape, .unknownParameter, .losses, .notFinite, .corpus, .notAFile:
      preconditionFailure("not about a line")
    }
  }
}
