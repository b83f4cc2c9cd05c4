public import Diagnostics
public import Reports
public import Runs

/// A lesson, run, and its page.
public struct RenderedPage: Sendable {
  public let run: LessonRun
  /// All that is wrong, with the run and with what the page shows.
  public let diagnostics: [Diagnostic]
  public let page: HTMLPage

  public init(_ run: LessonRun, diagnostics: [Diagnostic], page: HTMLPage) {
    self.run = run
    self.diagnostics = diagnostics
    self.page = page
  }
}
