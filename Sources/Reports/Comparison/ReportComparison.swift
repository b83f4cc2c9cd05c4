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
  /// - Parameter places: how many units of their last place numbers may differ by, less than.
  /// - Complexity: O(lines · changes).
  public init(old: String, new: MarkdownReport, places: Double = 1) {
    let owners = new.owners
    differences = Self.differences(
      ComparedText(old), ComparedText(new.text), .lastPlaces(places)
    ) { line, text in
      guard let owner = owners.last(where: { $0.lines.contains(line) })?.label else { return nil }
      return TableRow(text).map { "\(owner), \($0.name)" } ?? owner
    }
  }

  /// Compares a JSON report: text exactly, numbers to 1e-9 of their size.
  public init(old: String, new: JSONReport) {
    differences = Self.differences(
      ComparedText(old), ComparedText(new.text), .relative(1e-9)
    ) { _, text in JSONMember(text)?.key }
  }

  // MARK: Lines

  private static func differences(
    _ old: ComparedText, _ new: ComparedText, _ tolerance: Tolerance,
    subject: (Int, String) -> String?
  ) -> [Difference] {
    var differences: [Difference] = []
    for change in LineAlignment(old.lines.map(\.shape), new.lines.map(\.shape)).changes {
      switch change {
      case .same(let oldLine, let newLine):
        let (before, after) = (old.lines[oldLine], new.lines[newLine])
        for (a, b) in zip(before.numbers, after.numbers)
        where !agree(a, b, tolerance) {
          differences.append(
            Difference(
              subject: subject(newLine, after.text), line: oldLine + 1, old: String(a),
              new: String(b)))
        }
      case .changed(let oldLine, let newLine):
        let after = newLine.map { new.lines[$0].text }
        let before = oldLine.map { old.lines[$0].text }
        differences.append(
          Difference(
            subject: newLine.flatMap { subject($0, after ?? "") },
            line: (oldLine ?? old.lines.count - 1) + 1, old: before, new: after))
      }
    }
    return differences
  }

  private static func agree(_ a: Substring, _ b: Substring, _ tolerance: Tolerance) -> Bool {
    if a == b { return true }
    guard let x = Double(a), let y = Double(b) else { return false }
    switch tolerance {
    case .lastPlaces(let places):
      let decimals = max(Self.decimals(a), Self.decimals(b))
      let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
      // A thousandth of a unit makes up for the rounding of the subtraction.
      return abs(x - y) < places * unit - unit / 1000
    case .relative(let tolerance): return abs(x - y) <= tolerance * max(abs(x), abs(y))
    }
  }

  private static func decimals(_ number: Substring) -> Int {
    guard let point = number.firstIndex(of: ".") else { return 0 }
    return number[number.index(after: point)...].prefix(while: \.isNumber).count
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
    guard !trimmed.isEmpty else { return nil }
    self.name = trimmed
  }
}

/// A line of a JSON report that begins with a member's name.
private struct JSONMember {
  let key: String

  init?(_ line: String) {
    let text = line.drop { $0 == " " || $0 == "{" }
    guard text.first == "\"" else { return nil }
    key = String(text.dropFirst().prefix { $0 != "\"" })
  }
}
