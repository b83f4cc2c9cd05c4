public import CellIO
public import Diagnostics

/// What compiles and runs real Swift for Runs, which knows neither compilers nor processes.
public struct CellCompiler: Sendable {
  let compile: @Sendable (_ program: String) -> CellCompilation

  /// - Parameter compile: compiles the text of a program, which may import Attention and CellIO and
  ///   whose statements are run.
  public init(compile: @escaping @Sendable (_ program: String) -> CellCompilation) {
    self.compile = compile
  }
}

/// What came of compiling a program.
public enum CellCompilation: Sendable {
  case program(CellExecutable, warnings: [CompilerMessage])
  /// At least one of the messages is an error.
  case refused([CompilerMessage])
  /// The program isn't to blame.
  case impossible(CompileProblem)
}

/// A program that can be started as often as one likes.
public struct CellExecutable: Sendable {
  let start: @Sendable () -> Result<any CellProcess, CompileProblem>

  public init(start: @escaping @Sendable () -> Result<any CellProcess, CompileProblem>) {
    self.start = start
  }
}

/// A running program of compiled cells, waiting for the word to run the next one.
public protocol CellProcess: AnyObject {
  /// Runs the next cell.
  ///
  /// - Parameter input: the values that it needs, as `CellProgram` reads them.
  func run(input: [UInt8]) -> CellEnd
}

/// How a compiled cell ended, and what it left.
public struct CellEnd: Sendable {
  /// Its values, in their order, without the message that it ended.
  public let messages: [CellMessage]
  public let printed: String
  /// What ended it before its end.
  public let stop: Stop?

  public struct Stop: Sendable {
    public let problem: CompileProblem
    /// Where the program stood then, in the cell.
    public let place: CompilerPlace?

    public init(_ problem: CompileProblem, at place: CompilerPlace? = nil) {
      self.problem = problem
      self.place = place
    }
  }

  public init(messages: [CellMessage], printed: String, stop: Stop?) {
    self.messages = messages
    self.printed = printed
    self.stop = stop
  }
}

/// A place in what the program says is a file: `#sourceLocation(file:line:)`.
public struct CompilerPlace: Hashable, Sendable {
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in bytes.
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// What the compiler says.
public struct CompilerMessage: Equatable, Sendable {
  public let severity: Severity
  public let text: String
  public let place: CompilerPlace?
  /// What it would write instead.
  public let fixIts: [String]
  public let notes: [Note]
  /// What went wrong, where the compiler said nothing about the code but failed at it.
  public let failure: CompileProblem?

  public struct Note: Equatable, Sendable {
    public let text: String
    public let place: CompilerPlace?

    public init(text: String, place: CompilerPlace?) {
      self.text = text
      self.place = place
    }
  }

  public init(
    severity: Severity, text: String, place: CompilerPlace?, fixIts: [String] = [],
    notes: [Note] = [], failure: CompileProblem? = nil
  ) {
    self.severity = severity
    self.text = text
    self.place = place
    self.fixIts = fixIts
    self.notes = notes
    self.failure = failure
  }
}
