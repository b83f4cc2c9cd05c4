/// The style and script that make a page a live one.
enum PreviewAssets {
  static let style = String(decoding: PackageResources.preview_css, as: UTF8.self)

  /// The files are parts of one function, so that they share names that nobody else sees.
  static let script: String = {
    let parts = [
      PackageResources.elements_js, PackageResources.morph_js, PackageResources.places_js,
      PackageResources.typing_js, PackageResources.server_js, PackageResources.status_js,
      PackageResources.start_js,
    ]
    let text = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    return "\"use strict\";\n(() => {\n\(text)})();\n"
  }()
}
