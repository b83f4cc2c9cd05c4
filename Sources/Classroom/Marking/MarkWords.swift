internal import Diagnostics
internal import Runs

/// What students are told about answers, in every language.
enum MarkWords {
  static func mistake(_ mistake: GivenNumbers.Mistake) -> Bilingual {
    switch mistake {
    case .notANumber(let given):
      let word = shown(given, limit: 60)
      return Bilingual(
        en: "'\(word)' can't be read as a number. Write numbers like 0.731 or 2e-3, and work out"
          + " fractions and roots.",
        vi: "'\(word)' không đọc được thành số. Hãy viết số như 0.731 hoặc 2e-3; phân số và căn thì"
          + " tính ra số.")
    case .tooLarge(let given):
      let word = shown(given, limit: 60)
      return Bilingual(
        en: "'\(word)' is larger than any number that can be computed with.",
        vi: "'\(word)' lớn hơn mọi số tính được.")
    case .notOne(let count):
      return Bilingual(
        en:
          "One number is asked for; you wrote \(count) words or numbers. Write the number alone, as"
          + " in 0.731.",
        vi: "Câu hỏi cần một số; bạn viết \(count) từ hoặc số. Hãy chỉ viết số đó, chẳng hạn 0.731."
      )
    case .raggedRows(let widths):
      return Bilingual(
        en: "The rows of your table have \(list(widths)) numbers; all rows must be equally long.",
        vi: "Các hàng trong bảng của bạn có \(list(widths)) số; mọi hàng phải dài bằng nhau.")
    case .tooMany:
      return Bilingual(en: "These are too many numbers.", vi: "Có quá nhiều số.")
    }
  }

  /// What a student, or a student's code, says: it may be harmful, and of any length.
  private static func shown(_ text: String, limit: Int) -> String {
    visibleText(of: String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))))
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.prefix(10).map(String.init).joined(separator: ", ") + (numbers.count > 10 ? ", …" : "")
  }

  static func shape(_ shape: [Int], needed: [Int]) -> Bilingual {
    func size(_ shape: [Int]) -> String { shape.map(String.init).joined(separator: " × ") }
    if needed.count == 1 {
      return Bilingual(
        en: "\(needed[0]) numbers are asked for; you wrote \(size(shape)). Write 0.5 with a point,"
          + " and commas between the numbers.",
        vi: "Câu hỏi cần \(needed[0]) số; bạn viết \(size(shape)). Hãy viết 0.5 với dấu chấm,"
          + " và dấu phẩy giữa các số.")
    }
    return Bilingual(
      en: "A table of \(size(needed)) is asked for; yours is \(size(shape)). Write a row a line.",
      vi: "Câu hỏi cần bảng \(size(needed)); bảng của bạn là \(size(shape)). Hãy viết mỗi hàng một"
        + " dòng.")
  }

  static let transposed = Bilingual(
    en: "Rows and columns are swapped: a row is a query, a column a key.",
    vi: "Hàng và cột bị đổi chỗ: mỗi hàng là một truy vấn, mỗi cột là một khóa.")

  static func digits(_ count: Int, needed: Int) -> Bilingual {
    Bilingual(
      en: "Write every number with at least \(needed) significant digits (0.0123 has three); one of"
        + " yours has \(count).",
      vi: "Mỗi số cần ít nhất \(needed) chữ số có nghĩa (0.0123 có ba); có số của bạn chỉ có"
        + " \(count).")
  }

  static func entries(right: Int, of count: Int) -> Bilingual {
    Bilingual(
      en: "\(right) of your \(count) numbers \(right == 1 ? "is" : "are") right.",
      vi: "\(right) trong \(count) số của bạn là đúng.")
  }

  static func sum(_ sum: Double, row: Int?) -> Bilingual {
    let text = DecimalText.fixed(sum, digits: 2)
    return Bilingual(
      en: "Your weights\(row.map { " of row \($0)" } ?? "") sum to \(text), not to 1.",
      vi: "Các trọng số\(row.map { " ở hàng \($0)" } ?? "") của bạn có tổng \(text), không phải 1.")
  }

  static func letters(count: Int) -> Bilingual {
    let last = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(count - 1)))
    return Bilingual(
      en: "Write the letters of your choice, A to \(last), with commas between.",
      vi: "Hãy viết các chữ cái bạn chọn, từ A đến \(last), cách nhau bằng dấu phẩy.")
  }

  static let noAnswer = Bilingual(
    en: "The right answer couldn't be computed for these numbers; your teacher will see to it.",
    vi: "Không tính được đáp án cho các số này; giáo viên của bạn sẽ xử lý.")
  static let tooLong = Bilingual(
    en: "The answer is longer than 64 KiB.", vi: "Câu trả lời dài hơn 64 KiB.")

  // MARK: Code

  static func cases(right: Int, of count: Int) -> Bilingual {
    Bilingual(
      en: "\(right) of \(count) cases are right.", vi: "Đúng \(right) trên \(count) trường hợp.")
  }

  static func gave(_ value: String, with inputs: String) -> Bilingual {
    Bilingual(
      en: "With \(inputs) your code gave \(value).",
      vi: "Với \(inputs), mã của bạn cho \(value).")
  }

  /// Names that the student's code may not use.
  static func forbidden(_ uses: [SwiftNames.Use]) -> Bilingual {
    let en = uses.map { "'\($0.name)' (line \($0.line))" }.joined(separator: ", ")
    let vi = uses.map { "'\($0.name)' (dòng \($0.line))" }.joined(separator: ", ")
    return Bilingual(
      en: "Your code uses \(en), which this exercise doesn't allow: that part is for you to write."
        + " What you write yourself needs a name of its own.",
      vi: "Mã của bạn dùng \(vi) mà bài này không cho dùng: phần đó bạn phải tự viết."
        + " Những gì bạn tự viết cần mang tên riêng.")
  }

  static func refused(_ words: String) -> Bilingual {
    let message = shown(words, limit: 1000)
    // The place comes first; what the compiler says of it is English.
    let place = message.hasPrefix("line ") ? "dòng " + message.dropFirst("line ".count) : message
    return Bilingual(
      en: "Your code doesn't compile: \(message)", vi: "Mã của bạn không biên dịch được: \(place)")
  }

  /// - Parameter inHiddenCase: whether the words of the code itself could tell hidden inputs.
  static func failure(_ outcome: CaseOutcome, inHiddenCase: Bool = false) -> Bilingual? {
    switch outcome {
    case .value: return nil
    case .notFinite:
      return Bilingual(
        en:
          "In a case that isn't right, your code returned NaN or infinity: was something too large,"
          + " or divided by 0?",
        vi:
          "Ở một trường hợp chưa đúng, mã của bạn trả về NaN hoặc vô cực: có số nào quá lớn, hay có"
          + " phép chia cho 0?")
    case .notNumbers:
      return Bilingual(
        en: "Your code gave back something other than numbers.",
        vi: "Mã của bạn trả về thứ không phải là số.")
    case .crashed(let text) where inHiddenCase && !tellsNothing(text):
      return Bilingual(
        en: "Your code stopped in a case that is not shown.",
        vi: "Mã của bạn bị dừng ở một trường hợp ẩn.")
    case .crashed(let words):
      let text = shown(words, limit: 200)
      return Bilingual(en: "Your code stopped: \(text)", vi: "Mã của bạn bị dừng: \(text)")
    case .timeout:
      return Bilingual(en: "Your code took too long.", vi: "Mã của bạn chạy quá lâu.")
    case .memory:
      return Bilingual(
        en: "Your code took too much memory.", vi: "Mã của bạn dùng quá nhiều bộ nhớ.")
    case .output:
      return Bilingual(en: "Your code printed too much.", vi: "Mã của bạn in ra quá nhiều.")
    case .ungraded: return noAnswer
    }
  }

  /// Whether the words are those of Swift itself, the same for any input.
  private static func tellsNothing(_ text: String) -> Bool {
    let known = [
      "Index out of range", "Division by zero", "Range requires lowerBound <= upperBound",
      "Unexpectedly found nil while unwrapping an Optional value", "signal 4", "signal 5",
      "signal 11",
    ]
    return known.contains(text)
  }

  static let notRun = Bilingual(
    en: "Your code couldn't be run; your teacher will see to it.",
    vi: "Không chạy được mã của bạn; giáo viên của bạn sẽ xử lý.")
}
