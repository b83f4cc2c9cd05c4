internal import Diagnostics

/// The statements of a cell, and the mistakes of those that could not be read.
public struct Program: Equatable, Sendable {
  public private(set) var statements: [Statement] = []
  public private(set) var mistakes: [Mistake] = []
  /// Names that unreadable statements would have bound: what uses them is not to blame.
  public private(set) var lostNames: [String] = []

  /// - Complexity: O(bytes).
  public init(_ text: String) {
    var parser = Parser(Lexer.tokens(of: text))
    while !parser.isAtEnd {
      if parser.take(";") { continue }
      do {
        statements.append(try parser.statement())
      } catch {
        mistakes.append(error)
        lostNames += parser.recover(from: error)
      }
    }
  }

  /// One expression, as in an inline value or on the command line.
  public static func expression(_ text: String) throws(Mistake) -> Expression {
    var parser = Parser(Lexer.tokens(of: text))
    let statement = try parser.statement()
    guard case .show(let expression) = statement.kind, parser.isAtEnd else {
      throw Mistake(.notOneExpression, at: statement.range)
    }
    return expression
  }
}
