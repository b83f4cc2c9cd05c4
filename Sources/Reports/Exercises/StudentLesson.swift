public import Diagnostics
internal import Lessons
public import Runs

/// A lesson as a student gets it: the author's text and cells, and in the place of each exercise the
/// question with the student's own numbers.
///
/// What a writer of questions can't reach, it can't tell: no formula of an answer or mistake is part
/// of a question.
public struct StudentLesson: Sendable {
  /// UTF-8.
  public let text: String

  /// - Parameters:
  ///   - run: of the teacher's lesson.
  ///   - trailer: lines for the end of the file.
  ///   - lines: what stands in the place of an exercise, in Markdown.
  /// - Complexity: O(size of the lesson).
  public init(
    _ run: LessonRun, trailer: [String], replacing lines: (ExerciseResult) -> [String]
  ) {
    let lesson = run.lesson
    var splice = Splice(lesson.source.bytes)
    for result in run.cells {
      guard let exercise = result.exercise else { continue }
      MarkdownCell(result.cell, in: lesson, lines(exercise), showsCode: false)
        .splice(into: &splice)
    }
    var bytes = splice.finished
    if bytes.last?.isLineBreak == false { bytes += lesson.lineBreak.utf8 }
    for line in trailer { bytes += (line + lesson.lineBreak).utf8 }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

/// Blocks as lines of Markdown.
public enum MarkdownLines {
  public static func of(_ blocks: [Block], in language: Language) -> [String] {
    MarkdownSyntax(language: language).lines(of: blocks)
  }

  /// Text in which no character means anything to Markdown.
  public static func escaped(_ text: String) -> String {
    MarkdownSyntax.escaped(visibleText(of: text), atStart: true)
  }
}
