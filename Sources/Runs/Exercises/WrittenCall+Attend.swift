internal import LessonSwift

extension WrittenCall {
  /// A whole round taken apart: `attend(…).weights` as the steps that lead to them, in which mistakes
  /// are made.
  ///
  /// - Parameter result: what is read of the round.
  /// - Returns: nil for other calls and results.
  func steps(to result: String) -> String? {
    guard name == "attend", let query = self["query"] ?? self["queries"], let keys = self["keys"],
      let values = self["values"], let score = self["by"]
    else { return nil }
    let isOne = self["query"] != nil
    let scores = "score(\(isOne ? "query" : "queries"): \(query), keys: \(keys), by: \(score))"
    if result == "scores" { return scores }
    let masked = self["mask"].map { "masked(\(scores), by: \($0))" } ?? scores
    let weights = self["normalizer"].map { "weigh(\(masked), by: \($0))" } ?? "softmax(\(masked))"
    switch result {
    case "masked": return masked
    case "weights": return weights
    case "context":
      let context = isOne ? "contextVector" : "contextVectors"
      return "\(context)(weights: \(weights), values: \(values))"
    default: return nil
    }
  }
}
