/// Where an SVG stands.
public enum SVGPlace: Equatable, Sendable {
  /// In a page, which has `Stylesheet.page` in its own style.
  case page
  /// In a file of its own, with its own style and ground.
  case file
}

/// A finished drawing: how large it is by nature, in CSS pixels, and what is in it.
struct Drawing: Equatable, Sendable {
  var width: Double
  var height: Double
  var content: [SVGElement]

  /// What can shrink to the width of a phone and still be read; wider drawings scroll.
  static let widestThatShrinks = 460.0

  /// Drawings below each other, all from the same left edge.
  static func column(_ drawings: [Drawing], gap: Double) -> Drawing {
    var column = Drawing(width: 0, height: 0, content: [])
    for drawing in drawings {
      if column.height > 0 { column.height += gap }
      column.content.append(
        column.height == 0
          ? SVGElement("g", [:], drawing.content)
          : .moved(x: 0, y: column.height, drawing.content))
      column.height += drawing.height
      column.width = max(column.width, drawing.width)
    }
    return column
  }

  /// The drawing as SVG.
  ///
  /// - Parameter alt: what is to be seen, for those who don't see it.
  func svg(for place: SVGPlace, alt: String, language: String) -> String {
    // A hair more than a whole number is one.
    let size = [width, height].map { max(1, ($0 - 0.01).rounded(.up)) }
    let isWide = size[0] > Self.widestThatShrinks
    var root = SVGElement(
      "svg",
      [
        "xmlns": place == .file ? "http://www.w3.org/2000/svg" : nil,
        "class": isWide ? "pic wide" : "pic",
        "viewBox": "0 0 \(size[0].coordinate) \(size[1].coordinate)",
        "width": size[0].coordinate, "height": size[1].coordinate,
        "role": "img", "lang": place == .file ? language : nil, "aria-label": alt,
      ])
    switch place {
    case .page:
      root.append(content)
      return root.text
    case .file:
      // A margin and a ground, since a file may stand on paper of any colour.
      let margin = 12.0
      let outer = size.map { $0 + 2 * margin }
      root.set(
        "viewBox",
        "\((-margin).coordinate) \((-margin).coordinate) \(outer[0].coordinate) "
          + outer[1].coordinate)
      root.set("width", outer[0].coordinate)
      root.set("height", outer[1].coordinate)
      root.append([
        SVGElement("title", text: alt),
        SVGElement("style", text: Stylesheet.file),
        .rect(
          x: -margin, y: -margin, width: outer[0], height: outer[1], radius: 6,
          class: "ground"),
      ])
      root.append(content)
      return root.text + "\n"
    }
  }
}
