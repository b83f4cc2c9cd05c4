/// A language that reports and messages are written in.
public enum Language: String, CaseIterable, Equatable, Sendable {
  case english = "en"
  case vietnamese = "vi"
}

/// The same text in every language; a text that lacks one does not compile.
public struct Bilingual: Equatable, Sendable {
  public let en: String
  public let vi: String

  public init(en: String, vi: String) {
    self.en = en
    self.vi = vi
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .vietnamese: vi
    }
  }
}
