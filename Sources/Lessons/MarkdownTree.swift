internal import CCmark

/// A block of Markdown that has no blocks in it; lines count from 0.
struct MarkdownBlock {
  var firstLine: Int
  var lastLine: Int
  var content: Content

  enum Content {
    case fence(Fence)
    /// HTML, and code without annotation: no Markdown within.
    case verbatim
    /// A paragraph or a heading.
    case prose(Prose)
  }

  struct Fence {
    /// Where the fence begins in its first line, in bytes from 0.
    var column: Int
    /// The lines between the fences, each ended by `\n`.
    let literal: [UInt8]
    let isClosed: Bool
    let container: Container

    var lineCount: Int { literal.count { $0 == UInt8(ascii: "\n") } }
  }

  /// The block around a fence.
  enum Container { case document, quote, item }

  struct Prose {
    var isHeading = false
    /// Where the text begins in its first line, in bytes from 0.
    var column = 0
    /// How many quotes it stands in.
    var quotes = 0
    /// The code spans that begin with the given byte, as libcmark normalises them.
    var codes: [[UInt8]] = []
    /// The destinations of images.
    var images: [[UInt8]] = []
  }
}

extension MarkdownBlock {
  /// The block of a text, as a block of a text that has more lines above it, and more columns
  /// before its first line.
  func moved(lines: Int, columnsOfFirstLine columns: Int) -> MarkdownBlock {
    var block = self
    if firstLine == 0 {
      switch content {
      case .verbatim: break
      case .fence(var fence):
        fence.column += columns
        block.content = .fence(fence)
      case .prose(var prose):
        prose.column += columns
        block.content = .prose(prose)
      }
    }
    block.firstLine += lines
    block.lastLine += lines
    return block
  }
}

/// Owns a tree of libcmark and copies out what lessons need; no pointer leaves.
@safe struct MarkdownTree: ~Copyable {
  /// For the tree's own extensions only.
  let root: OpaquePointer

  /// - Parameter text: UTF-8 without NUL, of less than 2 GiB.
  init(_ text: ArraySlice<UInt8>) {
    let tree = unsafe text.withUnsafeBytes { bytes in
      unsafe cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let tree = unsafe tree else {
      preconditionFailure("libcmark stops the process when memory ends; it never returns null")
    }
    unsafe root = tree
  }

  deinit { unsafe cmark_node_free(root) }

  /// The leaf blocks, in the order of the text, with those code spans that begin with a byte.
  ///
  /// - Complexity: O(tree).
  borrowing func blocks(codesBeginningWith mark: UInt8?) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var prose: (node: OpaquePointer, content: MarkdownBlock.Prose)?
    var quotes = 0
    let walk = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(walk) }
    while true {
      let event = unsafe cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(walk) else { break }
      switch (event, unsafe cmark_node_get_type(node)) {
      case (CMARK_EVENT_ENTER, CMARK_NODE_BLOCK_QUOTE): quotes += 1
      case (CMARK_EVENT_EXIT, CMARK_NODE_BLOCK_QUOTE): quotes -= 1
      case (CMARK_EVENT_ENTER, CMARK_NODE_CODE_BLOCK):
        unsafe blocks.append(Self.codeBlock(node))
      case (CMARK_EVENT_ENTER, CMARK_NODE_HTML_BLOCK):
        unsafe blocks.append(Self.block(node, .verbatim))
      case (CMARK_EVENT_ENTER, CMARK_NODE_PARAGRAPH), (CMARK_EVENT_ENTER, CMARK_NODE_HEADING):
        let column = unsafe Int(cmark_node_get_start_column(node)) - 1
        let isHeading = unsafe cmark_node_get_type(node) == CMARK_NODE_HEADING
        unsafe prose = (
          node, MarkdownBlock.Prose(isHeading: isHeading, column: column, quotes: quotes)
        )
      case (CMARK_EVENT_EXIT, CMARK_NODE_PARAGRAPH), (CMARK_EVENT_EXIT, CMARK_NODE_HEADING):
        if let (_, content) = unsafe prose {
          unsafe blocks.append(Self.block(node, .prose(content)))
        }
      case (CMARK_EVENT_ENTER, CMARK_NODE_CODE):
        if let mark, let code = unsafe Self.code(node, beginningWith: mark) {
          unsafe prose?.content.codes.append(code)
        }
      case (CMARK_EVENT_ENTER, CMARK_NODE_IMAGE):
        unsafe prose?.content.images.append(Self.bytes(cmark_node_get_url(node)))
      default: break
      }
    }
    return blocks
  }
}

extension MarkdownTree {
  private static func block(
    _ node: OpaquePointer, _ content: MarkdownBlock.Content
  ) -> MarkdownBlock {
    unsafe MarkdownBlock(
      firstLine: Int(cmark_node_get_start_line(node)) - 1,
      lastLine: Int(cmark_node_get_end_line(node)) - 1, content: content)
  }

  private static func codeBlock(_ node: OpaquePointer) -> MarkdownBlock {
    // Indented code, and fences without annotation, which can't be cells.
    guard let info = unsafe cmark_node_get_fence_info(node), unsafe info.pointee != 0 else {
      return unsafe block(node, .verbatim)
    }
    let literal = unsafe bytes(cmark_node_get_literal(node))
    let between = unsafe Int(cmark_node_get_end_line(node) - cmark_node_get_start_line(node)) - 1
    let parent = unsafe cmark_node_parent(node)
    let container: MarkdownBlock.Container =
      switch unsafe cmark_node_get_type(parent) {
      case CMARK_NODE_BLOCK_QUOTE: .quote
      case CMARK_NODE_ITEM: .item
      default: .document
      }
    // A fence that the end of the text ends has its last line among its lines. One that the end
    // of its container ends is said to end on the line behind the container.
    let isClosed =
      unsafe literal.count { $0 == UInt8(ascii: "\n") } == between
      && (container == .document
        || cmark_node_get_end_line(parent) >= cmark_node_get_end_line(node))
    return unsafe block(
      node,
      .fence(
        MarkdownBlock.Fence(
          column: Int(cmark_node_get_start_column(node)) - 1, literal: literal,
          isClosed: isClosed, container: container)))
  }
}

extension MarkdownTree {
  private static func code(_ node: OpaquePointer, beginningWith mark: UInt8) -> [UInt8]? {
    guard let literal = unsafe cmark_node_get_literal(node),
      unsafe UInt8(bitPattern: literal.pointee) == mark
    else { return nil }
    return unsafe bytes(literal)
  }

  static func bytes(_ string: UnsafePointer<CChar>?) -> [UInt8] {
    guard let string = unsafe string else { return [] }
    return unsafe Array(String(cString: string).utf8)
  }
}
