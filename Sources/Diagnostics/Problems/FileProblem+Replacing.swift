extension FileProblem {
  /// What `lesson compare` puts another kind in the place of.
  public enum Replaceable: Equatable, Sendable, CaseIterable {
    case score, mask, normalizer
  }

  /// Words for what can't be replaced.
  var replacementWording: Wording {
    switch self {
    case .nothingToReplace(let part): part.wording
    case .notBound(let name, _, isParameter: true):
      Wording(
        en: "'\(name)' is a parameter of the front matter, not a name that a cell binds",
        vi: "'\(name)' là tham số ở phần đầu bài học, không phải tên được đặt trong ô lệnh",
        help: Bilingual(
          en: "-P \(name)=VALUE sets it, for all that is compared",
          vi: "-P \(name)=GIÁ-TRỊ đặt giá trị cho nó, chung cho mọi kiểu được so sánh"))
    case .notBound(let name, let nearest, isParameter: false):
      Wording(
        en: "no cell binds '\(name)'", vi: "không ô lệnh nào đặt tên '\(name)'",
        help: nearest.map {
          Bilingual(en: "did you mean '\($0)'?", vi: "có phải ý bạn là '\($0)'?")
        }
          ?? Bilingual(
            en: "write --let 'NAME = EXPRESSION' with a name that a cell binds",
            vi: "hãy viết --let 'TÊN = BIỂU-THỨC' với một tên mà ô lệnh đã đặt"))
    case .exported(let name):
      Wording(
        en: "'\(name)' is exported by a compiled cell, so --let can't give it another value",
        vi: "'\(name)' do ô lệnh biên dịch xuất nên --let không đặt giá trị khác cho nó được",
        help: Bilingual(
          en: "give another value to a name that the cell is made of, or change the cell",
          vi: "hãy đặt giá trị khác cho một tên mà ô lệnh ấy dùng, hoặc sửa chính ô lệnh"))
    case .nothingMadeOf(let name, let isNarrowed):
      Wording(
        en: isNarrowed
          ? "no cell named by --cell is made of '\(name)'"
          : "nothing that can be compared is made of '\(name)'",
        vi: isNarrowed
          ? "không ô lệnh nào được chọn bằng --cell tính từ '\(name)'"
          : "không có phần nào so sánh được mà tính từ '\(name)'",
        help: Bilingual(
          en: "compared are cells marked step=score, step=weights and step=context, and names "
            + "whose value comes from attend(…), multiHead(…), softmax(…) and the like",
          vi: "chỉ so sánh các ô lệnh step=score, step=weights, step=context, và "
            + "các tên có giá trị do attend(…), multiHead(…), softmax(…) và các hàm tương tự "
            + "tính ra"))
    default: Wording(en: "this can't be replaced", vi: "phần này không thay được")
    }
  }
}

extension FileProblem.Replaceable {
  fileprivate var wording: Wording {
    switch self {
    case .score:
      Wording(
        en: "no score cell here has a score to replace",
        vi: "không có ô lệnh score nào có điểm để thay",
        help: Bilingual(
          en: "--score replaces the argument by: of score(…) in cells marked step=score",
          vi: "--score thay đối số by: của score(…) trong các ô lệnh step=score"))
    case .mask:
      Wording(
        en: "no cell here has scores to mask",
        vi: "không có ô lệnh nào có điểm để che bằng mặt nạ",
        help: Bilingual(
          en: "--mask replaces the mask of masked(…), attend(…), multiHead(…) and the like in "
            + "cells of a step, and masks what softmax(…), say, takes in cells marked "
            + "step=weights",
          vi: "--mask thay mặt nạ của masked(…), attend(…), multiHead(…) và các hàm tương tự "
            + "trong ô lệnh của một bước, và che điểm mà, chẳng hạn, softmax(…) nhận trong ô lệnh "
            + "step=weights"))
    case .normalizer:
      Wording(
        en: "no weights cell here has a normaliser to replace",
        vi: "không có ô lệnh weights nào có phép chuẩn hóa để thay",
        help: Bilingual(
          en: "--normalize replaces softmax(…), say, where it makes the result of a cell marked "
            + "step=weights",
          vi: "--normalize thay, chẳng hạn, softmax(…) khi nó tạo ra kết quả của ô lệnh "
            + "step=weights"))
    }
  }
}
