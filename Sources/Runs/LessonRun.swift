public import Diagnostics
public import LessonSwift
public import Lessons

/// A lesson, run: what each cell and inline value came to, and everything that went wrong.
public struct LessonRun: Sendable {
  public let lesson: Lesson
  /// One a cell, in their order.
  public let cells: [CellResult]
  /// One an inline value, in their order.
  public let inlineValues: [InlineResult]
  /// The names and values at the end of the lesson, from which every number can be derived again.
  public let session: Session
  /// The names along the axes of each binding.
  public let axes: [String: Axes]
  /// All problems of the lesson and its run, in the order of their places; not those of cells that
  /// had to fail.
  public let diagnostics: [Diagnostic]
  /// What reports say on top of how the lesson was run.
  public var notes: [RunNote] = []
  /// What cells read, in the order of the paths.
  public var files: [RunFile] = []

  /// Runs all cells and inline values of a lesson from top to bottom.
  ///
  /// A mistake ends its cell only: cells that need what it did not give are skipped, all others run.
  /// - Parameters:
  ///   - catalogue: what cells may call.
  ///   - compiler: runs `swift compile` cells; without one, each is an error.
  /// - Complexity: O(size of the lesson) and what its cells compute, which the limits bound.
  public init(
    _ lesson: Lesson, catalogue: Catalogue, limits: Limits = Limits(),
    compiler: CellCompiler? = nil
  ) {
    var runner = CellRunner(lesson, Session(catalogue: catalogue, limits: limits), compiler)
    runner.defineConstants()
    for index in lesson.cells.indices { runner.run(cell: index) }
    // A name is bound once, so prose may speak of a number before the cell that computes it.
    let inlineResults = lesson.inlineValues.map { runner.run($0) }
    self.lesson = lesson
    cells = runner.results
    inlineValues = inlineResults
    session = runner.session
    axes = runner.axes
    diagnostics = (lesson.diagnostics + runner.diagnostics).inOrder
  }

  /// Whether it shows what a model learned: another processor may give other digits.
  public var hasLearned: Bool {
    cells.contains(where: \.isLearned) || inlineValues.contains(where: \.isLearned)
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// How a run differs from what the lesson asks for.
public enum RunNote: Equatable, Sendable {
  /// Models learned for one step in so many only.
  case quick(share: Int)
}

/// A file that cells of a lesson read.
public struct RunFile: Equatable, Sendable {
  /// From the lesson's folder.
  public let path: String
  /// Of its content, in hexadecimal digits.
  public let sha256: String

  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

extension [Diagnostic] {
  /// By line and column; what concerns the whole file first.
  fileprivate var inOrder: [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> (Int, Int) {
      guard case .place(let place) = diagnostic.subject else { return (0, 0) }
      return (place.line, place.column)
    }
    return enumerated().sorted { first, second in
      let (a, b) = (key(first.element), key(second.element))
      return a == b ? first.offset < second.offset : a < b
    }.map(\.element)
  }
}
