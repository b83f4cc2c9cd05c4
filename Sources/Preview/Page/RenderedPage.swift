public import Diagnostics
public import Runs

/// A lesson, run, and its page.
public struct RenderedPage: Sendable {
  public let run: LessonRun
  /// All that is wrong, with the run and with what the page shows.
  public let diagnostics: [Diagnostic]
  public let page: StandInPage

  public init(_ run: LessonRun, diagnostics: [Diagnostic], page: StandInPage) {
    self.run = run
    self.diagnostics = diagnostics
    self.page = page
  }
}
