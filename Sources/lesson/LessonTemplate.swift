internal import Diagnostics

/// A lesson of the five steps, for somebody who starts one.
struct LessonTemplate {
  let language: Language

  var text: String {
    switch language {
    case .english: Self.english
    case .vietnamese: Self.vietnamese
    }
  }

  private static let english = """
    ---
    title: My lesson
    language: en
    seed: 1
    ---

    # My lesson

    A decoder has just written "con" and asks what to look at next; every word of "the cat sleeps"
    answers. Change a number, render again, and everything below it changes.

    ```swift run
    let words = ["the", "cat", "sleeps"]
    let states: Matrix = [
      [1, 0, 2],
      [0, 3, 1],
      [2, 1, 0],
    ]
    let query: Vector = [0, 1, 1]
    ```

    **1.** How well does each word answer the query?

    ```swift step=score
    //| caption: Query times key
    //| keys: words
    let scores = score(query: query, keys: states, by: .dot)
    ```

    **2.** Softmax turns the scores into shares of one whole:

    ```swift step=weights
    //| caption: Each in 0…1, together 1
    let weights = softmax(scores)
    ```

    *cat* gets `{swift} weights[1]` of the attention.

    **3.** The states, each as much as its weight:

    ```swift step=context
    //| caption: The weighted sum
    let context = contextVector(weights: weights, values: states)
    ```

    **4.** The context and the word that was written last go into the decoder together:

    ```swift step=combine
    //| caption: "[c; y]: the context, then the previous word"
    let previous: Vector = [1, 0]
    let input = combine(context, with: previous)
    ```

    **5.** The decoder makes its new state of them, and of that a probability for each word it knows.
    Nobody has trained it: its numbers are drawn, with the seed at the top, and so is what it says.

    ```swift step=output
    //| caption: Which word comes next?
    //| keys: answers
    let answers = ["con", "mèo", "ngủ"]
    let state = tanh(Matrix.random(rows: 3, columns: 5, seed: seed) * input)
    let W = Matrix.random(rows: 3, columns: 3, seed: seed + 1)
    let probabilities = wordProbabilities(state: state, W: W, b: [0, 0, 0])
    ```

    It says "`{swift} answers[argmax(probabilities)]`".

    """

  private static let vietnamese = """
    ---
    title: Bài học của tôi
    language: vi
    seed: 1
    ---

    # Bài học của tôi

    Bộ giải mã vừa viết xong từ "the" và hỏi nên nhìn vào đâu tiếp; mỗi từ của câu "con mèo ngủ" trả
    lời một tiếng. Bạn hãy đổi một con số rồi xuất lại báo cáo: mọi số phía sau đều đổi theo.

    ```swift run
    let words = ["con", "mèo", "ngủ"]
    let states: Matrix = [
      [1, 0, 2],
      [0, 3, 1],
      [2, 1, 0],
    ]
    let query: Vector = [0, 1, 1]
    ```

    **1.** Mỗi từ đáp lại truy vấn tốt đến đâu?

    ```swift step=score
    //| caption: Truy vấn nhân khóa
    //| keys: words
    let scores = score(query: query, keys: states, by: .dot)
    ```

    **2.** Softmax biến các điểm thành những phần của một tổng thể:

    ```swift step=weights
    //| caption: Mỗi số trong 0…1, tổng bằng 1
    let weights = softmax(scores)
    ```

    *mèo* được `{swift} weights[1]` sự chú ý.

    **3.** Các trạng thái, mỗi trạng thái góp theo trọng số của nó:

    ```swift step=context
    //| caption: Tổng có trọng số
    let context = contextVector(weights: weights, values: states)
    ```

    **4.** Vector ngữ cảnh và từ vừa viết cùng đi vào bộ giải mã:

    ```swift step=combine
    //| caption: "[c; y]: ngữ cảnh trước, từ vừa viết sau"
    let previous: Vector = [1, 0]
    let input = combine(context, with: previous)
    ```

    **5.** Từ đó bộ giải mã tạo ra trạng thái mới, rồi từ trạng thái ấy là một xác suất cho mỗi từ nó
    biết. Chưa ai huấn luyện nó: các số của nó được gieo ngẫu nhiên từ `seed` ở đầu bài, nên nó nói gì
    cũng là ngẫu nhiên.

    ```swift step=output
    //| caption: Từ tiếp theo là từ nào?
    //| keys: answers
    let answers = ["the", "cat", "sleeps"]
    let state = tanh(Matrix.random(rows: 3, columns: 5, seed: seed) * input)
    let W = Matrix.random(rows: 3, columns: 3, seed: seed + 1)
    let probabilities = wordProbabilities(state: state, W: W, b: [0, 0, 0])
    ```

    Nó nói "`{swift} answers[argmax(probabilities)]`".

    """
}
