internal import Diagnostics

extension Documentation {
  static let context: [Documentation] = [
    Documentation(
      "contextVector",
      en: "Step 3: the values, each as much as its weight, added up.",
      vi: "Bước 3: cộng các giá trị, mỗi giá trị góp theo trọng số.",
      sizes: "weights n, values n × v → v", cost: "n · v",
      example: """
        let states: Matrix = [[3, 1], [1, 2], [0, 3]]
        contextVector(weights: [0.5, 0.25, 0.25], values: states)
        """),
    Documentation(
      "contextVectors",
      en: "Step 3 for many queries: one context a row of weights.",
      vi: "Bước 3 cho nhiều truy vấn: mỗi hàng trọng số một vector ngữ cảnh.",
      sizes: "weights m × n, values n × v → m × v", cost: "m · n · v",
      meanings: [
        "weights": Bilingual(en: "one row a query", vi: "mỗi truy vấn một hàng")
      ],
      example: """
        let states: Matrix = [[3, 1], [1, 2], [0, 3]]
        contextVectors(weights: [[1, 0, 0], [0, 0.5, 0.5]], values: states)
        """),
  ]

  static let carried: [Documentation] = [
    Documentation(
      "monotonic",
      en: "Weights that only move on, from the word before: the chance to stop at each key.",
      vi: "Trọng số chỉ đi tới, tính từ từ trước: khả năng dừng lại ở mỗi khóa.",
      sizes: "scores n, previous n → n; scores m × n, previous n → m × n",
      cost: "40 · n; 40 · m · n",
      meanings: [
        "scores": Bilingual(
          en: "one number a key; the rows of a matrix are output words in order",
          vi: "mỗi khóa một số; các hàng của ma trận là các từ đầu ra theo thứ tự")
      ],
      example: "monotonic([1, 0, 2], previous: [1, 0, 0])"),
    Documentation(
      "forward",
      en: "Softmax that stays at a key or moves on to the next, never back.",
      vi: "Softmax ở lại một khóa hoặc bước sang khóa kế, không bao giờ lùi.",
      sizes: "scores n, previous n → n; scores m × n, previous n → m × n",
      cost: "40 · n; 40 · m · n",
      meanings: [
        "scores": Bilingual(
          en: "one number a key; the rows of a matrix are output words in order",
          vi: "mỗi khóa một số; các hàng của ma trận là các từ đầu ra theo thứ tự")
      ],
      example: "forward([1, 0, 2], previous: [0.75, 0.25, 0])"),
    Documentation(
      "mocha",
      en: "Where monotonic attention stops, a softmax looks back over the last few keys.",
      vi: "Nơi chú ý đơn điệu dừng lại, một softmax nhìn lại vài khóa cuối.",
      sizes: "monotonic n, chunkScores n → n; monotonic m × n, chunkScores m × n → m × n",
      cost: "20 · n · w; 20 · m · n · w",
      meanings: [
        "monotonic": Bilingual(
          en: "what monotonic gives, one weight a key", vi: "kết quả của monotonic, mỗi khóa một số"
        ),
        "chunkScores": Bilingual(
          en: "second scores, for the look back", vi: "điểm thứ hai, dành cho lần nhìn lại"),
        "window": Bilingual(
          en: "w, how many keys are looked at; 1 changes nothing",
          vi: "w, số khóa được nhìn; 1 thì không đổi gì"),
      ],
      example: """
        let stops = monotonic([1, 0, 2], previous: [1, 0, 0])
        mocha(monotonic: stops, chunkScores: [0, 1, 0], window: 2)
        """),
    Documentation(
      "locationFeatures",
      en: "What learned filters find around each place in the weights of the word before.",
      vi: "Điều các bộ lọc đã học tìm thấy quanh mỗi vị trí trong trọng số của từ trước.",
      sizes: "previous n, F c × r → n × c", cost: "n · c · r",
      example: "locationFeatures(previous: [0, 1, 0, 0], F: [[1, 0, -1], [0, 1, 0]])"),
    Documentation(
      "coverageLoss",
      en: "How much attention goes where it has been: what training adds against repetition.",
      vi: "Bao nhiêu chú ý quay lại chỗ cũ: phần huấn luyện cộng thêm để chống lặp.",
      sizes: "weights n, coverage n → 1", cost: "n",
      example: "coverageLoss(weights: [0.5, 0.5, 0], coverage: [1, 0.25, 0])"),
  ]
}
