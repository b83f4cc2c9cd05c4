internal import Diagnostics
internal import LessonSwift

extension Documentation {
  private static let lengths = Bilingual(
    en: "how many letters a source has", vi: "một câu nguồn có bao nhiêu chữ cái")
  private static let symbols = Bilingual(
    en: "how many different letters there are", vi: "có bao nhiêu chữ cái khác nhau")

  static let tasks: [Documentation] = [
    Documentation(
      "LearningTask",
      en: "Something to learn: it draws as many pairs of sentences as one likes.",
      vi: "Một bài toán để học: nó rút ra bao nhiêu cặp câu cũng được.", cost: "1",
      meanings: [
        "name": Bilingual(en: "as lessons write it", vi: "tên như bài học viết"),
        "lengths": Bilingual(
          en: "the lengths that it draws", vi: "các độ dài được rút ra"),
      ],
      example: """
        let task: LearningTask = .reversal
        task.name
        """),
    Documentation(
      "LearningTask.reversal",
      en: "A row of letters to write backwards: a b c becomes c b a.",
      vi: "Một dãy chữ cái phải viết ngược lại: a b c thành c b a.", cost: "1",
      meanings: ["lengths": lengths, "symbols": symbols],
      example: """
        let task: LearningTask = .reversal(lengths: 2...5, symbols: 4)
        task.name
        """),
    Documentation(
      "LearningTask.copy",
      en: "A row of letters to write as it is.",
      vi: "Một dãy chữ cái phải chép lại y nguyên.", cost: "1",
      meanings: ["lengths": lengths, "symbols": symbols],
      example: """
        let task: LearningTask = .copy(lengths: 2...5, symbols: 4)
        task.name
        """),
    Documentation(
      "LearningTask.stablePartition",
      en: "Small letters first, then capitals, each as they come: b A a C becomes b a A C.",
      vi: "Chữ thường trước, chữ hoa sau, giữ nguyên thứ tự: b A a C thành b a A C.", cost: "1",
      meanings: ["lengths": lengths, "symbols": symbols],
      example: """
        let task: LearningTask = .stablePartition(lengths: 2...5, symbols: 4)
        task.name
        """),
    Documentation(
      "LearningTask.vietnameseNumbers",
      en: "Numbers in Vietnamese words to write in digits: hai mươi mốt becomes 2 1.",
      vi: "Số đọc bằng lời, phải viết bằng chữ số: hai mươi mốt thành 2 1.", cost: "1",
      meanings: [
        "digits": Bilingual(en: "how many digits numbers have", vi: "các số có bao nhiêu chữ số")
      ],
      example: """
        let task: LearningTask = .vietnameseNumbers(digits: 1...3)
        task.name
        """),
    Documentation(
      "LearningTask.corpus",
      en: "Your own pairs of sentences from a file: a pair a line, with a tab between.",
      vi: "Các cặp câu của chính bạn, lấy từ một tệp: mỗi dòng một cặp, ở giữa là dấu tab.",
      cost: "100,000,000",
      meanings: [
        "file": Bilingual(
          en: "its path from the lesson's folder, never out of it",
          vi: "đường dẫn tính từ thư mục của bài học, không ra ngoài thư mục ấy")
      ],
      example: """
        let task: LearningTask = .corpus("pairs.tsv")
        task.lengths
        """),
    Documentation(
      "LearningTask.vietnameseDates",
      en: "Dates in Vietnamese words to write as YYYYMMDD, what is said first last.",
      vi: "Ngày tháng đọc bằng lời, phải viết thành NNNNTTNN: năm, tháng, ngày.", cost: "1",
      meanings: [
        "years": Bilingual(en: "the first and the last year", vi: "năm đầu và năm cuối")
      ],
      example: """
        let task: LearningTask = .vietnameseDates(years: 2000...2030)
        task.name
        """),
  ]
}
