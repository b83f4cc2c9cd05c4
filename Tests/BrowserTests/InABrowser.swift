import Foundation
import Testing

/// What a real browser shows of pages; without one, each of these tests is reported as skipped.
///
/// They run one after the other, in one browser.
@Suite(
  .serialized, .enabled(if: Chromium.missing == nil, Chromium.missing), .timeLimit(.minutes(5)),
  OneBrowser())
struct InABrowser {}

/// Starts a browser before the first test of a suite, and ends it after the last.
struct OneBrowser: SuiteTrait, TestScoping {
  @TaskLocal static var running: Chromium?

  func provideScope(
    for test: Test, testCase: Test.Case?, performing tests: @Sendable () async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "lesson-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await withTaskExecutorPreference(OwnThread()) {
      let chromium = try Chromium.start(in: folder)
      // Ended also where a test throws.
      let outcome = await Result {
        try await Self.$running.withValue(chromium) { try await tests() }
      }
      chromium.end()
      try outcome.get()
    }
  }
}

extension Result where Success == Void, Failure == any Error {
  fileprivate init(_ body: () async throws -> Void) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
