public import Attention
public import Diagnostics

/// Step 4: the context and the previous word side by side, and what a layer makes of them.
public struct Concatenation: Equatable, Sendable, PictureKind {
  /// One of the vectors that are joined.
  public struct Part: Equatable, Sendable {
    public let name: String
    public let role: Role
    public let vector: Vector

    public init(_ name: String, role: Role, _ vector: Vector) {
      self.name = name
      self.role = role
      self.vector = vector
    }
  }

  /// A layer over the joined vector.
  public struct Projection: Equatable, Sendable {
    /// One row for each number of the result, one column for each of the joined vector.
    public let matrix: Matrix
    /// What the layer computes, such as "tanh(W[c; y] + b)".
    public let formula: String
    public let result: Part

    public init(matrix: Matrix, formula: String, result: Part) {
      self.matrix = matrix
      self.formula = formula
      self.result = result
    }
  }

  public let parts: [Part]
  public let projection: Projection?
  public let style: NumberStyle

  public init(parts: [Part], projection: Projection?, style: NumberStyle) {
    self.parts = parts
    self.projection = projection
    self.style = style
  }

  func drawing(in language: Language) -> Drawing {
    guard parts.contains(where: { $0.vector.count > 0 }) else { return .nothing(in: language) }
    return ConcatenationLayout(self).drawing(in: language)
  }

  private func sentence(of part: Part) -> String {
    let numbers = Shown.columns(of: part.vector.count).indices.map { index in
      index.map { style.label(part.vector[$0]) } ?? "…"
    }
    return "\(Label(part.name, size: 1, within: 40).text) = (\(numbers.joined(separator: ", ")))"
  }

  func alt(in language: Language) -> String {
    guard !parts.isEmpty else { return PictureWords.nothing[language] }
    let told = parts.prefix(4).map(sentence).joined(separator: ", ")
    let count = parts.reduce(0) { $0 + $1.vector.count }
    let joined = Bilingual(
      en: "\(told), side by side: \(count == 1 ? "1 number" : "\(count) numbers")",
      vi: "\(told), ghép lại thành \(count) số")[language]
    guard let projection else { return joined }
    let formula = Label(projection.formula, size: 1, within: 60).text
    return joined
      + Bilingual(en: "; \(formula) makes of them ", vi: "; \(formula) biến chúng thành ")[language]
      + sentence(of: projection.result)
  }

  func data(in language: Language) -> PictureData {
    var rows = parts.prefix(4).map(row)
    if let projection { rows.append(row(of: projection.result)) }
    return PictureData(
      heading: [PictureWords.vector[language], PictureWords.value[language]], rows: rows)
  }

  private func row(of part: Part) -> [String] {
    let numbers = Shown.columns(of: part.vector.count).indices.map { index in
      index.map { style.label(part.vector[$0]) } ?? "…"
    }
    return [part.name, numbers.joined(separator: ", ")]
  }
}

/// The joined strip, the matrix below it, column under column, and the result at the rows' ends.
struct ConcatenationLayout {
  private let picture: Concatenation
  private let parts: [(part: Concatenation.Part, strip: Strip, offset: Int)]
  private let largest: Double
  private let left: Double

  private static let top = 26.0
  private static let mostParts = 4

  init(_ picture: Concatenation) {
    self.picture = picture
    let numbers = picture.parts.flatMap(\.vector.values)
    let result = picture.projection?.result.vector.values ?? []
    largest = (numbers + result).largestSize
    let shown = picture.parts.prefix(Self.mostParts).map { part in
      (part, Strip.shown(of: part.vector.count, strips: picture.parts.count))
    }
    let cellWidth = Strip.cellWidth(
      for: shown.flatMap { part, places in places.compactMap { $0.map { part.vector[$0] } } },
      style: picture.style)
    var offset = 0
    parts = shown.map { part, places in
      defer { offset += part.vector.count }
      return (part, Strip(part.vector.values, shown: places, cellWidth: cellWidth), offset)
    }
    left = picture.projection == nil ? 0 : 40
  }

  private var stripWidth: Double { parts.reduce(0) { $0 + $1.strip.width } }

  func drawing(in language: Language) -> Drawing {
    var content: [SVGElement] = []
    var x = left
    for (part, strip, _) in parts {
      let role = part.role.rawValue
      let name = Label(part.name, size: 13, within: max(strip.width, 24))
      content.append(
        .word(
          name, x: x + strip.width / 2 - 0.5, y: 12, anchor: .middle,
          class: "\(role) letters strong"))
      content.append(
        .rect(x: x, y: Self.top - 7, width: strip.width - 1, height: 3, class: "\(role) area"))
      content += strip.cells(x: x, y: Self.top, largest: largest)
      content += strip.texts(x: x, y: Self.top, style: picture.style)
      x += strip.width
    }
    let bottom = Self.top + Strip.fullHeight
    guard let projection = picture.projection else {
      return Drawing(width: max(x, 60), height: bottom + 6, content: content)
    }
    let layer = self.layer(projection, y: bottom + 20)
    return Drawing(
      width: max(x, layer.width), height: layer.height, content: content + layer.content)
  }

  private func layer(_ projection: Concatenation.Projection, y: Double) -> Drawing {
    let rows = Shown(projection.result.vector.count, most: 10, head: 6, tail: 2).indices
    let height = { (place: Int) in
      rows[..<place].reduce(0) { $0 + ($1 == nil ? 18.0 : Strip.height + 1) }
    }
    var content: [SVGElement] = []
    let right = left + stripWidth
    let resultX = right + 46
    let result = projection.result
    for (place, row) in rows.enumerated() {
      let top = y + height(place)
      guard let row else {
        content.append(.text("⋮", x: right / 2, y: top + 13, anchor: .middle, class: "note"))
        continue
      }
      content += matrixRow(row, of: projection.matrix, y: top)
      let base = top + Strip.height / 2
      content.append(.line(x1: right + 6, y1: base, x2: resultX - 12, y2: base, class: "axis"))
      content.append(
        .path(
          "M\((resultX - 6).coordinate) \(base.coordinate)l-7 -3.5v7z", class: "plain area"))
      let number = result.vector[row]
      content.append(
        .rect(
          x: resultX, y: top, width: 26, height: Strip.height,
          class: SignedStep(number, largest: largest).className))
      content.append(
        .text(picture.style.label(number), x: resultX + 34, y: base + 4.5, class: "small number"))
    }
    let end = y + height(rows.count)
    let role = result.role.rawValue
    content.append(
      .rect(x: resultX, y: y - 7, width: 26, height: 3, class: "\(role) area"))
    content.append(
      .word(
        Label(result.name, size: 13, within: 80), x: resultX + 13, y: y - 14, anchor: .middle,
        class: "\(role) letters strong"))
    content.append(
      .text("W", x: left - 12, y: (y + end) / 2 + 4, anchor: .end, class: "strong"))
    let formula = Label(projection.formula, size: 13, within: 320)
    content.append(.word(formula, x: left, y: end + 20, class: "note"))
    let numbers = result.vector.values.map { TextWidth.of(picture.style.label($0), size: 12) }
    return Drawing(
      width: max(resultX + 34 + (numbers.max() ?? 0) + 2, left + formula.width), height: end + 28,
      content: content)
  }

  /// A row of the matrix: each number below the cell that it multiplies.
  private func matrixRow(_ row: Int, of matrix: Matrix, y: Double) -> [SVGElement] {
    guard row < matrix.rows else { return [] }
    let largest = matrix.values.largestSize
    var content: [SVGElement] = []
    var x = left
    for (_, strip, offset) in parts {
      for (place, index) in strip.shown.enumerated() {
        let start = x + strip.start(of: place)
        guard let index, offset + index < matrix.columns else { continue }
        let number = matrix[row, offset + index]
        content += cell(number, largest: largest, x: start, y: y, width: strip.cellWidth - 1)
      }
      x += strip.width
    }
    return content
  }

  /// A number of the matrix as a square in its cell, as large as it: Hinton's way.
  private func cell(
    _ number: Double, largest: Double, x: Double, y: Double, width: Double
  ) -> [SVGElement] {
    let middle = (x + width / 2, y + Strip.height / 2)
    let share = largest > 0 && number.isFinite ? (abs(number) / largest).squareRoot() : 0
    let side = max(1.5, share * (Strip.height - 4))
    return [
      .rect(x: x, y: y, width: width, height: Strip.height, class: "plus0"),
      .rect(
        x: middle.0 - side / 2, y: middle.1 - side / 2, width: side, height: side,
        class: SignedStep(number < 0 ? -1 : (number > 0 ? 1 : 0), largest: 1).className),
    ]
  }
}
