public import LessonSwift

extension Documentation {
  /// What ``Catalogue/withLearning(_:files:)`` offers, in the order in which a lesson comes to it.
  public static let learning: [Topic] = [
    Topic(
      en: "Models that learn", vi: "Mô hình biết học",
      training + evaluation + translation),
    Topic(en: "What there is to learn", vi: "Bài toán để học", tasks),
    Topic(
      en: "Kinds of attention to learn with", vi: "Các kiểu chú ý để học", attentionKinds + cells),
    Topic(en: "Numbers from files", vi: "Số lấy từ tệp", files),
  ]

  /// A model in no time, for examples.
  static let smallModel = """
    let model = train(task: .vietnameseNumbers(digits: 1...2), hidden: 8, steps: 3, batch: 4, seed: 1)

    """
}
