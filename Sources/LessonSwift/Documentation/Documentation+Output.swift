internal import Diagnostics

extension Documentation {
  static let output: [Documentation] = [
    Documentation(
      "combine",
      en:
        "Step 4, Bahdanau's way: the context joined with the word before, for the decoder to read.",
      vi: "Bước 4 theo Bahdanau: vector ngữ cảnh ghép với từ trước để bộ giải mã đọc.",
      sizes: "context c, with y → c + y; context c, with y, W h × (c + y), b h → h",
      cost: "c + y; (c + y) · h + 10 · h",
      meanings: [
        "with": Bilingual(en: "the word before, as numbers", vi: "từ trước, ở dạng số"),
        "W": Bilingual(
          en: "a learned matrix for both side by side",
          vi: "ma trận đã học, nhân với hai phần đặt cạnh nhau"),
      ],
      example: "combine([1.5, 1, 0.5], with: [1, 0])"),
    Documentation(
      "attentionalState",
      en: "Step 4, Luong's way: the context joined with the state that asked.",
      vi: "Bước 4 theo Luong: vector ngữ cảnh ghép với trạng thái đã hỏi.",
      sizes: "context c, state s, W h × (c + s) → h", cost: "(c + s) · h + 10 · h",
      meanings: [
        "state": Bilingual(en: "the state that asked", vi: "trạng thái đã hỏi"),
        "W": Bilingual(
          en: "a learned matrix for both side by side",
          vi: "ma trận đã học, nhân với hai phần đặt cạnh nhau"),
      ],
      example:
        "attentionalState(context: [1, 0.5], state: [0, 1], W: [[1, 0, 1, 0], [0, 1, 0, -1]])"
    ),
    Documentation(
      "gru",
      en: "Step 5: the decoder's new state, from what it reads and its old state.",
      vi: "Bước 5: trạng thái mới của bộ giải mã, từ đầu vào và trạng thái cũ.",
      sizes: "input e, state h, Wi 3 · h × e, Wh 3 · h × h, bi 3 · h, bh 3 · h → h",
      cost: "3 · h · (e + h)",
      example: """
        let Wi: Matrix = [[1, 0], [0, 1], [1, 1]]
        let Wh: Matrix = [[0.5], [1], [-1]]
        gru(input: [1, -1], state: [0.5], Wi: Wi, Wh: Wh, bi: [0, 0, 0], bh: [0, 0, 0])
        """),
    Documentation(
      "lstm",
      en: "Step 5 with a cell that keeps a memory beside its state.",
      vi: "Bước 5 với ô LSTM giữ bộ nhớ bên cạnh trạng thái.",
      sizes: "input e, state h, memory h, Wi 4 · h × e, Wh 4 · h × h, bi 4 · h, bh 4 · h → h, h",
      cost: "4 · h · (e + h)",
      meanings: [
        "memory": Bilingual(
          en: "what the cell keeps for itself, from before", vi: "bộ nhớ riêng của ô, từ bước trước"
        )
      ],
      example: """
        let Wi: Matrix = [[1, 0], [0, 1], [1, 1], [1, -1]]
        let Wh: Matrix = [[0.5], [1], [-1], [1]]
        let zero: Vector = [0, 0, 0, 0]
        let new = lstm(
          input: [1, -1], state: [0.5], memory: [1], Wi: Wi, Wh: Wh, bi: zero, bh: zero)
        concatenate(new.state, new.memory)
        """),
    Documentation(
      "LSTMState",
      en: "What lstm hands on.", vi: "Những gì lstm trao lại.", cost: "1",
      meanings: [
        "state": Bilingual(en: "h, what others see", vi: "h, phần được nhìn thấy"),
        "memory": Bilingual(en: "h, what the cell keeps for itself", vi: "h, bộ nhớ riêng của ô"),
      ],
      example: """
        let Wi: Matrix = [[1, 0], [0, 1], [1, 1], [1, -1]]
        let Wh: Matrix = [[0.5], [1], [-1], [1]]
        let zero: Vector = [0, 0, 0, 0]
        lstm(input: [1, -1], state: [0.5], memory: [1], Wi: Wi, Wh: Wh, bi: zero, bh: zero).memory
        """),
    Documentation(
      "wordProbabilities",
      en: "Step 5: how likely each word is, from the state or the attentional state.",
      vi: "Bước 5: mỗi từ có khả năng đến đâu, từ trạng thái hoặc trạng thái chú ý.",
      sizes: "state s, W k × s, b k → k", cost: "k · s + 10 · k",
      meanings: [
        "state": Bilingual(
          en: "the new state, or the attentional state",
          vi: "trạng thái mới, hoặc trạng thái chú ý"),
        "W": Bilingual(
          en: "the output layer, one row a word", vi: "lớp đầu ra, mỗi từ một hàng"),
        "b": Bilingual(en: "one bias a word", vi: "mỗi từ một độ lệch"),
      ],
      example: "wordProbabilities(state: [1, -1], W: [[2, 0], [0, 1], [1, 1]], b: [0, 0, 0.5])"),
  ]
}
