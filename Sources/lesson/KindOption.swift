internal import ArgumentParser
internal import Diagnostics
internal import LessonSwift

/// An option that names kinds of attention, each in lesson Swift on one line.
struct KindOption {
  let name: String
  /// The type of what it takes.
  let type: String
  let example: String
  let texts: [String]

  /// Refuses what can't be meant, before any lesson is read.
  func validate(_ text: String) throws {
    if text.contains(where: \.isNewline) {
      throw ValidationError("what stands behind \(name) is one line.")
    }
    if text.allSatisfy(\.isWhitespace) {
      throw ValidationError("\(name) takes lesson Swift, such as \(example).")
    }
    if text.allSatisfy(\.isLetter), members.contains(text) {
      throw ValidationError("\(name): '\(text)' is written with its dot: .\(text).")
    }
  }

  /// What can't be read as one expression stops everything, before any lesson runs.
  func read(_ text: String) throws(Diagnostic) {
    do {
      _ = try Program.expression(text)
    } catch {
      let source = SourceFile(name: name, bytes: Array(text.utf8))
      throw Diagnostic(.error, error.problem, at: source.place(of: error.range))
    }
  }

  /// What stands behind the dot of such a value.
  private var members: Set<String> {
    Set(
      Catalogue.attention.functions.compactMap { function in
        switch function.notation {
        case .staticMethod(let own), .staticProperty(let own):
          own.description == type ? function.name : nil
        default: nil
        }
      })
  }
}
