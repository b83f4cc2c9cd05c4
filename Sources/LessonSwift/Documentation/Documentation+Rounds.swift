internal import Diagnostics

extension Documentation {
  private static let photo = """
    let keys: Matrix = [[3, 1, 0, 0], [1, 1, 0, 0], [2, 0, 1, 0], [1, 0, 0, 1]]
    let places: Matrix = [[1, 2], [2, 1], [4, 2], [3, 1]]

    """

  private static let smallDecoder = """
    let decoder = Decoder(
      words: ["<END>", "pencil", "book"], embeddings: [[0], [1], [-1]],
      Wi: [[0, 0, -1], [0, -2, 0], [-2, 1, -2]], Wh: [[0], [0], [0]], bi: [0, 0, 0],
      bh: [0, 0, 0], Wo: [[0], [4], [-4]], bo: [1.5, 0, 0])

    """

  private static let states = """
    let states: Matrix = [[3, 1], [1, 2], [0, 3]]

    """

  private static let oneResult: [String: Bilingual] = [
    "scores": Bilingual(en: "n, what step 1 gave", vi: "n, kết quả của bước 1"),
    "masked": Bilingual(
      en: "n, the scores with −∞ where hidden", vi: "n, các điểm, −∞ ở chỗ bị che"),
    "weights": Bilingual(en: "n, what step 2 gave", vi: "n, kết quả của bước 2"),
    "context": Bilingual(en: "v, what step 3 gave", vi: "v, kết quả của bước 3"),
  ]

  private static let manyResults: [String: Bilingual] = [
    "scores": Bilingual(en: "m × n, one row a query", vi: "m × n, mỗi truy vấn một hàng"),
    "masked": Bilingual(
      en: "m × n, the scores with −∞ where hidden", vi: "m × n, các điểm, −∞ ở chỗ bị che"),
    "weights": Bilingual(en: "m × n, one row a query", vi: "m × n, mỗi truy vấn một hàng"),
    "context": Bilingual(en: "m × v, one row a query", vi: "m × v, mỗi truy vấn một hàng"),
  ]

  static let rounds: [Documentation] = [
    Documentation(
      "attend",
      en: "Steps 1 to 3 in one call: scores, mask, weights, context.",
      vi: "Bước 1 đến 3 trong một lời gọi: điểm, mặt nạ, trọng số, vector ngữ cảnh.",
      sizes: "query d, keys n × d, values n × v → n, v; queries m × d → m × n, m × v",
      cost: "m · n · (d + 10 + v) (.dot, .softmax)",
      example: photo + """
        attend(query: [1, 2, 0, 0], keys: keys, values: places, by: .dot).context
        """),
    Documentation(
      "AttentionResult",
      en: "What attend gives for one query, step by step.",
      vi: "Kết quả của attend cho một truy vấn, từng bước một.", cost: "1",
      meanings: oneResult,
      example: photo + """
        let round = attend(query: [1, 2, 0, 0], keys: keys, values: places, by: .dot)
        round.weights
        """),
    Documentation(
      "AttentionResults",
      en: "What attend gives for many queries, step by step.",
      vi: "Kết quả của attend cho nhiều truy vấn, từng bước một.", cost: "1",
      meanings: manyResults,
      example: photo + """
        let questions: Matrix = [[1, 2, 0, 0], [0, 0, 3, 0]]
        let rounds = attend(queries: questions, keys: keys, values: places, by: .dot)
        rounds.weights
        """),
    Documentation(
      "scaledDotProductAttention",
      en:
        "The contexts of many queries by .scaledDot and .softmax, with no scores or weights kept.",
      vi: "Vector ngữ cảnh của nhiều truy vấn theo .scaledDot và .softmax, không giữ lại điểm hay "
        + "trọng số.",
      sizes: "queries m × d, keys n × d, values n × v → m × v",
      cost: "m · n · (d + 10 + v)",
      example: photo + """
        let questions: Matrix = [[1, 2, 0, 0], [0, 0, 3, 0]]
        scaledDotProductAttention(queries: questions, keys: keys, values: places)
        """),
    Documentation(
      "Decoder",
      en: "All that a decoder has learned: its words, its recurrent cell, its output layer.",
      vi: "Mọi điều bộ giải mã đã học: các từ, ô hồi quy, lớp đầu ra.",
      sizes: "words k, embeddings k × y, Wi 3 · s × e, Wh 3 · s × s, bi 3 · s, bh 3 · s, "
        + "Wc h × (d + y), bc h, Wo k × o, bo k",
      cost: "1",
      meanings: [
        "words": Bilingual(
          en: "the words that it can write, <END> among them",
          vi: "các từ nó viết được, trong đó có <END>"),
        "embeddings": Bilingual(
          en: "the words as numbers, one a row", vi: "các từ ở dạng số, mỗi từ một hàng"),
      ],
      example: smallDecoder + """
        decoder.words
        """),
    Documentation(
      "decode",
      en: "Writes a whole sentence, with all five steps for each of its words.",
      vi: "Viết cả câu, mỗi từ qua đủ năm bước.",
      sizes: "encoder n × d, state s → t × n, t × k",
      cost: "t · (n · d + 10 · n + n · d + 3 · s · (e + s) + k · s) (.dot)",
      meanings: [
        "encoder": Bilingual(
          en: "the encoder's states, one a row: keys and values both",
          vi: "các trạng thái của bộ mã hóa, mỗi hàng một: vừa là khóa vừa là giá trị"),
        "state": Bilingual(en: "the decoder's first state", vi: "trạng thái đầu của bộ giải mã"),
        "decoder": Bilingual(en: "what it has learned", vi: "những gì nó đã học"),
        "timing": Bilingual(
          en: "which state asks: .previous (Bahdanau) or .current (Luong)",
          vi: "trạng thái nào hỏi: .previous (Bahdanau) hay .current (Luong)"),
        "limit": Bilingual(
          en: "after how many words it stops at the latest",
          vi: "chậm nhất sau bao nhiêu từ thì dừng"),
      ],
      example: smallDecoder + states + """
        decode(encoder: states, state: [1], by: .general(W: [[0, 1]]), decoder: decoder).words
        """),
    Documentation(
      "Timing.previous",
      en: "The state before the word asks, as in Bahdanau's model.",
      vi: "Bên hỏi là trạng thái trước từ đang viết, như trong mô hình của Bahdanau.", cost: "1",
      example: smallDecoder + states + """
        let written = decode(
          encoder: states, state: [1], by: .general(W: [[0, 1]]), decoder: decoder,
          timing: .previous)
        written.weights
        """),
    Documentation(
      "Timing.current",
      en: "The decoder takes its step first and the new state asks, as in Luong's model.",
      vi: "Bộ giải mã đi một bước rồi trạng thái mới hỏi, như trong mô hình của Luong.", cost: "1",
      example: """
        let decoder = Decoder(
          words: ["<END>", "pencil", "book"], embeddings: [[0], [1], [-1]],
          Wi: [[1], [0], [1]], Wh: [[1], [0], [1]], bi: [0, 0, 0], bh: [0, 0, 0],
          Wo: [[0, 0, 0], [1, 0, 2], [0, 1, -2]], bo: [0.5, 0, 0])

        """ + states + """
          let written = decode(
            encoder: states, state: [1], by: .general(W: [[1, -1]]), decoder: decoder,
            timing: .current, limit: 2)
          written.weights
          """),
    Documentation(
      "Decoding",
      en: "A sentence that decode wrote, with every number that led to each word.",
      vi: "Câu mà decode viết ra, với mọi số đã dẫn đến từng từ.", cost: "1",
      meanings: [
        "words": Bilingual(
          en: "what was written, one word a round", vi: "các từ đã viết, mỗi lượt một từ"),
        "queries": Bilingual(
          en: "the states that asked, one a round", vi: "các trạng thái đã hỏi, mỗi lượt một"),
        "scores": Bilingual(en: "t × n, one row a round", vi: "t × n, mỗi lượt một hàng"),
        "weights": Bilingual(en: "t × n: the alignment", vi: "t × n: ma trận đồng chỉnh"),
        "contexts": Bilingual(en: "t × d, one row a round", vi: "t × d, mỗi lượt một hàng"),
        "combined": Bilingual(
          en: "what step 4 made, one row a round", vi: "kết quả của bước 4, mỗi lượt một hàng"),
        "states": Bilingual(en: "the state after each round", vi: "trạng thái sau mỗi lượt"),
        "probabilities": Bilingual(
          en: "t × k: how likely each word was", vi: "t × k: mỗi từ có khả năng đến đâu"),
      ],
      example: smallDecoder + states + """
        let written = decode(encoder: states, state: [1], by: .general(W: [[0, 1]]), decoder: decoder)
        written.probabilities
        """),
  ]
}
