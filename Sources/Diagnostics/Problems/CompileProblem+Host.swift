extension CompileProblem {
  /// The words for what the code isn't to blame for.
  var hostWording: Wording {
    switch self {
    case .compilerTime(let seconds):
      Wording(
        en: "the compiler took longer than \(seconds) s",
        vi: "trình biên dịch chạy lâu hơn \(seconds) s",
        help: Bilingual(
          en: "break long expressions up, and write types where they are known",
          vi: "hãy tách biểu thức dài và ghi rõ kiểu ở nơi đã biết"))
    case .compilerFailed(let detail):
      Wording(
        en: "the program of the compiled cells can't be built: \(detail)",
        vi: "không dựng được chương trình của các ô lệnh biên dịch: \(detail)",
        help: Bilingual(
          en: "make it smaller until it builds; what is then missing is the cause",
          vi: "hãy bớt dần mã cho đến khi dựng được; phần vừa bớt chính là nguyên nhân"))
    case .noCompiler:
      Wording(
        en: "no Swift compiler is here, so 'swift compile' cells can't run",
        vi: "không có trình biên dịch Swift nên ô lệnh 'swift compile' không chạy được",
        help: Bilingual(
          en: "install Swift 6.2 or newer, and put swiftc on the PATH",
          vi: "hãy cài Swift 6.2 trở lên và đưa swiftc vào PATH"))
    case .otherCompiler:
      Wording(
        en: "the swiftc on the PATH is another version than the one that built lesson",
        vi: "swiftc trong PATH khác phiên bản với trình biên dịch đã dựng lesson",
        help: Bilingual(
          en: "build lesson again with this compiler: make release",
          vi: "hãy dựng lại lesson bằng trình biên dịch này: make release"))
    case .noLibrary(let path):
      Wording(
        en: "the module that compiled cells import is not in \(path)",
        vi: "không thấy mô-đun mà ô lệnh biên dịch cần trong \(path)",
        help: Bilingual(
          en: "run lesson where it was built, or install it with make install",
          vi: "hãy chạy lesson ở nơi đã dựng nó, hoặc cài đặt bằng make install"))
    case .noBox(let reason, let package):
      Wording(
        en: "there is no box to run real Swift in: \(reason)",
        vi: "không có hộp cách ly để chạy Swift thật: \(reason)",
        help: Bilingual(
          en: (package.map { "install \($0)" } ?? "let users make namespaces")
            + "; or, if you trust the lesson's code with your files, say --trust",
          vi: (package.map { "hãy cài \($0)" } ?? "hãy cho phép người dùng tạo namespace")
            + "; hoặc thêm --trust nếu bạn dám để mã của bài học chạm vào tệp của mình"))
    case .boxFailed(let detail):
      Wording(
        en: "the box for real Swift failed: \(detail)",
        vi: "hộp cách ly cho Swift thật bị lỗi: \(detail)",
        help: Bilingual(
          en: "run it again; if it stays so, say --trust for code that you trust",
          vi: "hãy chạy lại; nếu vẫn vậy, thêm --trust cho mã mà bạn tin cậy"))
    case .damagedValues:
      Wording(
        en: "what the cell gave back can't be read",
        vi: "không đọc được những gì ô lệnh trả về",
        help: Bilingual(
          en: "leave standard input and descriptors alone: the runner speaks there",
          vi: "đừng đụng đến đầu vào chuẩn và các descriptor: trình chạy dùng chúng"))
    case .notOffered:
      Wording(
        en: "'swift compile' cells are not run here",
        vi: "ô lệnh 'swift compile' không được chạy ở đây",
        help: Bilingual(
          en: "render the lesson with lesson render", vi: "hãy chạy bài học bằng lesson render"))
    case .compiler, .trap, .signal, .exited, .timeLimit, .printedTooMuch, .exportTaken,
      .exportType, .learned, .nothingExported, .differs:
      preconditionFailure("worded with the code's problems")
    }
  }
}
