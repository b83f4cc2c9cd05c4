internal import CYAML

/// Owns a parser of libyaml and copies its events out; no pointer leaves.
@safe struct YAMLParser: ~Copyable {
  /// Where it was made, since it points into itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libyaml reads the text where it stands.
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      preconditionFailure("memory ended before a parser of 64 KiB was made")
    }
    unsafe text = .allocate(capacity: bytes.count)
    _ = unsafe text.initialize(fromContentsOf: bytes)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event; nil at the end of the text, and from then on.
  mutating func next() throws(YAMLRefusal) -> YAMLEvent? {
    var event = unsafe yaml_event_t()
    defer { unsafe yaml_event_delete(&event) }
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw refusal }
    let mark = unsafe Int(event.start_mark.index)
    return unsafe Self.kind(event).map { kind in YAMLEvent(kind: kind, mark: mark) }
  }

  private var refusal: YAMLRefusal {
    let parser = unsafe parser.pointee
    // Only where memory ended there are no words.
    let words = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "no memory"
    let mark = unsafe parser.problem_mark
    let context = unsafe parser.context == nil ? mark : parser.context_mark
    return YAMLRefusal(words: words, mark: Int(mark.index), contextMark: Int(context.index))
  }
}

extension YAMLParser {
  private static func kind(_ event: yaml_event_t) -> YAMLEvent.Kind? {
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_ALIAS_EVENT: unsafe .alias(string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT: unsafe scalar(event.data.scalar)
    case YAML_SEQUENCE_START_EVENT:
      unsafe .sequenceStart(
        properties(event.data.sequence_start.anchor, event.data.sequence_start.tag))
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      unsafe .mappingStart(
        properties(event.data.mapping_start.anchor, event.data.mapping_start.tag))
    case YAML_MAPPING_END_EVENT: .mappingEnd
    default: nil
    }
  }

  private static func scalar(
    _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar
  ) -> YAMLEvent.Kind {
    // By its length: a text may hold U+0000, written "\0".
    let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return unsafe .scalar(
      YAMLScalar(
        text: String(decoding: text, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
      properties(scalar.anchor, scalar.tag))
  }

  private static func properties(
    _ anchor: UnsafePointer<yaml_char_t>?, _ tag: UnsafePointer<yaml_char_t>?
  ) -> YAMLProperties {
    unsafe YAMLProperties(anchor: string(anchor), tag: string(tag))
  }

  private static func string(_ text: UnsafePointer<yaml_char_t>?) -> String? {
    unsafe text.map { unsafe String(cString: $0) }
  }
}
