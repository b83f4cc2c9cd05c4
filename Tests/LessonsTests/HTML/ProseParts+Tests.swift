import Diagnostics
import Lessons

extension ProseParts {
  /// Parts that can be told from the author's text.
  static var plain: ProseParts {
    ProseParts(
      cell: { "{cell \($0)}" }, value: { "{value \($0)}" }, valueText: { "value \($0)" },
      valueTeX: { "\\text{\($0)}" },
      sample: { "{\(HTMLText.escaped($0)): \(HTMLText.escaped($1))}" },
      image: { $0 == "a b.png" ? "data:image/png;base64,AA==" : nil },
      link: { $0.hasSuffix(".md") ? String($0.dropLast(3)) + ".html" : $0 })
  }
}

/// The HTML of a lesson's text, without the line break at its end.
func html(_ text: String, _ parts: ProseParts = .plain) -> String {
  let html = ProseHTML(lesson(text), parts)
  return html.body.hasSuffix("\n") ? String(html.body.dropLast()) : html.body
}
