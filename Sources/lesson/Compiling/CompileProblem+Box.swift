internal import Diagnostics
internal import Sandbox

extension CompileProblem {
  /// What a lesson says of a box that can't be made, or that failed.
  init(_ problem: BoxProblem) {
    switch problem {
    case .missing, .namespacesForbidden, .rootKept, .tooOld, .notMade:
      self = .noBox(reason: problem.reason, package: problem.package)
    case .unreadable, .system: self = .boxFailed(problem.reason)
    }
  }
}

extension BoxProblem {
  /// What is wrong, as it stands behind a colon.
  var reason: String {
    switch self {
    case .missing(let tool): "\(tool.rawValue) is not installed"
    case .namespacesForbidden(let detail): "namespaces are forbidden (\(detail))"
    case .rootKept(let detail): "root can't be left (\(detail))"
    case .tooOld(let detail): "bubblewrap is too old (\(detail))"
    case .unreadable(let path): "\(path) can't be read"
    case .notMade(let detail): detail
    case .system(let call, let code): "\(call.rawValue): \(SystemError(code: code).reason)"
    }
  }

  /// What to install.
  var package: String? {
    switch self {
    case .missing(let tool): tool.package
    case .tooOld: "bubblewrap"
    case .namespacesForbidden, .rootKept, .unreadable, .notMade, .system: nil
    }
  }
}
