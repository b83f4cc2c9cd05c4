internal import Attention
internal import Diagnostics
internal import Runs
internal import Seq2Seq

/// What reports say of models that learn.
extension Words {
  static func note(_ note: RunNote) -> Bilingual {
    switch note {
    case .quick(let share):
      Bilingual(
        en: "Rendered with --quick: the models learned for 1 in \(share) of their steps, so the "
          + "numbers are not those of the lesson.",
        vi: "Báo cáo này dùng --quick: các mô hình chỉ học 1 trên \(share) số bước, nên các con số "
          + "không phải là của bài học.")
    }
  }

  // MARK: Models

  static func facts(of model: LearnedModel) -> Bilingual {
    let shape = model.plan.shape
    let batch = model.plan.batch
    return Bilingual(
      en: "\(model.parameterCount) learned numbers · \(kind(of: shape).en) · \(cell(shape)) with "
        + "\(shape.hidden) numbers a state · \(model.steps) steps of \(batch) pairs",
      vi: "\(model.parameterCount) số đã học · \(kind(of: shape).vi) · \(cell(shape)), mỗi trạng "
        + "thái \(shape.hidden) số · \(model.steps) bước, mỗi bước \(batch) cặp câu")
  }

  private static func cell(_ shape: ModelShape) -> String {
    switch shape.cell {
    case .gru: "GRU"
    case .lstm: "LSTM"
    }
  }

  private static func kind(of shape: ModelShape) -> Bilingual {
    let name = shape.attention.rawValue
    switch (shape.attention, shape.timing) {
    case (.none, _):
      return Bilingual(en: "no attention: one fixed vector", vi: "không chú ý: một vector cố định")
    case (.mean, _):
      return Bilingual(
        en: "no attention: the mean of all states", vi: "không chú ý: trung bình mọi trạng thái")
    case (_, .previous):
      return Bilingual(
        en: "\(name) attention, the state before asks", vi: "chú ý \(name), trạng thái trước hỏi")
    case (_, .current):
      return Bilingual(
        en: "\(name) attention, the new state asks", vi: "chú ý \(name), trạng thái mới hỏi")
    }
  }

  static let step = Bilingual(en: "step", vi: "bước")
  static let loss = Bilingual(en: "loss", vi: "mất mát")

  // MARK: Evaluations

  static let length = Bilingual(en: "length", vi: "độ dài")
  static let share = Bilingual(en: "share", vi: "tỉ lệ")
  static let exact = Bilingual(en: "without a mistake", vi: "đúng cả câu")
  static let tokens = Bilingual(en: "words at their place", vi: "từ đúng chỗ")
  static let alignmentAgreement = Bilingual(
    en: "looked at the right word", vi: "nhìn đúng từ nguồn")

  static func tried(_ evaluation: ModelEvaluation) -> Bilingual {
    let sentences = evaluation.scores[0].sentences
    if evaluation.isOfCorpus {
      return Bilingual(
        en: "Shares of \(sentences) sentences of each length, drawn from those that the model "
          + "learned from:",
        vi: "Tỉ lệ trên \(sentences) câu cho mỗi độ dài, rút từ chính các câu mô hình đã học:")
    }
    return Bilingual(
      en: "Shares of \(sentences) sentences of each length, drawn afresh:",
      vi: "Tỉ lệ trên \(sentences) câu rút ngẫu nhiên lại cho mỗi độ dài:")
  }

  static let exactSideBySide = Bilingual(
    en: "The share of sentences without a mistake, by length:",
    vi: "Tỉ lệ câu đúng hoàn toàn, theo độ dài:")

  // MARK: Translations

  static let fixedVector = Bilingual(
    en: "This model has no weights: every word is made from the same vector.",
    vi: "Mô hình này không có trọng số: từ nào cũng được tạo từ cùng một vector.")
  static let translatedRightly = Bilingual(en: "This is right.", vi: "Kết quả đúng.")

  static func oughtToBe(_ words: String) -> Bilingual {
    Bilingual(en: "It ought to be: \(words)", vi: "Lẽ ra phải là: \(words)")
  }

  static func agreement(_ right: Int, of tried: Int) -> Bilingual {
    Bilingual(
      en: "\(right) of \(tried) words were written while most weight lay on the word that they "
        + "come from.",
      vi: "\(right) trên \(tried) từ được viết khi trọng số lớn nhất nằm đúng ở từ nguồn của nó.")
  }

  static let thenGoldAlignment = Bilingual(
    en: "What the model looked at, and then where each right word comes from:",
    vi: "Mô hình đã nhìn vào đâu, rồi đến từ nguồn của mỗi từ đúng:")
  static let goldAlignment = Bilingual(
    en: "Where each right word comes from: 1 for its source word.",
    vi: "Mỗi từ đúng đến từ đâu: 1 ở từ nguồn của nó.")

  // MARK: Explanations

  static func computed(by model: LearnedModel) -> Bilingual {
    Bilingual(
      en: "computed by the model, with the \(model.parameterCount) numbers that \(model.steps) "
        + "steps of learning made",
      vi: "do mô hình tính, với \(model.parameterCount) số có được sau \(model.steps) bước học")
  }

  static let computedByModel = Bilingual(
    en: "computed by the model, with numbers that it learned",
    vi: "do mô hình tính, với các số mà nó đã học")
  static let learned = Bilingual(
    en: "found out by training the model", vi: "có được khi huấn luyện mô hình")

  static func read(from file: String) -> Bilingual {
    Bilingual(en: "read from \(file)", vi: "đọc từ \(file)")
  }
}
