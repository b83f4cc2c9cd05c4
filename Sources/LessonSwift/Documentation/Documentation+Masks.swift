internal import Diagnostics

extension Documentation {
  static let masks: [Documentation] = [
    Documentation(
      "masked",
      en: "Hides scores as −∞, so that they get the weight 0.",
      vi: "Che các điểm bằng −∞ để trọng số của chúng bằng 0.",
      sizes: "scores n → n; scores m × n → m × n", cost: "n; m · n",
      meanings: ["by": Bilingual(en: "the mask", vi: "mặt nạ")],
      example: "softmax(masked([2, 1, 3], by: .keep([true, true, false])))"),
    Documentation(
      "Mask.none",
      en: "Hides nothing.", vi: "Không che gì.", cost: "1",
      example: "masked([2, 1, 3], by: .none)"),
    Documentation(
      "Mask.keep",
      en: "Keeps the keys that are marked true, and hides padding.",
      vi: "Giữ các khóa được đánh dấu true, che phần đệm.",
      sizes: "flags n", cost: "1",
      meanings: [
        "flags": Bilingual(en: "true for each key that may be seen", vi: "true cho khóa được nhìn")
      ],
      example: "masked([2, 1, 3], by: .keep([true, false, true]))"),
    Documentation(
      "Mask.causal",
      en: "Lets every word see itself and the words before it, as a decoder must.",
      vi: "Cho mỗi từ nhìn chính nó và các từ trước, như bộ giải mã phải làm.",
      cost: "1",
      meanings: [
        "aligned": Bilingual(
          en: "which corner the triangle starts from, where there are more keys than queries",
          vi: "tam giác bắt đầu từ góc nào khi số khóa nhiều hơn số truy vấn")
      ],
      example: "masked([[2, 1, 3], [1, 0, 2], [4, 1, 1]], by: .causal)"),
    Documentation(
      "Alignment.topLeft",
      en: "The first query sees the first key.", vi: "Truy vấn đầu nhìn khóa đầu.", cost: "1",
      example: "masked([[2, 1, 3], [1, 0, 2]], by: .causal(aligned: .topLeft))"),
    Documentation(
      "Alignment.bottomRight",
      en: "The last query sees the last key, as where a text is written on.",
      vi: "Truy vấn cuối nhìn khóa cuối, như khi viết tiếp một đoạn văn.", cost: "1",
      example: "masked([[2, 1, 3], [1, 0, 2]], by: .causal(aligned: .bottomRight))"),
    Documentation(
      "Mask.slidingWindow",
      en: "Lets every word see its neighbours only, which makes long texts affordable.",
      vi: "Cho mỗi từ chỉ nhìn các từ lân cận, nhờ đó văn bản dài vẫn tính nổi.",
      cost: "1",
      example: "masked([[2, 1, 3], [1, 0, 2], [4, 1, 1]], by: .slidingWindow(radius: 1))"),
    Documentation(
      "Mask.window",
      en: "Lets every query see the keys around one place: Luong's local attention.",
      vi: "Cho mọi truy vấn nhìn các khóa quanh một vị trí: chú ý cục bộ của Luong.",
      cost: "1",
      example: "masked([2, 1, 3, 4], by: .window(center: 1.5, radius: 1))"),
    Documentation(
      "Mask.alibi",
      en: "Hides nothing, but takes from a score the more the further away its key is.",
      vi: "Không che gì, nhưng khóa càng xa thì điểm càng bị trừ nhiều.",
      cost: "1",
      meanings: [
        "slope": Bilingual(
          en: "what each place of distance costs", vi: "mỗi vị trí cách ra bị trừ bao nhiêu")
      ],
      example: "masked([[2, 2, 2], [2, 2, 2], [2, 2, 2]], by: .alibi(slope: 0.5))"),
  ]
}
