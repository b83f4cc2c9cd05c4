/// What cells may call, by name; handed to the checker, which knows no function of its own.
public struct Catalogue: Sendable {
  /// In the order in which they were put in.
  public let functions: [Function]
  private let byName: [Key: [Function]]
  private let typesByName: [String: ValueType]

  /// How a name is used, so that the property `count` and a function `count` don't meet.
  enum Use: Hashable {
    case call, member(of: ValueType), staticMember(of: ValueType), infix, negation, element
  }

  private struct Key: Hashable {
    let name: String
    let use: Use
  }

  public init(_ functions: [Function], types: [ValueType]) {
    self.functions = functions
    byName = Dictionary(grouping: functions) { Key(name: $0.name, use: $0.use) }
    typesByName = Dictionary(types.map { ($0.description, $0) }, uniquingKeysWith: { $1 })
  }

  /// This catalogue and more functions and types.
  public func adding(_ functions: [Function], types: [ValueType] = []) -> Catalogue {
    Catalogue(self.functions + functions, types: Array(typesByName.values) + types)
  }

  func overloads(_ name: String, _ use: Use) -> [Function] {
    byName[Key(name: name, use: use)] ?? []
  }

  func type(named name: String) -> ValueType? { typesByName[name] }

  /// The names that may follow a way of use, for suggestions.
  func names(_ use: Use) -> [String] {
    var seen: Set<String> = []
    return functions.filter { $0.use == use && seen.insert($0.name).inserted }.map(\.name)
  }

  /// The names that Swift code may call or read something of the library by.
  public var identifiers: Set<String> {
    Set(
      functions.compactMap { function in
        switch function.notation {
        case .function, .initializer, .staticMethod, .staticProperty, .method, .property:
          function.name
        case .infix, .negation, .element: nil
        }
      })
  }

  var typeNames: [String] { typesByName.keys.sorted() }
}

extension Function {
  var use: Catalogue.Use {
    switch notation {
    case .function, .initializer: .call
    case .staticMethod(let type), .staticProperty(let type): .staticMember(of: type)
    case .method, .property: .member(of: parameters[0].type)
    case .infix: .infix
    case .negation: .negation
    case .element: .element
    }
  }
}
