/// What can go wrong with a live preview, and with what a reader changes in it.
public enum PreviewProblem: Error, Equatable, Sendable {
  /// Something else than a number where a number stands.
  case notANumber(String)
  /// A kind of attention that isn't offered at its place.
  case notOffered(String)
  /// The lesson is another one than that which the reader saw.
  case outdated
  /// The file changed a cell that the reader had changed, too.
  case editsDropped
  /// Another program listens there.
  case portTaken(Int)
  /// The system doesn't let the command listen.
  case notListening(port: Int?, reason: String)

  var wording: Wording {
    switch self {
    case .notANumber(let text):
      Wording(
        en: "'\(text)' is no number", vi: "'\(text)' không phải là số",
        help: Bilingual(
          en: "write digits, with a dot before the decimals: 2, -0.5, 1e-3",
          vi: "hãy viết bằng chữ số, phần thập phân sau dấu chấm: 2, -0.5, 1e-3"))
    case .notOffered(let text):
      Wording(
        en: "'\(text)' isn't offered here", vi: "'\(text)' không có trong danh sách ở đây",
        help: Bilingual(
          en: "choose one of the list; anything else goes into the file",
          vi: "hãy chọn trong danh sách; muốn viết gì khác thì sửa trong tệp"))
    case .outdated:
      Wording(
        en: "the lesson has changed since; nothing was done",
        vi: "bài học vừa đổi nên chưa có gì được sửa",
        help: Bilingual(
          en: "look at the new numbers, then change them again",
          vi: "hãy xem các số mới rồi sửa lại"))
    case .editsDropped:
      Wording(
        en: "this cell is another one in the file now: what was changed in it here is gone",
        vi: "ô lệnh này trong tệp đã khác: những gì sửa ở đây không còn nữa")
    case .portTaken(let port):
      Wording(
        en: "another program listens on port \(port) already",
        vi: "đã có chương trình khác dùng cổng \(port)",
        help: Bilingual(
          en: "name another port, or leave --port out: a free one is then found",
          vi: "hãy chọn cổng khác, hoặc bỏ --port để dùng một cổng còn trống"))
    case .notListening(let port, let reason):
      Wording(
        en: "can't listen on \(port.map { "port \($0)" } ?? "any port"): \(reason)",
        vi: "không mở được \(port.map { "cổng \($0)" } ?? "cổng nào"): \(reason)",
        help: port.map { _ in
          Bilingual(
            en: "leave --port out: a free port is then found",
            vi: "hãy bỏ --port để dùng một cổng còn trống")
        })
    }
  }
}
