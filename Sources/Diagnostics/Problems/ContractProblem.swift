/// What can be wrong with the result of a step.
public enum ContractProblem: Equatable, Sendable {
  /// Nothing is bound, so there is no result.
  case nothingBound(step: String)
  case wrongType(step: String, found: String, needs: [String])
  case notANumber(step: String, row: Row?)
  /// +∞ among scores, or an infinity elsewhere.
  case infinite(step: String, row: Row?)
  case outsideUnit(step: String, value: String, at: String, row: Row?)
  case sum(step: String, sum: String, row: Row?, cause: LikelyCause?)
  /// As many weights as scores.
  case weightsPerKey(weights: Int, keys: Int, scores: String)
  /// A context as wide as the values.
  case contextWidth(has: Int, needs: Int)
  /// A warning: everything was masked, so the weights are all 0.
  case everythingMasked(row: Row?)
  /// A cell that must fail did not.
  case didNotFail
  /// A name of a cell that must fail is used further down.
  case bindsNothing(String, line: Int)
  case axisNotWords(option: String, binding: String, type: String)
  case axisUnknown(option: String, binding: String, nearest: String?)
  case axisCount(option: String, names: Int, needs: Int)
  case inlineNotShown(type: String)
  case parameterTaken(String)
  /// What is asked for was not computed.
  case notComputed(String)

  /// A row of a matrix: its number from 1, and its word where it has one.
  public struct Row: Equatable, Sendable {
    public let number: Int
    public let word: String?

    public init(number: Int, word: String?) {
      self.number = number
      self.word = word
    }

    var en: String { word.map { "row \(number) (\($0))" } ?? "row \(number)" }
    var vi: String { word.map { "hàng \(number) (\($0))" } ?? "hàng \(number)" }
  }

  public enum LikelyCause: Equatable, Sendable {
    /// The columns sum to 1.
    case wrongAxis
    /// The values are the scores themselves.
    case scores
    /// The values, divided by their sum, would do.
    case notNormalised
    /// A masked weight was put to 0 after the normaliser.
    case maskedAfter
    /// The normaliser, by its name, is one whose sum is free by definition.
    case freeByDefinition(String)
  }

  var wording: Wording {
    switch self {
    case .nothingBound(let step):
      Wording(
        en: "a \(step) cell needs a result: a name bound with let",
        vi: "ô lệnh \(step) cần một kết quả: một tên được đặt bằng let",
        help: Bilingual(
          en: "end the cell with let name = …", vi: "hãy kết thúc ô lệnh bằng let tên = …"))
    case .wrongType(let step, let found, let needs):
      Wording(
        en: "the result of a \(step) cell must be \(needs.joined(separator: " or ")), but this is "
          + "\(found)",
        vi: "kết quả của ô lệnh \(step) phải là \(needs.joined(separator: " hoặc ")) nhưng đây là "
          + "\(found)",
        help: Bilingual(
          en: "the last let of the cell is its result",
          vi: "let cuối cùng của ô lệnh là kết quả của nó"))
    case .notANumber(let step, let row):
      Wording(
        en: "the \(step) result\(Self.en(row)) holds NaN, which is no number",
        vi: "kết quả của bước \(step)\(Self.vi(row)) chứa NaN, tức là không phải số",
        help: Bilingual(
          en: "NaN comes from 0 / 0, ∞ − ∞, ∞ / ∞ (exp of large numbers is ∞) or the root of a "
            + "negative number",
          vi: "NaN sinh ra từ 0 / 0, ∞ − ∞, ∞ / ∞ (exp của số lớn là ∞) hoặc căn của số âm"))
    case .infinite(let step, let row):
      Wording(
        en: "the \(step) result\(Self.en(row)) holds an infinity",
        vi: "kết quả của bước \(step)\(Self.vi(row)) chứa vô cực",
        help: step == "score"
          ? Bilingual(
            en: "only −∞ may stand among scores: it hides a word",
            vi: "trong các điểm chỉ −∞ được phép: nó che một từ đi")
          : Bilingual(
            en: "look for a division by 0 or an exp of a large number",
            vi: "hãy tìm phép chia cho 0 hoặc exp của một số lớn"))
    case .outsideUnit(let step, let value, let at, let row):
      Wording(
        en: "\(at)\(Self.en(row)) is \(value), but a "
          + "\(step == "output" ? "probability" : "weight") "
          + "lies in 0…1",
        vi: "\(at)\(Self.vi(row)) là \(value), nhưng "
          + "\(step == "output" ? "xác suất" : "trọng số") phải nằm trong 0…1",
        help: Bilingual(
          en: "were these scores? softmax(scores) turns them into weights",
          vi: "đây có phải là điểm không? softmax(scores) biến chúng thành trọng số"))
    case .sum(step: "output", let sum, let row, _):
      Wording(
        en: "the probabilities\(Self.en(row)) sum to \(sum), not 1",
        vi: "tổng các xác suất\(Self.vi(row)) là \(sum), không phải 1",
        help: Bilingual(
          en: "wordProbabilities(state:W:b:) and softmax give one share to each word",
          vi: "wordProbabilities(state:W:b:) và softmax chia phần cho từng từ"))
    case .sum(_, let sum, let row, let cause):
      Wording(
        en: "the \(row.map { "weights of \($0.en)" } ?? "weights") sum to \(sum), not 1",
        vi: "tổng các trọng số\(Self.vi(row)) là \(sum), không phải 1",
        help: Self.help(for: cause))
    case .weightsPerKey(let weights, let keys, let scores):
      Wording(
        en: "there are \(weights) weights for the \(keys) scores of '\(scores)'",
        vi: "có \(weights) trọng số cho \(keys) điểm của '\(scores)'",
        help: Bilingual(
          en: "every key gets one weight: normalise all of the scores",
          vi: "mỗi khóa có một trọng số: hãy chuẩn hóa tất cả các điểm"))
    case .contextWidth(let has, let needs):
      Wording(
        en: "the context has \(has) numbers, but the values are \(needs) wide",
        vi: "vector ngữ cảnh có \(has) số, nhưng các giá trị rộng \(needs)",
        help: Bilingual(
          en: "a context is a weighted sum of the values: contextVector(weights:values:)",
          vi: "vector ngữ cảnh là tổng có trọng số của các giá trị: "
            + "contextVector(weights:values:)"))
    case .everythingMasked(let row):
      Wording(
        en: "everything is masked\(Self.en(row)), so all weights are 0",
        vi: "mọi phần tử\(Self.vi(row)) đều bị che nên mọi trọng số bằng 0",
        help: Bilingual(
          en: "leave at least one key unmasked", vi: "hãy để lại ít nhất một khóa không bị che"))
    case .didNotFail:
      Wording(
        en: "this cell is marked error: true, but it did not fail",
        vi: "ô lệnh này ghi error: true nhưng nó không lỗi",
        help: Bilingual(
          en: "take the option out, or put the mistake back",
          vi: "hãy bỏ tùy chọn đó, hoặc viết lại lỗi"))
    case .bindsNothing(let name, let line):
      Wording(
        en: "'\(name)' has no value: the cell in line \(line) is marked error: true",
        vi: "'\(name)' không có giá trị: ô lệnh ở dòng \(line) ghi error: true",
        help: Bilingual(
          en: "a cell that must fail gives nothing to others: bind the name in another cell",
          vi: "ô lệnh phải lỗi thì không cho ô nào khác giá trị: hãy đặt tên ấy ở ô khác"))
    case .axisNotWords(let option, let binding, let type):
      Wording(
        en: "\(option) takes words, but '\(binding)' is \(type)",
        vi: "\(option) cần các từ, nhưng '\(binding)' là \(type)",
        help: Bilingual(
          en: "bind a list of strings: let words = [\"tôi\", \"là\"]",
          vi: "hãy đặt tên một danh sách chuỗi: let words = [\"tôi\", \"là\"]"))
    case .axisUnknown(let option, let binding, let nearest):
      Wording(
        en: "\(option) names '\(binding)', but nothing is called that here",
        vi: "\(option) nhắc đến '\(binding)' nhưng ở đây không có tên đó",
        help: LanguageProblem.didYouMean(nearest)
          ?? Bilingual(
            en: "bind it above, or write a list: [tôi, là]",
            vi: "hãy đặt tên đó ở trên, hoặc viết một danh sách: [tôi, là]"))
    case .axisCount(let option, let names, let needs):
      Wording(
        en: "\(option) gives \(names) names, but there are \(needs)",
        vi: "\(option) cho \(names) tên, nhưng có \(needs) phần tử",
        help: Bilingual(
          en: "write one name for each", vi: "hãy viết mỗi phần tử một tên"))
    case .inlineNotShown(let type):
      Wording(
        en: "%.2f shapes numbers, but this is \(type)",
        vi: "%.2f định dạng số, nhưng đây là \(type)",
        help: Bilingual(en: "leave the format out", vi: "hãy bỏ phần định dạng"))
    case .notComputed(let name):
      Wording(
        en: "'\(name)' was not computed",
        vi: "'\(name)' chưa được tính",
        help: Bilingual(
          en: "mend the cell that binds it; lesson render says what is wrong",
          vi: "hãy sửa ô lệnh đặt tên đó; lesson render cho biết lỗi ở đâu"))
    case .parameterTaken(let name):
      Wording(
        en: "'\(name)' can't be the name of a parameter",
        vi: "'\(name)' không dùng làm tên tham số được",
        help: Bilingual(
          en: "choose a name that is no word of Swift, no type and not 'seed'",
          vi: "hãy chọn tên không phải từ của Swift, không phải kiểu và không phải 'seed'"))
    }
  }

  private static func en(_ row: Row?) -> String { row.map { " in \($0.en)" } ?? "" }
  private static func vi(_ row: Row?) -> String { row.map { " ở \($0.vi)" } ?? "" }

  private static func help(for cause: LikelyCause?) -> Bilingual {
    switch cause {
    case .wrongAxis:
      Bilingual(
        en: "the columns sum to 1: rows and columns are swapped; softmax goes along a row",
        vi: "tổng mỗi cột bằng 1: hàng và cột bị đổi chỗ; softmax chạy dọc theo hàng")
    case .scores:
      Bilingual(
        en: "these are still scores: softmax(scores) turns them into weights",
        vi: "đây vẫn là điểm: softmax(scores) biến chúng thành trọng số")
    case .maskedAfter:
      Bilingual(
        en: "some weights are 0: mask the scores before the softmax, not the weights after it",
        vi: "có trọng số bằng 0: hãy che các điểm trước softmax, đừng che trọng số sau đó")
    case .freeByDefinition(let name):
      Bilingual(
        en: "\(name) weights need not sum to 1: say so with the option sums: free",
        vi: "trọng số \(name) không nhất thiết có tổng bằng 1: hãy ghi tùy chọn sums: free")
    case .notNormalised, nil:
      Bilingual(
        en: "softmax makes a row sum to 1; write sums: free where the sum is free by definition",
        vi: "softmax làm tổng mỗi hàng bằng 1; hãy ghi sums: free nếu tổng vốn tự do theo định "
          + "nghĩa")
    }
  }
}
