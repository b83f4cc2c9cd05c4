internal import Diagnostics
internal import Reports
internal import Runs

/// The words of feedback and class reports, in every language.
enum FeedbackWords {
  static let exercise = Bilingual(en: "Exercise", vi: "Bài tập")
  static let marks = Bilingual(en: "Points", vi: "Điểm")
  static let outOf = Bilingual(en: "Out of", vi: "Tối đa")
  static let result = Bilingual(en: "Result", vi: "Kết quả")
  static let given = Bilingual(en: "You wrote:", vi: "Bạn viết:")
  static let hint = Bilingual(en: "Hint:", vi: "Gợi ý:")
  static let rightAnswer = Bilingual(en: "The right answer: ", vi: "Đáp án: ")

  static let rightResults = Bilingual(
    en: "Some of what your code was called with, and what should come out:",
    vi: "Một số lần mã của bạn được gọi, và kết quả phải có:")

  static func total(_ points: String, of most: String) -> Bilingual {
    Bilingual(
      en: "\(points) of \(pointsCounted(most))",
      vi: "\(points) trên \(most) điểm")
  }

  static func override(_ points: String, _ reason: String) -> Bilingual {
    Bilingual(
      en: "Your teacher gave \(pointsCounted(points)): \(reason)",
      vi: "Giáo viên của bạn cho \(points) điểm: \(reason)")
  }

  private static func pointsCounted(_ points: String) -> String {
    "\(points) \(points == "1" ? "point" : "points")"
  }

  /// Points with at most two decimals, none where they are whole.
  static func points(_ points: Double) -> String {
    if points == points.rounded() { return DecimalText.exact(points) }
    let text = DecimalText.fixed(points, digits: 2)
    if text.hasSuffix(".00") { return String(text.dropLast(3)) }
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  /// What a student typed, as lines that can be shown: not endless ones, and nothing hidden.
  static func quoted(_ given: String) -> [String] {
    let lines = given.linesOfText
    let shown = lines.prefix(60).map { line in
      visibleText(of: line.count > 200 ? line.prefix(200) + "…" : line)
    }
    return shown + (lines.count > shown.count ? ["…"] : [])
  }

  static func status(_ status: ExerciseGrade.Status) -> Bilingual {
    switch status {
    case .right: Bilingual(en: "right", vi: "đúng")
    case .partial: Bilingual(en: "partly right", vi: "đúng một phần")
    case .wrong: Bilingual(en: "wrong", vi: "sai")
    case .blank: Bilingual(en: "blank", vi: "bỏ trống")
    case .format: Bilingual(en: "not readable", vi: "không đọc được")
    case .compile: Bilingual(en: "doesn't compile", vi: "không biên dịch được")
    case .timeout: Bilingual(en: "too slow", vi: "quá chậm")
    case .memory: Bilingual(en: "too much memory", vi: "quá nhiều bộ nhớ")
    case .output: Bilingual(en: "too much output", vi: "in ra quá nhiều")
    case .crash: Bilingual(en: "stopped", vi: "bị dừng giữa chừng")
    case .ungraded: Bilingual(en: "not graded yet", vi: "chưa chấm được")
    }
  }

  static func verdict(_ status: ExerciseGrade.Status) -> Bilingual {
    switch status {
    case .right: Bilingual(en: "Right.", vi: "Đúng.")
    case .partial: Bilingual(en: "Partly right.", vi: "Đúng một phần.")
    case .wrong: Bilingual(en: "Not right.", vi: "Chưa đúng.")
    case .blank: Bilingual(en: "There is no answer.", vi: "Chưa có câu trả lời.")
    case .format:
      Bilingual(en: "The answer can't be read.", vi: "Không đọc được câu trả lời.")
    case .compile, .timeout, .memory, .output, .crash:
      Bilingual(en: "The code didn't get to an answer.", vi: "Mã chưa chạy đến kết quả.")
    case .ungraded: Bilingual(en: "Not graded yet.", vi: "Chưa chấm được.")
    }
  }

  // MARK: The class

  static let classReport = Bilingual(en: "class report", vi: "báo cáo lớp")
  static let students = Bilingual(en: "Students", vi: "Học viên")
  static let student = Bilingual(en: "Student", vi: "Học viên")
  static let graded = Bilingual(en: "graded", vi: "đã chấm")
  static let missing = Bilingual(en: "missing", vi: "chưa nộp")
  static let ungraded = Bilingual(en: "not graded yet", vi: "chưa chấm được")
  static let mean = Bilingual(en: "mean", vi: "trung bình")
  static let median = Bilingual(en: "median", vi: "trung vị")
  static let least = Bilingual(en: "least", vi: "thấp nhất")
  static let most = Bilingual(en: "most", vi: "cao nhất")
  static let exercises = Bilingual(en: "Exercises", vi: "Các bài tập")
  static let earnedShare = Bilingual(en: "Share of the points", vi: "Phần điểm đạt được")
  static let averageShare = Bilingual(en: "Mean share", vi: "Tỉ lệ điểm")
  static let mistakes = Bilingual(en: "Known mistakes", vi: "Lỗi thường gặp")
  static let mistake = Bilingual(
    en: "What was told, or chosen", vi: "Lời nhắc, hoặc phương án đã chọn")
  static let sums = Bilingual(
    en: "Weights that don't sum to 1.", vi: "Các trọng số có tổng khác 1.")
  static let forbidden = Bilingual(
    en: "The code uses a name that isn't allowed.", vi: "Mã dùng tên không được phép.")
  static let codeFailed = Bilingual(en: "code failed", vi: "mã không chạy được")
  static let share = Bilingual(en: "Share of the class", vi: "Tỉ lệ trong lớp")
  static let notes = Bilingual(en: "Notes", vi: "Ghi chú")
  static let marksOfAll = Bilingual(en: "Marks", vi: "Bảng điểm")
  static let borrowed = Bilingual(
    en: "Right for somebody else", vi: "Đúng với số của người khác")
  static let borrowedHelp = Bilingual(
    en:
      "Answers that are wrong with the student's own numbers, but right with those of a classmate."
      + " With few possible answers that happens by chance: look before you judge.",
    vi: "Những câu trả lời sai với số của chính học viên nhưng đúng với số của bạn cùng lớp. Khi ít"
      + " khả năng, điều đó có thể là ngẫu nhiên: hãy xem kỹ trước khi kết luận.")

  static func note(_ kind: GradeNote.Kind) -> Bilingual {
    switch kind {
    case .duplicate: Bilingual(en: "several answers", vi: "nhiều câu trả lời")
    case .identity: Bilingual(en: "file of", vi: "tệp của")
    case .stray: Bilingual(en: "unknown exercise", vi: "bài tập lạ")
    case .textChanged: Bilingual(en: "text changed", vi: "văn bản bị sửa")
    case .tooLong: Bilingual(en: "too long", vi: "quá dài")
    case .trusted: Bilingual(en: "run without a box", vi: "chạy không có hộp cát")
    }
  }
}
