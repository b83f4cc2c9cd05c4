internal import CCmark

extension MarkdownTree {
  /// Tells the leaf blocks, in the order of the text.
  ///
  /// - Complexity: O(tree).
  borrowing func visitLeaves(_ visit: (MarkdownLeaf) -> Void) {
    unsafe visitNodes { leaf, _ in visit(leaf) }
  }

  /// Writes the tree as HTML, with `html` in place of each leaf.
  ///
  /// libcmark writes what holds the leaves: lists, quotes, paragraphs. Each leaf is replaced by a
  /// custom node with the number of its HTML; the HTML itself never passes through libcmark, which
  /// stops the process at 1 GiB.
  /// - Parameter mark: a control character. libcmark's part of the HTML holds none: all texts of the
  ///   author are in leaves.
  /// - Complexity: O(tree and HTML).
  consuming func html(mark: UInt8, _ html: (MarkdownLeaf) -> LeafHTML) -> [UInt8] {
    var pieces: [[UInt8]] = []
    unsafe visitNodes { leaf, node in
      func custom(_ type: cmark_node_type, _ piece: [UInt8]) -> OpaquePointer? {
        let custom = unsafe cmark_node_new(type)
        let text: [UInt8] = [mark] + Array(String(pieces.count).utf8) + [mark]
        unsafe String(decoding: text, as: UTF8.self).withCString {
          _ = unsafe cmark_node_set_on_enter(custom, $0)
        }
        pieces.append(piece)
        return unsafe custom
      }
      func paragraph(_ piece: [UInt8]) -> OpaquePointer? {
        let paragraph = unsafe cmark_node_new(CMARK_NODE_PARAGRAPH)
        unsafe cmark_node_append_child(paragraph, custom(CMARK_NODE_CUSTOM_INLINE, piece))
        return unsafe paragraph
      }
      switch html(leaf) {
      case .content(let content):
        unsafe cmark_node_replace(node, paragraph(content))
      case .block(let block):
        unsafe cmark_node_replace(node, custom(CMARK_NODE_CUSTOM_BLOCK, block))
      case .contentAndBlock(let content, let block):
        let paragraph = unsafe paragraph(content)
        unsafe cmark_node_replace(node, paragraph)
        unsafe cmark_node_insert_after(paragraph, custom(CMARK_NODE_CUSTOM_BLOCK, block))
      case .nothing:
        unsafe cmark_node_unlink(node)
      }
      unsafe cmark_node_free(node)
    }
    return Self.filled(frame, mark, pieces)
  }

  /// What libcmark writes of the tree, in its safe mode.
  private var frame: [UInt8] {
    guard let text = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else { return [] }
    let frame = unsafe Self.bytes(text)
    // As libcmark's own allocator does.
    unsafe cmark_get_default_mem_allocator().pointee.free(text)
    return frame
  }

  private static func filled(_ frame: [UInt8], _ mark: UInt8, _ pieces: [[UInt8]]) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(frame.count + pieces.reduce(0) { $0 + $1.count })
    var number: Int?
    for byte in frame {
      if byte == mark {
        if let number { html += pieces[number] }
        number = number == nil ? 0 : nil
      } else if let digits = number {
        number = digits * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        html.append(byte)
      }
    }
    return html
  }
}

extension MarkdownTree {
  /// Walks over the leaves; each may be taken out of the tree when it is told.
  private borrowing func visitNodes(_ visit: (MarkdownLeaf, OpaquePointer) -> Void) {
    var inlines: [MarkdownInline] = []
    var quotes = 0
    let walk = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(walk) }
    while true {
      let event = unsafe cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(walk) else { break }
      let isEnter = event == CMARK_EVENT_ENTER
      func leaf(_ content: MarkdownLeaf.Content) {
        let line = unsafe Int(cmark_node_get_start_line(node)) - 1
        unsafe visit(MarkdownLeaf(content: content, firstLine: line, quotes: quotes), node)
      }
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_BLOCK_QUOTE: quotes += isEnter ? 1 : -1
      case CMARK_NODE_CODE_BLOCK:
        unsafe leaf(
          .code(
            info: Self.bytes(cmark_node_get_fence_info(node)),
            Self.bytes(cmark_node_get_literal(node))))
      case CMARK_NODE_HTML_BLOCK:
        unsafe leaf(.html(Self.bytes(cmark_node_get_literal(node))))
      case CMARK_NODE_PARAGRAPH:
        if !isEnter { leaf(.paragraph(inlines)) }
        inlines = []
      case CMARK_NODE_HEADING:
        if !isEnter {
          unsafe leaf(.heading(level: Int(cmark_node_get_heading_level(node)), inlines))
        }
        inlines = []
      default:
        if let inline = unsafe Self.inline(node, isEnter) { inlines.append(inline) }
      }
    }
  }

  private static func inline(_ node: OpaquePointer, _ isEnter: Bool) -> MarkdownInline? {
    func target() -> MarkdownInline.Target {
      unsafe MarkdownInline.Target(
        destination: bytes(cmark_node_get_url(node)), title: bytes(cmark_node_get_title(node)))
    }
    return switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: unsafe .text(bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_CODE: unsafe .code(bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: unsafe .html(bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_EMPH: isEnter ? .begin(.emphasis) : .end
    case CMARK_NODE_STRONG: isEnter ? .begin(.strong) : .end
    case CMARK_NODE_LINK: isEnter ? .begin(.link(target())) : .end
    case CMARK_NODE_IMAGE: isEnter ? .begin(.image(target())) : .end
    default: nil
    }
  }
}
