internal import Diagnostics

extension Documentation {
  private static let photo = """
    let keys: Matrix = [[3, 1, 0, 0], [1, 1, 0, 0], [2, 0, 1, 0], [1, 0, 0, 1]]
    let places: Matrix = [[1, 2], [2, 1], [4, 2], [3, 1]]
    let kinds = compare(
      query: [1, 2, 0, 0], keys: keys, values: places, by: [.dot, .distance],
      normalizers: [.softmax, .sparsemax])

    """

  static let comparison: [Documentation] = [
    Documentation(
      "compare",
      en: "Asks one question in several ways: every score with every normaliser.",
      vi: "Hỏi một câu theo nhiều cách: mỗi loại điểm với mỗi cách chuẩn hóa.",
      sizes: "query d, keys n × d, values n × v → k × n, k × v",
      cost: "k · n · (d + 10 + v) (.dot, .softmax)",
      meanings: [
        "by": Bilingual(en: "the kinds of score", vi: "các loại điểm"),
        "normalizers": Bilingual(
          en: "the normalisers that each score meets",
          vi: "các cách chuẩn hóa đi với từng loại điểm"),
      ],
      example: photo + """
        kinds.weights
        """),
    Documentation(
      "Comparison",
      en: "What compare gives: a row for each kind, the first score with each normaliser first.",
      vi: "Kết quả của compare: mỗi cách một hàng, trước hết là điểm đầu với từng cách chuẩn hóa.",
      cost: "1",
      meanings: [
        "scores": Bilingual(en: "k × n, one row a kind", vi: "k × n, mỗi cách một hàng"),
        "weights": Bilingual(en: "k × n, one row a kind", vi: "k × n, mỗi cách một hàng"),
        "contexts": Bilingual(en: "k × v, one row a kind", vi: "k × v, mỗi cách một hàng"),
      ],
      example: photo + """
        kinds.contexts
        """),
  ]
}
