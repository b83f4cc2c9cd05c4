import Testing

/// Expects that a check has found nothing, and says what it has.
func expectNothing(
  _ found: [some StringProtocol & Sendable], _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    found.isEmpty, "\(comment.map { "\($0): " } ?? "")\(found.prefix(20).joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}
