internal import Classroom
internal import Diagnostics
internal import Runs
internal import Sandbox

/// Results of students' code: kept ones are taken, others are run, the same code once.
struct StudentCodeStore {
  private let grades: GradeFolder
  private let trusts: Bool
  private let width: Int
  private var state = State.unknown

  private enum State {
    case unknown
    case ready(StudentCode, isBoxed: Bool)
    case impossible(String)
  }

  /// What became of jobs.
  struct Results: Sendable {
    fileprivate var byIdentity: [[[UInt8]]: CodeResult] = [:]
    fileprivate var reason: String?

    subscript(job: CodeJob) -> CodeResult? {
      byIdentity[job.identity] ?? reason.map { .ungraded($0) }
    }
  }

  init(grades: GradeFolder, trusts: Bool, width: Int) {
    self.grades = grades
    self.trusts = trusts
    self.width = width
  }

  /// Why code can't be run here; nil where it can, or where none was to be run.
  var impossible: String? { if case .impossible(let reason) = state { reason } else { nil } }

  /// Whether code ran without a box.
  var isTrusted: Bool { if case .ready(_, let isBoxed) = state { !isBoxed } else { false } }

  mutating func results(of jobs: [CodeJob]) throws(SystemError) -> Results {
    var results = Results()
    guard !jobs.isEmpty else { return results }
    prepare()
    guard case .ready(let code, _) = state else {
      results.reason = impossible
      return results
    }
    var open: [(job: CodeJob, key: String)] = []
    var seen: Set<String> = []
    for job in jobs {
      let key = StoredRun.key(job, toolchain: code.toolchain)
      guard seen.insert(key).inserted else { continue }
      if let kept = grades.result(key) {
        results.byIdentity[job.identity] = kept
      } else {
        open.append((job, key))
      }
    }
    var files: [[DurableFiles.File]] = []
    for ((job, key), result) in zip(open, code.run(open.map(\.job))) {
      results.byIdentity[job.identity] = result
      if let file = grades.file(of: result, key) { files.append([file]) }
    }
    try grades.files.write(files)
    return results
  }

  /// Tries the box once, before any student's code is near it.
  private mutating func prepare() {
    guard case .unknown = state else { return }
    do throws(CompileProblem) {
      let workshop = try Workshop(trustsCode: trusts, probing: true, environmentVariable)
      state = .ready(StudentCode(workshop, width: width), isBoxed: workshop.box.isBoxed)
    } catch {
      state = .impossible(error.reason)
    }
  }
}
