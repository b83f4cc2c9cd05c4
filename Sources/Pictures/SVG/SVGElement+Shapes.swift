/// Where a text stands from its place.
enum Anchor: String, Equatable, Sendable {
  case start, middle, end

  /// `start` is what SVG takes when nothing is said.
  fileprivate var attribute: String? { self == .start ? nil : rawValue }
}

extension SVGElement {
  static func rect(
    x: Double, y: Double, width: Double, height: Double, radius: Double = 0, class name: String
  ) -> SVGElement {
    SVGElement(
      "rect",
      [
        "class": name, "x": x.coordinate, "y": y.coordinate,
        "width": max(0, width).coordinate, "height": max(0, height).coordinate,
        "rx": radius > 0 ? radius.coordinate : nil,
      ])
  }

  static func line(
    x1: Double, y1: Double, x2: Double, y2: Double, class name: String
  ) -> SVGElement {
    SVGElement(
      "path",
      ["class": name, "d": "M\(x1.coordinate) \(y1.coordinate)L\(x2.coordinate) \(y2.coordinate)"])
  }

  static func circle(x: Double, y: Double, radius: Double, class name: String) -> SVGElement {
    SVGElement(
      "circle",
      ["class": name, "cx": x.coordinate, "cy": y.coordinate, "r": radius.coordinate])
  }

  static func path(_ commands: String, class name: String) -> SVGElement {
    SVGElement("path", ["class": name, "d": commands])
  }

  /// A text of ours: its base line is at y.
  static func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, class name: String? = nil
  ) -> SVGElement {
    SVGElement(
      "text",
      ["class": name, "x": x.coordinate, "y": y.coordinate, "text-anchor": anchor.attribute],
      text: text)
  }

  /// A word of the lesson, which may be of any script and direction.
  static func word(
    _ label: Label, x: Double, y: Double, anchor: Anchor = .start, class name: String? = nil
  ) -> SVGElement {
    SVGElement(
      "text",
      [
        "class": name, "x": x.coordinate, "y": y.coordinate, "text-anchor": anchor.attribute,
        "unicode-bidi": label.mayRunLeftwards ? "isolate" : nil,
      ], text: label.text)
  }

  static func moved(x: Double, y: Double, _ content: [SVGElement]) -> SVGElement {
    SVGElement("g", ["transform": "translate(\(x.coordinate) \(y.coordinate))"], content)
  }

  /// Slanted lines in a box, for what a mask hides; without a pattern, which would need an id.
  static func hatching(
    x: Double, y: Double, width: Double, height: Double, gap: Double = 6
  ) -> SVGElement {
    var commands = ""
    var start = gap
    while start < width + height, commands.utf8.count < 20_000 {
      // From (start, 0) downwards to the left, cut at the edges of the box.
      let top = max(0, start - width)
      let bottom = min(height, start)
      commands += "M\((x + start - top).coordinate) \((y + top).coordinate)"
      commands += "L\((x + start - bottom).coordinate) \((y + bottom).coordinate)"
      start += gap
    }
    return SVGElement(
      "g", [:],
      [
        .path(commands, class: "hatch"),
        .rect(x: x, y: y, width: width, height: height, class: "hatch"),
      ])
  }
}
