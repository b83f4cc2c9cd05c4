public import Diagnostics

/// A report that is made of blocks alone, with no author's text around them.
public struct BlockReport: Sendable {
  public let title: String
  public let blocks: [Block]
  public let language: Language

  public init(_ title: String, _ blocks: [Block], in language: Language) {
    self.title = title
    self.blocks = blocks
    self.language = language
  }

  /// UTF-8; pictures are left out, as their numbers stand in tables.
  ///
  /// - Complexity: O(size).
  public var markdown: String {
    let lines = MarkdownLines.of(blocks, in: language)
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in lines {
      text += line.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A page that needs nothing but itself.
  ///
  /// - Complexity: O(size).
  public func html(with resources: PageResources) -> String {
    HTMLPage(blocks, in: language, title: title, footer: nil, resources).text
  }
}
