internal import Pictures

/// The styles and scripts of a page: of what it shows.
struct PageAssets {
  let styles: [String]
  let scripts: [String]

  init(hasPictures: Bool, hasPlayers: Bool, hasDerivations: Bool) {
    styles =
      [String(decoding: PackageResources.page_css, as: UTF8.self)]
      + (hasPictures || hasPlayers ? [Stylesheet.page] : [])
      + (hasPlayers ? [Player.style] : []) + (hasDerivations ? [DerivationDialog.style] : [])
    scripts =
      [String(decoding: PackageResources.page_js, as: UTF8.self)]
      + (hasPlayers ? [Player.script] : []) + (hasDerivations ? [DerivationDialog.script] : [])
  }
}
