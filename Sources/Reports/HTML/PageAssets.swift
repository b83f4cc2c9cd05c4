internal import Pictures

/// The styles and scripts of a page: of what it shows.
struct PageAssets {
  let styles: [String]
  let scripts: [String]

  init(hasPictures: Bool, hasPlayers: Bool, hasDerivations: Bool) {
    styles =
      [Self.style] + (hasPictures || hasPlayers ? [Stylesheet.page] : [])
      + (hasPlayers ? [Self.playerStyle] : []) + (hasDerivations ? [Self.dialogStyle] : [])
    scripts =
      [Self.script] + (hasPlayers ? [Self.playerScript] : [])
      + (hasDerivations ? [Self.dialogScript] : [])
  }

  private static let style = compact(String(decoding: PackageResources.page_css, as: UTF8.self))
  private static let script = compact(String(decoding: PackageResources.page_js, as: UTF8.self))
  private static let playerStyle = compact(Player.style)
  private static let playerScript = compact(Player.script)
  private static let dialogStyle = compact(DerivationDialog.style)
  private static let dialogScript = compact(DerivationDialog.script)

  /// The lines without indentation, and without those that only comment: readers of the page have no
  /// use for them, and they are a fifth of what it weighs.
  ///
  /// - Precondition: no text of several lines stands in it.
  private static func compact(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
      .filter { !$0.hasPrefix("//") && !($0.hasPrefix("/*") && $0.hasSuffix("*/")) }
      .joined(separator: "\n")
  }
}
