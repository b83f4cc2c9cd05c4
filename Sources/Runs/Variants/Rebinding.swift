internal import Diagnostics
public import LessonSwift

/// Another value for a name of a lesson: `name = value` or `name: Type = value`, as behind `let`.
public struct Rebinding: Equatable, Sendable {
  public let name: String
  /// The type as written, where it is.
  let annotation: String?
  /// Lesson Swift on one line.
  public let value: String

  /// Reads what stands behind `let`.
  ///
  /// - Returns: nil where the text is no binding of one name.
  /// - Throws: a mistake at offsets of the text.
  /// - Complexity: O(bytes).
  public init?(_ text: String) throws(Mistake) {
    let code = Self.keyword + text
    let program = Program(code)
    if let mistake = program.mistakes.first {
      let start = max(0, mistake.range.lowerBound - Self.keyword.utf8.count)
      let end = max(start, mistake.range.upperBound - Self.keyword.utf8.count)
      throw Mistake(mistake.problem, at: start..<end)
    }
    guard program.statements.count == 1,
      case .bind(let names, false, let annotation, let value) = program.statements[0].kind
    else { return nil }
    let bytes = Array(code.utf8)
    name = names[0].text
    self.annotation = annotation.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    self.value = String(decoding: bytes[value.range], as: UTF8.self)
  }

  /// The name, with its type where that is written.
  public var typedName: String { annotation.map { "\(name): \($0)" } ?? name }

  private static let keyword = "let "

  /// What is to be written anew where a statement binds the name; nil where it doesn't.
  func edits(of statement: Statement, in code: [UInt8]) -> [Edit] {
    guard case .bind(let names, let isTuple, let annotation, let old) = statement.kind,
      let index = names.firstIndex(where: { $0.text == name })
    else { return [] }
    guard isTuple else {
      guard let type = self.annotation else { return [Edit(old.range, value)] }
      let end = annotation?.range.upperBound ?? names[0].range.upperBound
      return [Edit(names[0].range.upperBound..<end, ": \(type)"), Edit(old.range, value)]
    }
    if case .tuple(let parts) = old.kind, parts.count == names.count {
      return [Edit(parts[index].range, value)]
    }
    let whole = String(decoding: code[old.range], as: UTF8.self)
    let parts = names.indices.map { $0 == index ? value : "(\(whole)).\($0)" }
    return [Edit(old.range, "(\(parts.joined(separator: ", ")))")]
  }
}
