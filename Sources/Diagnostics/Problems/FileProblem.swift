/// What can go wrong with files and folders.
public enum FileProblem: Error, Equatable, Sendable {
  case missing
  case notReadable(reason: String)
  case noLessons
  case notUTF8
  case notWritable(reason: String)
  /// The report would be written over a lesson.
  case reportWouldReplaceLesson(String)
  /// Another lesson writes the same report.
  case reportTaken(report: String, by: String)
  case image(ImageProblem)
  /// There is no report to compare with.
  case noReport(String)
  /// A report that says other than its lesson.
  case stale(differences: Int)
  /// A page shows formulas, and nothing that can draw them is installed.
  case noKaTeX(variable: String)
  /// Lessons that train nothing, where their models were asked for.
  case noModels
  /// A folder where one lesson was asked for.
  case notOneLesson
  /// A file that would be written over.
  case exists
  /// A lesson to compare kinds of attention in that has nothing of the kind that would change.
  case nothingToReplace(Replaceable)
  /// A name that is to have another value, but that no cell binds.
  case notBound(name: String, nearest: String?, isParameter: Bool)
  /// A name that has another value, but that nothing to compare is made of.
  case nothingMadeOf(name: String, isNarrowed: Bool)
  /// A name that is to have another value, but that real Swift computes.
  case exported(name: String)
  /// No cell has a label that was asked for.
  case noCell(label: String, nearest: String?)

  var wording: Wording {
    switch self {
    case .missing:
      Wording(
        en: "there is no such file or folder",
        vi: "không có tệp hay thư mục nào như vậy",
        help: Bilingual(
          en: "check the path; it counts from the folder that you are in",
          vi: "xem lại đường dẫn; nó được tính từ thư mục hiện tại"))
    case .notReadable(let reason):
      Wording(en: "can't be read: \(reason)", vi: "không đọc được: \(reason)")
    case .noLessons:
      Wording(
        en: "this folder holds no lesson",
        vi: "thư mục này không có bài học nào",
        help: Bilingual(
          en: "a lesson is a .md file with at least one cell, such as ```swift run",
          vi: "bài học là tệp .md có ít nhất một ô lệnh, chẳng hạn ```swift run"))
    case .noModels:
      Wording(
        en: "no model is trained here, or none has a name",
        vi: "ở đây không huấn luyện mô hình nào, hoặc không mô hình nào có tên",
        help: Bilingual(
          en: "give it one in a cell: let model = train(task: .vietnameseNumbers, steps: 400)",
          vi: "hãy đặt tên trong một ô lệnh: "
            + "let model = train(task: .vietnameseNumbers, steps: 400)"))
    case .notUTF8:
      Wording(
        en: "this is not UTF-8 text",
        vi: "đây không phải văn bản UTF-8",
        help: Bilingual(
          en: "save the lesson as UTF-8 and try again",
          vi: "hãy lưu bài học ở dạng UTF-8 rồi thử lại"))
    case .notWritable(let reason):
      Wording(en: "can't be written: \(reason)", vi: "không ghi được: \(reason)")
    case .reportWouldReplaceLesson(let report):
      Wording(
        en: "its report would be written over a lesson, \(report)",
        vi: "báo cáo của nó sẽ ghi đè lên bài học \(report)",
        help: Bilingual(
          en: "choose another output folder with -o", vi: "hãy chọn thư mục khác bằng -o"))
    case .reportTaken(let report, let other):
      Wording(
        en: "its report, \(report), is already that of \(other)",
        vi: "báo cáo của nó, \(report), đã là báo cáo của \(other)",
        help: Bilingual(
          en: "rename one of the lessons, or render them into different folders with -o",
          vi: "hãy đổi tên một bài, hoặc xuất vào các thư mục khác nhau bằng -o"))
    case .image(let problem): problem.wording
    case .noReport(let report):
      Wording(
        en: "it has no report at \(report)",
        vi: "chưa có báo cáo nào tại \(report)",
        help: Bilingual(
          en: "write it with lesson render, or say with -o where it is",
          vi: "hãy tạo báo cáo bằng lesson render, hoặc chỉ chỗ của nó bằng -o"))
    case .stale(let differences):
      Wording(
        en: "no longer what the lesson gives: \(differences) "
          + (differences == 1 ? "difference" : "differences"),
        vi: "không còn đúng với bài học: \(differences) chỗ khác",
        help: Bilingual(
          en: "read the differences; lesson check --promote writes the new report",
          vi: "hãy đọc các chỗ khác; lesson check --promote ghi báo cáo mới"))
    case .noKaTeX(let variable):
      Wording(
        en: "formulas stay TeX in HTML reports, as KaTeX isn't installed",
        vi: "công thức trong báo cáo HTML vẫn ở dạng TeX, vì máy chưa cài KaTeX",
        help: Bilingual(
          en: "install it (on Debian and Ubuntu: apt-get install libjs-katex), or say where its "
            + "katex.min.js is with \(variable)=FILE",
          vi: "hãy cài nó (trên Debian và Ubuntu: apt-get install libjs-katex), hoặc chỉ chỗ của "
            + "katex.min.js bằng \(variable)=TỆP"))
    case .notOneLesson:
      Wording(
        en: "this is a folder, and one lesson is asked for",
        vi: "đây là một thư mục, mà ở đây cần một bài học",
        help: Bilingual(en: "name the lesson's file", vi: "hãy ghi tên tệp của bài học"))
    case .exists:
      Wording(
        en: "this file is there already",
        vi: "tệp này đã có rồi",
        help: Bilingual(en: "choose another name", vi: "hãy chọn một tên khác"))
    case .nothingToReplace, .notBound, .nothingMadeOf, .exported: replacementWording
    case .noCell(let label, let nearest):
      Wording(
        en: "no cell has the label '\(label)'", vi: "không có ô lệnh nào mang nhãn '\(label)'",
        help: nearest.map {
          Bilingual(en: "did you mean '\($0)'?", vi: "có phải ý bạn là '\($0)'?")
        }
          ?? Bilingual(
            en: "a cell's label is its option label, or the name that it binds last",
            vi: "nhãn của ô lệnh là tùy chọn label, hoặc tên mà nó đặt sau cùng"))
    }
  }
}
