/// The style and script that make a page a live one.
enum PreviewAssets {
  static let style = String(decoding: PackageResources.preview_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.preview_js, as: UTF8.self)
}
