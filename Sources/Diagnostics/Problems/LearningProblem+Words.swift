extension LearningProblem {
  /// Of training itself.
  var trainingWording: Wording {
    switch self {
    case .tooMuchTraining(let limit):
      Wording(
        en: "this cell would train with more than \(CallProblem.grouped(limit)) multiplications, "
          + "about a quarter of an hour",
        vi: "ô lệnh này sẽ cần hơn \(CallProblem.grouped(limit)) phép nhân để huấn luyện, "
          + "khoảng mười lăm phút",
        help: Bilingual(
          en: "take fewer steps, a smaller batch, a smaller hidden, or shorter sentences",
          vi: "hãy bớt số bước, dùng batch hay hidden nhỏ hơn, hoặc câu ngắn hơn"))
    case .tooMuchMemory(let bytes, let limit):
      Wording(
        en: "a step of this training would take about \(Self.gigabytes(bytes)) GB of memory, more "
          + "than \(Self.gigabytes(limit)) GB",
        vi: "một bước huấn luyện như thế cần khoảng \(Self.gigabytes(bytes)) GB bộ nhớ, quá "
          + "\(Self.gigabytes(limit)) GB",
        help: Bilingual(
          en: "take a smaller batch, a smaller hidden, or shorter sentences",
          vi: "hãy dùng batch hay hidden nhỏ hơn, hoặc câu ngắn hơn"))
    case .notFinite(let step, let lastLoss?):
      Wording(
        en: "training broke down at step \(step): the loss is no number any more; the last good "
          + "one was \(Self.short(lastLoss))",
        vi: "việc huấn luyện hỏng ở bước \(step): hàm mất mát không còn là một số; giá trị tốt "
          + "cuối cùng là \(Self.short(lastLoss))",
        help: Self.smallerRate)
    case .notFinite(let step, nil):
      Wording(
        en: "training broke down at step \(step): the loss is no number",
        vi: "việc huấn luyện hỏng ở bước \(step): hàm mất mát không phải là một số",
        help: Self.smallerRate)
    case .count, .notAbove0, .noShare, .range, .oddSymbols, .noExamples, .noLengths, .notTried,
      .emptySentence, .sentenceTooLong, .unknownWords:
      preconditionFailure("not about training")
    }
  }

  private static func gigabytes(_ bytes: Double) -> String {
    DecimalText.fixed(bytes / 1e9, digits: bytes < 1e10 ? 1 : 0)
  }

  private static let smallerRate = Bilingual(
    en: "steps that are too long overshoot: write a smaller learningRate, a tenth of it, say",
    vi: "bước quá dài thì vượt quá đích: hãy viết learningRate nhỏ hơn, chẳng hạn một phần mười")

  /// Of the lengths of sentences.
  var lengthWording: Wording {
    switch self {
    case .noExamples(let task, let length, let lengths):
      Wording(
        en: "the task \(task) has no sentences of length \(length)",
        vi: "bài toán \(task) không có câu nào dài \(length)",
        help: Bilingual(
          en: "it draws the lengths \(Self.text(lengths))",
          vi: "nó rút các độ dài \(Self.text(lengths))"))
    case .noLengths:
      Wording(
        en: "there is no length to try", vi: "không có độ dài nào để thử",
        help: Self.someLengths)
    case .notTried(let length, let tried):
      Wording(
        en: "sentences of length \(length) were not tried",
        vi: "chưa thử câu nào dài \(length)",
        help: Bilingual(
          en: "the evaluation tried \(Self.list(tried)); write lengths: with \(length) in it",
          vi: "lần đánh giá này đã thử \(Self.list(tried)); hãy viết lengths: có cả \(length)"))
    case .count, .notAbove0, .noShare, .range, .oddSymbols, .tooMuchTraining, .tooMuchMemory,
      .notFinite,
      .emptySentence, .sentenceTooLong, .unknownWords:
      preconditionFailure("not about lengths")
    }
  }

  private static let someLengths = Bilingual(
    en: "write lengths: 4...20 or lengths: [4, 10, 20], say",
    vi: "hãy viết, chẳng hạn, lengths: 4...20 hoặc lengths: [4, 10, 20]")

  /// Of a sentence to translate.
  var sentenceWording: Wording {
    switch self {
    case .emptySentence:
      Wording(
        en: "there is no word to translate", vi: "không có từ nào để dịch",
        help: Bilingual(
          en: "write words with blanks between them: \"ba trăm linh năm\"",
          vi: "hãy viết các từ cách nhau bằng khoảng trắng: \"ba trăm linh năm\""))
    case .sentenceTooLong(let words, let limit):
      Wording(
        en: "the sentence has \(words) words; at most \(limit) are translated",
        vi: "câu có \(words) từ; chỉ dịch được nhiều nhất \(limit) từ",
        help: Bilingual(
          en: "translate it in parts", vi: "hãy dịch từng phần"))
    case .unknownWords(let words, let example):
      Self.wording(words, example)
    case .count, .notAbove0, .noShare, .range, .oddSymbols, .tooMuchTraining, .tooMuchMemory,
      .notFinite,
      .noExamples, .noLengths, .notTried:
      preconditionFailure("not about a sentence")
    }
  }

  private static func wording(_ words: [UnknownWord], _ example: [String]) -> Wording {
    let list = words.map { "'\($0.word)'" }.joined(separator: ", ")
    let known = example.map { "'\($0)'" }.joined(separator: ", ")
    let guesses = words.filter { !$0.meant.isEmpty }
    func meant(or: String, instead: String) -> String {
      guesses.map { word in
        word.meant.map { "'\($0)'" }.joined(separator: " \(or) ")
          + (words.count == 1 ? "" : " \(instead) '\(word.word)'")
      }.joined(separator: ", ")
    }
    let only = Bilingual(
      en: "it knows only the words of its task: \(known), …",
      vi: "nó chỉ biết các từ của bài toán: \(known), …")
    let guess = Bilingual(
      en: "did you mean \(meant(or: "or", instead: "for"))? I\(only.en.dropFirst())",
      vi: "có phải ý bạn là \(meant(or: "hay", instead: "thay cho"))? "
        + "N\(only.vi.dropFirst())")
    return Wording(
      en: "the model has never read the word\(words.count == 1 ? "" : "s") \(list)",
      vi: "mô hình chưa đọc bao giờ \(words.count == 1 ? "từ" : "các từ") \(list)",
      help: guesses.isEmpty ? only : guess)
  }

  /// `4, 5, 6`; the middle of many is left out.
  private static func list(_ lengths: [Int]) -> String {
    let texts = lengths.map(String.init)
    guard texts.count > 8 else { return texts.joined(separator: ", ") }
    return (texts.prefix(4) + ["…"] + texts.suffix(2)).joined(separator: ", ")
  }

  /// A loss to four decimals, as a person reads it.
  private static func short(_ loss: Double) -> String {
    guard abs(loss) < 1e9 else { return CallProblem.plain(loss) }
    return CallProblem.plain((loss * 10_000).rounded() / 10_000)
  }
}
