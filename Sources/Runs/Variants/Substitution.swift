internal import Diagnostics
public import LessonSwift
public import Lessons

/// Another kind of attention for a lesson's cells, as lesson Swift that takes the place of their own.
///
/// In cells of the steps score, weights and context the argument `by:` of every call that scores is
/// replaced, and the mask of every call that masks. In cells of the step weights the normaliser that
/// makes the result becomes `weigh(_, by:)`, and scores that it takes unmasked are masked; calls that
/// attend get both as their arguments `normalizer:` and `mask:`. Anything else is replaced as the
/// value of its name. The text is evaluated where it stands, so it sees the lesson's own names.
public struct Substitution: Equatable, Sendable {
  /// Lesson Swift on one line, such as `.general(W: M)`; nil leaves the scores as they are.
  public let score: String?
  /// Lesson Swift on one line, such as `.causal`; nil leaves the masks as they are.
  public let mask: String?
  /// Lesson Swift on one line, such as `.sparsemax`; nil leaves the normalisers as they are.
  public let normalizer: String?
  /// Other values for names, one a name.
  public let bindings: [Rebinding]

  /// Which cells were given another score, mask or normaliser, by their index.
  public struct Changes: Equatable, Sendable {
    public var score: Set<Int> = []
    public var mask: Set<Int> = []
    public var normalizer: Set<Int> = []

    public init() {}

    public mutating func formUnion(_ other: Changes) {
      score.formUnion(other.score)
      mask.formUnion(other.mask)
      normalizer.formUnion(other.normalizer)
    }
  }

  public init(
    score: String? = nil, mask: String? = nil, normalizer: String? = nil,
    bindings: [Rebinding] = []
  ) {
    self.score = score
    self.mask = mask
    self.normalizer = normalizer
    self.bindings = bindings
  }

  /// The lesson's bytes with the text put in.
  ///
  /// A cell of weights that gets another normaliser, or another value, need not keep the sum of 1 any
  /// more: whether it does is the normaliser's affair, and the report shows the sums.
  /// - Parameter cells: which cells to look at, by their index, besides those that bind the names; a
  ///   cell of no step is looked at where its result comes from a call that attends.
  /// - Complexity: O(bytes).
  public func applied(
    to lesson: Lesson, cells: some Collection<Int>, catalogue: Catalogue
  ) -> (bytes: [UInt8], changes: Changes) {
    // Names first, so that a score or mask is replaced in what was put in, too.
    let rebound = bindings.reduce(lesson) { $0.rebound($1) }
    let programs = rebound.cells.map { cell in
      cell.isValid && cell.isProgram ? Program(cell.code.text).statements : []
    }
    let attending = cells.filter { rebound.attends(cell: $0, programs[$0], catalogue) }
    let masks = MaskedScores(programs.joined())
    let carriers = masks.origins(
      of: attending.flatMap { index in
        rebound.result(ofWeights: index, programs[index])?.allNormalizedScores(catalogue) ?? []
      })
    var edits: [(cell: Int, edit: Edit)] = []
    var changes = Changes()
    for (index, statements) in programs.enumerated() {
      let isCompared = attending.contains(index)
      var rewriting = Rewriting(
        score: isCompared ? score : nil, mask: mask, normalizer: isCompared ? normalizer : nil,
        catalogue, masks)
      let result = rebound.result(ofWeights: index, statements)
      for statement in statements {
        // Scores that are masked in a cell of no step are masked there.
        let isCarrier = mask != nil && statement.boundNames.contains { carriers.contains($0.text) }
        guard isCompared || isCarrier else { continue }
        if isCompared, statement.value == result {
          rewriting.rewrite(result: statement.value)
        } else {
          rewriting.rewrite(statement.value)
        }
      }
      if rewriting.changesScore { changes.score.insert(index) }
      if rewriting.changesMask { changes.mask.insert(index) }
      if rewriting.changesNormalizer { changes.normalizer.insert(index) }
      edits += rewriting.edits.map { (index, $0) }
    }
    let freed = changes.normalizer.compactMap { rebound.freeingEdit(ofWeights: $0) }
    return (rebound.edited(edits, freed), changes)
  }
}

extension Lesson {
  /// The lesson with another value for a name.
  fileprivate func rebound(_ rebinding: Rebinding) -> Lesson {
    for (index, cell) in cells.enumerated() where cell.isValid && cell.isProgram {
      let statements = Program(cell.code.text).statements
      for statement in statements {
        let edits = rebinding.edits(of: statement, in: Array(cell.code.text.utf8))
        guard !edits.isEmpty else { continue }
        let isResult = statement.value == result(ofWeights: index, statements)
        let freed = isResult ? [freeingEdit(ofWeights: index)].compactMap(\.self) : []
        return Lesson(file: source.name, bytes: edited(edits.map { (index, $0) }, freed))
      }
    }
    return self
  }

  /// Whether a cell is one of those where attention is compared.
  fileprivate func attends(
    cell index: Int, _ statements: [Statement], _ catalogue: Catalogue
  ) -> Bool {
    switch cells[index].kind {
    case .step(let step): [.score, .weights, .context].contains(step)
    case .run:
      statements.last { !$0.boundNames.isEmpty }.flatMap { Role($0.value, catalogue) } == .round
    case .compile, .exercise: false
    }
  }

  /// What a cell of weights makes its weights of; nil for other cells.
  fileprivate func result(ofWeights index: Int, _ statements: [Statement]) -> Expression? {
    guard cells[index].kind == .step(.weights) else { return nil }
    return statements.last { !$0.boundNames.isEmpty }?.value
  }

  /// Lets the sums of a cell of weights be anything; nil where they are free already.
  fileprivate func freeingEdit(ofWeights index: Int) -> (range: Range<Int>, text: String)? {
    let cell = cells[index]
    guard cell.kind == .step(.weights), !cell.options.sumsAreFree else { return nil }
    let fence = source.bytes[cell.fence]
    let end = fence.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let place = end ?? fence.endIndex
    return (place..<place, " sums=free")
  }
}
