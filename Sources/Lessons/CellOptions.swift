/// The options that a cell can have, by the names that lessons use.
public enum CellOption: String, CaseIterable, Equatable, Sendable {
  case caption, label, keys, queries, dimensions, show, digits, sums, error, alt, exports
}

/// What the report shows of a cell.
public enum Show: String, CaseIterable, Equatable, Sendable {
  case code, table, arithmetic, formula, picture
}

/// The names along one axis of a table.
public enum AxisNames: Equatable, Sendable {
  /// The name of a binding, a list of texts.
  case binding(String)
  case list([String])
}

/// A name that a compiled cell gives to the lesson.
public struct Export: Equatable, Sendable {
  public let name: String
  /// Where it stands in the lesson.
  public let range: Range<Int>
}

/// The options of a cell; nil is what stands nowhere.
public struct CellOptions: Equatable, Sendable {
  public internal(set) var caption: String?
  public internal(set) var label: String?
  public internal(set) var keys: AxisNames?
  public internal(set) var queries: AxisNames?
  public internal(set) var dimensions: AxisNames?
  /// In the lesson's order, each at most once; empty for `none`.
  public internal(set) var show: [Show]?
  /// Decimals, from 0 to 15.
  public internal(set) var digits: Int?
  /// Whether the weights need not sum to 1 (`sums: free`).
  public internal(set) var sumsAreFree = false
  /// Whether the cell must fail (`error: true`).
  public internal(set) var mustFail = false
  /// What the picture shows, in words.
  public internal(set) var alt: String?
  /// What a compiled cell gives to later cells, each name once.
  public internal(set) var exports: [Export] = []
  /// Where each option's value stands in the lesson.
  public internal(set) var ranges: [CellOption: Range<Int>] = [:]

  public init() {}

  /// The bytes of an option's value; nil when the cell does not have the option.
  public func range(of option: CellOption) -> Range<Int>? { ranges[option] }
}
