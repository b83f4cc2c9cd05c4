internal import Attention

extension ShapeMismatch.Rule {
  /// A formula for a terminal, without TeX's signs.
  private static func plain(_ tex: String) -> String {
    let signs = [
      (#"\frac{v^\top}{\lVert v \rVert}"#, "vᵀ/|v|"), (#"^\top"#, "ᵀ"), (#"\tanh"#, "tanh"),
      ("h_j", "hⱼ"), ("e_j", "eⱼ"), ("c_j", "cⱼ"), (")_j", ")ⱼ"),
    ]
    return signs.reduce(tex) { text, sign in text.replacing(sign.0, with: sign.1) }
  }

  /// What to write instead.
  var help: Bilingual {
    switch self {
    case .pairs:
      Bilingual(
        en: "numbers are joined in pairs, so both need the same shape",
        vi: "các số ở hai bên được ghép từng đôi nên hai bên phải cùng cỡ")
    case .product:
      Bilingual(
        en: "in a product, the rows on the left are as long as the right side has rows; "
          + "x.transposed() swaps them",
        vi: "trong phép nhân, mỗi hàng bên trái dài bằng số hàng bên phải; "
          + "x.transposed() đổi hàng thành cột")
    case .equalWidths("linear"):
      Bilingual(
        en: "linear attention multiplies φ(query) and φ(key) number by number, so both are equally "
          + "wide",
        vi: "chú ý tuyến tính nhân φ(truy vấn) với φ(khóa) theo từng số nên hai bên phải rộng bằng "
          + "nhau")
    case .equalWidths(let score):
      Bilingual(
        en: "a \(score) score needs a query as wide as the keys; "
          + "use .general(W:) to join different widths",
        vi: "điểm \(score) cần truy vấn rộng bằng khóa; "
          + "hãy dùng .general(W:) để nối hai độ rộng khác nhau")
    case .scoreParameter(let name, let score, let formula):
      Bilingual(
        en: "\(name) belongs to the \(score) score \(Self.plain(formula))",
        vi: "\(name) thuộc công thức điểm \(score): \(Self.plain(formula))")
    case .oneRowPerPosition:
      Bilingual(
        en: "a location score has one row of W for each position: give W more rows",
        vi: "điểm location có một hàng của W cho mỗi vị trí: hãy thêm hàng cho W")
    case .oneWeightPerValue:
      Bilingual(
        en: "the context is Σ αⱼ vⱼ: one weight for each row of the values",
        vi: "vector ngữ cảnh là Σ αⱼ vⱼ: mỗi hàng của giá trị cần một trọng số")
    case .oneValuePerKey:
      Bilingual(
        en: "every key brings one value: keys and values have as many rows",
        vi: "mỗi khóa đi với một giá trị: hai ma trận phải có cùng số hàng")
    case .oneFlagPerKey:
      Bilingual(
        en: ".keep takes one true or false for each key",
        vi: ".keep nhận một true hoặc false cho mỗi khóa")
    case .weightWidth(let name, let times):
      Bilingual(
        en: "\(name) is multiplied with \(times), so its rows are as long as that",
        vi: "\(name) được nhân với \(times) nên mỗi hàng phải dài bằng nó")
    case .oneBiasPerRow(let bias, let matrix):
      Bilingual(
        en: "\(bias) is added to what \(matrix) gives: one number for each row of \(matrix)",
        vi: "\(bias) được cộng vào kết quả của \(matrix): mỗi hàng của \(matrix) cần một số")
    case .gateStack(let gates):
      Bilingual(
        en: "the \(gates) gates stand one above the other: \(gates) rows for each number of the "
          + "state",
        vi: "\(gates) cổng được xếp chồng lên nhau: mỗi số của trạng thái cần \(gates) hàng")
    case .stateWidth:
      Bilingual(
        en: "Wh is multiplied with the state, so its rows are as long as the state",
        vi: "Wh được nhân với trạng thái nên mỗi hàng dài bằng trạng thái")
    case .inputWidth:
      Bilingual(
        en: "Wi is multiplied with the input, so its rows are as long as the input",
        vi: "Wi được nhân với đầu vào nên mỗi hàng dài bằng đầu vào")
    case .memoryWidth:
      Bilingual(
        en: "memory and state of an LSTM have the same width",
        vi: "bộ nhớ và trạng thái của LSTM rộng bằng nhau")
    case .oneEmbeddingPerWord:
      Bilingual(
        en: "each word has one row of embeddings", vi: "mỗi từ có một hàng trong bảng nhúng")
    case .oneOutputPerWord:
      Bilingual(en: "Wo has one row for each word", vi: "Wo có một hàng cho mỗi từ")
    case .endWord:
      Bilingual(
        en: "a sentence starts and ends with \"<END>\": put it among the words",
        vi: "câu bắt đầu và kết thúc bằng \"<END>\": hãy thêm từ này vào danh sách")
    case .decoding(let timing, let matrix, let times):
      Bilingual(
        en: "with .\(timing), \(matrix) is multiplied with \(times)",
        vi: "với .\(timing), \(matrix) được nhân với \(times)")
    case .temperaturePositive:
      Bilingual(
        en: "a temperature divides the scores: 1 leaves them, more flattens, less sharpens",
        vi: "nhiệt độ chia các điểm: 1 giữ nguyên, lớn hơn làm phẳng, nhỏ hơn làm nhọn")
    case .alphaAboveOne:
      Bilingual(
        en: "entmax takes α above 1: 1.5 or 2; towards 1 it becomes softmax",
        vi: "entmax nhận α lớn hơn 1: 1.5 hay 2; khi tiến về 1 nó thành softmax")
    case .variant(let rule): rule.help
    case .heads(let rule): rule.help
    case .nonEmpty:
      Bilingual(en: "there is nothing to choose from", vi: "không có gì để chọn")
    case .indexOutOfRange:
      Bilingual(en: "indices count from 0", vi: "chỉ số đếm từ 0")
    case .raggedMatrix:
      Bilingual(
        en: "all rows of a matrix are equally long", vi: "mọi hàng của ma trận dài bằng nhau")
    case .valuesFillShape:
      Bilingual(
        en: "rows times columns is the number of values", vi: "số hàng nhân số cột bằng số giá trị")
    case .countLimit:
      Bilingual(
        en: "no example needs as many: work with a smaller one",
        vi: "không ví dụ nào cần nhiều như vậy: hãy dùng ví dụ nhỏ hơn")
    case .notNegative:
      Bilingual(en: "a count is 0 or more", vi: "số lượng phải từ 0 trở lên")
    }
  }
}
