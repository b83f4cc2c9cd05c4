/// What a YAML text says next, and where that begins.
struct YAMLEvent {
  let kind: Kind
  /// Counted in Unicode scalars from the start of the text.
  let mark: Int

  enum Kind {
    case streamStart
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(YAMLScalar, YAMLProperties)
    case sequenceStart(YAMLProperties)
    case sequenceEnd
    case mappingStart(YAMLProperties)
    case mappingEnd
  }
}

/// What may stand before a value: `&anchor`, `!tag`.
struct YAMLProperties {
  let anchor: String?
  let tag: String?

  /// The tag; where there is none, or a mere `!`, the usual one of a form.
  func tag(or form: String) -> String {
    if let tag, !tag.isEmpty, tag != "!" { tag } else { "tag:yaml.org,2002:\(form)" }
  }
}
