internal import Classroom
internal import Diagnostics

/// What the verbs of exercises print, in every language.
enum ExerciseWords {
  static func proved(_ file: String, exercises: Int, seeds: Int) -> Bilingual {
    Bilingual(
      en: "\(file): \(exercises) \(exercises == 1 ? "exercise" : "exercises") proved with the"
        + " numbers of \(seeds) students",
      vi: "\(file): \(exercises) bài tập đã được kiểm chứng với số của \(seeds) học viên")
  }

  static func released(_ count: Int, of lesson: String, into folder: String) -> Bilingual {
    Bilingual(
      en: "\(lesson): \(count) files in \(folder)", vi: "\(lesson): \(count) tệp trong \(folder)")
  }

  static func graded(
    _ lesson: String, graded: Int, missing: Int, ungraded: Int, skipped: Int
  ) -> Bilingual {
    let enUngraded = ungraded > 0 ? ", \(ungraded) without a mark" : ""
    let viUngraded = ungraded > 0 ? ", \(ungraded) chưa có điểm" : ""
    let enSkipped = skipped > 0 ? " (\(skipped) unchanged)" : ""
    let viSkipped = skipped > 0 ? " (\(skipped) không đổi)" : ""
    return Bilingual(
      en: "\(lesson): \(graded) graded, \(missing) missing\(enUngraded)\(enSkipped)",
      vi: "\(lesson): \(graded) đã chấm, \(missing) chưa nộp\(viUngraded)\(viSkipped)")
  }

  static func marked(_ changed: Int, of count: Int) -> Bilingual {
    Bilingual(
      en: "\(count) records marked again, \(changed) changed",
      vi: "đã chấm lại \(count) bản ghi, \(changed) bản thay đổi")
  }

  static func same(_ count: Int) -> Bilingual {
    Bilingual(en: "\(count) records are the same", vi: "\(count) bản ghi giống nhau")
  }

  static func points(_ points: Double?) -> String {
    points.map(DecimalText.exact) ?? "–"
  }

  static func overridden(
    _ student: String, _ exercise: String, was: Double?, now: Double
  ) -> Bilingual {
    Bilingual(
      en: "\(student) \(exercise): \(points(was)) → \(points(now))",
      vi: "\(student) \(exercise): \(points(was)) → \(points(now))")
  }

  static let practice = Bilingual(en: "practice", vi: "luyện tập")
}
