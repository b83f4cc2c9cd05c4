public import Attention

/// A Swift type that cells can hold; the bridge between Swift's values and lesson Swift's.
public protocol LessonValue: Sendable {
  static var lessonType: ValueType { get }
  /// nil when the value is of another type.
  init?(_ value: Value)
  /// - Precondition: the value is of this type. (A requirement, so that generic code needs no
  ///   optional, whose type would be looked up in every call.)
  init(checked value: Value)
  var lessonValue: Value { get }
}

extension LessonValue {
  public init(checked value: Value) {
    guard let typed = Self(value) else {
      preconditionFailure("the checker let a call through that does not fit")
    }
    self = typed
  }
}

extension Double: LessonValue {
  public static var lessonType: ValueType { .double }
  public init?(_ value: Value) {
    guard case .double(let number) = value else { return nil }
    self = number
  }
  public var lessonValue: Value { .double(self) }
}

extension Int: LessonValue {
  public static var lessonType: ValueType { .int }
  public init?(_ value: Value) {
    guard case .int(let number) = value else { return nil }
    self = number
  }
  public var lessonValue: Value { .int(self) }
}

extension Bool: LessonValue {
  public static var lessonType: ValueType { .bool }
  public init?(_ value: Value) {
    guard case .bool(let truth) = value else { return nil }
    self = truth
  }
  public var lessonValue: Value { .bool(self) }
}

extension String: LessonValue {
  public static var lessonType: ValueType { .string }
  public init?(_ value: Value) {
    guard case .string(let text) = value else { return nil }
    self = text
  }
  public var lessonValue: Value { .string(self) }
}

extension Vector: LessonValue {
  public static var lessonType: ValueType { .vector }
  public init?(_ value: Value) {
    guard case .vector(let vector) = value else { return nil }
    self = vector
  }
  public var lessonValue: Value { .vector(self) }
}

extension Matrix: LessonValue {
  public static var lessonType: ValueType { .matrix }
  public init?(_ value: Value) {
    guard case .matrix(let matrix) = value else { return nil }
    self = matrix
  }
  public var lessonValue: Value { .matrix(self) }
}

extension ClosedRange<Int>: LessonValue {
  public static var lessonType: ValueType { .closedRange }
  public init?(_ value: Value) {
    guard case .closedRange(let range) = value else { return nil }
    self = range
  }
  public var lessonValue: Value { .closedRange(self) }
}

extension Range<Int>: LessonValue {
  public static var lessonType: ValueType { .range }
  public init?(_ value: Value) {
    guard case .range(let range) = value else { return nil }
    self = range
  }
  public var lessonValue: Value { .range(self) }
}

extension Array: LessonValue where Element: LessonValue {
  public static var lessonType: ValueType { .array(Element.lessonType) }
  public init?(_ value: Value) {
    guard case .array(let elements, of: Element.lessonType) = value else { return nil }
    self = elements.compactMap { Element($0) }
  }
  public var lessonValue: Value { .array(map(\.lessonValue), of: Element.lessonType) }
}
