extension ExerciseMistake {
  /// The answer, what is accepted for it, and the numbers that it is computed from.
  static let answers: [ExerciseMistake] = [
    ExerciseMistake(
      .bare, "id: a\nask: x\nkind: number",
      told: "1:1+16: this exercise lacks 'answer' / write answer: 'softmax(scores)[1]'"),
    ExerciseMistake(
      .bare, "id: a\nask: x\nkind: number\nanswer:",
      told: "5:8+0: this exercise lacks 'answer' / write answer: 'softmax(scores)[1]'"),
    ExerciseMistake(
      .bare, "id: a\nask: x\nkind: number\nanswer: [1, 2]",
      told: "5:9+6: 'answer' is not a formula: YAML takes brackets, and labels with their"
        + " colons, for something of its own / put the formula in single quotes: answer:"
        + " 'score(query: q, keys: K, by: .dot)'"),
    ExerciseMistake(
      .bare, "id: a\nask: x\nkind: number\nanswer: score(query: q, keys: K)",
      told: "5:20+13: a second ': ' stands in this YAML line / put the value in quotes, as in"
        + " name: 'a: b'"),
    ExerciseMistake(
      .bare, "id: a\nask: x\nkind: number\nanswer: {f(by: .dot)}",
      told: "5:9+13: 'answer' is not a formula: YAML takes brackets, and labels with their"
        + " colons, for something of its own / put the formula in single quotes: answer:"
        + " 'score(query: q, keys: K, by: .dot)'"),
    ExerciseMistake(
      .number, "accept: 3",
      told: "6:9+1: accept can't be '3' / write {relative: 1e-3, absolute: 1e-9}, {digits: 3} of"
        + " the value or {written: 3} of the text; digits are 1 to 15"),
    ExerciseMistake(
      .number, "accept: {digits: 16}",
      told: "6:18+2: digits is '16', not a whole number from 1 to 15"),
    ExerciseMistake(
      .number, "accept: {relative: 0}",
      told: "6:9+13: accept can't be '0' / write {relative: 1e-3, absolute: 1e-9}, {digits: 3}"
        + " of the value or {written: 3} of the text; digits are 1 to 15"),
    ExerciseMistake(
      .number, "accept: {relative: 2}",
      told: "6:20+1: accept can't be '2' / write {relative: 1e-3, absolute: 1e-9}, {digits: 3}"
        + " of the value or {written: 3} of the text; digits are 1 to 15"),
    ExerciseMistake(
      .number, "accept: {absolute: -1}",
      told: "6:20+2: accept can't be '-1' / write {relative: 1e-3, absolute: 1e-9}, {digits: 3}"
        + " of the value or {written: 3} of the text; digits are 1 to 15"),
    ExerciseMistake(
      .number, "accept: {digits: 3, written: 3}",
      told: "6:9+23: accept counts in more than one way / write relative and absolute, or"
        + " digits, or written"),
    ExerciseMistake(
      .number, "accept: {digit: 3}",
      told: "6:10+5: 'accept' has no part called 'digit' / did you mean 'digits'? The parts are"
        + " relative, absolute, digits, written"),
    ExerciseMistake(
      .number, "numbers: [q]",
      told: "6:10+3: 'numbers' is not made of names and values / write {q: …}"),
    ExerciseMistake(
      .number, "numbers: {2q: '1'}",
      told: "6:11+2: '2q' can't be the name of a number / write a name as in Swift, such as q or"
        + " scores"),
    ExerciseMistake(
      .number, "numbers: {q: [1]}",
      told: "6:14+3: 'q' is not a formula: YAML takes brackets, and labels with their colons,"
        + " for something of its own / put the formula in single quotes: q: 'score(query: q,"
        + " keys: K, by: .dot)'"),
  ]
}
