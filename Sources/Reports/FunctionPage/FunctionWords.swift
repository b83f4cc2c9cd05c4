internal import Diagnostics

/// The words of the pages on functions.
enum FunctionWords {
  static let whatCellsCanCall = Bilingual(
    en: "What cells can call", vi: "Những gì ô lệnh gọi được")
  static let aboutTheFunctions = Bilingual(
    en: "Cells call these by their names in Swift: `softmax(scores)`, "
      + "`score(query: q, keys: k, by: .dot)`. Where a type is known, a dot is enough: `.causal` for "
      + "`Mask.causal`. Every example is run when this page is made.",
    vi: "Ô lệnh gọi những tên này như trong Swift: `softmax(scores)`, "
      + "`score(query: q, keys: k, by: .dot)`. Khi đã biết kiểu thì chỉ cần dấu chấm: `.causal` thay cho "
      + "`Mask.causal`. Mọi ví dụ đều được chạy khi tạo trang này.")
  static let letters = Bilingual(
    en: "In sizes, n counts keys, m queries, t written words; other letters are widths or "
      + "are explained where they stand.",
    vi: "Trong các cỡ, n là số khóa, m số truy vấn, t số từ đã viết; các chữ khác là độ rộng "
      + "hoặc được giải thích tại chỗ.")
  static let costs = Bilingual(
    en: "Multiply-adds are rough; exp and the like count as ten.",
    vi: "Số phép nhân-cộng là gần đúng; exp và các hàm tương tự tính là mười.")
  static let moreOfOne = Bilingual(
    en: "lesson functions NAME tells more about one.",
    vi: "lesson functions TÊN cho biết thêm về một tên.")
  static let source = Bilingual(en: "source", vi: "nguồn")
  static let sizes = Bilingual(en: "sizes", vi: "cỡ")
  static let multiplyAdds = Bilingual(en: "multiply-adds", vi: "phép nhân-cộng")
  static let parameter = Bilingual(en: "parameter", vi: "tham số")
  static let property = Bilingual(en: "property", vi: "thuộc tính")
  static let parameters = Bilingual(en: "parameters", vi: "tham số")
  static let properties = Bilingual(en: "properties", vi: "thuộc tính")
  static let type = Bilingual(en: "type", vi: "kiểu")
  static let meaning = Bilingual(en: "meaning", vi: "ý nghĩa")
  static let example = Bilingual(en: "example", vi: "ví dụ")

  /// Where a formula comes from; papers are named alike in every language.
  static func name(ofSource source: String) -> Bilingual {
    let names = [
      "definition": "định nghĩa", "linear algebra": "đại số tuyến tính", "arithmetic": "số học",
      "calculus": "giải tích",
    ]
    return Bilingual(en: source, vi: names[source] ?? source)
  }
}
