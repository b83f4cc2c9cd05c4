import Attention

/// A random lesson, and what its report must be, line by line.
struct RandomPage {
  /// A line of the author, and the lines of the report that stand in its place.
  private struct Line {
    var author: String
    var report: [String]

    init(_ text: String) {
      author = text
      report = [text]
    }

    init(_ author: String, _ report: [String]) {
      self.author = author
      self.report = report
    }
  }

  private(set) var text = ""
  /// The report up to its footer.
  private(set) var report = ""
  private(set) var lineBreak = "\n"
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    var lines = [Line("Start `{swift} 2 * 3` of it", ["Start 6 of it"])]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      lines += [Line(""), Line("<!-- -->"), Line("")] + block(0)
    }
    lineBreak = pick(["\n", "\n", "\r\n"])
    let mark = pick(["", "", "\u{FEFF}"])
    let end = pick([lineBreak, ""])
    text = mark + lines.map(\.author).joined(separator: lineBreak) + end
    report = mark + lines.flatMap(\.report).joined(separator: lineBreak) + end
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private mutating func block(_ depth: Int) -> [Line] {
    switch Int.random(in: 0..<(depth < 3 ? 8 : 5), using: &random) {
    case 0, 1, 2: cell(depth)
    case 3:
      [
        Line("Chữ *b* `c` `{swift} 1.0 / 4` [d](e)", ["Chữ *b* `c` 0.2500 [d](e)"]),
        Line("more \\`"),
      ]
    case 4:
      pick([["```swift", "//| digits: 2", "```"], ["# A  "], ["~~~", "`{swift} 1`", "~~~"]]).map {
        Line($0)
      }
    case 5, 6: wrapped(block(depth + 1), pick([("> ", "> "), ("- ", "  "), ("12. ", "    ")]))
    default:
      wrapped(
        block(depth + 1) + [Line(""), Line("<!-- -->"), Line("")] + block(depth + 1),
        pick([("> ", "> "), ("+   ", "    ")]))
    }
  }

  /// Lines in a list item or quote.
  private func wrapped(_ lines: [Line], _ marks: (first: String, rest: String)) -> [Line] {
    let blank = String(marks.rest.reversed().drop { $0 == " " }.reversed())
    func mark(_ text: String, _ mark: String) -> String { text.isEmpty ? blank : mark + text }
    return lines.enumerated().map { index, line in
      let first = index == 0 ? marks.first : marks.rest
      return Line(
        mark(line.author, first),
        line.report.enumerated().map { mark($1, $0 == 0 ? first : marks.rest) })
    }
  }

  private mutating func cell(_ depth: Int) -> [Line] {
    let fence = String(
      repeating: pick(["`", "~"]), count: Int.random(in: 3...5, using: &random))
    let indent = depth == 0 ? pick(["", "", " ", "   "]) : ""
    var lines = [
      Line(indent + fence + pick([" swift run", "swift run", "swift  run label=\"x\" "]))
    ]
    let options = pick([[], ["//| digits: 2"], ["//| digits: 2", "//| caption: 'ữ'"]])
    lines += options.map { Line(indent + $0, []) }
    let hasCaption = options.count == 2
    let shows = Bool.random(using: &random)
    for code in pick([[], ["", "// `{swift} no`"], ["/* ữ > - */"]]) + (shows ? ["1"] : []) {
      lines.append(Line(code.isEmpty ? "" : indent + code))
    }
    let results =
      (hasCaption ? ["", "*ữ*"] : []) + (shows ? ["", "`1` = **1**"] : [])
    let isFollowed = Bool.random(using: &random)
    let closing = indent + fence + pick(["", " "])
    lines.append(
      Line(closing, [closing] + results + (results.isEmpty || !isFollowed ? [] : [""])))
    return isFollowed ? lines + [Line("right behind")] : lines
  }
}
