/// A path as the user wrote it, or one made from such.
struct Path: Hashable {
  /// Never empty inside the command; the user may give an empty one, which no file has.
  let text: String

  init(_ text: String) { self.text = text }

  /// The part behind the last slash: `x.md`.
  var name: String {
    text.utf8.split(separator: Self.slash).last.map { String(Substring($0)) } ?? ""
  }

  /// The path without its name; nil when it is a name only.
  var parent: Path? {
    var rest = text.utf8[...]
    while rest.count > 1, rest.last == Self.slash { rest.removeLast() }
    guard let slash = rest.lastIndex(of: Self.slash) else { return nil }
    return slash == rest.startIndex ? Path("/") : Path(String(Substring(rest[..<slash])))
  }

  private static let slash = UInt8(ascii: "/")

  /// The path of something in this folder; without a `./` in front.
  func appending(_ relative: String) -> Path {
    if text == "." || text == "./" { return Path(relative) }
    return Path(text.hasSuffix("/") ? text + relative : text + "/" + relative)
  }

  /// The path from a folder without `.`, `..` and empty parts; nil when it leads out of the folder,
  /// or to the folder itself.
  var withinFolder: String? {
    guard !text.hasPrefix("/") else { return nil }
    var parts: [Substring] = []
    for part in text.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// Whether a resolved path lies in a resolved folder or below.
  func isBelow(_ folder: Path) -> Bool {
    folder.text == "/" || text.hasPrefix(folder.text + "/")
  }
}
