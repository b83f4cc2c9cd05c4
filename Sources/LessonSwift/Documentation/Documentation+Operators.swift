internal import Diagnostics

extension Documentation {
  static let operators: [Documentation] = [
    Documentation(
      "+",
      en: "Adds numbers, vectors and matrices number by number; joins strings and lists.",
      vi: "Cộng số, vector và ma trận theo từng số; nối chuỗi và danh sách.",
      sizes: "left n, right n → n; left m × n, right m × n → m × n", cost: "n; m · n",
      example: """
        let state: Vector = [1, 2]
        state + [0.5, -0.5]
        """),
    Documentation(
      "-",
      en: "Subtracts numbers, vectors and matrices number by number; before one, turns its sign.",
      vi: "Trừ số, vector và ma trận theo từng số; đứng trước thì đổi dấu.",
      sizes: "left n, right n → n; left m × n, right m × n → m × n; value n → n",
      cost: "n; m · n",
      example: """
        let state: Vector = [1, 2]
        -state - [0.5, -0.5]
        """),
    Documentation(
      "*",
      en:
        "Multiplies: numbers, all numbers of a vector or matrix by one, a matrix with what it maps.",
      vi: "Nhân: hai số, mọi số của vector hoặc ma trận với một số, ma trận với thứ nó biến đổi.",
      sizes: "left m × n, right n → m; left l × m, right m × n → l × n", cost: "m · n; l · m · n",
      example: """
        let W: Matrix = [[1, 2], [0, 1], [3, 0]]
        let state: Vector = [1, 0.5]
        W * state
        """),
    Documentation(
      "/",
      en: "Divides a number, or every number of a vector or matrix; whole numbers lose their rest.",
      vi: "Chia một số, hoặc mọi số của vector hay ma trận; số nguyên thì bỏ phần dư.",
      sizes: "left n → n; left m × n → m × n", cost: "n; m · n",
      example: """
        let shares: Vector = [13, 9, 9]
        shares / sum(shares)
        """),
    Documentation(
      "<",
      en: "Whether one number is smaller than another.",
      vi: "Số này có nhỏ hơn số kia không.",
      cost: "1",
      example: """
        let weights = softmax([2, 1, 0.1])
        weights[0] < 0.5
        """),
    Documentation(
      "<=",
      en: "Whether one number is at most another.",
      vi: "Số này có nhỏ hơn hoặc bằng số kia không.",
      cost: "1",
      example: """
        let weights = softmax([2, 1, 0.1])
        weights[0] <= 0.5
        """),
    Documentation(
      ">",
      en: "Whether one number is larger than another.",
      vi: "Số này có lớn hơn số kia không.",
      cost: "1",
      example: """
        let weights = softmax([2, 1, 0.1])
        weights[0] > 0.5
        """),
    Documentation(
      ">=",
      en:
        "Whether one number is at least another: so a lesson claims something of what it computed.",
      vi:
        "Số này có lớn hơn hoặc bằng số kia không: nhờ đó bài học khẳng định một điều đã tính ra.",
      cost: "1",
      example: """
        let weights = softmax([2, 1, 0.1])
        weights[0] >= 0.5
        """),
    Documentation(
      "==",
      en: "Whether two numbers, texts or lists of words are the same, to the last digit.",
      vi: "Hai số, hai chuỗi hay hai danh sách từ có giống hệt nhau không, đến từng chữ số cuối.",
      cost: "1",
      example: """
        argmax([2, 5, 1]) == 1
        """),
    Documentation(
      "!=",
      en: "Whether two numbers, texts or lists of words differ.",
      vi: "Hai số, hai chuỗi hay hai danh sách từ có khác nhau không.",
      cost: "1",
      example: """
        ["I", "am"] != ["I"]
        """),
    Documentation(
      "...",
      en: "The places from one to another, both included.",
      vi: "Các vị trí từ đầu này đến đầu kia, gồm cả hai đầu.",
      cost: "1",
      example: """
        let state: Vector = [3, 1, 4, 1]
        state[1...2]
        """),
    Documentation(
      "..<",
      en: "The places from one up to another, which is left out.",
      vi: "Các vị trí từ đầu này đến đầu kia, không gồm đầu kia.",
      cost: "1",
      example: """
        let state: Vector = [3, 1, 4, 1]
        state[1..<3]
        """),
    Documentation(
      "[]",
      en: "A number of a vector, a row or number of a matrix, or several; an element of a list.",
      vi:
        "Một số của vector, một hàng hay một số của ma trận, hoặc vài cái; phần tử của danh sách.",
      sizes: "whole n → 1; whole m × n → n", cost: "1; n",
      example: """
        let states: Matrix = [[3, 1], [1, 2], [0, 3]]
        states[2]
        """),
  ]
}
