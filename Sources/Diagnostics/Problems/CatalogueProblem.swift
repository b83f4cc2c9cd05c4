/// What can be wrong with a question about what cells can call.
public enum CatalogueProblem: Equatable, Sendable {
  /// `near` has the names that may have been meant.
  case unknown(String, near: [String])

  var wording: Wording {
    switch self {
    case .unknown(let name, let near):
      Wording(
        en: "nothing that cells can call is named '\(name)'",
        vi: "ô lệnh không gọi được gì tên là '\(name)'",
        help: Self.didYouMean(near)
          ?? Bilingual(
            en: "lesson functions lists all names", vi: "lesson functions liệt kê mọi tên"))
    }
  }

  private static func didYouMean(_ near: [String]) -> Bilingual? {
    guard let last = near.last else { return nil }
    let others = near.dropLast().map { "'\($0)'" }.joined(separator: ", ")
    if others.isEmpty { return LanguageProblem.didYouMean(last) }
    return Bilingual(
      en: "did you mean \(others) or '\(last)'?", vi: "có phải ý bạn là \(others) hay '\(last)'?")
  }
}
