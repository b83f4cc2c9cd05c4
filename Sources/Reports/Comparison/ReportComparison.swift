/// What differs between a report on disk and the one that the lesson gives now.
public struct ReportComparison: Equatable, Sendable {
  /// One number or one line that is no longer true.
  public struct Difference: Equatable, Sendable {
    /// In terms of the lesson: "weights, tôi"; nil for the author's own text.
    public let subject: String?
    /// The line in the report on disk, from 1.
    public let line: Int
    /// What stands on disk; nil for what is only in the new report.
    public let old: String?
    /// What the lesson gives; nil for what it no longer does.
    public let new: String?
  }

  /// In the order of the report.
  public let differences: [Difference]

  /// How near numbers must be to count as the same.
  public enum Tolerance: Equatable, Sendable {
    /// Printed numbers differ by less than so many units of their last place. Below or at 1 they
    /// have to be the same.
    case lastPlaces(Double)
    /// |a − b| ≤ tolerance · max(|a|, |b|)
    case relative(Double)
  }

  /// Compares a Markdown report token by token: text exactly, numbers within a tolerance; the
  /// version in the footer doesn't count.
  ///
  /// Of what a model learned, only what holds no number is compared, such as whether a claim is
  /// true: another processor may give other digits.
  ///
  /// - Parameter places: how many units of their last place numbers may differ by, less than.
  /// - Complexity: O(lines · changes).
  public init(old: String, new: MarkdownReport, places: Double = 1) {
    let owners = new.owners
    differences = Self.differences(
      ComparedText(old), ComparedText(new.text), .lastPlaces(places),
      isLearned: { new.learnedLines.contains($0) }
    ) { line, text in
      guard let owner = owners.last(where: { $0.lines.contains(line) })?.label else { return nil }
      return TableRow(text).map { "\(owner), \($0.name)" } ?? owner
    }
  }

  /// Compares what a page of HTML shows as a Markdown report is compared; not its styles, scripts
  /// and footer.
  ///
  /// - Parameter isLearned: whether it shows what a model learned: then no numbers are compared.
  public init(old: String, newPage new: String, places: Double = 1, isLearned: Bool = false) {
    self.init(
      old: PageText(old).text, newText: PageText(new).text, places: places, isLearned: isLearned)
  }

  /// Compares any text, such as a picture or a notebook, as a Markdown report is compared.
  ///
  /// - Parameter isLearned: whether it shows what a model learned: then no numbers are compared.
  public init(old: String, newText new: String, places: Double = 1, isLearned: Bool = false) {
    differences = Self.differences(
      ComparedText(old), ComparedText(new), .lastPlaces(places), isLearned: { _ in isLearned }
    ) { _, _ in nil }
  }

  /// Compares a JSON report: text exactly, numbers to 1e-9 of their size.
  ///
  /// - Parameter isLearned: whether it shows what a model learned: then no numbers are compared.
  public init(old: String, new: JSONReport, isLearned: Bool = false) {
    let newText = ComparedText(new.text).lines.map(\.text)
    differences = Self.differences(
      ComparedText(old), ComparedText(new.text), .relative(1e-9), isLearned: { _ in isLearned }
    ) { line, text in JSONMember(text, in: newText, line)?.name }
  }

  // MARK: Lines

  private static func differences(
    _ old: ComparedText, _ new: ComparedText, _ tolerance: Tolerance,
    isLearned: (Int) -> Bool, subject: (Int, String) -> String?
  ) -> [Difference] {
    var differences: [Difference] = []
    // Where a line that is only in the new report belongs, in the old one.
    var place = 0
    for change in LineAlignment(old.lines.map(\.shape), new.lines.map(\.shape)).changes {
      switch change {
      case .same(let oldLine, let newLine):
        place = oldLine
        if isLearned(newLine) { continue }
        let (before, after) = (old.lines[oldLine], new.lines[newLine])
        for (a, b) in zip(before.numbers, after.numbers)
        where !agree(a, b, tolerance) {
          differences.append(
            Difference(
              subject: subject(newLine, after.text), line: oldLine + 1, old: String(a),
              new: String(b)))
        }
      case .changed(let oldLine?, let newLine?)
      where isLearned(newLine) && old.lines[oldLine].hasDigits && new.lines[newLine].hasDigits:
        place = oldLine
      case .changed(let oldLine, let newLine):
        let after = newLine.map { new.lines[$0].text }
        let before = oldLine.map { old.lines[$0].text }
        differences.append(
          Difference(
            subject: newLine.flatMap { subject($0, after ?? "") },
            line: (oldLine ?? place) + 1, old: before, new: after))
        place = oldLine ?? place
      }
    }
    return differences
  }

  private static func agree(_ a: Substring, _ b: Substring, _ tolerance: Tolerance) -> Bool {
    if a == b { return true }
    guard let x = value(a), let y = value(b) else { return false }
    switch tolerance {
    case .lastPlaces(let places):
      let decimals = Self.decimals(a)
      guard decimals == Self.decimals(b) else { return false }
      let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
      // A thousandth of a unit makes up for the rounding of the subtraction.
      return abs(x - y) < places * unit - unit / 1000
    case .relative(let tolerance): return abs(x - y) <= tolerance * max(abs(x), abs(y))
    }
  }

  /// The number; a report has true minus signs.
  private static func value(_ number: Substring) -> Double? {
    number.first == "−" ? Double(number.dropFirst()).map { -$0 } : Double(number)
  }

  private static func decimals(_ number: Substring) -> Int {
    guard let point = number.firstIndex(of: ".") else { return 0 }
    return number[number.index(after: point)...].prefix(while: \.isNumber).count
  }
}

/// The lines of a page that its reader sees; all others are empty.
private struct PageText {
  let text: String

  init(_ page: String) {
    var isShown = false
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    text = lines.map { line -> Substring in
      if line.hasPrefix("<main") { isShown = true }
      if line.hasPrefix("</main>") { isShown = false }
      return isShown ? line : ""
    }.joined(separator: "\n")
  }
}

/// A row of a Markdown table, named by its first entry.
private struct TableRow {
  let name: String

  init?(_ line: String) {
    guard let start = line.firstIndex(of: "|") else { return nil }
    let entries = line[line.index(after: start)...].split(
      separator: "|", omittingEmptySubsequences: false)
    guard entries.count > 1, let first = entries.first else { return nil }
    let name = first.filter { !"*\\$".contains($0) }.drop { $0 == " " }
    let trimmed = String(name.reversed().drop { $0 == " " }.reversed())
    // A number names no row: the table has no names.
    guard !trimmed.isEmpty, Double(trimmed.filter { $0 != "−" }) == nil else { return nil }
    self.name = trimmed
  }
}

/// A line of a JSON report that begins with a member's name.
private struct JSONMember {
  /// The member with the label of its cell: `scores, status`.
  let name: String

  init?(_ text: String, in lines: [String], _ line: Int) {
    guard let key = Self.key(text) else { return nil }
    let label = lines[..<line].last { Self.key($0) == "label" || $0 == " ]," }
    guard let label, let value = Self.value(label), value != key else {
      name = key
      return
    }
    name = "\(value), \(key)"
  }

  private static func key(_ line: String) -> String? {
    let text = line.drop { $0 == " " || $0 == "{" }
    guard text.first == "\"" else { return nil }
    return String(text.dropFirst().prefix { $0 != "\"" })
  }

  /// The text that a member `"label": "scores"` holds.
  private static func value(_ line: String) -> String? {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 3 ? String(parts[3]) : nil
  }
}
