/// A node as keys of a mapping are compared: whatever its quotes, and wherever it stands.
enum YAMLKey: Hashable {
  case scalar(String, tag: String)
  case sequence([YAMLKey], tag: String)
  /// Keys and values in turns.
  case mapping([YAMLKey], tag: String)
}
