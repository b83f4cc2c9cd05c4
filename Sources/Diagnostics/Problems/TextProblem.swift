/// Texts that are no lesson, and texts that would take the Markdown parser too long.
public enum TextProblem: Equatable, Sendable {
  case tooLong(bytes: Int, limit: Int)
  case nulByte
  /// Every control character that could mark a place stands in the text already.
  case controlCharacters
  case tooManyCells(limit: Int)
  /// In one block: a run of lines with no blank line between.
  case tooManyBrackets(count: Int, limit: Int)
  /// No block has too many, but all together have.
  case tooManyBracketsInAll
  case tooDeep(limit: Int)
  /// Characters that mean something to Markdown, line breaks included.
  case tooManyMarks(count: Int, limit: Int)
  /// More problems than can be told, each with its line.
  case tooManyProblems
  /// Formulas that Markdown has taken apart.
  case formulasLost(count: Int)

  var wording: Wording {
    switch self {
    case .tooLong(let bytes, let limit):
      Wording(
        en: "the lesson is \(bytes) bytes long, and the limit is \(limit)",
        vi: "bài học dài \(bytes) byte, quá giới hạn \(limit)",
        help: Bilingual(
          en: "split it into several lessons", vi: "hãy tách thành nhiều bài học"))
    case .nulByte:
      Wording(
        en: "a NUL byte stands here; a lesson is text",
        vi: "ở đây có byte NUL; bài học phải là văn bản",
        help: Bilingual(
          en: "delete it, or save the file as UTF-8: UTF-16 is full of such bytes",
          vi: "hãy xóa nó, hoặc lưu tệp ở dạng UTF-8: UTF-16 có rất nhiều byte như vậy"))
    case .controlCharacters:
      Wording(
        en: "the lesson is full of control characters, here U+007F",
        vi: "bài học đầy ký tự điều khiển, ở đây là U+007F",
        help: Bilingual(en: "delete them", vi: "hãy xóa chúng"))
    case .tooManyCells(let limit):
      Wording(
        en: "this is cell number \(limit + 1), and a lesson can have \(limit)",
        vi: "đây là ô lệnh thứ \(limit + 1), mà một bài học chỉ có tối đa \(limit) ô",
        help: Bilingual(
          en: "split it into several lessons", vi: "hãy tách thành nhiều bài học"))
    case .tooManyBrackets(let count, let limit):
      Wording(
        en: "\(count) '[' stand in one Markdown block, and the limit is \(limit - 1)",
        vi: "một khối Markdown chứa \(count) dấu '[', quá giới hạn \(limit - 1)",
        help: Bilingual(
          en: "put blank lines between the lines of this block, or move numbers into a cell",
          vi: "hãy thêm dòng trống giữa các dòng của khối này, hoặc chuyển các số vào ô lệnh"))
    case .tooManyBracketsInAll:
      Wording(
        en: "too many '[' stand in the lesson's longest Markdown blocks, of which this is one",
        vi: "các khối Markdown dài nhất của bài học chứa quá nhiều dấu '['; đây là một khối",
        help: Bilingual(
          en: "put blank lines between their lines, or split the lesson",
          vi: "hãy thêm dòng trống giữa các dòng của chúng, hoặc tách bài học"))
    case .tooDeep(let limit):
      Wording(
        en: "lists and quotes are nested too deep here; the limit is \(limit) in each other",
        vi: "danh sách và trích dẫn lồng nhau quá sâu ở đây; giới hạn là \(limit) tầng",
        help: Bilingual(
          en: "write fewer of the marks '>', '-' or '1.' at the start of the line",
          vi: "hãy viết ít dấu '>', '-' hoặc '1.' hơn ở đầu dòng"))
    case .tooManyMarks(let count, let limit):
      Wording(
        en: "the lesson holds \(count) Markdown marks and line breaks, and the limit is \(limit)",
        vi: "bài học chứa \(count) dấu Markdown và dấu xuống dòng, quá giới hạn \(limit)",
        help: Bilingual(
          en: "split it into several lessons", vi: "hãy tách thành nhiều bài học"))
    case .tooManyProblems:
      Wording(
        en: "the problems of this lesson are too many to tell; there are more from here on",
        vi: "bài học có quá nhiều lỗi để kể hết; từ đây trở đi vẫn còn lỗi",
        help: Bilingual(
          en: "mend those above, then run again", vi: "hãy sửa các lỗi phía trên rồi chạy lại"))
    case .formulasLost(let count):
      Wording(
        en: "\(count) \(count == 1 ? "formula is" : "formulas are") missing on the page",
        vi: "trang thiếu \(count) công thức",
        help: Bilingual(
          en: #"write \$ for a dollar sign that is no part of a formula"#,
          vi: #"hãy viết \$ cho dấu đô la không thuộc công thức nào"#))
    }
  }
}
