public import Diagnostics
internal import JSONText
internal import Lessons
internal import Reports

extension PreviewSession {
  /// The whole page, for one who opens it.
  ///
  /// - Complexity: O(size).
  public var page: String {
    let words = JSON.object(PreviewWords.page.map { ($0.name, .string($0.words[language])) })
    let data = [("preview-state", state.scriptText), ("preview-words", words.scriptText)]
    return (shown?.page.page ?? emptyPage).live(
      style: PreviewAssets.style, script: PreviewAssets.script, data: data)
  }

  /// What an open page needs to become what it would be if it were opened now.
  ///
  /// - Parameter problem: why what the reader asked for was not done.
  public func update(refusing problem: PreviewProblem? = nil) -> String {
    let refusal = problem.map { Diagnostic(.error, .preview($0), file: name).json(in: language) }
    return JSON.object([
      ("content", .string((shown?.page.page ?? emptyPage).content)), ("state", state),
      ("refusal", refusal ?? .null),
    ]).text
  }

  /// What the page's own scripts know, such as where each number comes from, and which kinds fit: it
  /// takes longer than all the rest, so that an open page asks for it when nothing else is to be done.
  ///
  /// - Complexity: O(numbers of the page, and those they were made of).
  public mutating func data() -> String {
    tryKindsAgain()
    let members = (shown?.page.page.data ?? []).map { id, json in
      "\(JSON.string(id).text): \(json)"
    }
    return "{\"state\": \(state.text), \"data\": {\(members.joined(separator: ", "))}}"
  }

  private var language: Language { shown?.lesson.frontMatter.language ?? .english }

  private var emptyPage: HTMLPage {
    HTMLPage(name, in: language, saying: PreviewWords.nothingYet[language])
  }

  /// What the page's script knows besides what is seen.
  private var state: JSON {
    let problems = failure.isEmpty ? shown?.page.diagnostics ?? [] : failure
    return .object([
      ("revision", .int(revision)),
      ("old", .bool(!failure.isEmpty)),
      ("problems", .array(problems.prefix(Self.problemLimit).map { $0.json(in: language) })),
      ("notes", .array(notes.map { $0.json(in: language) })),
      ("cells", .array(cells)),
    ])
  }

  /// More than a reader looks at.
  private static let problemLimit = 100
  /// More than a reader takes hold of, and as many as a page bears.
  private static let placeLimit = 5000

  private var cells: [JSON] {
    guard let shown, failure.isEmpty else { return [] }
    var room = Self.placeLimit
    return shown.lesson.cells.enumerated().compactMap { index, cell in
      let isEdited = edits[index] != nil
      guard isEdited || (!shown.places[index].isEmpty && room > 0) else { return nil }
      let places = shown.places[index].prefix(room)
      room -= places.count
      let code = UnitOffsets(cell.code.text)
      return .object([
        ("cell", .int(index)),
        ("places", .array(places.map { $0.json(in: code) })),
        ("text", isEdited ? .string(shown.lesson.source.text(cell.fence)) : .null),
      ])
    }
  }
}

/// A text whose UTF-8 offsets can be told in UTF-16, as scripts count.
private struct UnitOffsets {
  private let text: String
  private let isPlain: Bool

  init(_ text: String) {
    self.text = text
    isPlain = text.utf8.allSatisfy { $0 < 0x80 }
  }

  func callAsFunction(_ offset: Int) -> Int {
    if isPlain { return offset }
    return text.utf16.distance(
      from: text.startIndex, to: text.utf8.index(text.startIndex, offsetBy: offset))
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

extension EditablePlace {
  fileprivate func json(in code: UnitOffsets) -> JSON {
    var members: [(key: String, value: JSON)] = [
      ("start", .int(code(face.lowerBound))), ("end", .int(code(face.upperBound))),
    ]
    switch content {
    case .number: members.append(("type", .string("number")))
    case .kind(let type, let choices):
      members.append(("type", .string(type.rawValue)))
      let current = code.text(range)
      members.append(
        ("chosen", choices.first { $0.text == current }.map { .string($0.name) } ?? .null))
      members.append(
        (
          "choices",
          .array(choices.map { .object([("name", .string($0.name)), ("fits", .bool($0.fits))]) })
        ))
    }
    return .object(members)
  }
}

extension Diagnostic {
  fileprivate func json(in language: Language) -> JSON {
    .object([
      ("severity", .string(severity.rawValue)), ("text", .string(text(in: language))),
      ("message", .string(message(in: language))),
      ("help", help(in: language).map { .string($0) } ?? .null),
    ])
  }
}
