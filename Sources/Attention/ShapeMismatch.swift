/// Why a function of this module can't be called with these arguments, as plain data.
///
/// It says what is wrong, not how to put it into words: whoever shows it to a reader words it in the
/// reader's language. Every shape rule is written once, in ``Shape``; a function that is called
/// against its rule stops the program with the `description`.
public struct ShapeMismatch: Error, Equatable, Sendable {
  /// The argument at fault: its label, or the parameter's name where there is no label (`left` and
  /// `right` for operators, `index` for subscripts, `by` when a parameter of the score is at fault).
  public let argument: String
  /// What that argument has.
  public let has: Extent
  /// What it needs.
  public let needs: Extent
  /// The argument that sets the need, named as `argument` is; nil when the rule alone sets it.
  public let other: String?
  /// The rule that was broken.
  public let rule: Rule

  public init(argument: String, has: Extent, needs: Extent, other: String? = nil, rule: Rule) {
    self.argument = argument
    self.has = has
    self.needs = needs
    self.other = other
    self.rule = rule
  }
}

extension ShapeMismatch {
  /// How large something is, or how large it has to be.
  public enum Extent: Equatable, Sendable {
    /// A vector, or a list, of so many numbers.
    case numbers(Int)
    /// A matrix of so many rows.
    case rows(Int)
    /// A matrix of at most so many rows.
    case rowsAtMost(Int)
    /// A matrix whose rows have so many numbers each.
    case width(Int)
    /// A matrix whose rows can be read in pairs.
    case evenWidth
    /// A matrix whose rows can be dealt out to so many.
    case rowsMultiple(of: Int)
    /// A matrix of so many rows and columns.
    case shape(rows: Int, columns: Int)
    /// A number.
    case value(Double)
    /// Any number above this one.
    case above(Double)
    /// Any number from this one up.
    case valueAtLeast(Double)
    /// A whole number: an index, a count, a limit.
    case integer(Int)
    /// Any whole number from this one up.
    case atLeast(Int)
    /// Any whole number up to this one.
    case atMost(Int)
    /// Any whole number that divides this one.
    case divisor(of: Int)
    /// The indices from `lower` to `upper`, both included.
    case indices(from: Int, through: Int)
    /// Any index from 0 up to, and without, this one.
    case indicesBelow(Int)
    /// A list of so many flags.
    case flags(Int)
    /// A list of so many words.
    case words(Int)
    /// A list of words that has this one among them.
    case listWith(word: String)
  }

  /// Which rule was broken.
  public enum Rule: Equatable, Sendable {
    /// Sums, differences, `dot` and `hadamard` join numbers in pairs: as many on either side.
    case pairs
    /// `Matrix * Vector` and `Matrix * Matrix`: the left side's rows are as long as the right side
    /// has numbers, or rows.
    case product
    /// This score (`dot`, `scaledDot`, `cosine`, `distance`, `linear`) compares number by number: a query as
    /// wide as the keys.
    case equalWidths(score: String)
    /// A parameter of a score has to fit the query, the keys or another parameter of that score.
    case scoreParameter(name: String, score: String, formula: String)
    /// A location score has one row of W a position: no more keys than rows.
    case oneRowPerPosition
    /// A context needs one weight a value.
    case oneWeightPerValue
    /// Attention needs one value a key.
    case oneValuePerKey
    /// `.keep` needs one flag a key.
    case oneFlagPerKey
    /// W has to be as wide as what it is multiplied with, such as `[c; y]`.
    case weightWidth(name: String, times: String)
    /// A bias has one number a row of its matrix.
    case oneBiasPerRow(bias: String, matrix: String)
    /// A recurrent cell stacks its gates: its matrices have `gates` rows, and its biases `gates`
    /// numbers, for each number of the state.
    case gateStack(gates: Int)
    /// A cell's Wh is as wide as the state.
    case stateWidth
    /// A cell's Wi is as wide as the input.
    case inputWidth
    /// An LSTM's memory is as wide as its state.
    case memoryWidth
    /// A decoder has one embedding a word.
    case oneEmbeddingPerWord
    /// A decoder's output has one row a word.
    case oneOutputPerWord
    /// A decoder's vocabulary has the word that starts and ends a sentence.
    case endWord
    /// The parts of a decoder have to fit each other for this timing; `times` says what the matrix
    /// at fault is multiplied with.
    case decoding(timing: Timing, matrix: String, times: String)
    /// A temperature divides, and must keep the order of the scores.
    case temperaturePositive
    /// Entmax is defined for α above 1.
    case alphaAboveOne
    /// A rule of one kind of attention.
    case variant(VariantRule)
    /// A rule of attention with several heads, or with projections.
    case heads(HeadRule)
    /// There is no largest number among none.
    case nonEmpty
    /// An index, or a range of them, that does not exist.
    case indexOutOfRange
    /// The rows of a matrix are equally long.
    case raggedMatrix
    /// A matrix has rows × columns values.
    case valuesFillShape
    /// A count or a limit is 0 or more.
    case notNegative
    /// A count or a limit is at most `Shape.largestCount`.
    case countLimit
  }
}

extension ShapeMismatch: CustomStringConvertible {
  /// One plain sentence, for the message of a failed precondition.
  public var description: String {
    let need = "\(argument) has \(has), but needs \(needs)"
    guard let other else { return need }
    return need + " because of \(other)"
  }
}

extension ShapeMismatch.Extent: CustomStringConvertible {
  public var description: String {
    switch self {
    case .numbers(let count): count == 1 ? "1 number" : "\(count) numbers"
    case .rows(let count): count == 1 ? "1 row" : "\(count) rows"
    case .rowsAtMost(let count): "at most \(ShapeMismatch.Extent.rows(count))"
    case .width(let count): "rows of \(ShapeMismatch.Extent.numbers(count))"
    case .evenWidth: "rows of an even count of numbers"
    case .rowsMultiple(let count): "rows that \(count) divides"
    case .shape(let rows, let columns): "\(rows) × \(columns) numbers"
    case .value(let value): "the value \(value)"
    case .above(let bound): "a value above \(bound)"
    case .valueAtLeast(let bound): "a value from \(bound) up"
    case .integer(let value): "the value \(value)"
    case .atLeast(let bound): "a whole number from \(bound) up"
    case .atMost(let bound): "at most \(bound)"
    case .divisor(let number): "a divisor of \(number)"
    case .indices(let lower, let upper): "the indices \(lower)...\(upper)"
    case .indicesBelow(let bound): "indices in 0..<\(bound)"
    case .flags(let count): count == 1 ? "1 flag" : "\(count) flags"
    case .words(let count): count == 1 ? "1 word" : "\(count) words"
    case .listWith(let word): "the word \(word) among them"
    }
  }
}
