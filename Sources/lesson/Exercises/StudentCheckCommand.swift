internal import ArgumentParser
internal import Classroom
internal import Diagnostics
internal import Lessons
internal import Runs

struct StudentCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look at your own answers before you hand them in.",
    discussion: """
      Says of every answer whether it can be read, and where your teacher allows it, whether it is \
      right: in practice questions, and in the cases of code that are shown. Nothing leaves this \
      machine.

      Exit codes: 0 all is right or readable, 1 something is wrong, 2 something is not answered or \
      can't be read, 70 a check failed through no fault of yours.

      Example:
        lesson exercise check sheet.md
      """)

  @Argument(help: "The file that you were given.", completion: .file(extensions: ["md"]))
  var file: String

  @OptionGroup var trust: TrustOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let content: FileContent
    do throws(SystemError) {
      content = try FileContent(of: Path(file), limit: Lesson.sizeLimit)
    } catch {
      try fail(Diagnostic(.error, .file(error.problemOfReading), file: file), .english)
    }
    let language = Lesson(file: file, bytes: content.bytes).frontMatter.language
    let sheet = AnswerSheet(file: file, bytes: content.bytes)
    if let problem = sheet.problems.first { try fail(problem, language) }
    guard let checks = PublicChecks(content.bytes)?.checks else {
      try fail(Diagnostic(.error, .course(.notReleased), file: file), language)
    }
    let told = messages.language?.language ?? language
    var verdicts: [StudentCheck.Verdict] = []
    for check in checks {
      for result in results(of: check, sheet, language) {
        let name = result.isPractice ? "\(result.id) (\(ExerciseWords.practice[told]))" : result.id
        try? StandardStream.output.write("\(name): \(result.say[told])\n")
        verdicts.append(result.verdict)
      }
    }
    if verdicts.contains(.failed) { throw ExitCode(70) }
    if verdicts.contains(.wrong) { throw ExitCode(1) }
    if verdicts.contains(.unanswered) || verdicts.contains(.malformed) { throw ExitCode(2) }
  }

  private func fail(_ diagnostic: Diagnostic, _ language: Language) throws(ExitCode) -> Never {
    messages.printer.print(diagnostic, in: language)
    throw ExitCode(2)
  }

  private func results(
    of check: PublicCheck, _ sheet: AnswerSheet, _ language: Language
  ) -> [StudentCheck] {
    func text(isPractice: Bool) -> String? {
      let own = sheet.answers.filter { $0.id == check.id && $0.isPractice == isPractice }
      return (own.last { !$0.isBlank } ?? own.last)?.text
    }
    let answer = text(isPractice: false)
    if check.call != nil {
      return [answer.flatMap(check.forbidden) ?? check.check(run(check, answer))]
    }
    var results = [check.check(answer, isPractice: false, in: language)]
    if check.isPractised, let practice = text(isPractice: true),
      !practice.allSatisfy(\.isWhitespace)
    {
      results.append(check.check(practice, isPractice: true, in: language))
    }
    return results
  }

  private func run(_ check: PublicCheck, _ code: String?) -> CodeResult? {
    guard let code, !code.allSatisfy(\.isWhitespace), let job = check.job(code) else { return nil }
    do throws(CompileProblem) {
      let workshop = try Workshop(trustsCode: trust.trust, environmentVariable)
      return StudentCode(workshop, width: 1).run([job])[0]
    } catch {
      return .ungraded(error.reason)
    }
  }
}
