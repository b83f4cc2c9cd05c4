/// A struct or enum of the library that cells can hold, with what can be read of it by name.
public protocol LessonStructure: LessonValue, Equatable {
  static var typeName: String { get }
  static var properties: [Property<Self>] { get }
  /// The value in words, for what has no numbers: `additive(seed: 0)`.
  var text: String { get }
  /// How much room it takes beside what can be read of it, in numbers of 8 bytes.
  var unseenSize: Int { get }
}

extension LessonStructure {
  public static var lessonType: ValueType { .named(typeName) }

  public init?(_ value: Value) {
    guard case .structure(let structure) = value, let own = structure as? Self else { return nil }
    self = own
  }

  public var lessonValue: Value { .structure(self) }

  public static var properties: [Property<Self>] { [] }

  public var unseenSize: Int { 0 }

  /// What the value holds, by name, in the order of its declaration.
  public var fields: [(name: String, value: Value)] {
    Self.properties.map { ($0.name, $0.value(self)) }
  }

  /// One of the fields; nil where there is none of that name.
  func field(_ name: String) -> Value? {
    Self.properties.first { $0.name == name }?.value(self)
  }
}

/// A property of a library type that cells can read.
public struct Property<Root: LessonStructure>: Sendable {
  public let name: String
  public let type: ValueType
  public let value: @Sendable (Root) -> Value

  public init<Member: LessonValue>(
    _ name: String, _ read: @escaping @Sendable (Root) -> Member
  ) {
    self.name = name
    type = Member.lessonType
    value = { read($0).lessonValue }
  }
}
