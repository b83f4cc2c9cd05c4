internal import Reports

/// The KaTeX of this machine, which shows the formulas of HTML reports.
enum KaTeX {
  /// Says where KaTeX is, where it isn't in one of the usual places.
  static let variable = "LESSON_KATEX"

  /// nil where it isn't installed; read once.
  static let installed: MathScript? = {
    let places = environmentVariable(variable).map { [$0] } ?? usualPlaces
    return places.lazy.compactMap(script).first
  }()

  /// As distributions and npm have it.
  private static let usualPlaces = [
    "/usr/share/javascript/katex/katex.min.js", "/usr/share/javascript/katex/katex.js",
    "/usr/share/nodejs/katex/dist/katex.min.js", "/usr/share/katex/katex.min.js",
    "/usr/lib/node_modules/katex/dist/katex.min.js",
    "/usr/local/share/javascript/katex/katex.min.js",
    "/usr/local/lib/node_modules/katex/dist/katex.min.js",
    "/opt/homebrew/lib/node_modules/katex/dist/katex.min.js",
  ]

  /// In bytes; KaTeX has about 270,000.
  private static let sizeLimit = 4 << 20

  private static func script(at path: String) -> MathScript? {
    guard let content = try? FileContent(of: Path(path), limit: sizeLimit),
      content.size <= sizeLimit
    else { return nil }
    return MathScript(script: String(decoding: content.bytes, as: UTF8.self))
  }
}
