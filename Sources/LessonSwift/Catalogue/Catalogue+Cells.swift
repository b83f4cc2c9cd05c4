internal import Attention

extension Catalogue {
  /// Step 5: the recurrent cells and the word that they lead to.
  static let cellFunctions: [Function] =
    [
      Function(
        "gru", .function, ["input", "state", "Wi", "Wh", "bi", "bh"],
        formula: #"s' = (1 - z) \odot n + z \odot s"#,
        source: "Cho et al. 2014; gates as in PyTorch's GRUCell",
        shapes: { Shape.gru(input: $0, state: $1, Wi: $2, Wh: $3, bi: $4, bh: $5) },
        arithmetic: { arguments, element in
          RecurrentGates(arguments, input: 0, state: 1, parameters: 2).gru(element.indices[0])
        }
      ) { (input: Vector, state: Vector, Wi: Matrix, Wh: Matrix, bi: Vector, bh: Vector) in
        gru(input: input, state: state, Wi: Wi, Wh: Wh, bi: bi, bh: bh)
      },
      Function(
        "lstm", .function, ["input", "state", "memory", "Wi", "Wh", "bi", "bh"],
        formula: #"c' = f \odot c + i \odot g,\quad h' = o \odot \tanh(c')"#,
        source: "Hochreiter and Schmidhuber 1997; gates as in PyTorch's LSTMCell",
        shapes: {
          Shape.lstm(input: $0, state: $1, memory: $2, Wi: $3, Wh: $4, bi: $5, bh: $6)
        },
        arithmetic: { arguments, element in
          RecurrentGates(arguments, input: 0, state: 1, parameters: 3).lstm(element)
        }
      ) {
        (
          input: Vector, state: Vector, memory: Vector, Wi: Matrix, Wh: Matrix, bi: Vector,
          bh: Vector
        ) in
        lstm(input: input, state: state, memory: memory, Wi: Wi, Wh: Wh, bi: bi, bh: bh)
      },
      Function(
        "wordProbabilities", .function, ["state", "W", "b"],
        formula: #"p = \mathrm{softmax}(W s + b)"#, source: "Luong et al. 2015, eq. 6",
        shapes: { Shape.wordProbabilities(state: $0, W: $1, b: $2) },
        arithmetic: { arguments, element in
          guard case .vector(let state) = arguments[0], case .matrix(let W) = arguments[1],
            case .vector(let b) = arguments[2]
          else { return nil }
          return wordProbability(
            element.indices[0], logits: (W * state + b).values,
            logit: { word in
              .sum(
                (0..<W.columns).map {
                  .product([.argument(1, Element(word, $0)), .argument(0, Element($0))])
                } + [.argument(2, Element(word))])
            })
        }
      ) { (state: Vector, W: Matrix, b: Vector) in wordProbabilities(state: state, W: W, b: b) },
    ] + LSTMState.propertyFunctions

  /// How likely a word is: the softmax of what the output layer gives each word.
  static func wordProbability(
    _ word: Int, logits: [Double], logit: (Int) -> Arithmetic
  ) -> Arithmetic? {
    // Built at once: a closure that escapes could not ask for a logit later.
    let terms = logits.indices.map { Arithmetic.part("\\ell_{\($0 + 1)}", logit($0)) }
    return Normalizer.softmax.arithmetic(
      of: word,
      in: WeighedRow(scores: logits, score: { terms[$0] }, weight: { .own(Element($0)) }))
  }
}

/// The gates of a recurrent cell as arithmetic: what Wi makes of the input and Wh of the state.
struct RecurrentGates {
  let input: (Int) -> Arithmetic
  let state: (Int) -> Arithmetic
  let memory: (Int) -> Arithmetic
  let Wi: (Int, Int) -> Arithmetic
  let Wh: (Int, Int) -> Arithmetic
  let bi: (Int) -> Arithmetic
  let bh: (Int) -> Arithmetic
  let inputWidth: Int
  let stateWidth: Int

  /// From a call's arguments: the places of input and state, and of Wi, which Wh, bi and bh follow.
  init(_ arguments: [Value], input: Int, state: Int, parameters first: Int) {
    self.init(
      input: { .argument(input, Element($0)) }, state: { .argument(state, Element($0)) },
      memory: { .argument(2, Element($0)) },
      Wi: { .argument(first, Element($0, $1)) }, Wh: { .argument(first + 1, Element($0, $1)) },
      bi: { .argument(first + 2, Element($0)) }, bh: { .argument(first + 3, Element($0)) },
      inputWidth: arguments[input].count, stateWidth: arguments[state].count)
  }

  /// From a decoder's own parameters.
  init(
    _ decoder: Decoder, input: @escaping (Int) -> Arithmetic, state: @escaping (Int) -> Arithmetic
  ) {
    self.init(
      input: input, state: state, memory: { _ in .number(0) },
      Wi: { .number(decoder.Wi[$0, $1]) }, Wh: { .number(decoder.Wh[$0, $1]) },
      bi: { .number(decoder.bi[$0]) }, bh: { .number(decoder.bh[$0]) },
      inputWidth: decoder.Wi.columns, stateWidth: decoder.stateWidth)
  }

  private init(
    input: @escaping (Int) -> Arithmetic, state: @escaping (Int) -> Arithmetic,
    memory: @escaping (Int) -> Arithmetic, Wi: @escaping (Int, Int) -> Arithmetic,
    Wh: @escaping (Int, Int) -> Arithmetic, bi: @escaping (Int) -> Arithmetic,
    bh: @escaping (Int) -> Arithmetic, inputWidth: Int, stateWidth: Int
  ) {
    self.input = input
    self.state = state
    self.memory = memory
    self.Wi = Wi
    self.Wh = Wh
    self.bi = bi
    self.bh = bh
    self.inputWidth = inputWidth
    self.stateWidth = stateWidth
  }

  /// A row of Wi x + bi.
  private func fromInput(_ row: Int) -> [Arithmetic] {
    (0..<inputWidth).map { .product([Wi(row, $0), input($0)]) } + [bi(row)]
  }

  /// A row of Wh h + bh.
  private func fromState(_ row: Int) -> [Arithmetic] {
    (0..<stateWidth).map { .product([Wh(row, $0), state($0)]) } + [bh(row)]
  }

  private func gate(
    _ symbol: String, _ operation: Arithmetic.Operation, number: Int, _ i: Int
  ) -> Arithmetic {
    let row = number * stateWidth + i
    return .part("\(symbol)_{\(i + 1)}", .apply(operation, .sum(fromInput(row) + fromState(row))))
  }

  /// (1 − z)·n + z·h
  func gru(_ i: Int) -> Arithmetic {
    let r = gate("r", .sigmoid, number: 0, i)
    let z = gate("z", .sigmoid, number: 1, i)
    let row = 2 * stateWidth + i
    let n = Arithmetic.part(
      "n_{\(i + 1)}",
      .apply(.tanh, .sum(fromInput(row) + [.product([r, .sum(fromState(row))])])))
    return .sum([
      .product([.difference(.number(1), z), n]), .product([z, state(i)]),
    ])
  }

  /// c' = f·c + i·g and h' = o·tanh(c')
  func lstm(_ element: Element) -> Arithmetic {
    let i = element.indices[0]
    if element.field == "memory" {
      return .sum([
        .product([gate("f", .sigmoid, number: 1, i), memory(i)]),
        .product([gate("i", .sigmoid, number: 0, i), gate("g", .tanh, number: 2, i)]),
      ])
    }
    return .product([
      gate("o", .sigmoid, number: 3, i), .apply(.tanh, .own(Element(field: "memory", i))),
    ])
  }
}
