extension Told {
  /// What each kind of attention can be asked wrongly.
  static let variants: [Told] = [
    Told(
      "score(query: q, keys: encoder, by: .linear)", at: "encoder",
      "encoder has rows of 4 numbers, but q has 3",
      "linear attention multiplies φ(query) and φ(key) number by number, so both are equally wide"),
    Told(
      "Score.normalizedAdditive(W: k, U: k, v: q, b: bo, g: 1)", at: "q",
      "q has 3 numbers, but needs 2 to fit k",
      "v belongs to the normalizedAdditive score eⱼ = g vᵀ/|v| tanh(W s + U hⱼ + b)"),
    Told(
      "Score.normalizedAdditive(W: k, U: k, v: bo, b: q, g: 1)", at: "q",
      "q has 3 numbers, but needs 2 to fit k",
      "b belongs to the normalizedAdditive score eⱼ = g vᵀ/|v| tanh(W s + U hⱼ + b)"),
    Told(
      "Score.locationAware(W: k, U: Wi, v: bo, b: bo, F: k, P: E, previous: bo)", at: "Wi",
      "Wi has 3 rows, but needs 2 to fit k",
      "U belongs to the locationAware score eⱼ = vᵀ tanh(W s + U hⱼ + P (F * p)ⱼ + b)"),
    Told(
      "Score.locationAware(W: k, U: k, v: bo, b: bo, F: k, P: Wi, previous: bo)", at: "Wi",
      "Wi has 3 rows, but needs 2 to fit k",
      "P belongs to the locationAware score eⱼ = vᵀ tanh(W s + U hⱼ + P (F * p)ⱼ + b)"),
    Told(
      "Score.locationAware(W: k, U: k, v: bo, b: bo, F: k, P: E, previous: bo)", at: "E",
      "E has rows of 1 number, but needs rows of 2 to fit k",
      "P belongs to the locationAware score eⱼ = vᵀ tanh(W s + U hⱼ + P (F * p)ⱼ + b)"),
    Told(
      "score(query: q, keys: k, by: .locationAware(W: k, U: k, v: bo, b: bo, F: k[0...0], P: E, previous: q))",
      at: "q",
      "q has 3 numbers, but needs 2 to fit k",
      "previous belongs to the locationAware score eⱼ = vᵀ tanh(W s + U hⱼ + P (F * p)ⱼ + b)"),
    Told(
      "Score.coverage(W: k, U: k, v: bo, b: bo, w: q, coverage: bo)", at: "q",
      "q has 3 numbers, but needs 2 to fit k",
      "w belongs to the coverage score eⱼ = vᵀ tanh(W s + U hⱼ + w cⱼ + b)"),
    Told(
      "score(query: q, keys: k, by: .coverage(W: k, U: k, v: bo, b: bo, w: bo, coverage: q))",
      at: "q",
      "q has 3 numbers, but needs 2 to fit k",
      "coverage belongs to the coverage score eⱼ = vᵀ tanh(W s + U hⱼ + w cⱼ + b)"),
    Told(
      "coverageLoss(weights: q, coverage: bo)", at: "bo",
      "bo has 2 numbers, but needs 3 to fit q",
      "numbers are joined in pairs, so both need the same shape"),
    Told(
      "predictedCenter(query: q, W: E, v: bo, count: 4)", at: "E",
      "E has rows of 1 number, but needs rows of 3 to fit q",
      "W is multiplied with s, so its rows are as long as that"),
    Told(
      "predictedCenter(query: q, W: k, v: q, count: 4)", at: "q",
      "q has 3 numbers, but needs 2 to fit k",
      "v is multiplied with what W gives: one number for each row of W"),
    Told(
      "predictedCenter(query: q, W: k, v: bo, count: -1)", at: "-1",
      "count is -1, but must be at least 0",
      "a count is 0 or more"),
    Told(
      "monotonic(q, previous: bo)", at: "bo",
      "bo has 2 numbers, but needs 3 to fit q",
      "monotonic weights follow those of the word before, one for each key; start with oneHot(0, count:)"
    ),
    Told(
      "forward(k, previous: [1])", at: "[1]",
      "previous has 1 number, but needs 3 to fit k",
      "forward weights follow those of the word before, one for each key; start with oneHot(0, count:)"
    ),
    Told(
      "weigh(q, by: .monotonic(previous: bo))", at: "bo",
      "bo has 2 numbers, but needs 3 to fit q",
      "monotonic weights follow those of the word before, one for each key; start with oneHot(0, count:)"
    ),
    Told(
      "attend(query: q, keys: k, values: k, by: .dot, normalizer: .forward(previous: q))",
      at: "q",
      "q has 3 numbers, but needs 2 to fit k",
      "forward weights follow those of the word before, one for each key; start with oneHot(0, count:)"
    ),
    Told(
      "proportional(-q)", at: "-q",
      "a score is -2, but must be 0 or more",
      "weights in proportion to the scores need scores of 0 or more: use the .linear score, or .softmax for any scores"
    ),
    Told(
      "let e: Matrix = [[1, -0.5]]\nweigh(e, by: .proportional)", at: "e",
      "a score in e is -0.5, but must be 0 or more",
      "weights in proportion to the scores need scores of 0 or more: use the .linear score, or .softmax for any scores"
    ),
    Told(
      "attend(query: -q, keys: k, values: k, by: .dot, normalizer: .proportional)",
      at: ".proportional",
      "a score is -8, but must be 0 or more",
      "weights in proportion to the scores need scores of 0 or more: use the .linear score, or .softmax for any scores"
    ),
    Told(
      "attend(queries: k, keys: k, values: k, by: .linear, mask: .alibi(slope: 1000), normalizer: .proportional)",
      at: ".proportional",
      "a score is -990, but must be 0 or more",
      "weights in proportion to the scores need scores of 0 or more: use the .linear score, or .softmax for any scores"
    ),
    Told(
      "masked(q, by: .slidingWindow(radius: -1))", at: "-1",
      "radius is -1, but must be at least 0",
      "a radius says how many keys are seen on either side: 0 or more"),
    Told(
      "let D = -2\nmasked(q, by: .window(center: 1, radius: D))", at: "D",
      "D is -2, but must be at least 0",
      "a radius says how many keys are seen on either side: 0 or more"),
    Told(
      "localPredictive(q, center: 1, radius: 0)", at: "0",
      "radius is 0, but must be at least 1",
      "half the radius is the width of the bell that fades the weights: 1 or more"),
    Told(
      "weigh(k, by: .localPredictive(center: 1.5, radius: 0))", at: "0",
      "radius is 0, but must be at least 1",
      "half the radius is the width of the bell that fades the weights: 1 or more"),
    Told(
      "mocha(monotonic: q, chunkScores: q, window: 0)", at: "0",
      "window is 0, but must be at least 1",
      "a chunk is the key where attention stops and those before it: 1 key or more"),
    Told(
      "mocha(monotonic: q, chunkScores: bo, window: 2)", at: "bo",
      "bo has 2 numbers, but needs 3 to fit q",
      "every monotonic weight has one chunk score: both have the same shape"),
    Told(
      "mocha(monotonic: k, chunkScores: E, window: 2)", at: "E",
      "E has 2 × 1 numbers, but needs 2 × 3 to fit k",
      "every monotonic weight has one chunk score: both have the same shape"),
    Told(
      "linearAttention(queries: k, keys: encoder, values: k)", at: "encoder",
      "encoder has rows of 4 numbers, but k has 3",
      "linear attention multiplies φ(query) and φ(key) number by number, so both are equally wide"),
    Told(
      "linearAttention(queries: k, keys: k, values: Wi)", at: "Wi",
      "Wi has 3 rows, but needs 2 to fit k",
      "every key brings one value: keys and values have as many rows"),
    Told(
      "linearAttention(queries: [q], keys: k, values: k, causal: true)", at: "[q]",
      "queries has 1 row, but needs 2 to fit k",
      "causal linear attention reads one key before each query: as many queries as keys"),
    Told(
      "rope(k, pairing: .halves)", at: "k",
      "k has rows of 3 numbers, but needs rows of an even length",
      "rotary positions turn the numbers of a row in pairs: make its length even"),
    Told(
      "rope(encoder, pairing: .interleaved, base: 0)", at: "0",
      "base is 0, but must be above 0",
      "the angles are powers of the base: 10000 is usual"),
    Told(
      "alibiSlopes(heads: 0)", at: "0",
      "heads is 0, but must be at least 1",
      "attention needs a head: 1 or more"),
    Told(
      "alibiSlopes(heads: 3000000000)", at: "3000000000",
      "heads is 3000000000, but must be at most 2147483647",
      "no example needs as many: work with a smaller one"),
    Told(
      "multiHead(queries: k, keys: k, values: k, WQ: k, WK: k, WV: k, WO: E, heads: 0)", at: "0",
      "heads is 0, but must be at least 1",
      "attention needs a head: 1 or more"),
    Told(
      "multiHead(queries: k, keys: k, values: k, WQ: k, WK: k, WV: k, WO: E, heads: 3)", at: "k",
      "k has 2 rows, but needs a multiple of 3 to fit heads",
      "the heads share the rows of WQ: as many for each head"),
    Told(
      "multiHead(queries: k, keys: k, values: k, WQ: k, WK: k, WV: k, WO: E, heads: 2, groups: 0)",
      at: "0",
      "groups is 0, but must be at least 1",
      "the heads share keys and values in groups of equal size: 1 group for all heads, or as many as heads, or a divisor between"
    ),
    Told(
      "multiHead(queries: k, keys: k, values: k, WQ: k, WK: k, WV: k, WO: E, heads: 2, groups: n)",
      at: "n",
      "n is 3, but must be a divisor of 2",
      "the heads share keys and values in groups of equal size: 1 group for all heads, or as many as heads, or a divisor between"
    ),
    Told(
      "multiHead(queries: k, keys: encoder, values: k, WQ: k, WK: Wi, WV: k, WO: E, heads: 2)",
      at: "Wi",
      "Wi has rows of 2 numbers, but needs rows of 4 to fit encoder",
      "WK is multiplied with k, so its rows are as long as that"),
    Told(
      "multiHead(queries: k, keys: k, values: k, WQ: k, WK: k, WV: k, WO: k, heads: 2, groups: 1)",
      at: "k",
      "k has 2 rows, but needs 1 to fit k",
      "WK has the rows of one head for each group: groups times the rows of WQ, divided by heads"),
    Told(
      "multiHead(queries: k, keys: k, values: k, WQ: k, WK: k[0...0], WV: [q, q, q], WO: k, heads: 2, groups: 1)",
      at: "[q, q, q]",
      "WV has 3 rows, but needs 1 to fit k",
      "WV has the rows of one head for each group: groups times the rows of WQ, divided by heads"),
    Told(
      "multiHead(queries: k, keys: k, values: k, WQ: k, WK: k, WV: k, WO: E, heads: 2)", at: "E",
      "E has rows of 1 number, but needs rows of 2 to fit k",
      "WO joins the contexts of all heads side by side: it is as wide as WQ has rows"),
    Told(
      "multiHead(queries: k, keys: k, values: k, WQ: k, WK: k, WV: k, WO: [bo], heads: 1, mask: .keep([true]))",
      at: ".keep([true])",
      "the mask has 1 true or false, but needs 2 to fit k",
      ".keep takes one true or false for each key"),
    Told(
      "selfAttention(k, WQ: k, WK: k[0...0], WV: k)", at: "k[0...0]",
      "WK has 1 row, but needs 2 to fit k",
      "queries and keys are compared number by number: WQ and WK have as many rows"),
    Told(
      "selfAttention(k, WQ: E, WK: k, WV: k)", at: "E",
      "E has rows of 1 number, but needs rows of 3 to fit k",
      "WQ is multiplied with x, so its rows are as long as that"),
    Told(
      "oneHot(3, count: 3)", at: "3",
      "this has no [3]: its last index is 2",
      "indices count from 0"),
    Told(
      "oneHot(0, count: -1)", at: "-1",
      "count is -1, but must be at least 0",
      "a count is 0 or more"),
  ]
}
