internal import Diagnostics

/// Reads a class list row by row, and finds what is wrong with each.
struct RosterReader {
  private let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  /// How many bytes of lines the diagnostics may still copy.
  private var budget = 1 << 20
  private var taken = TakenValues()

  init(_ source: SourceFile) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.source =
      source.bytes.starts(with: mark)
      ? SourceFile(name: source.name, bytes: Array(source.bytes.dropFirst(mark.count))) : source
  }

  /// The students; not all where there are errors.
  mutating func students() -> [Student] {
    guard isText else { return [] }
    var rows = CSVReader(source.bytes, delimiter: CSVReader.delimiter(of: source.bytes))
    var students: [Student] = []
    do throws(CSVReader.Mistake) {
      guard let titles = try rows.next() else {
        add(.empty)
        return []
      }
      guard let header = header(titles) else { return [] }
      var count = 0
      while !isFull, let row = try rows.next() {
        count += 1
        if count > Roster.rowLimit {
          add(.tooManyRows(limit: Roster.rowLimit), at: row)
          break
        }
        if let student = student(row, header) { students.append(student) }
      }
      if students.isEmpty, diagnostics.allSatisfy({ $0.severity == .warning }) { add(.noStudents) }
    } catch {
      switch error {
      case .unclosedQuote(let range): add(.unclosedQuote, at: range)
      case .textBehindQuote(let range): add(.textBehindQuote, at: range)
      }
    }
    return students
  }

  // MARK: The file

  private var isText: Bool {
    mutating get {
      if source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
        add(.utf16)
        return false
      }
      do {
        _ = try UTF8Span(validating: source.bytes.span)
      } catch {
        add(.notUTF8, at: error.byteOffsets)
        return false
      }
      if let nul = source.bytes.firstIndex(of: 0) {
        add(.nulByte, at: nul..<nul + 1)
        return false
      }
      return true
    }
  }

  private mutating func header(_ fields: [CSVReader.Field]) -> RosterHeader? {
    let titles = fields.map(\.text.trimmed)
    let header = RosterHeader(titles)
    for column in header.missing {
      let meant = titles.firstIndex { RosterColumn.nearest(to: $0, among: [column]) != nil }
      add(
        .noColumn(column.rawValue, nearest: meant.map { titles[$0] }, found: titles),
        at: meant.map { fields[$0].range } ?? fields.range)
    }
    // A column that is missing is told once, not again as one that isn't known.
    guard header.missing.isEmpty else { return nil }
    for fault in header.faults {
      switch fault {
      case .twice(let place, let column):
        add(.columnTwice(titles[place], meaning: column.rawValue), at: fields[place].range)
      case .unknown(let place, let meant):
        add(.unknownColumn(titles[place], meant: meant), as: .warning, at: fields[place].range)
      }
    }
    return header
  }

  // MARK: Rows

  /// The student of a row; nil where it is none, or not as it should be.
  private mutating func student(_ row: [CSVReader.Field], _ header: RosterHeader) -> Student? {
    guard row.count == header.count else {
      add(.fieldCount(row.count, expected: header.count), at: row)
      return nil
    }
    func text(_ column: RosterColumn) -> String? {
      guard let text = header.places[column].map({ row[$0].text.trimmed }) else { return nil }
      return text.isEmpty ? nil : text
    }
    let name = header.nameParts.compactMap(text).joined(separator: " ")
    if header.isCanvas, Self.isCanvasOwn(name: name, id: text(.canvasID)) { return nil }
    guard let place = header.places[.id] else { return nil }
    guard let id = text(.id) else {
      add(.emptyID, at: row[place].range.isEmpty ? row.range : row[place].range)
      return nil
    }
    guard Student.isID(id) else {
      add(.badID(id), at: row[place].range)
      return nil
    }
    let line = source.line(at: row.range.lowerBound)
    var isFree = true
    for problem in taken.take(id: id, line: line, others: Self.distinct.map { ($0, text($0)) }) {
      let column = problem.column.flatMap { header.places[$0] } ?? place
      add(problem.problem, at: row[column].range)
      isFree = false
    }
    guard isFree else { return nil }
    return Student(
      id: id, name: name.isEmpty ? id : name, email: text(.email), username: text(.username),
      section: text(.section), canvasID: text(.canvasID), sisID: text(.sisID))
  }

  /// What tells students apart besides the id.
  private static let distinct: [RosterColumn] = [.email, .username, .canvasID, .sisID]

  /// Rows that Canvas writes for itself: the points possible, which columns are muted, and the
  /// student whom teachers log in as.
  private static func isCanvasOwn(name: String, id: String?) -> Bool {
    name.hasPrefix("Points Possible") || name == "Student, Test" || name == "Test Student"
      || (name.isEmpty && id == nil)
  }

  // MARK: Problems

  private var isFull: Bool { budget < 0 }

  private mutating func add(_ problem: RosterProblem) {
    diagnostics.append(Diagnostic(.error, .roster(problem), file: source.name))
  }

  private mutating func add(
    _ problem: RosterProblem, as severity: Severity = .error, at range: Range<Int>
  ) {
    guard !isFull else { return }
    let place = source.place(of: range)
    budget -= place.text.utf8.count + 256
    let told = isFull ? RosterProblem.tooManyProblems : problem
    diagnostics.append(Diagnostic(isFull ? .error : severity, .roster(told), at: place))
  }

  private mutating func add(_ problem: RosterProblem, at row: [CSVReader.Field]) {
    add(problem, at: row.range)
  }
}

extension [CSVReader.Field] {
  fileprivate var range: Range<Int> {
    (first?.range.lowerBound ?? 0)..<(last?.range.upperBound ?? 0)
  }
}

extension String {
  /// The text without blanks around it, those of other scripts included.
  fileprivate var trimmed: String {
    func isBlank(_ letter: Character) -> Bool { letter.isWhitespace }
    guard let start = firstIndex(where: { !isBlank($0) }),
      let end = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[start...end])
  }
}
