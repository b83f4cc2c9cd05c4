/// How a problem is told: what is wrong, and what to write instead.
public struct Wording: Equatable, Sendable {
  public let message: Bilingual
  public let help: Bilingual?

  public init(message: Bilingual, help: Bilingual? = nil) {
    self.message = message
    self.help = help
  }

  public init(en: String, vi: String, help: Bilingual? = nil) {
    self.init(message: Bilingual(en: en, vi: vi), help: help)
  }
}
