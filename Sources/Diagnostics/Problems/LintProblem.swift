/// What lint finds in an exercise that can be read and computed once.
public enum LintProblem: Equatable, Sendable {
  /// A number or the answer can't be computed for some seeds.
  case notComputed(failures: Int, seeds: Int, example: String)
  case notFinite(failures: Int, seeds: Int)
  /// The right answer, written out, isn't marked right.
  case rightIsNotRight(given: String)
  case blankEarns
  /// A known wrong answer counts as right, so that nobody hears of it.
  case mistakeIsRight(id: String, failures: Int, seeds: Int)
  /// Two known wrong answers are the same.
  case mistakesMeet(id: String, earlier: String, failures: Int, seeds: Int)
  case mistakeUnheard(id: String)
  /// Something that students must not see stands in their file.
  case secretShown(what: String)
  case noExercises
  /// Everybody gets the same answer.
  case sameForAll
  /// What a student's code may not name stands in what the exercise itself says.
  case forbiddenInUse(name: String, part: String)

  var wording: Wording {
    switch self {
    case .notComputed(let failures, let seeds, let example):
      Wording(
        en: "for \(failures) of \(seeds) students this can't be computed: \(example)",
        vi: "với \(failures) trên \(seeds) học viên không tính được: \(example)",
        help: Bilingual(
          en: "draw numbers that lie where every function of it is defined",
          vi: "hãy rút những số nằm trong miền xác định của mọi hàm trong đó"))
    case .notFinite(let failures, let seeds):
      Wording(
        en: "for \(failures) of \(seeds) students the answer is not a finite number",
        vi: "với \(failures) trên \(seeds) học viên, đáp án không phải số hữu hạn",
        help: Bilingual(
          en:
            "draw numbers that keep away from 0 below a fraction line, and from masks that hide all",
          vi: "hãy rút những số tránh 0 ở mẫu số, và tránh mặt nạ che hết mọi khóa"))
    case .rightIsNotRight(let given):
      Wording(
        en: "the right answer, written as \(given), is not marked right",
        vi: "đáp án đúng, viết là \(given), lại không được chấm đúng",
        help: Bilingual(en: "look at 'accept'", vi: "hãy xem lại 'accept'"))
    case .blankEarns:
      Wording(
        en: "a blank answer earns points", vi: "bài bỏ trống lại được điểm",
        help: Bilingual(en: "score the choice by 'all'", vi: "hãy chấm câu hỏi chọn bằng 'all'"))
    case .mistakeIsRight(let id, let failures, let seeds):
      Wording(
        en:
          "for \(failures) of \(seeds) students the known mistake '\(id)' comes to the right answer",
        vi: "với \(failures) trên \(seeds) học viên, lỗi '\(id)' lại cho ra đúng đáp án",
        help: Bilingual(
          en: "draw numbers that tell the two apart, or accept less",
          vi: "hãy rút những số phân biệt được hai điều này, hoặc đặt 'accept' chặt hơn"))
    case .mistakesMeet(let id, let earlier, let failures, let seeds):
      Wording(
        en:
          "for \(failures) of \(seeds) students the mistakes '\(earlier)' and '\(id)' come to the same",
        vi:
          "với \(failures) trên \(seeds) học viên, hai lỗi '\(earlier)' và '\(id)' cho cùng kết quả",
        help: Bilingual(
          en: "the first of them is told; put the likelier one first, or draw other numbers",
          vi: "lỗi đứng trước sẽ được báo; hãy đặt lỗi hay gặp hơn lên trước, hoặc rút số khác"))
    case .mistakeUnheard(let id):
      Wording(
        en: "who makes the mistake '\(id)' isn't told so",
        vi: "người mắc lỗi '\(id)' không được báo",
        help: Bilingual(
          en: "does it have the shape of the answer?", vi: "nó có cùng dạng với đáp án không?"))
    case .secretShown(let what):
      Wording(
        en: "students' files show \(what)",
        vi: "tệp của học viên để lộ \(what)",
        help: Bilingual(
          en: "take it out of the question and its options",
          vi: "hãy bỏ nó khỏi câu hỏi và các lựa chọn"))
    case .noExercises:
      Wording(
        en: "this lesson has no exercises",
        vi: "bài học này không có bài tập",
        help: Bilingual(
          en: "an exercise is a cell ```yaml exercise",
          vi: "bài tập là một ô ```yaml exercise"))
    case .sameForAll:
      Wording(
        en: "every student gets the same numbers",
        vi: "mọi học viên nhận cùng các số",
        help: Bilingual(
          en: "draw some: numbers: {q: 'integers(1...4, count: 3)'}",
          vi: "hãy rút số: numbers: {q: 'integers(1...4, count: 3)'}"))
    case .forbiddenInUse(let name, "call"):
      Wording(
        en: "'without' forbids '\(name)', but 'call' itself uses it",
        vi: "'without' cấm '\(name)', nhưng chính 'call' lại dùng tên đó",
        help: Bilingual(
          en: "if that calls the student's function, give it a name that isn't the library's",
          vi: "nếu đó là lời gọi hàm của học viên, hãy đặt cho hàm một tên mà thư viện không có"))
    case .forbiddenInUse(let name, let part):
      Wording(
        en: "'without' forbids '\(name)', but '\(part)' uses it: who keeps it gets no points",
        vi: "'without' cấm '\(name)', nhưng '\(part)' lại dùng: ai giữ nguyên sẽ không có điểm",
        help: Bilingual(
          en: "take it out of the code that students begin with, or give their function another"
            + " name",
          vi: "hãy bỏ nó khỏi mã cho sẵn, hoặc đặt cho hàm của học viên một tên khác"))
    }
  }
}
