extension Told {
  /// What a shape can be wrong with.
  static let shapes: [Told] = [
    Told(
      "q + decoder[0...1]", at: "decoder[0...1]",
      "the right side has 2 numbers, but needs 3 to fit q",
      "numbers are joined in pairs, so both need the same shape"),
    Told(
      "q - [1, 2]", at: "[1, 2]",
      "the right side has 2 numbers, but needs 3 to fit q",
      "numbers are joined in pairs, so both need the same shape"),
    Told(
      "[0.5, 1] + Vector([1])", at: "Vector([1])",
      "the right side has 1 number, but needs 2 to fit the left side",
      "numbers are joined in pairs, so both need the same shape"),
    Told(
      "dot(q, [1])", at: "[1]",
      "the second argument has 1 number, but needs 3 to fit q",
      "numbers are joined in pairs, so both need the same shape"),
    Told(
      "dot([1, 2], [1])", at: "[1]",
      "the second argument has 1 number, but needs 2 to fit the first argument",
      "numbers are joined in pairs, so both need the same shape"),
    Told(
      "hadamard([[1, 2]], [[1], [2]])", at: "[[1], [2]]",
      "the second argument has 2 × 1 numbers, but needs 1 × 2 to fit the first argument",
      "numbers are joined in pairs, so both need the same shape"),
    Told(
      "k * encoder", at: "encoder",
      "encoder has 2 rows, but needs 3 to fit k",
      "in a product, the rows on the left are as long as the right side has rows; x.transposed() swaps them"
    ),
    Told(
      "k * bo", at: "bo",
      "bo has 2 numbers, but needs 3 to fit k",
      "in a product, the rows on the left are as long as the right side has rows; x.transposed() swaps them"
    ),
    Told(
      "score(query: decoder, keys: encoder, by: .dot)", at: "encoder",
      "encoder has rows of 4 numbers, but decoder has 3",
      "a dot score needs a query as wide as the keys; use .general(W:) to join different widths"),
    Told(
      "score(queries: [decoder], keys: encoder, by: .cosine(beta: 1))", at: "encoder",
      "encoder has rows of 4 numbers, but queries has 3",
      "a cosine score needs a query as wide as the keys; use .general(W:) to join different widths"),
    Told(
      "score(query: [1, 2], keys: [[1, 2, 3]], by: .scaledDot)", at: "[[1, 2, 3]]",
      "keys has rows of 3 numbers, but query has 2",
      "a scaledDot score needs a query as wide as the keys; use .general(W:) to join different widths"
    ),
    Told(
      "score(query: [1, 2], keys: k, by: .distance)", at: "k",
      "k has rows of 3 numbers, but query has 2",
      "a distance score needs a query as wide as the keys; use .general(W:) to join different widths"
    ),
    Told(
      "score(query: decoder, keys: encoder, by: .general(W: k))", at: "k",
      "k has 2 rows, but needs 3 to fit decoder",
      "W belongs to the general score eⱼ = sᵀ W hⱼ"),
    Told(
      "let by: Score = .general(W: [[1, 2], [3, 4], [5, 6]])\nscore(query: decoder, keys: encoder, by: by)",
      at: "by",
      "W has rows of 2 numbers, but needs rows of 4 to fit encoder",
      "W belongs to the general score eⱼ = sᵀ W hⱼ"),
    Told(
      "Score.additive(W: [[1]], U: [[1], [2]], v: [1])", at: "[[1], [2]]",
      "U has 2 rows, but needs 1 to fit W",
      "U belongs to the additive score eⱼ = vᵀ tanh(W s + U hⱼ)"),
    Told(
      "Score.additive(W: [[1]], U: [[1]], v: [1], b: [1, 2])", at: "[1, 2]",
      "b has 2 numbers, but needs 1 to fit W",
      "b belongs to the additive score eⱼ = vᵀ tanh(W s + U hⱼ + b)"),
    Told(
      "Score.concat(W: [[1, 2]], v: [1, 2])", at: "[1, 2]",
      "v has 2 numbers, but needs 1 to fit W",
      "v belongs to the concat score eⱼ = vᵀ tanh(W [s; hⱼ])"),
    Told(
      "score(query: decoder, keys: encoder, by: .concat(W: [[1, 2]], v: [1]))",
      at: "[[1, 2]]",
      "W has rows of 2 numbers, but needs rows of 7",
      "W belongs to the concat score eⱼ = vᵀ tanh(W [s; hⱼ])"),
    Told(
      "score(query: decoder, keys: encoder, by: .location(W: [[1, 2, 3]]))", at: "encoder",
      "encoder has 2 rows, but needs at most 1 to fit W",
      "a location score has one row of W for each position: give W more rows"),
    Told(
      "contextVector(weights: q, values: encoder)", at: "q",
      "q has 3 numbers, but needs 2 to fit encoder",
      "the context is Σ αⱼ vⱼ: one weight for each row of the values"),
    Told(
      "contextVectors(weights: k, values: encoder)", at: "k",
      "k has rows of 3 numbers, but needs rows of 2 to fit encoder",
      "the context is Σ αⱼ vⱼ: one weight for each row of the values"),
    Told(
      "attend(query: [1, 2, 3, 4], keys: encoder, values: k[0...0], by: .dot)", at: "k[0...0]",
      "values has 1 row, but needs 2 to fit encoder",
      "every key brings one value: keys and values have as many rows"),
    Told(
      "scaledDotProductAttention(queries: k, keys: k, values: k[0...0])", at: "k[0...0]",
      "values has 1 row, but needs 2 to fit k",
      "every key brings one value: keys and values have as many rows"),
    Told(
      "let flags = [true]\nmasked(q, by: .keep(flags))", at: ".keep(flags)",
      "the mask has 1 true or false, but needs 3 to fit q",
      ".keep takes one true or false for each key"),
    Told(
      "attend(query: q, keys: k, values: k, by: .dot, mask: .keep([true]))", at: ".keep([true])",
      "the mask has 1 true or false, but needs 2 to fit k",
      ".keep takes one true or false for each key"),
    Told(
      "combine(q, with: q, W: [[1]], b: [0])", at: "[[1]]",
      "W has rows of 1 number, but needs rows of 6",
      "W is multiplied with [c; y], so its rows are as long as that"),
    Told(
      "combine([1], with: [2], W: [[1, 2]], b: bo)", at: "bo",
      "bo has 2 numbers, but needs 1 to fit W",
      "b is added to what W gives: one number for each row of W"),
    Told(
      "attentionalState(context: q, state: q, W: k)", at: "k",
      "k has rows of 3 numbers, but needs rows of 6",
      "W is multiplied with [c; h], so its rows are as long as that"),
    Told(
      "wordProbabilities(state: q, W: Wo, b: bo)", at: "Wo",
      "Wo has rows of 1 number, but needs rows of 3 to fit q",
      "W is multiplied with s, so its rows are as long as that"),
    Told(
      "gru(input: [1], state: [1], Wi: [[1]], Wh: [[1]], bi: bias, bh: bias)", at: "[[1]]",
      "Wi has 1 row, but needs 3 to fit state",
      "the 3 gates stand one above the other: 3 rows for each number of the state"),
    Told(
      "gru(input: [1], state: q, Wi: [[1]], Wh: [[1]], bi: bias, bh: bias)", at: "[[1]]",
      "Wh has rows of 1 number, but needs rows of 3 to fit q",
      "Wh is multiplied with the state, so its rows are as long as the state"),
    Told(
      "gru(input: q, state: [1], Wi: Wi, Wh: Wh, bi: bias, bh: bias)", at: "Wi",
      "Wi has rows of 2 numbers, but needs rows of 3 to fit q",
      "Wi is multiplied with the input, so its rows are as long as the input"),
    Told(
      "lstm(input: [1], state: [1], memory: q, Wi: Wi, Wh: Wh, bi: bias, bh: bias)", at: "q",
      "q has 3 numbers, but needs 1 to fit state",
      "memory and state of an LSTM have the same width"),
    Told(
      "Decoder(words: [\"a\", \"b\"], embeddings: E, Wi: Wi, Wh: Wh, bi: bias, bh: bias, Wo: Wo, bo: bo)",
      at: "[\"a\", \"b\"]",
      "words has 2 words, but needs \"<END>\" among them",
      "a sentence starts and ends with \"<END>\": put it among the words"),
    Told(
      "Decoder(words: words, embeddings: k[0...0], Wi: Wi, Wh: Wh, bi: bias, bh: bias, Wo: Wo, bo: bo)",
      at: "k[0...0]",
      "embeddings has 1 row, but needs 2 to fit words",
      "each word has one row of embeddings"),
    Told(
      "Decoder(words: words, embeddings: E, Wi: Wi, Wh: Wh, bi: bias, bh: bias, Wo: [[1]], bo: bo)",
      at: "[[1]]",
      "Wo has 1 row, but needs 2 to fit words",
      "Wo has one row for each word"),
    Told(
      "decode(encoder: encoder, state: [1], by: .additive, decoder: plain)", at: "plain",
      "Wi has rows of 2 numbers, but needs rows of 5",
      "with .previous, Wi is multiplied with [c; y]"),
    Told(
      "decode(encoder: E, state: q, by: .dot, decoder: plain)", at: "q",
      "q has 3 numbers, but needs 1 to fit plain",
      "Wh is multiplied with the state, so its rows are as long as the state"),
    Told(
      "decode(encoder: E, state: [1], by: .dot, decoder: plain, timing: .current)", at: "plain",
      "Wi has rows of 2 numbers, but needs rows of 1",
      "with .current, Wi is multiplied with y"),
    Told(
      "let m: Matrix = [q, bo]", at: "bo",
      "bo has 2 numbers, but needs 3 to fit q",
      "all rows of a matrix are equally long"),
    Told(
      "let m: Matrix = [[1, 2], [3]]", at: "[3]",
      "row 1 has 1 number, but needs 2 to fit row 0",
      "all rows of a matrix are equally long"),
  ]
}
