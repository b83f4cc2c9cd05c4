internal import Diagnostics

extension Documentation {
  static let scores: [Documentation] = [
    Documentation(
      "score",
      en: "Step 1: one number a key for how well it answers the query.",
      vi: "Bước 1: mỗi khóa một số cho biết nó đáp lại truy vấn tốt đến đâu.",
      sizes: "query d, keys n × d → n; queries m × d, keys n × d → m × n",
      cost: "m · n · d (.dot); m · q · h + n · d · h + 10 · m · n · h (.additive)",
      example: """
        let keys: Matrix = [[3, 1, 2, 0], [1, 2, 1, 2], [0, 3, 2, 0]]
        score(query: [2, 1, 3, 1], keys: keys, by: .dot)
        """),
    Documentation(
      "Score.dot",
      en: "Multiplies and adds up: largest where query and key are long and point the same way.",
      vi: "Nhân rồi cộng: lớn nhất khi truy vấn và khóa dài và cùng hướng.",
      sizes: "query d, keys n × d → n", cost: "n · d",
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        score(query: [2, 1], keys: keys, by: .dot)
        """),
    Documentation(
      "Score.scaledDot",
      en: "The dot score divided by √d, so that wide states don't make softmax too sharp.",
      vi: "Điểm dot chia cho √d để trạng thái rộng không làm softmax quá nhọn.",
      sizes: "query d, keys n × d → n", cost: "n · d",
      example: """
        let keys: Matrix = [[3, 1, 2, 0], [1, 2, 1, 2], [0, 3, 2, 0]]
        score(query: [2, 1, 3, 1], keys: keys, by: .scaledDot)
        """),
    Documentation(
      "Score.general",
      en: "A dot score with a learned matrix between, which also joins different widths.",
      vi: "Điểm dot có ma trận đã học ở giữa, nối được cả hai độ rộng khác nhau.",
      sizes: "query q, keys n × d, W q × d → n", cost: "q · d + n · d",
      meanings: [
        "W": Bilingual(
          en: "learned: a row a number of the query; drawn where it is left out",
          vi: "đã học: mỗi số của truy vấn một hàng; bỏ trống thì được lấy ngẫu nhiên")
      ],
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        score(query: [1, 0, 2], keys: keys, by: .general(W: [[1, 0], [0, 1], [0.5, -0.5]]))
        """),
    Documentation(
      "Score.additive",
      en: "Bahdanau's score: a small network with a hidden layer looks at query and key.",
      vi: "Điểm của Bahdanau: một mạng nhỏ có lớp ẩn nhìn vào truy vấn và khóa.",
      sizes: "query q, keys n × d, W h × q, U h × d, v h, b h → n",
      cost: "q · h + n · d · h + 10 · n · h",
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        let W: Matrix = [[1, 0], [0, 1]]
        let U: Matrix = [[0.5, 0], [0, -0.5]]
        score(query: [2, 1], keys: keys, by: .additive(W: W, U: U, v: [1, -1]))
        """),
    Documentation(
      "Score.concat",
      en: "Luong's form of the additive score: one matrix over query and key side by side.",
      vi: "Dạng của Luong cho điểm additive: một ma trận cho truy vấn và khóa đặt cạnh nhau.",
      sizes: "query q, keys n × d, W h × (q + d), v h → n", cost: "n · (q + d) · h + 10 · n · h",
      meanings: [
        "W": Bilingual(
          en: "a learned matrix for query and key side by side",
          vi: "ma trận đã học, nhân với truy vấn và khóa đặt cạnh nhau")
      ],
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        let W: Matrix = [[1, 0, 0.5, 0], [0, 1, 0, -0.5]]
        score(query: [2, 1], keys: keys, by: .concat(W: W, v: [1, -1]))
        """),
    Documentation(
      "Score.cosine",
      en: "Compares directions only, however long query and key are, as memory networks do.",
      vi: "Chỉ so hướng, bất kể truy vấn và khóa dài bao nhiêu, như các mạng có bộ nhớ.",
      sizes: "query d, keys n × d → n", cost: "3 · n · d",
      meanings: [
        "beta": Bilingual(
          en: "how sharp the choice is: scores lie in −β…β",
          vi: "chọn sắc đến đâu: điểm nằm trong −β…β")
      ],
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        score(query: [2, 1], keys: keys, by: .cosine(beta: 5))
        """),
    Documentation(
      "Score.distance",
      en: "The nearer a key, the higher its score: attention as kernel regression.",
      vi: "Khóa càng gần thì điểm càng cao: chú ý như hồi quy hạt nhân.",
      sizes: "query d, keys n × d → n", cost: "n · d",
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        score(query: [2, 1], keys: keys, by: .distance)
        """),
    Documentation(
      "Score.location",
      en: "Looks at the query alone and scores places, whatever stands there.",
      vi: "Chỉ nhìn truy vấn và cho điểm từng vị trí, bất kể ở đó có gì.",
      sizes: "query q, keys n × d, W n × q → n", cost: "n · q",
      meanings: [
        "W": Bilingual(en: "learned: a row a place", vi: "đã học: mỗi vị trí một hàng")
      ],
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        score(query: [2, 1], keys: keys, by: .location(W: [[1, 0], [0, 1], [0.5, 0.5]]))
        """),
    Documentation(
      "Score.normalizedAdditive",
      en:
        "The additive score with a learned length and bias, which keeps monotonic attention stable.",
      vi: "Điểm additive với độ dài và độ lệch đã học, giúp chú ý đơn điệu ổn định.",
      sizes: "query q, keys n × d, W h × q, U h × d, v h, b h → n",
      cost: "q · h + n · d · h + 10 · n · h",
      meanings: [
        "g": Bilingual(
          en: "learned: the length that v gets", vi: "đã học: độ dài mà v nhận được")
      ],
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        let W: Matrix = [[1, 0], [0, 1]]
        let U: Matrix = [[0.5, 0], [0, -0.5]]
        let hybrid = Score.normalizedAdditive(W: W, U: U, v: [3, -4], b: [0, 0], g: 2)
        score(query: [2, 1], keys: keys, by: hybrid)
        """),
    Documentation(
      "Score.locationAware",
      en: "The additive score that also sees where attention was at the word before.",
      vi: "Điểm additive còn thấy chú ý đã ở đâu tại từ trước.",
      sizes: "query q, keys n × d, W h × q, U h × d, v h, b h, F c × r, P h × c, previous n → n",
      cost: "q · h + n · (d · h + c · r + c · h) + 10 · n · h",
      meanings: [
        "P": Bilingual(
          en: "a learned matrix for what the filters find",
          vi: "ma trận đã học, nhân với kết quả của các bộ lọc")
      ],
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        let W: Matrix = [[1, 0], [0, 1]]
        let U: Matrix = [[0.25, 0], [0, 0.25]]
        let aware = Score.locationAware(
          W: W, U: U, v: [1, -1], b: [0, 0], F: [[1, 0, -1]], P: [[1], [0]], previous: [0, 1, 0])
        score(query: [0, 0.5], keys: keys, by: aware)
        """),
    Documentation(
      "Score.coverage",
      en: "The additive score that knows what has been read already, against repeating oneself.",
      vi: "Điểm additive biết phần nào đã được đọc, để không lặp lại.",
      sizes: "query q, keys n × d, W h × q, U h × d, v h, b h, w h, coverage n → n",
      cost: "q · h + n · d · h + 10 · n · h",
      meanings: [
        "w": Bilingual(
          en: "learned: what the coverage counts in the hidden layer",
          vi: "đã học: phần của coverage trong lớp ẩn")
      ],
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, 3]]
        let I: Matrix = [[1, 0], [0, 1]]
        let covering = Score.coverage(
          W: I, U: I, v: [1, -1], b: [0, 0], w: [-1, 0], coverage: [1.5, 0.25, 0.25])
        score(query: [0.5, 0], keys: keys, by: covering)
        """),
    Documentation(
      "Score.linear",
      en: "The score of linear attention: positive, so that its shares need no exp.",
      vi: "Điểm của chú ý tuyến tính: luôn dương nên chia phần không cần exp.",
      sizes: "query d, keys n × d → n", cost: "10 · (n + 1) · d + n · d",
      example: """
        let keys: Matrix = [[3, 1], [1, 2], [0, -3]]
        score(query: [2, -1], keys: keys, by: .linear)
        """),
  ]
}
