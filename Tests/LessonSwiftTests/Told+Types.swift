extension Told {
  /// What a type can be wrong with.
  static let types: [Told] = [
    Told(
      "let x: Double = n", at: "n",
      "Double is needed, but this is Int",
      "write Double(n)"),
    Told(
      "let x: Double = q.count", at: "q.count",
      "Double is needed, but this is Int",
      "write Double(q.count)"),
    Told(
      "let x: Double = (n + 1)", at: "(n + 1)",
      "Double is needed, but this is Int",
      "write Double(…) around it"),
    Told(
      "let h = 2.5\nlet i: Int = h", at: "h",
      "Int is needed, but this is Double",
      "write Int(h)"),
    Told(
      "let a = [1, 2]\nlet v: Vector = a", at: "a",
      "Vector is needed, but this is [Int]",
      "say so where it is bound: let a: Vector = …"),
    Told(
      "let a = [1.5, 2]\nlet v: Vector = a", at: "a",
      "Vector is needed, but this is [Double]",
      "write Vector(a)"),
    Told(
      "let a = [[1, 2]]\nlet m: Matrix = a", at: "a",
      "Matrix is needed, but this is [[Int]]",
      "say so where it is bound: let a: Matrix = …"),
    Told(
      "let v: Vector = k", at: "k",
      "Vector is needed, but this is Matrix",
      "take one row: x[0]"),
    Told(
      "let m: Matrix = q", at: "q",
      "Matrix is needed, but this is Vector",
      "write [q], a matrix of one row"),
    Told(
      "let x: Double = q", at: "q",
      "Double is needed, but this is Vector",
      "take one number: x[0]"),
    Told(
      "let x: Int = \"a\"", at: "\"a\"",
      "Int is needed, but this is String",
      nil),
    Told(
      "compare(query: q, keys: k, values: k, by: .dot)", at: ".dot",
      "compare's 'by' takes [Score], but this is Score",
      "`by` takes a list: [.dot]"),
    Told(
      "compare(query: q, keys: k, values: k, by: .cosine(beta: 2))", at: ".cosine(beta: 2)",
      "compare's 'by' takes [Score], but this is Score",
      "`by` takes a list: [.cosine(…)]"),
    Told(
      "let s: Score = .dot\ncompare(query: q, keys: k, values: k, by: s)", at: "s",
      "compare's 'by' takes [Score], but this is Score",
      "`by` takes a list: [s]"),
    Told(
      "compare(query: q, keys: k, values: k, by: [.dot], normalizers: .hard)", at: ".hard",
      "compare's 'normalizers' takes [Normalizer], but this is Normalizer",
      "`normalizers` takes a list: [.hard]"),
    Told(
      "let m: Mask = .keep(true)", at: "true",
      "keep takes [Bool], but this is Bool",
      "write a list: […]"),
    Told(
      "softmax(2)", at: "2",
      "softmax takes Vector or Matrix, but this is Int",
      nil),
    Told(
      "softmax(words)", at: "words",
      "softmax takes Vector or Matrix, but this is [String]",
      nil),
    Told(
      "score(query: k, keys: k, by: .dot)", at: "k",
      "score's 'query' takes Vector, but this is Matrix",
      "take one row: x[0]"),
    Told(
      "let a = [1, 2]\nsoftmax(a)", at: "a",
      "softmax takes Vector or Matrix, but this is [Int]",
      "say so where it is bound: let a: Vector = …"),
    Told(
      "softmax(q, temperature: n)", at: "n",
      "softmax's 'temperature' takes Double, but this is Int",
      "write Double(n)"),
    Told(
      "score(query: q, keys: q, by: .dot)", at: "q",
      "score's 'keys' takes Matrix, but this is Vector",
      "write [q], a matrix of one row"),
    Told(
      "n * q", at: "n",
      "Int * Vector is not defined",
      "write Double(n)"),
    Told(
      "q * q.count", at: "q.count",
      "Vector * Int is not defined",
      "write Double(q.count)"),
    Told(
      "q * (n + 1)", at: "(n + 1)",
      "Vector * Int is not defined",
      "write Double(…) around it"),
    Told(
      "q + 1", at: "q + 1",
      "Vector + Int is not defined",
      "there is Vector + Vector"),
    Told(
      "q * k", at: "q * k",
      "Vector * Matrix is not defined",
      "there is Double * Vector, Vector * Double, Double * Matrix, Matrix * Double, Matrix * Vector, Matrix * Matrix"
    ),
    Told(
      "n / 2.0", at: "n",
      "Int / Double is not defined",
      "write Double(n)"),
    Told(
      "\"a\" * 2", at: "\"a\" * 2",
      "String * Int is not defined",
      nil),
    Told(
      "1 + \"a\"", at: "1 + \"a\"",
      "Int + String is not defined",
      "there is String + String"),
    Told(
      "1 / q", at: "1 / q",
      "Int / Vector is not defined",
      "there is Vector / Double"),
    Told(
      "-\"a\"", at: "-\"a\"",
      "String has no negative",
      "a minus stands before a number, a Vector or a Matrix"),
    Told(
      "-true", at: "-true",
      "Bool has no negative",
      "a minus stands before a number, a Vector or a Matrix"),
    Told(
      "q[\"a\"]", at: "q[\"a\"]",
      "Vector can't be read with [String]",
      "array[i], vector[i] and matrix[i, j] read one element, matrix[i] a row, vector[i...j] and matrix[i...j] a part"
    ),
    Told(
      "q[0, 1]", at: "q[0, 1]",
      "Vector can't be read with [Int, Int]",
      "array[i], vector[i] and matrix[i, j] read one element, matrix[i] a row, vector[i...j] and matrix[i...j] a part"
    ),
    Told(
      "n[0]", at: "n[0]",
      "Int can't be read with [Int]",
      "array[i], vector[i] and matrix[i, j] read one element, matrix[i] a row, vector[i...j] and matrix[i...j] a part"
    ),
    Told(
      "words[0...1]", at: "words[0...1]",
      "[String] can't be read with [ClosedRange<Int>]",
      "array[i], vector[i] and matrix[i, j] read one element, matrix[i] a row, vector[i...j] and matrix[i...j] a part"
    ),
    Told(
      "[1, \"a\"]", at: "\"a\"",
      "an array holds one type: it begins with Int, but this is String",
      "a tuple in round brackets can hold several types: (1, \"a\")"),
    Told(
      "[q, k]", at: "k",
      "an array holds one type: it begins with Vector, but this is Matrix",
      "a tuple in round brackets can hold several types: (1, \"a\")"),
    Told(
      "let (a, b) = 3", at: "3",
      "2 names can't be bound to Int",
      "write as many names as the tuple has parts: let (a, b) = (1, 2)"),
    Told(
      "let (a, b, c) = (1, 2)", at: "(1, 2)",
      "3 names can't be bound to (Int, Int)",
      "write as many names as the tuple has parts: let (a, b) = (1, 2)"),
    Told(
      "[]", at: "[]",
      "nothing here says which type this is",
      "name the type: Score.dot, or let names: [String] = []"),
    Told(
      ".dot", at: "dot",
      "Decoder has no 'dot'",
      "Decoder has words, embeddings, Wi, Wh, bi, bh, Wo, bo"),
    Told(
      "let x = [.dot, .general]", at: "[.dot, .general]",
      "nothing here says which type this is",
      "name the type: Score.dot, or let names: [String] = []"),
    Told(
      "q * q", at: "q * q",
      "Vector * Vector could mean two things",
      "write dot(a, b) for the sum of products, hadamard(a, b) for element by element"),
  ]
}
