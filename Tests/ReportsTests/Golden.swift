import Foundation
import Testing

/// Expects a text to be the one that is recorded in `Expected`; see CommandTests/Golden.swift.
func expectGolden(
  _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Expected/\(name)")
  let isWanted = ProcessInfo.processInfo.environment["RECORD"] == "1"
  if !isWanted, let recorded = try? String(contentsOf: file, encoding: .utf8) {
    #expect(text == recorded, "differs from Expected/\(name)", sourceLocation: location)
    return
  }
  try text.write(to: file, atomically: true, encoding: .utf8)
  Issue.record("recorded Expected/\(name); read it, then run again", sourceLocation: location)
}
