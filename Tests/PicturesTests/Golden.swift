import Foundation
import Testing

/// Expects a text to be the one that is recorded under a name in `Expected`, beside the test.
///
/// A text that is not recorded yet is recorded, and the test fails, so that somebody looks at it;
/// with `RECORD=1` in the environment all are recorded again.
func expectGolden(
  _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected")
  let recording = folder.appending(path: name)
  let isWanted = ProcessInfo.processInfo.environment["RECORD"] == "1"
  if !isWanted, let recorded = try? String(contentsOf: recording, encoding: .utf8) {
    #expect(text == recorded, "differs from Expected/\(name)", sourceLocation: location)
    return
  }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try text.write(to: recording, atomically: true, encoding: .utf8)
  Issue.record("recorded Expected/\(name); look at it, then run again", sourceLocation: location)
}
