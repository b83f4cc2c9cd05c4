internal import Classroom
internal import Diagnostics
internal import Lessons
internal import Runs
internal import Sandbox

/// Compiles and runs students' code: many in one program, each in a box of its own.
struct StudentCode: Sendable {
  private let workshop: Workshop
  /// How many compile or run at once.
  private let width: Int

  init(_ workshop: Workshop, width: Int) {
    self.workshop = workshop
    self.width = width
  }

  /// What tells results of one compiler from those of another.
  var toolchain: String { workshop.toolchain.identity }

  /// One compiler call takes so many: it starts for longer than it compiles.
  private static let batch = 24

  /// What becomes of each job, in their order.
  func run(_ jobs: [CodeJob]) -> [CodeResult] {
    let plain = jobs.indices.filter { CodeProgram.isPlain(jobs[$0].code) }
    let size = min(Self.batch, max(1, (plain.count + width - 1) / width))
    let batches =
      stride(from: 0, to: plain.count, by: size).map {
        Array(plain[$0..<min($0 + size, plain.count)])
      }
      + jobs.indices.filter { !CodeProgram.isPlain(jobs[$0].code) }.map { [$0] }
    let built = concurrentMap(batches, width: width) { batch in
      build(batch.map { (number: $0, job: jobs[$0]) })
    }.flatMap { $0 }
    let results = concurrentMap(built, width: width) { number, build in
      (number: number, result: run(jobs[number], build))
    }
    return results.sorted { $0.number < $1.number }.map(\.result)
  }

  // MARK: Building

  private typealias Numbered = (number: Int, job: CodeJob)

  private enum Build: Sendable {
    /// - Parameter selection: which of the students in the program; nil for the only one.
    case program([UInt8], selection: Int?)
    case refused(String)
    case ungraded(String)
  }

  private func build(_ jobs: [Numbered]) -> [(number: Int, build: Build)] {
    guard jobs.count > 1 || jobs.allSatisfy({ CodeProgram.isPlain($0.job.code) }) else {
      return jobs.map { ($0.number, buildAlone($0.job)) }
    }
    let result: CompilationResult
    do throws(CompileProblem) {
      result = try workshop.compile(CodeProgram(jobs.map(\.job)).text, flags: Self.flags).result
    } catch {
      return jobs.map { ($0.number, .ungraded(error.reason)) }
    }
    if case .compiled(let program) = result.ending {
      return jobs.enumerated().map { ($0.element.number, .program(program, selection: $0.offset)) }
    }
    if jobs.count == 1 {
      if case .stopped = result.ending { return [(jobs[0].number, .refused(Self.tooSlow))] }
      // What is no body of a function may be a program.
      return [(jobs[0].number, buildAlone(jobs[0].job))]
    }
    // Who is at fault is compiled alone, to hear of it; the others go on together.
    let errors = result.diagnostics.filter { $0.severity == .error }
    let bad = Set(
      errors.compactMap { CompilerMessage($0)?.place }.compactMap {
        CodeProgram.number(ofFile: $0.file)
      })
    if !bad.isEmpty, bad.allSatisfy(jobs.indices.contains) {
      let good = jobs.indices.filter { !bad.contains($0) }.map { jobs[$0] }
      return bad.sorted().flatMap { build([jobs[$0]]) } + (good.isEmpty ? [] : build(good))
    }
    // Whoever it is, halves would wait for them as long again and again.
    return jobs.flatMap { build([$0]) }
  }

  private func buildAlone(_ job: CodeJob) -> Build {
    let result: CompilationResult
    do throws(CompileProblem) {
      result = try workshop.compile(CodeProgram(alone: job).text, flags: Self.flags).result
    } catch {
      return .ungraded(error.reason)
    }
    switch result.ending {
    case .compiled(let program): return .program(program, selection: nil)
    case .refused:
      let messages = result.diagnostics.compactMap(CompilerMessage.init)
      let first = messages.first { message in
        message.severity == .error
          && message.place.flatMap { CodeProgram.number(ofFile: $0.file) } != nil
      }
      guard let first, let place = first.place else {
        return .refused(messages.first { $0.severity == .error }?.text ?? "")
      }
      let isCall = place.file.hasPrefix("call")
      return .refused(isCall ? "\(job.call): \(first.text)" : "line \(place.line): \(first.text)")
    case .failed(let detail):
      return .refused(detail.split(separator: "\n").last.map(String.init) ?? "")
    case .stopped: return .refused(Self.tooSlow)
    }
  }

  private static let tooSlow = "the compiler took too long"

  private static let flags = ["-Onone"]

  // MARK: Running

  private func run(_ job: CodeJob, _ build: Build) -> CodeResult {
    switch build {
    case .refused(let message): return .refused(message)
    case .ungraded(let reason): return .ungraded(reason)
    case .program(let program, let selection):
      return run(job, program, selection)
    }
  }

  private func run(_ job: CodeJob, _ program: [UInt8], _ selection: Int?) -> CodeResult {
    let clock = ContinuousClock()
    let start = clock.now
    var outcomes: [CaseOutcome] = []
    var process: BoxedCells?
    for index in job.cases.indices {
      if outcomes.last == .timeout {
        // Who waits once for each case waits long.
        outcomes.append(.timeout)
        continue
      }
      do throws(BoxProblem) {
        if process == nil {
          let started = try BoxedCells(program, in: workshop, limits: job.boxLimits)
          if let selection, let stop = started.run(input: CodeProgram.selection(selection)).stop {
            outcomes.append(CaseOutcome(stop.problem))
            continue
          }
          process = started
        }
      } catch {
        return .ungraded(CompileProblem(error).reason)
      }
      guard let end = process?.run(input: job.message(case: index)) else { continue }
      let outcome = CaseOutcome(end)
      // What stopped once, or spoke out of turn, starts anew for the next case.
      if end.stop != nil || outcome == .notNumbers { process = nil }
      outcomes.append(outcome)
    }
    let duration = start.duration(to: clock.now).components
    let seconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    return .ran(outcomes, seconds: (seconds * 1000).rounded() / 1000)
  }
}

extension CodeJob {
  /// For all cases together on the processor, for each on the clock, where others may run, too.
  fileprivate var boxLimits: Limits {
    Limits(
      cpuSeconds: limits.seconds * cases.count + 1, wall: .seconds(2 * limits.seconds + 2),
      addressSpace: limits.megabytes << 20 + 1 << 29, data: limits.megabytes << 20,
      stack: 8 << 20, processes: 1, fileSize: 1 << 20, openFiles: 32, output: 1 << 20,
      temporary: 16 << 20)
  }
}

extension CaseOutcome {
  fileprivate init(_ end: CellEnd) {
    if let stop = end.stop {
      self.init(stop.problem)
    } else if let answer = NumericAnswer(end.messages) {
      self = answer.isFinite ? .value(answer) : .notFinite
    } else {
      self = .notNumbers
    }
  }

  fileprivate init(_ problem: CompileProblem) {
    switch problem {
    case .timeLimit: self = .timeout
    case .printedTooMuch: self = .output
    case .damagedValues: self = .notNumbers
    case .trap(let text):
      self = text.contains("allocate") ? .memory : .crashed(String(text.prefix(200)))
    case .signal(let number): self = .crashed("signal \(number)")
    case .exited(let code): self = .crashed("exit(\(code))")
    default: self = .ungraded(problem.reason)
    }
  }
}

extension CompileProblem {
  /// What went wrong with compiling or running, in a few words.
  var reason: String {
    Problem.compile(self).wording.message.en
  }
}
