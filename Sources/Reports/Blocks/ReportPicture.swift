internal import Diagnostics
public import Pictures

/// A picture in a report.
public struct ReportPicture: Equatable, Sendable {
  public let picture: Picture
  /// Of its file, without an ending: ASCII letters, digits, `-`, `_` and `~`; unique in the report.
  public let name: String
  /// What is to be seen, where the author says it.
  public let alt: String?
  /// Whether its numbers stand in no table beside it.
  public let needsData: Bool

  /// - Parameters:
  ///   - label: the cell's, or what else the picture belongs to.
  ///   - number: of the picture among those of the same label, from 1.
  public init(
    _ picture: Picture, of label: String, number: Int = 1, alt: String? = nil,
    needsData: Bool = false
  ) {
    self.picture = picture
    self.alt = alt
    self.needsData = needsData
    let name = label.utf8.reduce(into: "") { name, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "~" + [byte].hexadecimal
      }
    }
    self.name = number == 1 ? name : "\(name)~\(number)"
  }
}

extension ReportPicture {
  /// What is to be seen: in the author's words, or else in ours.
  func text(in language: Language) -> String { alt ?? picture.alt(in: language) }

  /// The picture as a file of its own, with its style: SVG.
  func svgFile(in language: Language) -> String {
    picture.svg(for: .file, in: language, alt: alt)
  }
}

extension Table {
  /// The numbers of a picture.
  init(_ data: PictureData) {
    self.init(
      heading: data.heading.map { .text($0) },
      alignments: data.heading.indices.map { $0 == 0 ? .leading : .trailing },
      rows: data.rows.map { $0.map { .text($0) } })
  }
}
