internal import Diagnostics
internal import Runs
internal import Sandbox

extension CompilerMessage {
  /// - Returns: nil for remarks.
  init?(_ diagnostic: CompilerDiagnostic) {
    let severity: Severity
    switch diagnostic.severity {
    case .error: severity = .error
    case .warning: severity = .warning
    case .note, .remark: return nil
    }
    self.init(
      severity: severity, text: diagnostic.message,
      place: diagnostic.place.map(CompilerPlace.init),
      fixIts: diagnostic.fixIts.map(\.text).filter { !$0.contains("<#") },
      notes: diagnostic.notes.map {
        Note(text: $0.message, place: $0.place.map(CompilerPlace.init))
      })
  }

  /// Of what the compiler failed at without a word about the code.
  init(failure: CompileProblem) {
    self.init(severity: .error, text: "", place: nil, failure: failure)
  }
}

extension CompilerPlace {
  fileprivate init(_ place: CompilerDiagnostic.Place) {
    self.init(file: place.file, line: place.line, column: place.column)
  }
}
