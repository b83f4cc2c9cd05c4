internal import Diagnostics

extension Documentation {
  static let heads: [Documentation] = [
    Documentation(
      "selfAttention",
      en: "A sentence looks at itself: queries, keys and values are three views of the same words.",
      vi: "Câu nhìn chính nó: truy vấn, khóa và giá trị là ba cách nhìn cùng các từ.",
      sizes: "x n × e, WQ d × e, WK d × e, WV v × e → n × n, n × v",
      cost: "n · e · (2 · d + v) + n² · (d + v + 40)",
      meanings: [
        "x": Bilingual(en: "one word a row", vi: "mỗi từ một hàng"),
        "mask": Bilingual(
          en: "what may be seen: in a decoder .causal",
          vi: "những gì được nhìn: trong bộ giải mã là .causal"),
      ],
      example: """
        let x: Matrix = [[1, 0], [0, 1], [1, 1]]
        let I: Matrix = [[1, 0], [0, 1]]
        selfAttention(x, WQ: 2 * I, WK: I, WV: I, mask: .causal).context
        """),
    Documentation(
      "multiHead",
      en: "Several attentions side by side, each with projections of its own, joined at the end.",
      vi: "Vài bộ chú ý cạnh nhau, mỗi bộ có phép chiếu riêng, cuối cùng nối lại.",
      sizes: "queries m × e, keys n × e, values n × e, WQ H · w × e, WK G · w × e, WV G · w × e, "
        + "WO o × H · w → H · m × n, m × o",
      cost: "(m · H + 2 · n · G) · w · e + m · H · w · o + m · n · H · (2 · w + 40)",
      meanings: [
        "heads": Bilingual(en: "H, how many heads there are", vi: "H, số đầu"),
        "groups": Bilingual(
          en: "G, how many keys and values the heads share: 1 is multi-query",
          vi: "G, số nhóm khóa và giá trị mà các đầu dùng chung: 1 là multi-query"),
      ],
      example: """
        let x: Matrix = [[1, 0], [0, 1], [1, 1]]
        let I: Matrix = [[1, 0], [0, 1]]
        let all = multiHead(
          queries: x, keys: x, values: x, WQ: 2 * I, WK: I, WV: I, WO: I, heads: 2)
        all.weights[0]
        """),
    Documentation(
      "MultiHeadResult",
      en: "What all heads found, to be read head by head: all.weights[0].",
      vi: "Kết quả của mọi đầu, đọc từng đầu một: all.weights[0].",
      cost: "1",
      meanings: [
        "scores": Bilingual(en: "m × n for each head", vi: "mỗi đầu m × n"),
        "masked": Bilingual(
          en: "the scores with −∞ where hidden", vi: "các điểm, −∞ ở chỗ bị che"),
        "weights": Bilingual(en: "m × n for each head", vi: "mỗi đầu m × n"),
        "headContexts": Bilingual(
          en: "m × w for each head, before they are joined", vi: "mỗi đầu m × w, trước khi nối lại"),
        "context": Bilingual(en: "m × o, all heads joined", vi: "m × o, mọi đầu đã nối lại"),
      ],
      example: """
        let x: Matrix = [[1, 0], [0, 1], [1, 1]]
        let I: Matrix = [[1, 0], [0, 1]]
        let all = multiHead(
          queries: x, keys: x, values: x, WQ: 2 * I, WK: I, WV: I, WO: I, heads: 2)
        all.context
        """),
    Documentation(
      "linearAttention",
      en:
        "Contexts without ever making the weights, in time that grows with the text, not its square.",
      vi: "Tính vector ngữ cảnh mà không cần tạo trọng số, thời gian tăng theo độ dài, không theo "
        + "bình phương.",
      sizes: "queries m × d, keys n × d, values n × v → m × v",
      cost: "(m + n) · (d + 1) · (v + 10)",
      meanings: [
        "causal": Bilingual(
          en: "whether a query sees keys up to its own place only",
          vi: "truy vấn có chỉ nhìn các khóa đến vị trí của nó không")
      ],
      example: """
        let x: Matrix = [[1, 0], [0, 1], [1, 1]]
        linearAttention(queries: x, keys: x, values: x, causal: true)
        """),
    Documentation(
      "rope",
      en: "Turns each row by its position, so that a dot product sees how far apart words are.",
      vi: "Xoay mỗi hàng theo vị trí của nó để tích vô hướng thấy các từ cách nhau bao xa.",
      sizes: "x n × d → n × d", cost: "60 · n · d",
      meanings: [
        "x": Bilingual(en: "queries or keys, one a row", vi: "truy vấn hoặc khóa, mỗi hàng một"),
        "pairing": Bilingual(en: "which numbers turn together", vi: "những số nào xoay cùng nhau"),
        "base": Bilingual(
          en: "the larger, the slower the last pairs turn",
          vi: "càng lớn thì các cặp cuối xoay càng chậm"),
        "firstPosition": Bilingual(en: "that of the first row", vi: "vị trí của hàng đầu"),
      ],
      example: "rope([[1, 0], [1, 0], [1, 0]], pairing: .interleaved)"),
    Documentation(
      "RotaryPairing.interleaved",
      en: "Neighbours turn together: numbers 0 and 1, 2 and 3, and so on.",
      vi: "Hai số cạnh nhau xoay cùng nhau: số 0 và 1, 2 và 3, v.v.", cost: "1",
      example: "rope([[1, 2, 3, 4], [1, 2, 3, 4]], pairing: .interleaved)"),
    Documentation(
      "RotaryPairing.halves",
      en: "A number of the first half turns with its partner in the second half.",
      vi: "Một số ở nửa đầu xoay cùng số tương ứng ở nửa sau.", cost: "1",
      example: "rope([[1, 2, 3, 4], [1, 2, 3, 4]], pairing: .halves)"),
    Documentation(
      "alibiSlopes",
      en: "One slope a head for Mask.alibi: some heads look far, some near.",
      vi: "Mỗi đầu một độ dốc cho Mask.alibi: đầu nhìn xa, đầu nhìn gần.",
      sizes: "→ H", cost: "30 · H", example: "alibiSlopes(heads: 4)"),
  ]
}
