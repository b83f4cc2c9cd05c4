/// A cell's fence and the annotation behind it.
public enum CellProblem: Error, Equatable, Sendable {
  case unclosed
  /// `valid`: the annotations that there are; `meant`: how to write the one that was meant.
  case unknownAnnotation(String, meant: String?, valid: [String])
  case unknownStep(String, meant: String?, valid: [String])
  case noStep(valid: [String])
  /// A cell whose language is written in another way.
  case language(String, valid: [String])
  case noKind(valid: [String])
  case twoKinds(first: String, second: String)

  var wording: Wording {
    switch self {
    case .unclosed:
      Wording(
        en: "this cell is not closed",
        vi: "ô lệnh này chưa được đóng",
        help: Bilingual(
          en: "close it with a line of as many ` or ~ as here, behind the same '>' or indentation",
          vi: "hãy đóng bằng một dòng có bấy nhiêu dấu ` hoặc ~, sau cùng dấu '>' hay mức thụt lề"))
    case .unknownAnnotation(let word, let meant, let valid):
      Wording(
        en: "no annotation of cells is called '\(word)'",
        vi: "không có chú thích ô lệnh nào tên là '\(word)'",
        help: Self.help(
          meant, en: "the annotations are", vi: "các chú thích là", valid: valid))
    case .unknownStep(let name, let meant, let valid):
      Wording(
        en: "no step is called '\(name)'",
        vi: "không có bước nào tên là '\(name)'",
        help: Self.help(meant, en: "the steps are", vi: "các bước là", valid: valid))
    case .noStep(let valid):
      Wording(
        en: "the cell does not say which step it is",
        vi: "ô lệnh không cho biết nó là bước nào",
        help: Bilingual(
          en: "write step=score, say; the steps are \(Self.list(valid))",
          vi: "hãy viết, chẳng hạn, step=score; các bước là \(Self.list(valid))"))
    case .language(let word, let valid):
      Wording(
        en: "a cell's language is not written '\(word)', so that nothing here runs",
        vi: "ngôn ngữ của ô lệnh không viết là '\(word)', nên ở đây không có gì chạy",
        help: Bilingual(
          en: "write it in small letters and without a comma: \(Self.list(valid))",
          vi: "hãy viết bằng chữ thường, không có dấu phẩy: \(Self.list(valid))"))
    case .noKind(let valid):
      Wording(
        en: "the cell does not say what it is for",
        vi: "ô lệnh không cho biết nó dùng để làm gì",
        help: Bilingual(
          en: "write one of \(Self.list(valid)) behind swift",
          vi: "hãy viết một trong \(Self.list(valid)) sau chữ swift"))
    case .twoKinds(let first, let second):
      Wording(
        en: "a cell can't be both '\(first)' and '\(second)'",
        vi: "một ô lệnh không thể vừa là '\(first)' vừa là '\(second)'",
        help: Bilingual(
          en: "delete one of the two, or make two cells",
          vi: "hãy xóa một trong hai, hoặc tách thành hai ô lệnh"))
    }
  }

  static func help(_ meant: String?, en: String, vi: String, valid: [String]) -> Bilingual {
    let names = list(valid)
    guard let meant else { return Bilingual(en: "\(en) \(names)", vi: "\(vi) \(names)") }
    let sentence = en.prefix(1).uppercased() + en.dropFirst()
    let other = vi.prefix(1).uppercased() + vi.dropFirst()
    return Bilingual(
      en: "did you mean '\(meant)'? \(sentence) \(names)",
      vi: "có phải ý bạn là '\(meant)'? \(other) \(names)")
  }

  static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
