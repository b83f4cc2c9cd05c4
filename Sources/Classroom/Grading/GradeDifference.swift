internal import Diagnostics

/// What differs between two gradings of one student.
public enum GradeDifference {
  /// A line an exercise: `an sheet first-score: 1 → 2 (wrong → right)`.
  public static func lines(_ old: GradeRecord?, _ new: GradeRecord?) -> [String] {
    guard let record = new ?? old else { return [] }
    var ids = (old?.exercises ?? []).map(\.id)
    ids += (new?.exercises ?? []).map(\.id).filter { !ids.contains($0) }
    return ids.compactMap { id in
      let (before, after) = (Side(old, id), Side(new, id))
      if before == after { return nil }
      let status = before.status == after.status ? "" : " (\(before.status) → \(after.status))"
      return "\(record.student) \(record.lesson) \(id): \(before.points) → \(after.points)" + status
    }
  }

  private struct Side: Equatable {
    var points = "–"
    var status = "–"

    init(_ record: GradeRecord?, _ id: String) {
      guard let record, let grade = record.exercises.first(where: { $0.id == id }) else { return }
      points = record.points(of: grade).map(DecimalText.exact) ?? "–"
      status = record.override(of: grade) == nil ? grade.status.rawValue : "override"
    }
  }
}
