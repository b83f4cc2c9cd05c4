internal import Diagnostics
internal import LessonSwift

extension Documentation {
  static let training: [Documentation] = [
    Documentation(
      "train",
      en: "Makes a model and lets it learn a task; the same arguments give the same model.",
      vi: "Tạo một mô hình và cho nó học một bài toán; cùng đối số thì ra cùng mô hình.",
      cost: "3 · steps · batch · n · p, of training (p: the numbers that it learns)",
      meanings: [
        "task": Bilingual(en: "what there is to learn", vi: "điều cần học"),
        "attention": Bilingual(
          en: "how the decoder looks at the source: .none, .mean, or a score",
          vi: "bộ giải mã nhìn câu nguồn thế nào: .none, .mean hoặc một cách tính điểm"),
        "timing": Bilingual(
          en: "which state asks: .previous (Bahdanau) or .current (Luong)",
          vi: "trạng thái nào hỏi: .previous (Bahdanau) hay .current (Luong)"),
        "cell": Bilingual(
          en: "of encoder and decoder: .gru or .lstm",
          vi: "ô hồi quy của bộ mã hóa và bộ giải mã: .gru hay .lstm"),
        "embedding": Bilingual(
          en: "how many numbers stand for a word", vi: "mỗi từ được biểu diễn bằng bao nhiêu số"),
        "hidden": Bilingual(
          en: "how many numbers make a state", vi: "mỗi trạng thái ẩn gồm bao nhiêu số"),
        "dropout": Bilingual(
          en: "the share of numbers left out while learning, below 1",
          vi: "phần các số bị bỏ qua khi học, nhỏ hơn 1"),
        "steps": Bilingual(en: "how often it learns from a batch", vi: "số bước học"),
        "batch": Bilingual(
          en: "how many pairs of sentences a step has", vi: "mỗi bước học bao nhiêu cặp câu"),
        "learningRate": Bilingual(
          en: "how far Adam moves the numbers in a step", vi: "mỗi bước Adam dời các số bao xa"),
      ],
      example: """
        train(task: .reversal, attention: .additive, hidden: 8, steps: 3, batch: 4).parameterCount
        """),
    Documentation(
      "LearnedModel",
      en: "A model that has learned a task, and how that went.",
      vi: "Mô hình đã học một bài toán, và nó đã học ra sao.", cost: "1",
      meanings: [
        "task": Bilingual(en: "what it has learned", vi: "bài toán nó đã học"),
        "attention": Bilingual(
          en: "how its decoder looks at the source", vi: "bộ giải mã của nó nhìn câu nguồn thế nào"),
        "parameterCount": Bilingual(
          en: "how many numbers it has learned", vi: "số tham số nó đã học"),
        "steps": Bilingual(en: "how many steps it learned for", vi: "số bước nó đã học"),
        "losses": Bilingual(
          en: "for each step −ln of the probability of the right word, on average",
          vi: "ở mỗi bước, trung bình của −ln xác suất của từ đúng"),
        "finalLoss": Bilingual(en: "the loss of the last step", vi: "mất mát ở bước cuối cùng"),
      ],
      example: smallModel + """
        model.losses.count
        """),
  ]

  static let evaluation: [Documentation] = [
    Documentation(
      "evaluate",
      en: "Lets a model write sentences of each length, drawn afresh, and counts mistakes.",
      vi: "Cho mô hình viết các câu rút ngẫu nhiên lại, theo từng độ dài, rồi đếm chỗ sai.",
      cost: "lengths · sentences · n · p, of training (p: the numbers of the model)",
      meanings: [
        "model": Bilingual(en: "a model that train made", vi: "mô hình do train tạo ra"),
        "lengths": Bilingual(
          en: "which lengths to try; those of its task if left out",
          vi: "thử những độ dài nào; bỏ trống thì dùng các độ dài của bài toán"),
        "sentences": Bilingual(en: "how many of each length", vi: "mỗi độ dài thử bao nhiêu câu"),
      ],
      example: smallModel + """
        evaluate(model, lengths: 1...2, sentences: 5).lengths
        """),
    Documentation(
      "ModelEvaluation",
      en: "How well a model does sentences of each length.",
      vi: "Mô hình làm tốt đến đâu với câu của từng độ dài.", cost: "1",
      meanings: [
        "atLength": Bilingual(
          en: "one of the lengths that were tried", vi: "một trong các độ dài đã thử"),
        "lengths": Bilingual(en: "the lengths that were tried", vi: "các độ dài đã thử"),
        "exact": Bilingual(
          en: "for each length the share of sentences without a mistake",
          vi: "ở mỗi độ dài, tỉ lệ câu không sai chỗ nào"),
        "tokens": Bilingual(
          en: "for each length the share of words at their place",
          vi: "ở mỗi độ dài, tỉ lệ từ đứng đúng chỗ"),
        "alignment": Bilingual(
          en: "for each length the share of words written while looking at the right source word",
          vi: "ở mỗi độ dài, tỉ lệ từ được viết ra khi đang nhìn đúng từ nguồn"),
      ],
      example: smallModel + """
        evaluate(model, lengths: [1, 2], sentences: 5).exact.count
        """),
  ]

  static let translation: [Documentation] = [
    Documentation(
      "translate",
      en: "Lets a model write the translation of a sentence, with all five steps for each word.",
      vi: "Cho mô hình viết bản dịch của một câu, mỗi từ qua đủ năm bước.",
      cost: "(n + t) · p + n · t · (10 · h + 4 · h) (p: the numbers of the model)",
      meanings: [
        "sentence": Bilingual(
          en: "words of the task, with blanks between them",
          vi: "các từ của bài toán, cách nhau bằng khoảng trắng"),
        "with": Bilingual(en: "a model that train made", vi: "mô hình do train tạo ra"),
        "limit": Bilingual(
          en: "after how many words it stops at the latest",
          vi: "chậm nhất sau bao nhiêu từ thì dừng"),
      ],
      example: smallModel + """
        translate("hai mươi mốt", with: model).source
        """),
    Documentation(
      "ModelTranslation",
      en: "A sentence that translate wrote, with every number that led to each word.",
      vi: "Câu mà translate viết ra, với mọi số đã dẫn đến từng từ.", cost: "1",
      meanings: translationMeanings,
      example: smallModel + """
        translate("hai mươi mốt", with: model).gold
        """),
  ]

  private static let translationMeanings: [String: Bilingual] = [
    "source": Bilingual(en: "the words that were read", vi: "các từ đã đọc"),
    "words": Bilingual(
      en: "what was written, one word a round", vi: "các từ đã viết, mỗi lượt một từ"),
    "encoder": Bilingual(
      en: "n × d: the encoder's states, keys and values both",
      vi: "n × d: các trạng thái của bộ mã hóa, vừa là khóa vừa là giá trị"),
    "queries": Bilingual(
      en: "the states that asked, one a round", vi: "các trạng thái đã hỏi, mỗi lượt một"),
    "scores": Bilingual(
      en: "t × n, one row a round; empty for .none and .mean",
      vi: "t × n, mỗi lượt một hàng; rỗng với .none và .mean"),
    "weights": Bilingual(
      en: "t × n: the alignment; empty for .none", vi: "t × n: ma trận đồng chỉnh; rỗng với .none"),
    "contexts": Bilingual(en: "t × d, one row a round", vi: "t × d, mỗi lượt một hàng"),
    "combined": Bilingual(
      en: "what step 4 made, one row a round", vi: "kết quả của bước 4, mỗi lượt một hàng"),
    "states": Bilingual(en: "the state after each round", vi: "trạng thái sau mỗi lượt"),
    "probabilities": Bilingual(
      en: "t × k: how likely each word was", vi: "t × k: mỗi từ có khả năng đến đâu"),
    "expected": Bilingual(
      en: "the right words, where the task knows them",
      vi: "các từ đúng, nếu bài toán biết được"),
    "gold": Bilingual(
      en: "expected words × n: 1 where a word comes from, 0 elsewhere",
      vi: "số từ đúng × n: 1 ở từ nguồn sinh ra nó, 0 ở các chỗ khác"),
    "isRight": Bilingual(
      en: "whether exactly the right words were written",
      vi: "có viết ra đúng hoàn toàn các từ cần viết không"),
    "agreement": Bilingual(
      en: "the share of expected words whose source word got most of the weight",
      vi: "tỉ lệ từ đúng mà từ nguồn của nó được chú ý nhiều nhất"),
  ]
}
