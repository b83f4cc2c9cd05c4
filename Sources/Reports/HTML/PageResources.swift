/// What a page takes into itself from other files.
public struct PageResources: Sendable {
  /// nil where KaTeX isn't installed: formulas stay TeX.
  public let math: MathScript?
  /// By the paths by which the lesson shows them.
  public let images: [String: EmbeddedImage]
  /// Where a link of the lesson leads in the page: to reports instead of lessons.
  public let link: @Sendable (String) -> String

  public init(
    math: MathScript? = nil, images: [String: EmbeddedImage] = [:],
    link: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.math = math
    self.images = images
    self.link = link
  }
}

/// KaTeX, which shows TeX as MathML.
public struct MathScript: Equatable, Sendable {
  /// UTF-8.
  public let script: String
  /// As the script says itself: `0.16.4`.
  public let version: String?

  public init(script: String) {
    self.script = script
    let mark = "version:\""
    version = script.offsets(of: mark).first.map { offset in
      let number = script.utf8.dropFirst(offset + mark.utf8.count).prefix {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ".")
      }
      return String(decoding: number, as: UTF8.self)
    }
  }
}

/// A picture that stands in the page.
public struct EmbeddedImage: Equatable, Sendable {
  /// A `data:` address.
  public let address: String

  /// - Parameters:
  ///   - fileExtension: in small letters, without its dot; an unknown one makes nil.
  public init?(_ bytes: [UInt8], fileExtension: String) {
    guard let type = Self.types[fileExtension] else { return nil }
    address = "data:\(type);base64,\(bytes.base64)"
  }

  private static let types = [
    "apng": "image/apng", "avif": "image/avif", "bmp": "image/bmp", "gif": "image/gif",
    "ico": "image/x-icon", "jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png",
    "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff", "webp": "image/webp",
  ]
}
