public import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Reports
public import Runs

public struct StandInPage: Sendable {
  public let language: Language
  public let title: String
  let body: String

  public init(_ run: LessonRun) {
    language = run.lesson.frontMatter.language
    title = run.lesson.frontMatter.title ?? run.lesson.source.name
    body = run.cells.enumerated().map { index, cell in
      "<section class=\"cell\" data-cell=\"\(index)\"><pre><code>\(Self.escaped(cell.cell.code.text))</code></pre>"
        + "<div class=\"result\"><pre>\(Self.escaped(cell.bindings.map { "\($0.name) = \($0.value)" }.joined(separator: "\n")))\(Self.escaped(cell.diagnostics.map { $0.text(in: .english) }.joined(separator: "\n")))</pre></div></section>"
    }.joined(separator: "\n")
  }

  init(empty title: String, body: String) {
    self.title = title
    self.body = body
    language = .english
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// The page without styles and scripts.
  var content: String {
    "<!DOCTYPE html><html lang=\"\(language.rawValue)\"><head><meta charset=\"utf-8\"><title>\(Self.escaped(title))</title></head><body><main id=\"main\">\(body)</main><footer>stand-in</footer></body></html>"
  }

  func live(style: String, script: String, data: [(id: String, json: String)]) -> String {
    let json = data.map {
      "<script type=\"application/json\" id=\"\($0.id)\">\($0.json.replacing("<", with: "\\u003c"))</script>"
    }.joined()
    return
      "<!DOCTYPE html><html lang=\"\(language.rawValue)\"><head><meta charset=\"utf-8\"><title>\(Self.escaped(title))</title><style>\(style)</style></head><body><main id=\"main\">\(body)</main><footer>stand-in</footer>\(json)<script>\(script)</script></body></html>"
  }
}
