internal import Diagnostics

/// A problem sheet for somebody who starts one.
struct ExerciseTemplate {
  let language: Language

  var text: String {
    switch language {
    case .english: Self.english
    case .vietnamese: Self.vietnamese
    }
  }

  private static let english = """
    ---
    title: My problem sheet
    language: en
    ---

    # My problem sheet

    The encoder has read three words, and left a state for each:

    ```swift run
    let words = ["the", "cat", "sleeps"]
    let states: Matrix = [
      [1, 0, 2],
      [0, 3, 1],
      [2, 1, 0],
    ]
    ```

    Write each answer between the lines that begin with three backticks. Every student gets numbers of
    their own.

    ```yaml exercise
    id: score-of-cat
    points: 1
    kind: number
    ask: The decoder asks with {{q}}. What is the dot-product score of *cat*?
    numbers:
      q: 'integers(1...4, count: 3)'
    answer: 'score(query: q, keys: states, by: .dot)[1]'
    wrong: [common]
    hint: ['Multiply the numbers that stand at the same place, then add.']
    ```

    ```yaml exercise
    id: weights
    points: 3
    kind: vector
    ask: The scores are {{e}}. Which weights does softmax make of them?
    numbers:
      e: 'distinctIntegers(-2...3, count: 3)'
    answer: 'softmax(e)'
    credit: each
    property: rows sum to 1
    wrong:
      - common
      - when: 'softmax(-1.0 * e)'
        say: The largest score gets the largest weight; yours are the other way round.
        credit: 0.25
    hint: [Take exp of every score first., Then divide each by their sum.]
    ```

    ```yaml exercise
    id: what-weights-are
    points: 1
    kind: choice
    ask: What do the weights of one query always do?
    options:
      - {text: They sum to 1., right: true}
      - {text: They are learned with the model., say: Learned are W and v; weights are computed anew for each query.}
      - {text: They say how likely each word is., say: That is the output of the decoder; weights say where it looks.}
    ```

    """

  private static let vietnamese = """
    ---
    title: Bài tập của tôi
    language: vi
    ---

    # Bài tập của tôi

    Bộ mã hóa đã đọc ba từ, và để lại một trạng thái ẩn cho mỗi từ:

    ```swift run
    let words = ["con", "mèo", "ngủ"]
    let states: Matrix = [
      [1, 0, 2],
      [0, 3, 1],
      [2, 1, 0],
    ]
    ```

    Hãy viết mỗi câu trả lời giữa hai dòng bắt đầu bằng ba dấu nháy ngược. Mỗi học viên có số của riêng
    mình.

    ```yaml exercise
    id: diem-cua-meo
    points: 1
    kind: number
    ask: Bộ giải mã truy vấn bằng {{q}}. Điểm tích vô hướng của từ *mèo* là bao nhiêu?
    numbers:
      q: 'integers(1...4, count: 3)'
    answer: 'score(query: q, keys: states, by: .dot)[1]'
    wrong: [common]
    hint: [Nhân các số ở cùng vị trí rồi cộng lại.]
    ```

    ```yaml exercise
    id: trong-so
    points: 3
    kind: vector
    ask: Các điểm là {{e}}. Softmax biến chúng thành những trọng số nào?
    numbers:
      e: 'distinctIntegers(-2...3, count: 3)'
    answer: 'softmax(e)'
    credit: each
    property: rows sum to 1
    wrong:
      - common
      - when: 'softmax(-1.0 * e)'
        say: Điểm lớn nhất được trọng số lớn nhất; của bạn thì ngược lại.
        credit: 0.25
    hint: [Trước hết lấy exp của từng điểm., Sau đó chia mỗi số cho tổng của chúng.]
    ```

    ```yaml exercise
    id: trong-so-la-gi
    points: 1
    kind: choice
    ask: Với một truy vấn, các trọng số chú ý luôn thế nào?
    options:
      - {text: Có tổng bằng 1., right: true}
      - {text: Được học cùng với mô hình., say: Những gì được học là W và v; trọng số được tính lại cho từng truy vấn.}
      - {text: Cho biết mỗi từ có khả năng đến đâu., say: Đó là đầu ra của bộ giải mã; trọng số cho biết nó nhìn vào đâu.}
    ```

    """
}
