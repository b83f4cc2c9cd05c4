public import Diagnostics

/// A lesson, read: what it says about itself, its cells and inline values, and where they stand.
///
/// Everything is given by ranges of the lesson's bytes, so that a report can keep the author's text
/// as it is. Reading never fails; what is wrong with a lesson is among its diagnostics.
public struct Lesson: Sendable {
  /// The longest lesson, in bytes.
  public static let sizeLimit = 16 << 20
  /// The largest number of cells.
  public static let cellLimit = 20_000

  public let source: SourceFile
  public let frontMatter: FrontMatter
  /// In the order of the lesson; a cell with problems, too.
  public let cells: [Cell]
  /// In the order of the lesson; only those that can be understood.
  public let inlineValues: [InlineValue]
  /// In the order of the lesson.
  public let images: [LocalImage]
  /// All problems of the format: those of the command line first, then in the order of the lesson.
  public let diagnostics: [Diagnostic]

  /// Reads a lesson.
  ///
  /// - Parameters:
  ///   - name: the file's, as the user wrote it.
  ///   - bytes: the file's.
  ///   - parameters: values, as YAML, that stand in for those of the front matter.
  /// - Complexity: O(bytes), within the limits; a lesson beyond them has a diagnostic and no cells.
  public init(
    file name: String, bytes: [UInt8], overriding parameters: [(name: String, value: String)] = []
  ) {
    let source = SourceFile(name: name, bytes: bytes)
    var findings = Findings(in: source)
    var reader = LessonReader(source)
    if reader.isText(&findings) { reader.read(overriding: parameters, &findings) }
    self.source = source
    frontMatter = reader.frontMatter
    cells = reader.cells
    inlineValues = reader.inlineValues
    images = reader.images
    diagnostics = findings.diagnostics
  }

  /// Whether the text as a whole is one that can't be read, so that there is nothing to report.
  public var isUnreadable: Bool {
    cells.isEmpty
      && diagnostics.contains { diagnostic in
        switch diagnostic.problem {
        case .file, .format(.text): true
        case .format, .language, .call, .contract, .catalogue, .compile, .roster, .record,
          .gradebook, .lint, .course, .preview:
          false
        }
      }
  }

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Lesson {
  /// Whether a text carries the footer of a report: among its last five lines, one that begins
  /// `<!-- lesson-report/1`.
  public static func isReport(_ bytes: [UInt8]) -> Bool {
    var end = bytes.count
    if end > 0, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    for _ in 0..<5 {
      let start = (bytes[..<end].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
      if bytes[start..<end].starts(with: "<!-- lesson-report/1".utf8) { return true }
      guard start > 0 else { return false }
      end = start - 1
    }
    return false
  }

  /// Whether a text may hold a cell: a quick look at its bytes, which is never wrong about a text
  /// that holds one.
  public static func mayHoldCells(_ bytes: [UInt8]) -> Bool {
    for fence in ["`", "~"] {
      let byte = fence.utf8.first
      for offset in bytes.indices where bytes[offset] == byte && bytes[offset...].count >= 8 {
        guard offset > 0, bytes[offset - 1] == byte else { continue }
        let word = bytes[(offset + 1)...].drop {
          $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
        }
        let letters = word.prefix(5).map { $0 | 0x20 }  // in small letters
        if Annotation.languages.contains(where: { letters.starts(with: $0.utf8) }) { return true }
      }
    }
    return false
  }
}
