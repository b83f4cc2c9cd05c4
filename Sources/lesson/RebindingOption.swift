internal import ArgumentParser
internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// The option `--let`: other values for names of a lesson.
struct RebindingOption {
  /// The values of each name, the names in the order in which they come first.
  let axes: [[Rebinding]]

  /// - Throws: what is no binding, or binds a name that no cell of the lesson does.
  init(_ texts: [String], in lesson: Lesson) throws {
    let known = Lineage(lesson).names
    var axes: [[Rebinding]] = []
    for text in texts {
      let source = SourceFile(name: "--let", bytes: Array(text.utf8))
      let rebinding: Rebinding?
      do {
        rebinding = try Rebinding(text)
      } catch {
        throw Diagnostic(.error, error.problem, at: source.place(of: error.range))
      }
      guard let rebinding else {
        throw ValidationError(
          "--let takes one name with its value, such as --let 'Q = rope(K, pairing: .halves)'.")
      }
      let name = rebinding.name
      guard known.contains(name) else {
        let problem = Self.problem(name, known, lesson)
        let start = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        throw Diagnostic(
          .error, .file(problem), at: source.place(of: start..<start + name.utf8.count))
      }
      if let axis = axes.firstIndex(where: { $0[0].name == name }) {
        axes[axis].append(rebinding)
      } else {
        axes.append([rebinding])
      }
    }
    self.axes = axes
  }

  private static func problem(
    _ name: String, _ known: [String], _ lesson: Lesson
  ) -> FileProblem {
    if lesson.cells.contains(where: { $0.options.exports.contains { $0.name == name } }) {
      return .exported(name: name)
    }
    return .notBound(
      name: name, nearest: nearest(to: name, amongUnsorted: known),
      isParameter: lesson.frontMatter.parameters.contains { $0.name == name })
  }
}
