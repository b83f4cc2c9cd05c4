internal import Pictures

/// The styles and scripts of every page.
enum PageAssets {
  static let styles = [
    String(decoding: PackageResources.page_css, as: UTF8.self), Stylesheet.page, Player.style,
  ]
  static let scripts = [
    String(decoding: PackageResources.page_js, as: UTF8.self), Player.script,
  ]
}
