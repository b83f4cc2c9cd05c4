public import Diagnostics
internal import Lessons
public import Runs

/// What a student hears of an answer before handing in.
public struct StudentCheck: Equatable, Sendable {
  public let id: String
  public let isPractice: Bool
  public let verdict: Verdict
  public let say: Bilingual

  public enum Verdict: Equatable, Sendable {
    case right, wrong, unanswered, malformed
    /// The answer can be read; whether it is right is told when it is graded.
    case readable
    /// Our fault.
    case failed
  }
}

extension PublicCheck {
  /// Looks at an answer.
  ///
  /// - Parameter text: as typed; nil where there is none.
  /// - Precondition: the exercise is no code.
  public func check(_ text: String?, isPractice: Bool, in language: Language) -> StudentCheck {
    func said(_ verdict: StudentCheck.Verdict, _ say: Bilingual) -> StudentCheck {
      StudentCheck(id: id, isPractice: isPractice, verdict: verdict, say: say)
    }
    guard let text, !text.allSatisfy(\.isWhitespace) else {
      return said(.unanswered, CheckWords.unanswered)
    }
    if kind == .choice { return choice(text, said) }
    let right = isPractice ? practice : answer
    do throws(GivenAnswer.Malformed) {
      let given = try GivenAnswer(text, kind, like: right?.shape ?? shape, accept, in: language)
      guard let right else { return said(.readable, CheckWords.readable) }
      return given.accepted(by: accept, for: right).contains(false)
        ? said(.wrong, CheckWords.wrong) : said(.right, CheckWords.right)
    } catch {
      return said(.malformed, error.say)
    }
  }

  private func choice(
    _ text: String, _ said: (StudentCheck.Verdict, Bilingual) -> StudentCheck
  ) -> StudentCheck {
    guard let chosen = ChosenLetters(text, of: options) else {
      return said(.malformed, MarkWords.letters(count: options))
    }
    guard let letters else { return said(.readable, CheckWords.readable) }
    return chosen == ChosenLetters(letters, of: options)
      ? said(.right, CheckWords.right) : said(.wrong, CheckWords.wrong)
  }

  /// The job of a student's code on the cases that are shown.
  public func job(_ code: String) -> CodeJob? {
    guard let call else { return nil }
    return CodeJob(
      code: code, call: call.text, inputs: call.inputs,
      cases: cases.map { one in
        zip(one.inputs, call.inputs).compactMap { $0.value(as: $1.type) }
      }, limits: call.limits)
  }

  /// What a student hears of code that uses what it may not use; nil of other code.
  public func forbidden(in code: String) -> StudentCheck? {
    let uses = SwiftNames(in: code).uses(of: call?.without ?? [])
    guard !uses.isEmpty else { return nil }
    return StudentCheck(
      id: id, isPractice: false, verdict: .wrong, say: MarkWords.forbidden(uses))
  }

  /// What a student hears of code.
  ///
  /// - Parameter result: of the job; nil for no code.
  public func check(_ result: CodeResult?) -> StudentCheck {
    func said(_ verdict: StudentCheck.Verdict, _ say: Bilingual) -> StudentCheck {
      StudentCheck(id: id, isPractice: false, verdict: verdict, say: say)
    }
    switch result {
    case nil: return said(.unanswered, CheckWords.unanswered)
    case .refused(let message): return said(.malformed, MarkWords.refused(message))
    case .ungraded(let reason): return said(.failed, CheckWords.notRun(reason))
    case .ran(let outcomes, _):
      let isRight = zip(outcomes, cases).map { outcome, one in
        guard case .value(let value) = outcome, value.shape == one.expected.shape else {
          return false
        }
        return zip(value.values, one.expected.values).allSatisfy {
          accept.acceptsComputed($0, for: $1)
        }
      }
      let right = isRight.count { $0 }
      if right == cases.count { return said(.right, CheckWords.passed(right)) }
      let failure = zip(outcomes, isRight).first { !$0.1 }.flatMap { MarkWords.failure($0.0) }
      let count = MarkWords.cases(right: right, of: cases.count)
      return said(
        .wrong,
        failure.map { Bilingual(en: "\(count.en) \($0.en)", vi: "\(count.vi) \($0.vi)") } ?? count)
    }
  }
}

enum CheckWords {
  static let unanswered = Bilingual(en: "Not answered yet.", vi: "Chưa trả lời.")
  static let right = Bilingual(en: "Right.", vi: "Đúng.")
  static let wrong = Bilingual(en: "Not right yet.", vi: "Chưa đúng.")
  static let readable = Bilingual(
    en: "Can be read; whether it is right is told when it is graded.",
    vi: "Đọc được; đúng hay sai sẽ biết khi chấm.")

  static func passed(_ count: Int) -> Bilingual {
    if count == 0 { return readable }
    return Bilingual(
      en: "\(count) public \(count == 1 ? "check" : "checks") passed; hidden ones run at grading.",
      vi: "Đạt \(count) phép kiểm công khai; các phép kiểm ẩn sẽ chạy khi chấm.")
  }

  static func notRun(_ reason: String) -> Bilingual {
    Bilingual(
      en: "The code couldn't be run: \(reason)", vi: "Không chạy được mã: \(reason)")
  }
}
