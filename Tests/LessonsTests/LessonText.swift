import Diagnostics
import Lessons

/// Reads a lesson from a text.
func lesson(_ text: String, overriding: [(name: String, value: String)] = []) -> Lesson {
  Lesson(file: "a.md", bytes: Array(text.utf8), overriding: overriding)
}

extension Lesson {
  /// The diagnostics in English, each as "line:column+length: message / help".
  var told: [String] {
    diagnostics.map { diagnostic in
      let place =
        switch diagnostic.subject {
        case .place(let place): "\(place.line):\(place.column)+\(place.length)"
        case .file(let file): file
        }
      let help = diagnostic.help(in: .english).map { " / " + $0 } ?? ""
      return "\(place): \(diagnostic.message(in: .english))\(help)"
    }
  }

  /// The bytes of a range as text.
  func slice(_ range: Range<Int>) -> String { source.text(range) }
}
