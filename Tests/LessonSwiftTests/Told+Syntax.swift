extension Told {
  /// What a sentence can be wrong with.
  static let syntax: [Told] = [
    Told(
      "let x = )", at: ")",
      "a value was expected, not ')'",
      "write a value, such as 0.5, weights[0] or softmax(scores)"),
    Told(
      "let x =", at: "=",
      "a value was expected, but the line ends here",
      "write a value, such as 0.5, weights[0] or softmax(scores)"),
    Told(
      "[1, 2, ;", at: ";",
      "a value was expected, not ';'",
      "write a value, such as 0.5, weights[0] or softmax(scores)"),
    Told(
      "q[0...]", at: "]",
      "a value was expected, not ']'",
      "write a value, such as 0.5, weights[0] or softmax(scores)"),
    Told(
      "let 5 = 3", at: "5",
      "a name was expected, not '5'",
      "a name is a word that begins with a letter: scores, h1"),
    Told(
      "let", at: "let",
      "a name was expected, but the line ends here",
      "a name is a word that begins with a letter: scores, h1"),
    Told(
      "q.", at: ".",
      "a name was expected, but the line ends here",
      "a name is a word that begins with a letter: scores, h1"),
    Told(
      "let x: 5 = 3", at: "5",
      "the name of a type was expected, not '5'",
      "types are Double, Int, Bool, String, Vector, Matrix, [Double], …"),
    Told(
      "let x:", at: ":",
      "the name of a type was expected, but the line ends here",
      "types are Double, Int, Bool, String, Vector, Matrix, [Double], …"),
    Told(
      "let x 3", at: "3",
      "'=' was expected, not '3'",
      "write let name = value"),
    Told(
      "let x", at: "x",
      "'=' was expected, but the line ends here",
      "write let name = value"),
    Told(
      "let x = 3 y", at: "y",
      "the end of the line was expected, not 'y'",
      "start every statement on a line of its own"),
    Told(
      "[1 2]", at: "2",
      "',' or ']' was expected, not '2'",
      "put a comma between two values, and ']' behind the last"),
    Told(
      "let m: Matrix = [\n  [1, 2]\n  [3, 4],\n]", at: "[",
      "',' or ']' was expected, not '['",
      "put a comma between two values, and ']' behind the last"),
    Told(
      "dot(q k)", at: "k",
      "',' or ')' was expected, not 'k'",
      "put a comma between two values, and ')' behind the last"),
    Told(
      "let x = [1, 2", at: "[",
      "this '[' is never closed",
      "put ']' where it ends"),
    Told(
      "dot(q, (1", at: "(",
      "this '(' is never closed",
      "put ')' where it ends"),
    Told(
      "/* note", at: "/*",
      "this '/*' is never closed",
      "put '*/' where it ends"),
    Told(
      "var x = 3", at: "var",
      "'var' is not part of lesson Swift",
      "bind values with let and call functions; for all of Swift, make the cell swift compile"),
    Told(
      "let f = { 3 }", at: "{",
      "closures and blocks are not part of lesson Swift",
      "bind values with let and call functions; for all of Swift, make the cell swift compile"),
    Told(
      "let x = nil", at: "nil",
      "'nil' is not part of lesson Swift",
      "bind values with let and call functions; for all of Swift, make the cell swift compile"),
    Told(
      "let x = n as Double", at: "as",
      "'as' is not part of lesson Swift",
      "bind values with let and call functions; for all of Swift, make the cell swift compile"),
    Told(
      "let x = 7 % 2", at: "%",
      "'%' can't stand here; lesson Swift has + - * /, the ranges ... and ..<, and "
        + "< <= > >= == != between two values",
      "functions take the place of other operators: exp(x), sqrt(x), dot(a, b)"),
    Told(
      "let x = !true", at: "!",
      "'!' can't stand here; lesson Swift has + - * /, the ranges ... and ..<, and "
        + "< <= > >= == != between two values",
      "functions take the place of other operators: exp(x), sqrt(x), dot(a, b)"),
    Told(
      "n -1", at: "-",
      "'-' needs a blank on both sides or on neither",
      "write a - b, with a blank on both sides"),
    Told(
      "2*-n", at: "*-",
      "'*' needs a blank on both sides or on neither",
      "write a * b, with a blank on both sides"),
    Told(
      "let x= 3", at: "=",
      "'=' needs a blank on both sides or on neither",
      "write a = b, with a blank on both sides"),
    Told(
      "n = 4", at: "=",
      "a value can't be changed once it has its name",
      "bind the new value to a new name: let next = …"),
    Told(
      "q[0] += 1", at: "+=",
      "a value can't be changed once it has its name",
      "bind the new value to a new name: let next = …"),
    Told(
      "let if = 3", at: "if",
      "'if' already means something in Swift, and can't be the name of a value",
      "choose another name"),
    Told(
      "let Vector = 3", at: "Vector",
      "'Vector' already means something in Swift, and can't be the name of a value",
      "choose another name"),
    Told(
      "let _ = 3", at: "_",
      "'_' already means something in Swift, and can't be the name of a value",
      "choose another name"),
  ]
}
