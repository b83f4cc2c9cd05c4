internal import Attention
public import Diagnostics
internal import LessonSwift
internal import Lessons
public import Runs

/// A lesson that ran with another kind of attention.
public struct VariantRun: Sendable {
  public let substitution: Substitution
  public let run: LessonRun

  public init(_ substitution: Substitution, _ run: LessonRun) {
    self.substitution = substitution
    self.run = run
  }

  /// What a part of a round came to, if it did.
  func binding(of part: VariantRound.Part?) -> Binding? {
    guard let part else { return nil }
    let result = run.cells[part.cell]
    // A cell of no step may fail behind the name that is compared.
    guard result.status == .ok || result.cell.kind == .run else { return nil }
    return result.bindings.last { $0.name == part.name }
  }

  /// Why a round did not come to its end; nil if it did.
  func failure(of round: VariantRound, in language: Language) -> String? {
    guard let part = round.parts.first(where: { binding(of: $0) == nil }) else {
      guard let whole = binding(of: round.whole), numbers(.weights, of: round).isEmpty else {
        return nil
      }
      return Words.nothingToCompare(whole.name, type: whole.value.type.description)[language]
    }
    return cause(of: part.cell)?.message(in: language)
      ?? Words.skipped(run.cells[part.cell].missing ?? part.name)[language]
  }

  /// The first mistake for which a round did not come to its end, wherever it stands; nil if it did.
  public func cause(of round: VariantRound) -> Diagnostic? {
    round.parts.first { binding(of: $0) == nil }.flatMap { cause(of: $0.cell) }
  }

  /// The mistake of a cell, or of the one whose name it lacks.
  private func cause(of cell: Int) -> Diagnostic? {
    let result = run.cells[cell]
    let own = result.diagnostics
    if let told = own.first(where: { $0.severity == .error }) ?? own.first { return told }
    guard let missing = result.missing else { return nil }
    // What is lacking stands above.
    let above = run.cells[..<cell].lastIndex { other in
      other.cell.isCompiled
        ? other.status != .ok && other.cell.code.text.contains(missing)
        : Program(other.cell.code.text).statements.contains { statement in
          statement.boundNames.contains { $0.text == missing }
        }
    }
    return above.flatMap { cause(of: $0) }
  }

  // MARK: Numbers

  /// Scores, weights or contexts of a round: a matrix a head, with a row a query; empty where it has
  /// none.
  func numbers(_ step: Step, of round: VariantRound) -> [Matrix] {
    let fields =
      switch step {
      case .score: ["scores"]
      case .weights: ["weights"]
      case .context: ["context", "contexts"]
      case .combine, .output: [String]()
      }
    if let own = round[step] { return binding(of: own)?.value.matrices(of: fields) ?? [] }
    // What attends holds the other steps as well.
    return round.parts.lazy.compactMap { part -> [Matrix]? in
      guard case .structure(let whole)? = binding(of: part)?.value else { return nil }
      let found = Value.structure(whole).matrices(of: fields)
      return found.isEmpty ? nil : found
    }.first ?? []
  }

  /// How many queries a round answers.
  func queries(of round: VariantRound) -> Int? {
    let all = [Step.weights, .score, .context].lazy.map { numbers($0, of: round) }
    return all.compactMap { $0.first?.rows }.first
  }

  // MARK: Time

  /// Seconds that a step's own expression takes, the median of some runs; nil where it has none.
  func seconds(of part: VariantRound.Part?) -> Double? {
    guard let expression = binding(of: part)?.expression else { return nil }
    let clock = ContinuousClock()
    var times: [Double] = []
    var total = 0.0
    while times.count < 5 || (total < 0.005 && times.count < 1000) {
      let time = clock.measure { _ = run.session.value(of: expression) } / .seconds(1)
      times.append(time)
      total += time
      if total > 1 { break }
    }
    return times.sorted()[times.count / 2]
  }
}

extension VariantRound {
  subscript(step: Step) -> Part? {
    switch step {
    case .score: score
    case .weights: weights
    case .context: context
    case .combine, .output: nil
    }
  }
}

extension Value {
  /// A step's numbers, a matrix a head; of a result with fields, those of the first that it has.
  fileprivate func matrices(of fields: [String]) -> [Matrix] {
    switch self {
    case .vector(let vector):
      return [Matrix(rows: 1, columns: vector.count, values: vector.values)]
    case .matrix(let matrix): return [matrix]
    case .array(let heads, .matrix): return heads.flatMap { $0.matrices(of: []) }
    case .structure(let structure):
      let own = structure.fields.first { fields.contains($0.name) }
      return own?.value.matrices(of: []) ?? []
    default: return []
    }
  }
}
