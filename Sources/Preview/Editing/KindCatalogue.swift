internal import Attention
internal import LessonSwift

/// The kinds of attention that a catalogue knows, as they can be chosen without more to say.
struct KindCatalogue: Sendable {
  /// Names of functions that turn scores into weights, written with the scores first.
  let normalizers: Set<String>
  private let members: [EditablePlace.KindType: [Member]]
  private let typesByLabel: [String: EditablePlace.KindType]
  /// `softmax(_:)` and `entmax(_:alpha:)`.
  private let normalizerForms: Set<[String]>
  /// Names of normalisers whose weights need not sum to 1.
  private let freeNormalizers: Set<String>

  /// `.cosine(beta: 1)`
  struct Member: Equatable {
    let name: String
    let arguments: [(label: String, value: String)]

    var text: String {
      arguments.isEmpty ? ".\(name)" : ".\(name)(\(list.joined(separator: ", ")))"
    }

    var list: [String] { arguments.map { "\($0.label): \($0.value)" } }

    static func == (a: Self, b: Self) -> Bool { a.text == b.text }
  }

  /// - Complexity: O(functions).
  init(_ catalogue: Catalogue) {
    var members: [EditablePlace.KindType: [Member]] = [:]
    var types: [String: EditablePlace.KindType] = [:]
    var normalizers: Set<String> = []
    var forms: Set<[String]> = []
    for function in catalogue.functions {
      switch function.notation {
      case .staticProperty(let type), .staticMethod(let type):
        guard let kind = EditablePlace.KindType(rawValue: type.description),
          let member = Self.member(function)
        else { continue }
        members[kind, default: []].append(member)
      case .function:
        for parameter in function.parameters {
          guard let label = parameter.label, let kind = Self.kind(of: parameter.type) else {
            continue
          }
          types["\(function.name) \(label)"] = kind
        }
        guard let first = function.parameters.first, first.name == "scores", first.label == nil,
          function.result == first.type, function.name != "masked"
        else { continue }
        normalizers.insert(function.name)
        forms.insert([function.name] + function.parameters.dropFirst().map(\.name))
      case .initializer, .method, .property, .infix, .negation, .element: break
      }
    }
    self.members = members
    typesByLabel = types
    // `weigh` names its normaliser, which is a place of its own.
    self.normalizers = normalizers.subtracting(["weigh"])
    normalizerForms = forms
    let session = Session(catalogue: catalogue)
    let free = (members[.normalizer] ?? []).filter { member in
      guard
        case .expression(let kind) = session.check(
          member.text, expecting: Normalizer.lessonType, line: 1),
        let normalizer = (try? session.compute(kind)).flatMap(Normalizer.init)
      else { return false }
      return !normalizer.sumsToOne
    }
    freeNormalizers = Set(free.map(\.name))
  }

  /// `Score` and `[Score]` are both of scores.
  private static func kind(of type: ValueType) -> EditablePlace.KindType? {
    if case .array(let element) = type { return kind(of: element) }
    return EditablePlace.KindType(rawValue: type.description)
  }

  /// A kind with usual numbers; nil where it needs vectors or matrices, which only an author has.
  private static func member(_ function: Function) -> Member? {
    var arguments: [(label: String, value: String)] = []
    for parameter in function.parameters {
      // Without its seed a kind is the one with the seed 0.
      guard let label = parameter.label, label != "seed",
        parameter.type == .double || parameter.type == .int
      else { return nil }
      arguments.append((label, usualNumbers[label] ?? "1"))
    }
    return Member(name: function.name, arguments: arguments)
  }

  private static let usualNumbers = ["alpha": "1.5", "slope": "0.5", "temperature": "2"]

  /// What kind an argument is of.
  func type(of label: String, in function: String) -> EditablePlace.KindType? {
    typesByLabel["\(function) \(label)"]
  }

  func members(_ type: EditablePlace.KindType) -> [Member] { members[type] ?? [] }

  /// Whether code names a normaliser whose weights need not sum to 1.
  func freesSums(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    return PlaceFinder(code, self).places.contains { place in
      switch place.content {
      case .number, .kind(.score, _), .kind(.mask, _): return false
      case .kind(.normalizer, _), .normalizerCall:
        let face = String(decoding: bytes[place.face], as: UTF8.self)
        return freeNormalizers.contains(String(face.drop { $0 == "." }))
      }
    }
  }

  /// Scores, turned into weights by a normaliser, as a call.
  func call(of member: Member, with scores: String) -> String {
    guard normalizerForms.contains([member.name] + member.arguments.map(\.label)) else {
      return "weigh(\(scores), by: \(member.text))"
    }
    return "\(member.name)(\(([scores] + member.list).joined(separator: ", ")))"
  }
}
