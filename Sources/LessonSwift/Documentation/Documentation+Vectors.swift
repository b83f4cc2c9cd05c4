internal import Diagnostics

extension Documentation {
  static let vectors: [Documentation] = [
    Documentation(
      "Vector",
      en: "A row of numbers: a state, a query, the weights of one word.",
      vi: "Một dãy số: một trạng thái, một truy vấn, trọng số của một từ.",
      sizes: "values n → n", cost: "n",
      meanings: ["values": Bilingual(en: "its numbers", vi: "các số của nó")],
      example: "Vector([2, 1, 3, 1])"),
    Documentation(
      "Matrix",
      en: "A table of numbers: a state a row, or what a layer has learned.",
      vi: "Một bảng số: mỗi hàng một trạng thái, hoặc điều một lớp đã học.",
      sizes: "values m · n → m × n", cost: "m · n",
      meanings: ["values": Bilingual(en: "its numbers, row by row", vi: "các số, từng hàng một")],
      example: """
        let states: Matrix = [[3, 1], [1, 2], [0, 3]]
        let same = Matrix(rows: 3, columns: 2, values: [3, 1, 1, 2, 0, 3])
        states - same
        """),
    Documentation(
      "Double",
      en: "A number with decimals, made of a whole one too.",
      vi: "Số có phần thập phân; số nguyên cũng đổi thành nó được.",
      cost: "1",
      example: """
        let n = 3
        1 / Double(n)
        """),
    Documentation(
      "Int",
      en: "A whole number; of one with decimals it keeps what stands before the point.",
      vi: "Số nguyên; với số thập phân nó giữ phần trước dấu chấm.",
      cost: "1", example: "Int(2.75)"),
    Documentation(
      "Vector.random",
      en: "Numbers as an untrained model has them: normal, around 0.",
      vi: "Các số như ở mô hình chưa huấn luyện: phân phối chuẩn, quanh 0.",
      sizes: "→ n", cost: "20 · n", example: "Vector.random(count: 3, seed: 7)"),
    Documentation(
      "Matrix.random",
      en: "A matrix as an untrained layer has it: normal, around 0.",
      vi: "Ma trận như ở lớp chưa huấn luyện: phân phối chuẩn, quanh 0.",
      sizes: "→ m × n", cost: "20 · m · n",
      example: "Matrix.random(rows: 2, columns: 3, seed: 7)"),
    Documentation(
      "Vector.count",
      en: "How many numbers a vector has; lists have it too.",
      vi: "Số phần tử của một vector; danh sách cũng có.",
      cost: "1",
      example: """
        let state: Vector = [2, 1, 3, 1]
        state.count
        """),
    Documentation(
      "Matrix.count",
      en: "How many rows a matrix has: it is counted as a list of rows is.",
      vi: "Số hàng của một ma trận: nó được đếm như một danh sách các hàng.",
      cost: "1",
      example: """
        let states: Matrix = [[3, 1], [1, 2], [0, 3]]
        states.count
        """),
    Documentation(
      "Matrix.rows",
      en: "How many rows a matrix has: one a word, mostly.",
      vi: "Số hàng của một ma trận: thường mỗi từ một hàng.",
      cost: "1",
      example: """
        let states: Matrix = [[3, 1], [1, 2], [0, 3]]
        states.rows
        """),
    Documentation(
      "Matrix.columns",
      en: "How wide the rows of a matrix are.",
      vi: "Mỗi hàng của ma trận rộng bao nhiêu.",
      cost: "1",
      example: """
        let states: Matrix = [[3, 1], [1, 2], [0, 3]]
        states.columns
        """),
    Documentation(
      "Matrix.transposed",
      en: "Makes columns of the rows, so that a product fits.",
      vi: "Đổi hàng thành cột để phép nhân khớp cỡ.",
      sizes: "m × n → n × m", cost: "m · n",
      example: """
        let states: Matrix = [[3, 1], [1, 2], [0, 3]]
        states.transposed()
        """),
    Documentation(
      "dot",
      en: "One number for how much two vectors point the same way.",
      vi: "Một số cho biết hai vector cùng hướng đến đâu.",
      sizes: "a d, b d → 1", cost: "d",
      meanings: ["b": Bilingual(en: "as wide as a", vi: "rộng bằng a")],
      example: "dot([2, 1, 3, 1], [3, 1, 2, 0])"),
    Documentation(
      "hadamard",
      en: "Multiplies number by number, as gates do.",
      vi: "Nhân từng số với từng số, như các cổng vẫn làm.",
      sizes: "a n, b n → n; a m × n, b m × n → m × n", cost: "n; m · n",
      meanings: ["b": Bilingual(en: "of the same size as a", vi: "cùng cỡ với a")],
      example: "hadamard([1, 2, 3], [0, 0.5, 1])"),
    Documentation(
      "concatenate",
      en: "Writes one vector behind the other.",
      vi: "Viết vector này nối sau vector kia.",
      sizes: "a m, b n → m + n", cost: "m + n",
      meanings: ["b": Bilingual(en: "the one behind it", vi: "cái đứng sau")],
      example: "concatenate([1, 2], [3, 4, 5])"),
    Documentation(
      "sum",
      en: "Adds all numbers up; weights must come to 1.",
      vi: "Cộng mọi số lại; các trọng số phải có tổng bằng 1.",
      sizes: "x n → 1; x m × n → 1", cost: "n; m · n",
      example: "sum([0.5, 0.25, 0.25])"),
    Documentation(
      "max",
      en: "The largest of the numbers.", vi: "Số lớn nhất.",
      sizes: "x n → 1", cost: "n", example: "max([9, 13, 9])"),
    Documentation(
      "argmax",
      en: "Where the largest number stands, from 0: the word that is attended to most.",
      vi: "Số lớn nhất đứng ở đâu, đếm từ 0: từ được chú ý nhiều nhất.",
      sizes: "x n → 1", cost: "n", example: "argmax([9, 13, 9])"),
    Documentation(
      "norm",
      en: "How long a vector is.", vi: "Độ dài của một vector.",
      sizes: "x n → 1", cost: "n", example: "norm([3, 4])"),
    Documentation(
      "oneHot",
      en: "A 1 at one place, 0 elsewhere: a word, or attention before the first word.",
      vi: "Số 1 ở một vị trí, còn lại là 0: một từ, hoặc chú ý trước từ đầu tiên.",
      sizes: "→ n", cost: "n",
      meanings: [
        "index": Bilingual(en: "where the 1 stands, from 0", vi: "vị trí của số 1, đếm từ 0")
      ],
      example: "oneHot(1, count: 4)"),
  ]

  static let elementary: [Documentation] = [
    Documentation(
      "exp",
      en: "Makes every number positive, and large ones much larger: the heart of softmax.",
      vi: "Làm mọi số thành dương, số lớn càng lớn hơn: cốt lõi của softmax.",
      sizes: "x n → n; x m × n → m × n", cost: "10 · n; 10 · m · n",
      example: "exp([0, 1, 2])"),
    Documentation(
      "log",
      en: "The natural logarithm, which undoes exp.",
      vi: "Logarit tự nhiên, phép ngược của exp.",
      sizes: "x n → n; x m × n → m × n", cost: "10 · n; 10 · m · n",
      example: "log([1, 10, 100])"),
    Documentation(
      "sqrt",
      en: "The square root, by which scaled scores are divided.",
      vi: "Căn bậc hai; điểm scaledDot chia cho căn bậc hai của độ rộng.",
      sizes: "x n → n; x m × n → m × n", cost: "10 · n; 10 · m · n",
      example: """
        let d = 64.0
        1 / sqrt(d)
        """),
    Documentation(
      "tanh",
      en: "Bends every number into −1…1, as the hidden layer of additive scores does.",
      vi: "Uốn mọi số vào khoảng −1…1, như lớp ẩn của điểm additive.",
      sizes: "x n → n; x m × n → m × n", cost: "10 · n; 10 · m · n",
      example: "tanh([-2, 0, 2])"),
    Documentation(
      "sigmoid",
      en: "Bends every number into 0…1: how far a gate is open.",
      vi: "Uốn mọi số vào khoảng 0…1: cổng mở đến đâu.",
      sizes: "x n → n; x m × n → m × n", cost: "10 · n; 10 · m · n",
      example: "sigmoid([-2, 0, 2])"),
    Documentation(
      "eluPlusOne",
      en: "Makes every number positive, so that linear attention can do without softmax.",
      vi: "Làm mọi số thành dương để chú ý tuyến tính không cần softmax.",
      sizes: "x n → n; x m × n → m × n", cost: "10 · n; 10 · m · n",
      example: "eluPlusOne([-2, 0, 2])"),
  ]
}
