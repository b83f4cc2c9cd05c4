internal import LessonSwift

extension Documentation {
  /// Where a context can come from.
  static let attentionKinds: [Documentation] = [
    kind(
      "none", en: "No attention: one fixed vector, the encoder's last states, for every word.",
      vi: "Không chú ý: mọi từ dùng chung một vector, là các trạng thái cuối của bộ mã hóa."),
    kind(
      "mean", en: "The mean of the encoder's states: every source word weighs the same.",
      vi: "Trung bình các trạng thái của bộ mã hóa: từ nguồn nào cũng nặng như nhau."),
    kind(
      "dot", en: "Learns with the score s·hⱼ.", vi: "Học với điểm s·hⱼ."),
    kind(
      "scaledDot", en: "Learns with the score s·hⱼ / √d.", vi: "Học với điểm s·hⱼ / √d."),
    kind(
      "general", en: "Learns with the score sᵀWhⱼ, and W with it.",
      vi: "Học với điểm sᵀWhⱼ, học cả W."),
    kind(
      "additive", en: "Learns with the score vᵀtanh(Ws + Uhⱼ), and W, U and v with it.",
      vi: "Học với điểm vᵀtanh(Ws + Uhⱼ), học cả W, U và v."),
    kind(
      "concat", en: "Learns with the score vᵀtanh(W[s; hⱼ]), and W and v with it.",
      vi: "Học với điểm vᵀtanh(W[s; hⱼ]), học cả W và v."),
    kind(
      "cosine", en: "Learns with the score β cos(s, hⱼ), and β with it.",
      vi: "Học với điểm β cos(s, hⱼ), học cả β."),
    kind(
      "distance", en: "Learns with the score −½|s − hⱼ|².", vi: "Học với điểm −½|s − hⱼ|²."),
    kind(
      "location", en: "Learns with a score that looks at places alone: (Ws)ⱼ.",
      vi: "Học với điểm chỉ nhìn vào vị trí: (Ws)ⱼ."),
    kind(
      "normalizedAdditive", en: "Learns with the additive score with v of length g and a bias.",
      vi: "Học với điểm cộng tính trong đó v có độ dài g, thêm độ lệch."),
    kind(
      "locationAware", en: "Learns with the additive score that also sees the weights before.",
      vi: "Học với điểm cộng tính nhìn thêm các trọng số của từ trước."),
    kind(
      "coverage",
      en: "Learns with the additive score that also sees the sum of the weights so far.",
      vi: "Học với điểm cộng tính nhìn thêm tổng trọng số từ đầu đến giờ."),
    kind(
      "linear", en: "Learns with the score φ(s)·φ(hⱼ), whose weights are in proportion to it.",
      vi: "Học với điểm φ(s)·φ(hⱼ), trọng số tỉ lệ với điểm."),
  ]

  private static func kind(_ name: String, en: String, vi: String) -> Documentation {
    Documentation(
      "AttentionKind.\(name)", en: en, vi: vi, cost: "1",
      example: """
        train(task: .copy, attention: .\(name), hidden: 4, steps: 1, batch: 2).parameterCount
        """)
  }

  /// What carries states from word to word.
  static let cells: [Documentation] = [
    Documentation(
      "RecurrentCell.gru", en: "Encoder and decoder are gated recurrent units.",
      vi: "Bộ mã hóa và bộ giải mã là các GRU.", cost: "1",
      example: """
        train(task: .copy, cell: .gru, hidden: 4, steps: 1, batch: 2).parameterCount
        """),
    Documentation(
      "RecurrentCell.lstm", en: "Encoder and decoder are LSTMs, which carry a memory along.",
      vi: "Bộ mã hóa và bộ giải mã là các LSTM, mang theo một bộ nhớ.", cost: "1",
      example: """
        train(task: .copy, cell: .lstm, hidden: 4, steps: 1, batch: 2).parameterCount
        """),
  ]
}
