public import JSONText

/// What a reader puts into a cell: a number, or a kind of attention by its name.
public struct PreviewEdit: Equatable, Sendable {
  /// Which state of the lesson the reader saw.
  public let revision: Int
  /// The cell's index in the lesson.
  public let cell: Int
  /// The place's index in the cell.
  public let place: Int
  public let text: String

  public init(revision: Int, cell: Int, place: Int, text: String) {
    self.revision = revision
    self.cell = cell
    self.place = place
    self.text = text
  }

  /// Reads `{"revision": 3, "cell": 4, "place": 0, "text": "2.5"}`; nil where it is anything else.
  public init?(_ json: JSON) {
    guard let members = json.asMembers, members.count == 4,
      let revision = json["revision"]?.asInt, let cell = json["cell"]?.asInt,
      let place = json["place"]?.asInt, let text = json["text"]?.asText
    else { return nil }
    self.init(revision: revision, cell: cell, place: place, text: text)
  }
}

/// Which cell's edits a reader drops.
public struct PreviewRestoration: Equatable, Sendable {
  /// nil: those of all cells.
  public let cell: Int?

  /// Reads `{"cell": 4}` or `{"cell": null}`; nil where it is anything else.
  public init?(_ json: JSON) {
    guard json.asMembers?.count == 1, let cell = json["cell"], cell.isNull || cell.asInt != nil
    else { return nil }
    self.cell = cell.asInt
  }
}
