internal import Attention
internal import Diagnostics
internal import Lessons
internal import Pictures
public import Reports
internal import Runs

/// How a class did in a lesson: marks, how hard each exercise was, which mistakes were made.
public struct ClassReport: Sendable {
  private let report: BlockReport

  /// Markdown, for the teacher.
  public var text: String { report.markdown }

  /// A page of HTML, for the teacher.
  public func html(with resources: PageResources) -> String { report.html(with: resources) }

  /// - Parameter records: of students of the roster, in its order.
  /// - Complexity: O(records · exercises · log records) and what the formulas compute.
  public init(_ lesson: CourseLesson, _ key: CourseKey, _ roster: Roster, _ records: [GradeRecord])
  {
    let writer = ClassReportWriter(
      lesson: lesson, key: key, roster: roster, records: records)
    report = BlockReport(writer.title, writer.blocks, in: lesson.language)
  }
}

private struct ClassReportWriter {
  let lesson: CourseLesson
  let key: CourseKey
  let roster: Roster
  let records: [GradeRecord]

  private func say(_ words: Bilingual) -> String { words[lesson.language] }

  var title: String { visibleText(of: lesson.title) + ": " + say(FeedbackWords.classReport) }

  var blocks: [Block] {
    var blocks: [Block] = [.heading(level: 1, title)]
    func add(_ heading: Bilingual, _ content: [Block]) {
      if content.isEmpty { return }
      blocks.append(.heading(level: 2, say(heading)))
      blocks += content
    }
    add(FeedbackWords.students, [.table(overview)])
    add(
      FeedbackWords.exercises, [.picture(ReportPicture(shares, of: "shares")), .table(exercises)])
    add(FeedbackWords.mistakes, mistakes)
    add(FeedbackWords.borrowed, borrowed)
    add(FeedbackWords.marksOfAll, [.table(marks)])
    return blocks
  }

  /// How much of each exercise's points the class earned, on average.
  private var shares: Picture {
    let shares = lesson.exercises.map { exercise in (exercise.exercise.id, averageShare(exercise)) }
    return .bars(
      Bars(
        .shares(FeedbackWords.averageShare), names: shares.map(\.0),
        numbers: Vector(shares.map { $0.1 ?? .nan }), style: NumberStyle(decimals: 2)))
  }

  /// nil where nobody's answer is marked.
  private func averageShare(_ exercise: PreparedExercise) -> Double? {
    let marks = handedIn.compactMap { record in
      record[exercise].flatMap { record.points(of: $0) }
    }
    if marks.isEmpty { return nil }
    return marks.reduce(0, +) / Double(marks.count) / exercise.exercise.points
  }

  private func table(
    _ heading: [Bilingual], _ alignments: [Table.Alignment], _ rows: [[String]]
  ) -> Table {
    Table(
      heading: heading.map { Table.Entry([.text(say($0))]) }, alignments: alignments,
      rows: rows.map { $0.map { Table.Entry([.text($0)]) } })
  }

  private func percent(_ share: Double) -> String {
    DecimalText.fixed(share * 100, digits: 0) + " %"
  }

  private var overview: Table {
    let scores = records.compactMap(\.score).sorted()
    func count(_ status: GradeRecord.Status) -> String {
      "\(records.count { $0.status == status })"
    }
    let middle = scores.count / 2
    let median =
      scores.isEmpty
      ? nil
      : scores.count.isMultiple(of: 2) ? (scores[middle - 1] + scores[middle]) / 2 : scores[middle]
    let mean = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    func text(_ number: Double?) -> String { number.map(FeedbackWords.points) ?? "–" }
    return table(
      [
        FeedbackWords.graded, FeedbackWords.missing, FeedbackWords.ungraded, FeedbackWords.mean,
        FeedbackWords.median, FeedbackWords.least, FeedbackWords.most, FeedbackWords.outOf,
      ], Array(repeating: .trailing, count: 8),
      [
        [
          count(.graded), count(.missing), count(.ungraded), text(mean), text(median),
          text(scores.first), text(scores.last), FeedbackWords.points(lesson.points),
        ]
      ])
  }

  /// The records of those who handed in.
  private var handedIn: [GradeRecord] { records.filter { $0.status != .missing } }

  private var exercises: Table {
    let records = handedIn
    let statuses: [ExerciseGrade.Status] = [.right, .partial, .wrong, .blank, .format]
    let failing: Set<ExerciseGrade.Status> = [.compile, .timeout, .memory, .output, .crash]
    let rows = lesson.exercises.map { exercise -> [String] in
      let grades = records.compactMap { record in record[exercise].map { (record, $0) } }
      let counts = statuses.map { status in "\(grades.count { $0.1.status == status })" }
      return [exercise.exercise.id, FeedbackWords.points(exercise.exercise.points)]
        + [averageShare(exercise).map(percent) ?? "–"] + counts
        + ["\(grades.count { failing.contains($0.1.status) })"]
    }
    return table(
      [FeedbackWords.exercise, FeedbackWords.outOf, FeedbackWords.averageShare]
        + statuses.map(FeedbackWords.status) + [FeedbackWords.codeFailed],
      [.leading] + Array(repeating: .trailing, count: 8), rows)
  }

  private var mistakes: [Block] {
    let records = handedIn
    var rows: [[Table.Entry]] = []
    for exercise in lesson.exercises {
      var counts: [String: Int] = [:]
      for id in records.compactMap({ $0[exercise]?.matched }) { counts[id, default: 0] += 1 }
      let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      for (id, count) in sorted {
        let share = percent(Double(count) / Double(max(1, records.count)))
        rows.append(
          [Inline.text(exercise.exercise.id), words(exercise, id), .text("\(count)"), .text(share)]
            .map { Table.Entry([$0]) })
      }
    }
    if rows.isEmpty { return [] }
    var table = table(
      [FeedbackWords.exercise, FeedbackWords.mistake, FeedbackWords.students, FeedbackWords.share],
      [.leading, .leading, .trailing, .trailing], [])
    table.rows = rows
    return [.picture(ReportPicture(mostCommon, of: "mistakes")), .table(table)]
  }

  /// The mistakes that most students made, with their share of the class.
  private var mostCommon: Picture {
    let records = handedIn
    var counts: [String: Int] = [:]
    for grade in records.flatMap(\.exercises) {
      if let id = grade.matched { counts["\(grade.id): \(id)", default: 0] += 1 }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
    return .bars(
      Bars(
        .shares(FeedbackWords.share), names: sorted.map(\.key),
        numbers: Vector(sorted.map { Double($0.value) / Double(max(1, records.count)) }),
        style: NumberStyle(decimals: 2)))
  }

  /// What a mistake is called for the teacher: what students are told of it.
  private func words(_ exercise: PreparedExercise, _ id: String) -> Inline {
    if let mistake = exercise.mistakes.first(where: { $0.id == id }) {
      return .markdown(say(mistake.say))
    }
    if case .choice(let choice) = exercise.exercise.kind, id.hasPrefix("option-"),
      let number = Int(id.dropFirst("option-".count)), choice.options.indices.contains(number - 1)
    {
      return .markdown(choice.options[number - 1].text.source)
    }
    switch id {
    case "transposed": return .text(say(MarkWords.transposed))
    case ExerciseGrade.forbidden: return .text(say(FeedbackWords.forbidden))
    case "sums": return .text(say(FeedbackWords.sums))
    default: return .text(id)
    }
  }

  private var borrowed: [Block] {
    let found = lesson.exercises.flatMap { exercise in
      BorrowedAnswers(exercise, key, in: lesson.language).find(
        records.compactMap { record in record[exercise].map { (record.student, $0) } })
    }
    if found.isEmpty { return [] }
    let rows = found.map { [$0.exercise, $0.student, $0.owners.joined(separator: ", ")] }
    return [
      .paragraph([.text(say(FeedbackWords.borrowedHelp))]),
      .table(
        table(
          [FeedbackWords.exercise, FeedbackWords.student, FeedbackWords.borrowed],
          [.leading, .leading, .leading], rows)),
    ]
  }

  private var marks: Table {
    let rows = records.map { record -> [String] in
      let notes = record.notes.map { note in
        say(FeedbackWords.note(note.kind)) + (note.text.isEmpty ? "" : " " + note.text)
      }
      let status =
        record.status == .graded
        ? []
        : [
          say(record.status == .missing ? FeedbackWords.missing : FeedbackWords.ungraded)
        ]
      return [
        record.student, roster[record.student]?.name ?? "",
        record.score.map(FeedbackWords.points) ?? "–", (status + notes).joined(separator: "; "),
      ].map { visibleText(of: $0) }
    }
    return table(
      [
        FeedbackWords.student, Bilingual(en: "Name", vi: "Họ tên"), FeedbackWords.marks,
        FeedbackWords.notes,
      ],
      [.leading, .leading, .trailing, .leading], rows)
  }
}

extension GradeRecord {
  /// The grade of an exercise, wherever it stood in the lesson when it was graded.
  fileprivate subscript(exercise: PreparedExercise) -> ExerciseGrade? {
    exercises.first { $0.id == exercise.exercise.id }
  }
}
