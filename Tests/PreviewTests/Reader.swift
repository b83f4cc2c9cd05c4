import Attention
import Diagnostics
import JSONText
import LessonSwift
import Lessons
import Preview
import Reports
import Runs
import Testing

/// One who looks at a lesson in preview, and changes it.
struct Reader {
  var session: PreviewSession

  init(_ text: String) {
    session = PreviewSession(
      of: "a.md", catalogue: .attention,
      reading: { Lesson(file: "a.md", bytes: $0) },
      rendering: { lesson in
        let run = LessonRun(lesson, catalogue: .attention)
        return RenderedPage(run, diagnostics: run.diagnostics, page: HTMLReport(run).page)
      })
    save(text)
  }

  mutating func save(_ text: String) { session.show(Array(text.utf8)) }

  // MARK: What is seen

  /// What the page's script is told.
  func state() throws -> JSON {
    try #require(try JSON(parsing: Array(session.update().utf8))["state"])
  }

  /// What the page knows of its numbers, as JSON.
  var derivations: String {
    session.run.map { HTMLReport($0).page.data.map(\.json).joined() } ?? ""
  }

  /// The numbers of a value, as the page has them.
  func numbers(_ name: String) throws -> [Double] {
    let run = try #require(session.run)
    switch try #require(run.session.bindings[name]?.value) {
    case .vector(let vector): return vector.values
    case .matrix(let matrix): return matrix.values
    case let value: return [try #require(value.number)]
    }
  }

  /// The code of a cell, as the page has it.
  func code(_ cell: Int) throws -> String {
    try #require(session.run).lesson.cells[cell].code.text
  }

  /// What may be changed in a cell: the text that a reader takes hold of, and its choices.
  func places(_ cell: Int) throws -> [(
    face: String, type: String, choices: [String], misfits: [String]
  )] {
    let cells = try #require(try state()["cells"]?.asList)
    let found = cells.first { $0["cell"]?.asInt == cell }
    let code = Array(try code(cell).utf16)
    return try (found?["places"]?.asList ?? []).map { place in
      let start = try #require(place["start"]?.asInt)
      let end = try #require(place["end"]?.asInt)
      let choices = place["choices"]?.asList ?? []
      return (
        String(decoding: code[start..<end], as: UTF16.self),
        try #require(place["type"]?.asText), choices.compactMap { $0["name"]?.asText },
        choices.filter { $0["fits"]?.asBool == false }.compactMap { $0["name"]?.asText }
      )
    }
  }

  /// The changed cell as the clipboard gets it.
  func copied(_ cell: Int) throws -> String? {
    let cells = try #require(try state()["cells"]?.asList)
    return cells.first { $0["cell"]?.asInt == cell }?["text"]?.asText
  }

  func messages(_ name: String = "problems") throws -> [String] {
    try #require(try state()[name]?.asList).compactMap { $0["text"]?.asText }
  }

  var isOld: Bool { (try? state()["old"]?.asBool) == true }

  // MARK: What is done

  /// Changes what a cell shows as a text.
  ///
  /// - Parameter number: which of several.
  mutating func put(
    _ text: String, for face: String, in cell: Int, number: Int = 0
  ) throws {
    let places = try places(cell)
    let all = places.enumerated().filter { $0.element.face == face }
    try #require(number < all.count, "\(places.map(\.face))")
    try session.edit(
      PreviewEdit(
        revision: session.revision, cell: cell, place: all[number].offset, text: text))
  }
}

/// The five steps on three words.
let fiveSteps = """
  # Five steps

  ```swift run
  let words = ["mèo", "ăn", "cá"]
  let K: Matrix = [[3, 0, 1, 1], [1, 2, 1, 0], [1, 1, 0, 2]]
  let q: Vector = [4, 1, 1, 2]
  ```

  ```swift step=score
  //| keys: words
  let e = score(query: q, keys: K, by: .dot)
  ```

  ```swift step=weights
  let a = softmax(e)
  ```

  ```swift step=context
  let c = contextVector(weights: a, values: K)
  ```

  The first word gets `{swift} a[0]`.

  """
