import Foundation
import Testing

/// The rules of accessibility that axe-core can check.
enum Axe {
  /// Its script: where AXE says, or where `make axe` puts it.
  static let script: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let made = root.appending(path: ".build/axe/axe.min.js").path
    let path = ProcessInfo.processInfo.environment["AXE"] ?? made
    return try? String(contentsOfFile: path, encoding: .utf8)
  }()

  static let missing: Comment? = script == nil ? "axe-core is not there: make axe" : nil
}

extension Page {
  /// Rules of axe-core that the page breaks seriously or critically, each with where.
  ///
  /// Contrast, for which it takes three quarters of its time, is measured by `paleTexts`.
  func violations() throws -> [String] {
    let script = try #require(Axe.script)
    return try value(
      of: """
        if (!window.axe) { \(script) }
        const {violations} = await axe.run(document, {
          resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}},
        });
        return violations.filter(({impact}) => impact === 'serious' || impact === 'critical')
          .flatMap(({id, nodes}) => nodes.map(node =>
            `${id}: ${node.target.join(' ')}: ${node.failureSummary}`));
        """)
  }
}
