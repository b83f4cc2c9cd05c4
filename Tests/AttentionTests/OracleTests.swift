import Attention
import Foundation
import Testing

/// Agreement with `Oracle/make_variants.py`, to 1e-12: with the edge cases in `Fixtures/edges.json`,
/// and with every JSON file in the folder that the environment variable ATTENTION_ORACLE names.
///
/// `make oracle` makes such a folder, with other sizes and seeds than anybody has looked at.
struct OracleTests {
  private static var folder: String? {
    ProcessInfo.processInfo.environment["ATTENTION_ORACLE"]
  }

  @Test(arguments: try Fixture.read("edges").cases)
  func edgeCasesAgree(given: Fixture.Case) throws {
    try Self.compare(given)
  }

  @Test(.enabled(if: folder != nil, "ATTENTION_ORACLE is not set"))
  func freshCasesAgree() throws {
    let folder = URL(filePath: try #require(Self.folder))
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }
    #expect(!files.isEmpty, "no JSON file in \(folder.path)")
    for file in files {
      let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
      #expect(!fixture.cases.isEmpty, "\(file.lastPathComponent)")
      for given in fixture.cases { try Self.compare(given) }
    }
  }

  /// Every kind of case has an edge case, so that none waits for somebody to run `make oracle`.
  @Test func everyKindIsAmongTheEdgeCases() throws {
    let kinds = Set(try Fixture.read("edges").cases.map(\.kind))
    #expect(kinds.count == 41)
  }

  private static func compare(_ given: Fixture.Case) throws {
    let computed = try given.computed()
    try #require(
      Set(given.expected.keys).subtracting(computed.keys) == [], "\(given.name) lacks a result")
    for (name, value) in computed where given.expected[name] != nil {
      try given.expect(value, as: name)
    }
  }
}
