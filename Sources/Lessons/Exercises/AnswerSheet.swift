public import Diagnostics

/// The answers in a file that a student handed in, and nothing else of it: the fences whose info
/// string is `answer ID`, and `practice ID` for what isn't graded.
public struct AnswerSheet: Sendable {
  /// The longest answer that is read, in bytes.
  public static let answerLimit = 64 << 10

  public struct Answer: Equatable, Sendable {
    public let id: String
    public let isPractice: Bool
    /// As typed, without the line break at its end; cut off at the limit.
    public let text: String
    public let isTooLong: Bool
    /// The line of the fence, from 1.
    public let line: Int
    /// What stands between the fences.
    public let content: Range<Int>

    public var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
  }

  /// In the order of the file.
  public let answers: [Answer]
  /// Why the file can't be read.
  public let problems: [Diagnostic]

  /// Reads a file.
  ///
  /// - Complexity: O(bytes), within the limits of lessons.
  public init(file name: String, bytes: [UInt8]) {
    let source = SourceFile(name: name, bytes: bytes)
    var findings = Findings(in: source)
    var answers: [Answer] = []
    if LessonReader(source).isText(&findings) {
      let lines = TextLines(bytes, from: 0)
      if let markdown = Markdown(source, lines, from: 0, &findings) {
        for block in markdown.blocks {
          guard case .fence(let fence) = block.content else { continue }
          if let answer = Self.answer(block, fence, lines, source) { answers.append(answer) }
        }
      }
    }
    self.answers = answers
    problems = findings.diagnostics
  }

  private static func answer(
    _ block: MarkdownBlock, _ fence: MarkdownBlock.Fence, _ lines: TextLines, _ source: SourceFile
  ) -> Answer? {
    let line = lines[block.firstLine]
    let start = min(line.lowerBound + fence.column, line.upperBound)
    let info = source.bytes[start..<line.upperBound].drop {
      $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")
    }
    let words = Annotation.words(source.bytes, info.startIndex..<line.upperBound).map(\.text)
    guard words.count == 2, words[0] == "answer" || words[0] == "practice",
      ExerciseReader.isID(words[1])
    else { return nil }
    var literal = fence.literal.prefix(answerLimit)[...]
    if literal.last == UInt8(ascii: "\n") { literal = literal.dropLast() }
    if literal.last == UInt8(ascii: "\r") { literal = literal.dropLast() }
    let first = block.firstLine + 1
    let end = min(first + fence.lineCount, lines.count)
    let from = first < lines.count ? lines.start(first) : source.bytes.count
    return Answer(
      id: words[1], isPractice: words[0] == "practice",
      text: String(decoding: literal, as: UTF8.self),
      isTooLong: fence.literal.count > answerLimit, line: block.firstLine + 1,
      content: from..<max(from, end < lines.count ? lines.start(end) : source.bytes.count))
  }
}
