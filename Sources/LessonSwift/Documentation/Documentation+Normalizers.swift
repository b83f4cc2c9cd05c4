internal import Diagnostics

extension Documentation {
  private static let perRow = "scores n → n; scores m × n → m × n"

  static let normalizers: [Documentation] = [
    Documentation(
      "softmax",
      en: "Step 2: turns scores into weights that are positive and sum to 1.",
      vi: "Bước 2: biến điểm thành các trọng số dương có tổng bằng 1.",
      sizes: perRow, cost: "10 · n; 10 · m · n",
      example: "softmax([13, 9, 9])"),
    Documentation(
      "sparsemax",
      en: "Like softmax, but weak keys get exactly 0.",
      vi: "Như softmax nhưng khóa yếu nhận đúng 0.",
      sizes: perRow, cost: "n · log n; m · n · log n",
      example: "sparsemax([1, 0.8, 0.1])"),
    Documentation(
      "entmax",
      en: "Between softmax and sparsemax, and beyond: alpha sets how many weights are 0.",
      vi: "Giữa softmax và sparsemax, và xa hơn: alpha định bao nhiêu trọng số bằng 0.",
      sizes: perRow, cost: "n · log n (alpha 1.5, 2); 1500 · n",
      example: "entmax([1, 0.8, 0.1], alpha: 1.5)"),
    Documentation(
      "proportional",
      en: "Divides scores by their sum, for scores that are never below 0.",
      vi: "Chia điểm cho tổng của chúng, dành cho điểm không âm.",
      sizes: perRow, cost: "n; m · n",
      example: "proportional([13, 9, 9])"),
    Documentation(
      "inverted",
      en: "Lets the queries compete for each key, as slots compete for parts of a picture.",
      vi: "Cho các truy vấn giành từng khóa, như các ô giành từng phần của bức ảnh.",
      sizes: "scores m × n → m × n", cost: "40 · m · n",
      example: "inverted([[2, 0, 1], [0, 2, 1]])"),
    Documentation(
      "localPredictive",
      en: "Softmax in a window that fades away from its centre: Luong's local-p.",
      vi: "Softmax trong cửa sổ, mờ dần khi xa tâm: local-p của Luong.",
      sizes: perRow, cost: "40 · n; 40 · m · n",
      example: "localPredictive([1, 1, 1, 1, 1], center: 1.5, radius: 2)"),
    Documentation(
      "predictedCenter",
      en: "Where the decoder's state points: the centre for local attention.",
      vi: "Trạng thái của bộ giải mã chỉ vào đâu: tâm của chú ý cục bộ.",
      sizes: "query q, W h × q, v h → 1", cost: "q · h + 10 · h",
      meanings: ["count": Bilingual(en: "how many keys there are", vi: "số khóa")],
      example: "predictedCenter(query: [2, 1], W: [[0.5, 0], [0, -0.5]], v: [1, 1], count: 6)"),
    Documentation(
      "entropy",
      en: "How spread weights are, in bits: 0 for one key, log₂ n for all alike.",
      vi: "Trọng số phân tán đến đâu, tính bằng bit: 0 khi chỉ một khóa, log₂ n khi chia đều.",
      sizes: "weights n → 1", cost: "10 · n", example: "entropy([0.5, 0.25, 0.25])"),
    Documentation(
      "weigh",
      en: "Step 2 by a normaliser that has a name, such as one that has no function of its own.",
      vi: "Bước 2 với cách chuẩn hóa theo tên, chẳng hạn cách không có hàm riêng.",
      sizes: perRow, cost: "10 · n; 10 · m · n",
      meanings: ["by": Bilingual(en: "the normaliser", vi: "cách chuẩn hóa")],
      example: "weigh([1, -1, 0], by: .sigmoid)"),
    Documentation(
      "Normalizer.softmax",
      en: "Weights are positive and sum to 1.", vi: "Trọng số dương và có tổng bằng 1.",
      sizes: perRow, cost: "10 · n",
      example: "weigh([13, 9, 9], by: .softmax(temperature: 2))"),
    Documentation(
      "Normalizer.sparsemax",
      en: "Weak keys get exactly 0.", vi: "Khóa yếu nhận đúng 0.", sizes: perRow, cost: "n · log n",
      example: "weigh([1, 0.8, 0.1], by: .sparsemax)"),
    Documentation(
      "Normalizer.entmax",
      en: "Between softmax and sparsemax, and beyond.", vi: "Giữa softmax và sparsemax, và xa hơn.",
      sizes: perRow, cost: "n · log n (alpha 1.5, 2); 1500 · n",
      example: "weigh([1, 0.8, 0.1], by: .entmax(alpha: 1.5))"),
    Documentation(
      "Normalizer.sigmoid",
      en: "Each key has a gate of its own, so weights need not sum to 1.",
      vi: "Mỗi khóa có cổng riêng nên tổng các trọng số không nhất thiết bằng 1.",
      sizes: perRow, cost: "10 · n", example: "weigh([1, -1, 0], by: .sigmoid)"),
    Documentation(
      "Normalizer.hard",
      en: "Everything for the largest score, the first of equals.",
      vi: "Tất cả cho điểm lớn nhất; bằng nhau thì điểm đứng trước.",
      sizes: perRow, cost: "n", example: "weigh([9, 13, 13], by: .hard)"),
    Documentation(
      "Normalizer.proportional",
      en: "Shares in proportion to scores of 0 or more, as in linear attention.",
      vi: "Chia theo tỉ lệ của các điểm không âm, như trong chú ý tuyến tính.",
      sizes: perRow, cost: "n", example: "weigh([13, 9, 9], by: .proportional)"),
    Documentation(
      "Normalizer.smoothed",
      en: "Bends scores by sigmoid before sharing, so that several keys stay in view.",
      vi: "Uốn điểm bằng sigmoid trước khi chia để vài khóa cùng được nhìn.",
      sizes: perRow, cost: "40 · n", example: "weigh([13, 9, -1], by: .smoothed)"),
    Documentation(
      "Normalizer.localPredictive",
      en: "Softmax in a window that fades away from its centre.",
      vi: "Softmax trong cửa sổ, mờ dần khi xa tâm.", sizes: perRow, cost: "40 · n",
      example: "weigh([1, 1, 1, 1, 1], by: .localPredictive(center: 1.5, radius: 2))"),
    Documentation(
      "Normalizer.monotonic",
      en: "Attention that only moves on; see monotonic.",
      vi: "Chú ý chỉ đi tới; xem monotonic.", sizes: "scores n, previous n → n", cost: "40 · n",
      example: "weigh([1, 0, 2], by: .monotonic(previous: [1, 0, 0]))"),
    Documentation(
      "Normalizer.forward",
      en: "Attention that stays or moves on by one key; see forward.",
      vi: "Chú ý ở lại hoặc bước sang khóa kế; xem forward.", sizes: "scores n, previous n → n",
      cost: "40 · n",
      example: "weigh([1, 0, 2], by: .forward(previous: [1, 0, 0]))"),
  ]
}
