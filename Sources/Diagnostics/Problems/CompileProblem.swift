/// What can go wrong with real Swift in a lesson: with what compiles and runs it, and with the code.
public enum CompileProblem: Error, Equatable, Sendable {
  /// What the compiler says of a cell, in its own words.
  ///
  /// - Parameters:
  ///   - notes: what belongs to it, each with its line of the lesson where it has one.
  ///   - fixIts: what the compiler would write, each for one place.
  case compiler(String, notes: [Note], fixIts: [String])
  /// The cell stopped where the Swift runtime, or the code itself, found it must not go on.
  case trap(String)
  /// A signal ended the cell's program.
  case signal(Int)
  /// The cell ended its program by itself.
  case exited(code: Int)
  case timeLimit(seconds: Int)
  case printedTooMuch(limit: Int)
  case exportTaken(String, line: Int?)
  case exportType(String)
  /// A model that learned, or what it made, which can't be handed over.
  case learned(String)
  /// A step without a result.
  case nothingExported(step: String)
  /// A binding has other numbers where its cell is compiled.
  case differs(String)
  /// What the cell's program gave back isn't what it should be.
  case damagedValues
  case compilerTime(seconds: Int)
  /// The compiler broke down, or the linker found something missing.
  case compilerFailed(String)
  case noCompiler
  /// The library was built with another compiler than the one that is there.
  case otherCompiler
  /// The module that cells import isn't beside the command.
  case noLibrary(String)
  /// There is no box to run the code in.
  case noBox(reason: String, package: String?)
  /// The box, or the program in it, failed in a way that the code isn't to blame for.
  case boxFailed(String)
  /// Whoever runs the lesson doesn't compile.
  case notOffered

  public struct Note: Equatable, Sendable {
    public let line: Int?
    public let text: String

    public init(line: Int?, text: String) {
      self.line = line
      self.text = text
    }
  }

  var wording: Wording {
    switch self {
    case .compiler(let text, let notes, let fixIts): Self.told(text, notes, fixIts)
    case .trap(let text):
      Wording(
        en: "the cell stopped while it ran: \(text)",
        vi: "ô lệnh dừng giữa chừng, Swift báo: \(text)",
        help: Bilingual(
          en: "what it bound is lost; cells that don't need it go on",
          vi: "mọi giá trị nó đặt tên đều mất; các ô lệnh không cần đến chúng vẫn chạy"))
    case .signal(let number):
      Wording(
        en: "the cell was stopped by signal \(number)\(Self.signalName(number))",
        vi: "ô lệnh bị dừng bởi tín hiệu \(number)\(Self.signalName(number))",
        help: Bilingual(
          en: number == 11
            ? "look for recursion without end, or for pointers that point nowhere"
            : "look for a number that is too large for its type, or an as! that doesn't fit",
          vi: number == 11
            ? "hãy tìm đệ quy không có điểm dừng, hoặc con trỏ trỏ sai chỗ"
            : "hãy tìm con số quá lớn so với kiểu của nó, hoặc một as! không hợp kiểu"))
    case .exited(let code):
      Wording(
        en: "the cell ended its program with exit code \(code)",
        vi: "ô lệnh tự kết thúc chương trình với mã \(code)",
        help: Bilingual(
          en: "delete the call of exit: a cell ends at its last line",
          vi: "hãy xóa lời gọi exit: ô lệnh kết thúc ở dòng cuối của nó"))
    case .timeLimit(let seconds):
      Wording(
        en: "the cell took longer than \(seconds) s",
        vi: "ô lệnh chạy lâu hơn \(seconds) s",
        help: Bilingual(
          en: "look for a loop that doesn't end, or make the numbers smaller; a cell has one "
            + "thread, so await waits for ever",
          vi: "hãy tìm vòng lặp không dừng, hoặc giảm bớt số liệu; ô lệnh chỉ có một luồng nên "
            + "await chờ mãi"))
    case .printedTooMuch(let limit):
      Wording(
        en: "the cell wrote more than \(limit) bytes",
        vi: "ô lệnh ghi ra quá \(limit) byte",
        help: Bilingual(
          en: "print less, and export fewer numbers",
          vi: "hãy in ít hơn và xuất ít số hơn"))
    case .exportTaken(let name, let line):
      Wording(
        en: "'\(name)' is bound already" + (line.map { ", on line \($0)" } ?? ""),
        vi: "'\(name)' đã được đặt tên" + (line.map { " ở dòng \($0)" } ?? ""),
        help: Bilingual(
          en: "call it otherwise here: a name is bound once",
          vi: "hãy đặt tên khác ở đây: mỗi tên chỉ được đặt một lần"))
    case .exportType(let name):
      Wording(
        en: "'\(name)' is of a type that a lesson can't take over",
        vi: "'\(name)' có kiểu mà bài học không nhận được",
        help: Bilingual(
          en: "export numbers, texts, truths, ranges, Vector, Matrix, and arrays of them",
          vi: "hãy xuất số, văn bản, giá trị đúng sai, khoảng, Vector, Matrix, và mảng của chúng"))
    case .learned(let name):
      Wording(
        en: "'\(name)' is a model, or was made by one, and compiled cells can't take it over",
        vi: "'\(name)' là một mô hình hoặc do mô hình tạo ra, ô lệnh biên dịch không nhận được",
        help: Bilingual(
          en: "bind the numbers that you need above this cell: let losses = model.losses",
          vi: "hãy đặt tên cho các số cần dùng ở phía trên ô lệnh này: let losses = model.losses"))
    case .nothingExported(let step):
      Wording(
        en: "a compiled \(step) cell needs a result: a name that it exports",
        vi: "ô lệnh biên dịch \(step) cần một kết quả: một tên mà nó xuất",
        help: Bilingual(
          en: "write //| exports: [name] at the top of the cell; the last name is its result",
          vi: "hãy viết //| exports: [tên] ở đầu ô lệnh; tên cuối cùng là kết quả của nó"))
    case .differs(let name):
      Wording(
        en: "'\(name)' is not what swiftc makes of the same cells, to 1e-12",
        vi: "'\(name)' khác với kết quả của swiftc trên cùng các ô lệnh, với sai số 1e-12",
        help: Bilingual(
          en: "this is a mistake of lesson: please report it with the lesson",
          vi: "đây là lỗi của lesson: hãy báo lại kèm bài học"))
    case .damagedValues, .compilerTime, .compilerFailed, .noCompiler, .otherCompiler, .noLibrary,
      .noBox, .boxFailed, .notOffered:
      hostWording
    }
  }

  private static func told(_ text: String, _ notes: [Note], _ fixIts: [String]) -> Wording {
    let wanted = fixIts.filter { !$0.isEmpty }
    func help(_ write: String, _ line: (Int) -> String) -> String? {
      let parts =
        wanted.map { "\(write) \($0)" }
        + notes.map { note in (note.line.map { line($0) + ": " } ?? "") + note.text }
      return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
    let en = help("write") { "line \($0)" }
    let vi = help("hãy viết") { "dòng \($0)" }
    // The compiler speaks English only.
    return Wording(
      en: text, vi: "trình biên dịch Swift báo: \(text)",
      help: en.flatMap { en in vi.map { Bilingual(en: en, vi: $0) } })
  }

  private static func signalName(_ number: Int) -> String {
    switch number {
    case 4: " (SIGILL)"
    case 5: " (SIGTRAP)"
    case 6: " (SIGABRT)"
    case 9: " (SIGKILL)"
    case 11: " (SIGSEGV)"
    default: ""
    }
  }
}
