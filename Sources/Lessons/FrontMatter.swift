public import Diagnostics

/// What the lesson says about itself at its top.
public struct FrontMatter: Equatable, Sendable {
  public internal(set) var title: String?
  /// Of the report's words; by default what the file's name says (`NAME.vi.md`), else English.
  public internal(set) var language: Language
  /// A constant in cells.
  public internal(set) var seed = 0
  /// Decimals in tables, from 0 to 15.
  public internal(set) var digits = 4
  /// In the order of the lesson.
  public internal(set) var parameters: [Parameter] = []
  /// From the opening `---` to the closing `---`, without its line break; nil when there is none.
  public internal(set) var range: Range<Int>?
}

/// A constant in cells that the command line can override.
public struct Parameter: Equatable, Sendable {
  public let name: String
  public internal(set) var value: ParameterValue
  /// Whether the command line gave the value.
  public internal(set) var isOverridden = false
  /// The bytes of the declared value.
  public let range: Range<Int>
}

/// The value of a parameter. Numbers are finite or infinite, never NaN.
public enum ParameterValue: Equatable, Sendable {
  case int(Int)
  case double(Double)
  case string(String)
  case bool(Bool)
  /// Never empty.
  case strings([String])
  /// Never empty.
  case vector([Double])
  /// Rows, at least one, all of the same width, which is at least 1.
  case matrix([[Double]])

  var kind: ParameterKind {
    switch self {
    case .int: .int
    case .double: .double
    case .string: .string
    case .bool: .bool
    case .strings: .strings
    case .vector: .vector
    case .matrix: .matrix
    }
  }
}
