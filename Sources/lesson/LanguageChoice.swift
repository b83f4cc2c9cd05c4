internal import ArgumentParser
internal import Diagnostics

/// A language as the command line names it.
enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
  case en, vi

  var language: Language {
    switch self {
    case .en: .english
    case .vi: .vietnamese
    }
  }
}
