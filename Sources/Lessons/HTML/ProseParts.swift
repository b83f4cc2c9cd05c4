/// What a page puts into the author's text.
///
/// Texts that are HTML go into the page as they are.
public struct ProseParts {
  /// The HTML of a cell, by its place in the lesson's `cells`; it stands where the fence stands.
  public var cell: (Int) -> String
  /// The HTML of an inline value, by its place in the lesson's `inlineValues`.
  public var value: (Int) -> String
  /// The same value as plain text: for the names of headings and the alt texts of images.
  public var valueText: (Int) -> String
  /// The same value as TeX: for formulas.
  public var valueTeX: (Int) -> String
  /// The HTML of a code sample. Its language is the first word of the annotation, or empty.
  public var sample: (_ language: String, _ code: String) -> String
  /// A `data:` address with an image beside the lesson, by its path from the lesson's folder; nil
  /// to show its alt text only.
  public var image: (_ path: String) -> String?
  /// Where a link from the lesson's folder leads; the destination with `?query` and `#fragment`.
  public var link: (_ destination: String) -> String
  /// What the ids of headings begin with.
  public var idPrefix = ""
  /// Ids that the page has already.
  public var reservedIDs: Set<String> = []

  public init(
    cell: @escaping (Int) -> String, value: @escaping (Int) -> String,
    valueText: @escaping (Int) -> String, valueTeX: @escaping (Int) -> String,
    sample: @escaping (_ language: String, _ code: String) -> String,
    image: @escaping (_ path: String) -> String?,
    link: @escaping (_ destination: String) -> String
  ) {
    self.cell = cell
    self.value = value
    self.valueText = valueText
    self.valueTeX = valueTeX
    self.sample = sample
    self.image = image
    self.link = link
  }
}
