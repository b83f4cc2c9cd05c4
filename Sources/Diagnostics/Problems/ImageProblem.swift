/// Images that a lesson shows and that should be copied beside its report.
public enum ImageProblem: Error, Equatable, Sendable {
  case missing(String)
  /// The path, or where a link leads, is not below the lesson's folder.
  case outside(String)
  case notAnImage(String)
  case notCopied(String, reason: String)
  /// The copy belongs to another image already.
  case taken(String, copy: String, by: String)

  public var severity: Severity {
    switch self {
    case .missing, .notAnImage: .warning
    case .outside, .notCopied, .taken: .error
    }
  }

  var wording: Wording {
    switch self {
    case .missing(let path):
      Wording(
        en: "there is no image '\(path)'",
        vi: "không có hình '\(path)'",
        help: Bilingual(
          en: "check the path; it counts from the lesson's folder",
          vi: "xem lại đường dẫn; nó được tính từ thư mục của bài học"))
    case .outside(let path):
      Wording(
        en: "the image '\(path)' is not in the lesson's folder",
        vi: "hình '\(path)' không nằm trong thư mục của bài học",
        help: Bilingual(
          en: "put it beside the lesson, or into a folder below",
          vi: "hãy đặt nó cạnh bài học, hoặc trong một thư mục con"))
    case .notAnImage(let path):
      Wording(
        en: "'\(path)' is not copied, as its name is not that of an image",
        vi: "'\(path)' không được sao chép, vì tên tệp không phải của hình ảnh",
        help: Bilingual(
          en: "images end in .png, .jpg, .svg, .gif, .webp or .avif, say",
          vi: "tên hình có đuôi, chẳng hạn, .png, .jpg, .svg, .gif, .webp hoặc .avif"))
    case .notCopied(let path, let reason):
      Wording(
        en: "the image '\(path)' can't be copied: \(reason)",
        vi: "không sao chép được hình '\(path)': \(reason)")
    case .taken(let path, let copy, let other):
      Wording(
        en: "the image '\(path)' would be copied over another, \(other), as \(copy)",
        vi: "hình '\(path)' sẽ được chép đè lên hình khác, \(other), ở \(copy)",
        help: Bilingual(
          en: "rename one of the images, or render the lessons into different folders with -o",
          vi: "hãy đổi tên một hình, hoặc xuất các bài học vào các thư mục khác nhau bằng -o"))
    }
  }
}
