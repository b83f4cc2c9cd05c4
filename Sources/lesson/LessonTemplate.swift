internal import Diagnostics

/// A lesson of three steps, for somebody who starts one.
struct LessonTemplate {
  let language: Language

  var text: String {
    switch language {
    case .english:
      lesson(
        title: "My lesson", keys: "the", cat: "cat", sleeps: "sleeps",
        introduction: """
          A decoder asks; every word of the source answers. Change a number, render again, and
          everything below it changes.
          """,
        score: "How well does each word answer the query?", scoreCaption: "Query times key",
        weights: "Softmax turns the scores into shares of one whole:",
        weightsCaption: "Each in 0…1, together 1", got: "gets", ofAttention: "of the attention.",
        context: "The states, each as much as its weight:", contextCaption: "The weighted sum")
    case .vietnamese:
      lesson(
        title: "Bài học của tôi", keys: "con", cat: "mèo", sleeps: "ngủ",
        introduction: """
          Bộ giải mã hỏi, mỗi từ của câu nguồn trả lời. Bạn hãy đổi một con số rồi xuất lại báo cáo:
          mọi số phía sau đều đổi theo.
          """,
        score: "Mỗi từ đáp lại truy vấn tốt đến đâu?", scoreCaption: "Truy vấn nhân khóa",
        weights: "Softmax biến các điểm thành những phần của một tổng thể:",
        weightsCaption: "Mỗi số trong 0…1, tổng bằng 1", got: "được", ofAttention: "sự chú ý.",
        context: "Các trạng thái, mỗi trạng thái góp theo trọng số của nó:",
        contextCaption: "Tổng có trọng số")
    }
  }

  private func lesson(
    title: String, keys the: String, cat: String, sleeps: String, introduction: String,
    score: String, scoreCaption: String, weights: String, weightsCaption: String, got: String,
    ofAttention: String, context: String, contextCaption: String
  ) -> String {
    """
    ---
    title: \(title)
    language: \(language.rawValue)
    ---

    # \(title)

    \(introduction)

    ```swift run
    let words = ["\(the)", "\(cat)", "\(sleeps)"]
    let states: Matrix = [
      [1, 0, 2],
      [0, 3, 1],
      [2, 1, 0],
    ]
    let query: Vector = [0, 1, 1]
    ```

    \(score)

    ```swift step=score
    //| caption: \(scoreCaption)
    //| keys: words
    let scores = score(query: query, keys: states, by: .dot)
    ```

    \(weights)

    ```swift step=weights
    //| caption: \(weightsCaption)
    let weights = softmax(scores)
    ```

    *\(cat)* \(got) `{swift} weights[1]` \(ofAttention)

    \(context)

    ```swift step=context
    //| caption: \(contextCaption)
    let context = contextVector(weights: weights, values: states)
    ```

    """
  }
}
