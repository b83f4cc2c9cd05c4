/// What is wrong with a line of a file of sentence pairs.
public enum CorpusProblem: Equatable, Sendable {
  /// No line has words.
  case noPairs
  /// The character at this column, from 1, is not UTF-8.
  case notUTF8(column: Int)
  /// Nothing says where the source ends; `instead` is the line as it was probably meant.
  case noTab(instead: String?)
  case manyTabs(Int, instead: String?)
  /// A side without words.
  case empty(Side)
  case tooLong(Side, words: Int, limit: Int)
  /// `<END>`, which ends every sentence by itself, is among the words.
  case end(Side, instead: String?)
  case tooManyPairs(limit: Int)
  /// More different words than a vocabulary may have.
  case tooManyWords(Side, limit: Int)

  /// Of a pair.
  public enum Side: Equatable, Sendable {
    /// Before the tab.
    case source
    /// Behind it.
    case target

    fileprivate var name: Bilingual {
      switch self {
      case .source: Bilingual(en: "the source, before the tab,", vi: "câu nguồn, trước dấu tab,")
      case .target: Bilingual(en: "the target, behind the tab,", vi: "câu đích, sau dấu tab,")
      }
    }
  }

  /// - Parameters:
  ///   - file: as the lesson names it.
  ///   - line: from 1.
  func wording(in file: String, line: Int) -> Wording {
    let place = Bilingual(en: "line \(line) of '\(file)': ", vi: "dòng \(line) của '\(file)': ")
    func told(en: String, vi: String, help: Bilingual) -> Wording {
      Wording(en: place.en + en, vi: place.vi + vi, help: help)
    }
    switch self {
    case .noPairs:
      return Wording(
        en: "'\(file)' holds no pair of sentences", vi: "'\(file)' không có cặp câu nào",
        help: Self.recipe(nil))
    case .notUTF8(let column):
      return told(
        en: "character \(column) is not UTF-8", vi: "ký tự thứ \(column) không phải UTF-8",
        help: Bilingual(
          en: "save the file as UTF-8 and try again", vi: "hãy lưu tệp ở dạng UTF-8 rồi thử lại"))
    case .noTab(let instead):
      return told(
        en: "there is no tab between a source and a target",
        vi: "không có dấu tab giữa câu nguồn và câu đích", help: Self.recipe(instead))
    case .manyTabs(let count, let instead):
      return told(
        en: "there are \(count) tabs, where a pair has one",
        vi: "có \(count) dấu tab, trong khi một cặp chỉ có một", help: Self.recipe(instead))
    case .empty(let side):
      return told(
        en: "\(side.name.en) has no words", vi: "\(side.name.vi) không có từ nào",
        help: Self.recipe(nil))
    case .tooLong(let side, let words, let limit):
      return told(
        en: "\(side.name.en) has \(words) words; a sentence may have \(limit)",
        vi: "\(side.name.vi) có \(words) từ; một câu có thể có nhiều nhất \(limit)",
        help: Bilingual(
          en: "split it, or leave it out", vi: "hãy tách câu ấy ra, hoặc bỏ đi"))
    case .end(let side, let instead):
      return told(
        en: "\(side.name.en) holds <END>, which ends every sentence by itself",
        vi: "\(side.name.vi) có <END>, dấu này câu nào cũng tự có", help: Self.recipe(instead))
    case .tooManyPairs(let limit):
      let limit = CallProblem.grouped(Double(limit))
      return told(
        en: "here begins pair \(limit) + 1; a file may have \(limit)",
        vi: "đây là cặp thứ \(limit) + 1; một tệp có thể có nhiều nhất \(limit)",
        help: Bilingual(
          en: "take fewer: a lesson's model learns from thousands",
          vi: "hãy lấy ít hơn: mô hình của bài học chỉ cần vài nghìn cặp"))
    case .tooManyWords(let side, let limit):
      let limit = CallProblem.grouped(Double(limit))
      return told(
        en: "\(side.name.en) has more than \(limit) different words up to here",
        vi: "đến đây \(side.name.vi) đã có hơn \(limit) từ khác nhau",
        help: Bilingual(
          en: "take sentences about fewer things, or write all words in small letters",
          vi: "hãy lấy những câu về ít chủ đề hơn, hoặc viết mọi từ bằng chữ thường"))
    }
  }

  private static func recipe(_ instead: String?) -> Bilingual {
    // A tab can't be seen.
    let line =
      instead?.split(separator: "\t").joined(separator: " ⇥ ")
      ?? "tôi là sinh viên ⇥ I am a student"
    return Bilingual(
      en: "write a pair a line, with one tab (⇥) between: \(line)",
      vi: "mỗi dòng viết một cặp câu, ở giữa là một dấu tab (⇥): \(line)")
  }
}
