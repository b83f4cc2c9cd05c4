/// What a model can't learn, or can't be asked.
public enum LearningProblem: Equatable, Sendable {
  /// A whole number outside of what an argument takes.
  case count(argument: String, Int, allowed: ClosedRange<Int>)
  /// A number that is not above 0 and at most `most`.
  case notAbove0(argument: String, Double, most: Double)
  /// A share that is not in 0..<1.
  case noShare(argument: String, Double)
  /// A range that reaches beyond what an argument takes.
  case range(argument: String, ClosedRange<Int>, allowed: ClosedRange<Int>)
  /// Letters of which half are small and half are capitals.
  case oddSymbols(Int)
  /// A cell that would train for longer than a reader waits.
  case tooMuchTraining(limit: Double)
  /// What a step remembers to find its gradients, and what it may, in bytes.
  case tooMuchMemory(Double, limit: Double)
  /// The loss of this step, from 1, was NaN or infinite; the last loss that was not.
  case notFinite(step: Int, lastLoss: Double?)
  /// The task has no examples of this length; `lengths` are those that it draws by itself.
  case noExamples(task: String, length: Int, lengths: ClosedRange<Int>)
  case noLengths
  /// A length that an evaluation has not tried.
  case notTried(length: Int, tried: [Int])
  case emptySentence
  case sentenceTooLong(words: Int, limit: Int)
  /// Words that the model has never read, each once; `example` begins with words that it has.
  case unknownWords([UnknownWord], example: [String])

  /// A word that is not in a vocabulary.
  public struct UnknownWord: Equatable, Sendable {
    public let word: String
    /// Those that may be meant.
    public let meant: [String]

    public init(_ word: String, meant: [String]) {
      self.word = word
      self.meant = meant
    }
  }

  /// The label or name of the argument that is at fault.
  var argument: String? {
    switch self {
    case .count(let argument, _, _), .notAbove0(let argument, _, _), .noShare(let argument, _),
      .range(let argument, _, _):
      argument
    case .oddSymbols: "symbols"
    case .tooMuchTraining: "steps"
    case .tooMuchMemory: "batch"
    case .noExamples, .noLengths: "lengths"
    case .notTried: "atLength"
    case .emptySentence, .sentenceTooLong, .unknownWords: "sentence"
    case .notFinite: nil
    }
  }

  var wording: Wording {
    switch self {
    case .count(let argument, let count, let allowed):
      Wording(
        en: "\(argument) is \(count), but must be in \(Self.text(allowed))",
        vi: "\(argument) là \(count) nhưng phải nằm trong \(Self.text(allowed))",
        help: Self.help(argument))
    case .notAbove0(let argument, let number, let most):
      Wording(
        en: "\(argument) is \(CallProblem.plain(number)), but must be above 0 and at most "
          + CallProblem.plain(most),
        vi: "\(argument) là \(CallProblem.plain(number)) nhưng phải lớn hơn 0 và không quá "
          + CallProblem.plain(most),
        help: Self.help(argument))
    case .noShare(let argument, let number):
      Wording(
        en: "\(argument) is \(CallProblem.plain(number)), but must be in 0..<1",
        vi: "\(argument) là \(CallProblem.plain(number)) nhưng phải nằm trong 0..<1",
        help: Self.help(argument))
    case .range(let argument, let range, let allowed):
      Wording(
        en: "\(argument) is \(range), but must lie within \(Self.text(allowed))",
        vi: "\(argument) là \(range) nhưng phải nằm trong khoảng \(Self.text(allowed))",
        help: Self.help(argument))
    case .oddSymbols(let count):
      Wording(
        en: "half of \(count) letters are no whole number",
        vi: "không chia đôi \(count) chữ cái được",
        help: Bilingual(
          en: "half of the letters are small, half are capitals: write an even number",
          vi: "một nửa là chữ thường, một nửa là chữ hoa: hãy viết một số chẵn"))
    case .tooMuchTraining, .tooMuchMemory, .notFinite: trainingWording
    case .noExamples, .noLengths, .notTried: lengthWording
    case .emptySentence, .sentenceTooLong, .unknownWords: sentenceWording
    }
  }

  /// What an argument does, to choose a number by.
  private static func help(_ argument: String) -> Bilingual? {
    switch argument {
    case "steps":
      Bilingual(
        en: "each step learns from one batch; a few hundred do for a task of short sentences",
        vi: "mỗi bước học từ một lô câu; vài trăm bước là đủ với những câu ngắn")
    case "batch":
      Bilingual(
        en: "so many pairs of sentences are learned from at a time: 64, say",
        vi: "mỗi bước học chừng ấy cặp câu cùng lúc: chẳng hạn 64")
    case "hidden":
      Bilingual(
        en: "so many numbers make a state: 32 to 128 do for the tasks of lessons",
        vi: "một trạng thái gồm chừng ấy số: 32 đến 128 là đủ cho các bài tập học")
    case "embedding":
      Bilingual(
        en: "so many numbers make the embedding of a word: 32, say",
        vi: "vector nhúng của một từ gồm chừng ấy số: chẳng hạn 32")
    case "learningRate":
      Bilingual(
        en: "Adam moves every number by about as much a step: 0.002, say",
        vi: "mỗi bước Adam dời từng tham số một khoảng cỡ ấy: chẳng hạn 0.002")
    case "dropout":
      Bilingual(
        en: "such a share of the numbers is left out while learning; 0 leaves out none",
        vi: "chừng ấy phần các số bị bỏ qua khi học; 0 là không bỏ số nào")
    case "sentences":
      Bilingual(
        en: "so many sentences of each length are tried: 100, say",
        vi: "mỗi độ dài được thử chừng ấy câu: chẳng hạn 100")
    case "lengths":
      Bilingual(
        en: "write the shortest and the longest: lengths: 4...20",
        vi: "hãy viết độ dài ngắn nhất và dài nhất: lengths: 4...20")
    case "digits":
      Bilingual(
        en: "numbers go up to 999999: digits: 1...6", vi: "các số đến 999999: digits: 1...6")
    case "years":
      Bilingual(en: "write years: 1900...2099, say", vi: "hãy viết, chẳng hạn, years: 1900...2099")
    case "symbols":
      Bilingual(
        en: "letters are those of the alphabet", vi: "các chữ cái lấy trong bảng chữ cái")
    case "limit":
      Bilingual(
        en: "the model stops by itself at <END>; the limit stops one that doesn't",
        vi: "mô hình tự dừng khi gặp <END>; giới hạn này để dừng khi nó không gặp")
    default: nil
    }
  }

  /// `1...4096`, grouped where it is long.
  static func text(_ range: ClosedRange<Int>) -> String {
    CallProblem.grouped(Double(range.lowerBound)) + "..."
      + CallProblem.grouped(Double(range.upperBound))
  }
}
