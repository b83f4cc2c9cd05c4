/// Code that can stand in a function beside other people's without reaching out of it.
///
/// A subset of Swift that needs no parser to be sure of: names, numbers, `//` comments, texts on one
/// line without escapes, and brackets that close as they open. What could close the function around
/// it, or say something about the whole file (`extension`, `import`, operators, attributes, macros),
/// isn't plain; nor is what reaches memory of its own choice, as the code of others is there, too.
/// Students' code is compiled as Swift 5, which has no regular expressions between slashes to hide a
/// quote or a bracket in.
enum PlainCode {
  private static let refused: Set<String> = [
    "extension", "import", "operator", "precedencegroup", "protocol", "macro", "open", "public",
    "fileprivate", "package", "internal", "await", "async", "validatingUTF8",
  ]

  /// In the names of what hands out pointers.
  private static let unsafeParts = [
    "nsafe", "Pointer", "Unmanaged", "CString", "cString", "Storage", "Memory", "baseAddress",
    "VaList", "VarArg",
  ]

  /// - Complexity: O(length).
  static func holds(_ code: String) -> Bool {
    var open: [UInt8] = []
    var word: [UInt8] = []
    var isText = false
    var isComment = false
    var previous: UInt8 = 0
    for byte in code.utf8 {
      defer { previous = byte }
      if byte == UInt8(ascii: "\n") {
        if isText { return false }
        isComment = false
      } else if byte < 0x20 && byte != UInt8(ascii: "\t") {
        return false
      }
      if isComment { continue }
      if isText {
        if byte == UInt8(ascii: "\\") { return false }
        if byte == UInt8(ascii: "\"") { isText = false }
        continue
      }
      if isWordByte(byte) {
        word.append(byte)
        continue
      }
      if isRefused(word) { return false }
      word = []
      switch byte {
      case UInt8(ascii: "\""):
        // """ begins a text of several lines.
        if previous == UInt8(ascii: "\"") { return false }
        isText = true
      case UInt8(ascii: "/") where previous == UInt8(ascii: "/"): isComment = true
      case UInt8(ascii: "*") where previous == UInt8(ascii: "/"): return false
      case UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
        UInt8(ascii: "'"):
        return false
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte)
      case UInt8(ascii: ")"):
        if open.popLast() != UInt8(ascii: "(") { return false }
      case UInt8(ascii: "]"):
        if open.popLast() != UInt8(ascii: "[") { return false }
      case UInt8(ascii: "}"):
        if open.popLast() != UInt8(ascii: "{") { return false }
      default: break
      }
    }
    return open.isEmpty && !isText && !isRefused(word)
  }

  /// Words that mean more than the function around them, and those of the program itself.
  private static func isRefused(_ word: [UInt8]) -> Bool {
    let text = String(decoding: word, as: UTF8.self)
    return refused.contains(text) || text.hasPrefix("lessonJob") || text == "CellIO"
      // The library's own names for what isn't meant to be called.
      || (text.hasPrefix("_") && text != "_") || unsafeParts.contains { text.contains($0) }
  }

  /// Letters, digits, `_`, and every byte beyond ASCII.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }
}
