/// The words that Swift keeps for itself.
enum Keywords {
  /// Words that begin what lesson Swift leaves out.
  static let unsupported: Set<String> = [
    "var", "func", "if", "else", "for", "while", "repeat", "switch", "guard", "return", "import",
    "struct", "class", "enum", "protocol", "extension", "actor", "do", "try", "throw", "await",
    "defer", "break", "continue", "inout", "init", "deinit", "typealias", "subscript", "operator",
    "precedencegroup", "macro", "fileprivate", "private", "public", "internal", "static", "nil",
    "in", "is", "as", "self", "Self", "super", "Any", "any", "some", "where", "case", "default",
    "fallthrough", "rethrows", "throws", "catch", "associatedtype",
  ]

  /// Words that can't be the name of a binding.
  static let reserved: Set<String> = unsupported.union(["let", "true", "false", "_"])
}
