import Diagnostics

/// The problems of a lesson, as they are found.
struct Findings {
  private let source: SourceFile
  private var found: [(offset: Int, diagnostic: Diagnostic)] = []
  /// How many bytes of lines the places may still copy: a lesson of one endless line with a
  /// thousand problems must not fill the memory.
  private var budget = 1 << 26
  private var isFull = false

  init(in source: SourceFile) { self.source = source }

  /// Adds an error at a range of bytes.
  ///
  /// - Returns: the diagnostic; nil when there are too many already.
  @discardableResult
  mutating func add(_ problem: FormatProblem, at range: Range<Int>) -> Diagnostic? {
    add(.format(problem), at: range)
  }

  @discardableResult
  mutating func add(_ problem: Problem, at range: Range<Int>) -> Diagnostic? {
    guard !isFull else { return nil }
    let place = source.place(of: range)
    budget -= place.text.utf8.count + 64
    isFull = budget < 0
    let problem = isFull ? Problem.format(.text(.tooManyProblems)) : problem
    let diagnostic = Diagnostic(.error, problem, at: place)
    found.append((range.lowerBound, diagnostic))
    return diagnostic
  }

  /// Adds an error about the lesson as a whole; such errors come first.
  mutating func add(_ problem: FormatProblem) {
    found.append((-1, Diagnostic(.error, .format(problem), file: source.name)))
  }

  /// In order of place; those of one place as they were found.
  var diagnostics: [Diagnostic] {
    found.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map(\.element.diagnostic)
  }
}
