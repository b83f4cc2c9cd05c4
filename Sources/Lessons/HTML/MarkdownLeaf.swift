/// A block of Markdown without blocks in it, with all that it holds.
struct MarkdownLeaf {
  enum Content {
    case paragraph([MarkdownInline])
    /// From 1 to 6.
    case heading(level: Int, [MarkdownInline])
    /// Indented code has no annotation.
    case code(info: [UInt8], [UInt8])
    case html([UInt8])
  }

  let content: Content
  /// From 0.
  let firstLine: Int
  /// How many quotes it stands in.
  let quotes: Int
}

/// A piece of a paragraph or heading, in UTF-8 as Markdown means it: entities and escapes resolved.
enum MarkdownInline {
  case text([UInt8])
  case code([UInt8])
  case html([UInt8])
  case softBreak
  case lineBreak
  case begin(Span)
  /// Ends the innermost span.
  case end

  enum Span {
    case emphasis
    case strong
    case link(Target)
    case image(Target)
  }

  struct Target {
    let destination: [UInt8]
    let title: [UInt8]
  }
}

/// What is shown in place of a leaf.
enum LeafHTML {
  /// In place of its inlines: a paragraph stays one, unless a tight list takes its tags away.
  case content([UInt8])
  /// In place of the whole block.
  case block([UInt8])
  /// A paragraph, and a block behind it.
  case contentAndBlock([UInt8], [UInt8])
  case nothing
}
