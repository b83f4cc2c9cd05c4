internal import Diagnostics
internal import LessonSwift
internal import Reports

extension FunctionPage {
  /// The page on everything that this version offers.
  init(in language: Language) {
    self.init(.attention, in: language)
  }
}
