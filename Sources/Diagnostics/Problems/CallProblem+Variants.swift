internal import Attention

extension ShapeMismatch.VariantRule {
  /// What to write instead.
  var help: Bilingual {
    switch self {
    case .onePreviousPerKey(let normalizer):
      Bilingual(
        en: "\(normalizer) weights follow those of the word before, one for each key; start with "
          + "oneHot(0, count:)",
        vi: "trọng số \(normalizer) nối tiếp trọng số của từ trước, mỗi khóa một số; hãy bắt đầu "
          + "bằng oneHot(0, count:)")
    case .scoresNotNegative:
      Bilingual(
        en: "weights in proportion to the scores need scores of 0 or more: use the .linear score, "
          + "or .softmax for any scores",
        vi: "trọng số tỉ lệ với điểm thì điểm không được âm: hãy dùng điểm .linear, "
          + "hoặc .softmax cho điểm bất kỳ")
    case .windowRadius:
      Bilingual(
        en: "a radius says how many keys are seen on either side: 0 or more",
        vi: "radius là số khóa được nhìn ở mỗi bên: từ 0 trở lên")
    case .bellRadius:
      Bilingual(
        en: "half the radius is the width of the bell that fades the weights: 1 or more",
        vi: "một nửa radius là độ rộng của đường chuông làm mờ trọng số: từ 1 trở lên")
    case .chunkWindow:
      Bilingual(
        en: "a chunk is the key where attention stops and those before it: 1 key or more",
        vi: "một đoạn gồm khóa nơi chú ý dừng lại và các khóa trước nó: từ 1 khóa trở lên")
    case .oneChunkScorePerWeight:
      Bilingual(
        en: "every monotonic weight has one chunk score: both have the same shape",
        vi: "mỗi trọng số đơn điệu có một điểm của đoạn: hai bên phải cùng cỡ")
    case .oneFactorPerRow(let vector, let matrix):
      Bilingual(
        en: "\(vector) is multiplied with what \(matrix) gives: one number for each row of "
          + "\(matrix)",
        vi: "\(vector) được nhân với kết quả của \(matrix): mỗi hàng của \(matrix) cần một số")
    case .oneQueryPerKey:
      Bilingual(
        en: "causal linear attention reads one key before each query: as many queries as keys",
        vi: "chú ý tuyến tính nhân quả đọc một khóa trước mỗi truy vấn: "
          + "số truy vấn phải bằng số khóa")
    case .rotatesPairs:
      Bilingual(
        en: "rotary positions turn the numbers of a row in pairs: make its length even",
        vi: "vị trí xoay quay từng cặp số của một hàng: hãy cho hàng có độ dài chẵn")
    case .basePositive:
      Bilingual(
        en: "the angles are powers of the base: 10000 is usual",
        vi: "các góc là lũy thừa của base: thường dùng 10000")
    }
  }
}

extension ShapeMismatch.HeadRule {
  /// What to write instead.
  var help: Bilingual {
    switch self {
    case .count:
      Bilingual(
        en: "attention needs a head: 1 or more", vi: "chú ý cần ít nhất một đầu: từ 1 trở lên")
    case .divideRows:
      Bilingual(
        en: "the heads share the rows of WQ: as many for each head",
        vi: "các đầu chia nhau các hàng của WQ: mỗi đầu được số hàng như nhau")
    case .groupsDivideHeads:
      Bilingual(
        en: "the heads share keys and values in groups of equal size: 1 group for all heads, or as "
          + "many as heads, or a divisor between",
        vi: "các đầu dùng chung khóa và giá trị theo nhóm bằng nhau: 1 nhóm cho mọi đầu, "
          + "hoặc bằng số đầu, hoặc một ước ở giữa")
    case .groupRows(let name):
      Bilingual(
        en: "\(name) has the rows of one head for each group: groups times the rows of WQ, divided "
          + "by heads",
        vi: "\(name) có số hàng của một đầu cho mỗi nhóm: số nhóm nhân số hàng của WQ, chia cho số "
          + "đầu")
    case .sideBySide:
      Bilingual(
        en: "WO joins the contexts of all heads side by side: it is as wide as WQ has rows",
        vi: "WO nối vector ngữ cảnh của mọi đầu đặt cạnh nhau: nó rộng bằng số hàng của WQ")
    case .queriesMeetKeys:
      Bilingual(
        en: "queries and keys are compared number by number: WQ and WK have as many rows",
        vi: "truy vấn và khóa được so từng số: WQ và WK có cùng số hàng")
    }
  }
}
