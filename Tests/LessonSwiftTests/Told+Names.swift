extension Told {
  /// What a name can be wrong with.
  static let names: [Told] = [
    Told(
      "dot(q, kk)", at: "kk",
      "nothing is called 'kk' here",
      "did you mean 'k'?"),
    Told(
      "fooled + 1", at: "fooled",
      "nothing is called 'fooled' here",
      "bind it first: let fooled = …"),
    Told(
      "dott(q, q)", at: "dott",
      "there is no function 'dott'",
      "did you mean 'dot'?"),
    Told(
      "fooled(1)", at: "fooled",
      "there is no function 'fooled'",
      "cells call the functions of the library, such as score, softmax, contextVector; "
        + "lesson functions lists them"),
    Told(
      "let x: Vectr = []", at: "Vectr",
      "there is no type 'Vectr'",
      "did you mean 'Vector'?"),
    Told(
      "let x: Fooled = 1", at: "Fooled",
      "there is no type 'Fooled'",
      "types are Double, Int, Bool, String, Vector, Matrix, [Double], …"),
    Told(
      "q.cont", at: "cont",
      "Vector has no 'cont'",
      "did you mean 'count'?"),
    Told(
      "q.fooled", at: "fooled",
      "Vector has no 'fooled'",
      "Vector has count"),
    Told(
      "words.cout", at: "cout",
      "[String] has no 'cout'",
      "did you mean 'count'?"),
    Told(
      "Score.dott", at: "dott",
      "Score has no 'dott'",
      "did you mean '.dot'?"),
    Told(
      "Score.fooled", at: "fooled",
      "Score has no 'fooled'",
      "Score has .dot, .scaledDot, .general, .additive, .concat, .distance, .linear, .cosine, .location, "
        + ".normalizedAdditive, .locationAware, .coverage"),
    Told(
      "let s: Score = .addtive", at: "addtive",
      "Score has no 'addtive'",
      "did you mean '.additive'?"),
    Told(
      "let y = x\nlet x = 1", at: "x",
      "'x' has no value yet: it gets one in line 16",
      "cells run from top to bottom: move this below line 16"),
    Told(
      "let x = x + 1", at: "x",
      "the value of 'x' can't be made of 'x' itself",
      "a name is bound once and never changes: use another name on one side"),
    Told(
      "let n = 4", at: "n",
      "'n' already has its value, from line 3",
      "a name is bound once in a lesson: choose another"),
    Told(
      "let (a, a) = (1, 2)", at: "a",
      "'a' already has its value, from line 15",
      "a name is bound once in a lesson: choose another"),
    Told(
      "let dot = dot(q, q)", at: "dot",
      "'dot' is the function that line 15 calls, so no value can take its name",
      "choose another name, such as dotResult"),
    Told(
      "dot(q, q)\nlet dot = 3", at: "dot",
      "'dot' is the function that line 15 calls, so no value can take its name",
      "choose another name, such as dotResult"),
    Told(
      "let sum = 3\nsum(q)", at: "sum",
      "'sum' is the value of line 15, and can't be called",
      "choose another name in line 15 if you mean the function"),
    Told(
      "let x = dot", at: "dot",
      "'dot' is a function, and lacks its arguments",
      "it is dot(_: Vector, _: Vector) -> Double"),
    Told(
      "let x = Score", at: "Score",
      "'Score' is a type, not a value",
      "write the member that you mean behind it: Score.…"),
    Told(
      "k.transposed", at: "transposed",
      "'transposed' is a function, and lacks its brackets",
      "write transposed()"),
    Told(
      "Score.cosine", at: "cosine",
      "'cosine' is a function, and lacks its arguments",
      "it is Score.cosine(beta: Double)"),
    Told(
      "q.count()", at: "count",
      "'count' is not a function, and can't be called",
      "leave out the brackets"),
    Told(
      "Score.dot()", at: "dot",
      "'dot' is not a function, and can't be called",
      "leave out the brackets"),
    Told(
      "3(4)", at: "3",
      "this is not a function, and can't be called",
      "a product needs its sign: 2 * (a + b)"),
    Told(
      "(1 + 2)(3)", at: "(1 + 2)",
      "this is not a function, and can't be called",
      "a product needs its sign: 2 * (a + b)"),
  ]
}
