import Foundation
import Testing

/// The rules of HTML that Tidy can check.
enum Tidy {
  private static let program = Program.find("tidy")

  static let missing: Comment? = program == nil ? "tidy is not installed" : nil

  /// What Tidy says of good pages.
  private static let ignorance = [
    // KaTeX's script names the range of all characters by its ends.
    "replacing invalid UTF-8 bytes (char. code U+FFFF)",
    // Elements that are told to it below.
    "is not approved by W3C",
    // The page's scripts fill them.
    "trimming empty <span>",
  ]

  /// Errors and warnings about a page that are justified.
  static func faults(of file: URL) throws -> [Substring] {
    try complaints(of: file).filter { complaint in !ignorance.contains { complaint.contains($0) } }
  }

  /// Errors and warnings about a page, each with where.
  static func complaints(of file: URL) throws -> [Substring] {
    let tidy = try #require(program)
    return try Program.run(
      tidy,
      [
        "-q", "-e", "-utf8", "--show-errors", "1000",
        // Tidy 5.6 is older than these elements of HTML.
        "--new-inline-tags", "data", "--new-blocklevel-tags", "dialog",
        // The player's buttons have names and no text.
        "--drop-empty-elements", "no", file.path,
      ]
    ).output.split(separator: "\n")
  }
}
