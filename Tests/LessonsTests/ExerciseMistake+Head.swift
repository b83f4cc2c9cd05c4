extension ExerciseMistake {
  /// What identifies an exercise, and what it asks.
  static let heads: [ExerciseMistake] = [
    ExerciseMistake(
      .bare, "",
      told: "1:1+16: this exercise is not a list of names and values / begin with id:"
        + " first-score, points: 1, kind: number, ask: …, answer: '…'"),
    ExerciseMistake(
      .bare, "- id: a",
      told: "2:1+7: this exercise is not a list of names and values / begin with id:"
        + " first-score, points: 1, kind: number, ask: …, answer: '…'"),
    ExerciseMistake(
      .bare, "id: a",
      told: "1:1+16: this exercise lacks 'kind' / write kind: number\n1:1+16: this exercise"
        + " lacks 'ask' / write ask: What weight does the second word get?"),
    ExerciseMistake(
      .bare, "id: A\nask: x\nkind: number\nanswer: '1'",
      told: "2:5+1: 'A' can't be the id of an exercise / write up to 64 small letters a to z,"
        + " digits and hyphens, such as first-score"),
    ExerciseMistake(
      .bare, "id: -a\nask: x\nkind: number\nanswer: '1'",
      told: "2:5+2: '-a' can't be the id of an exercise / write up to 64 small letters a to z,"
        + " digits and hyphens, such as first-score"),
    ExerciseMistake(
      .bare, "id: [a]\nask: x\nkind: number\nanswer: '1'",
      told: "2:5+3: '[…]' can't be the id of an exercise / write up to 64 small letters a to z,"
        + " digits and hyphens, such as first-score"),
    ExerciseMistake(
      .bare, "id: é\nask: x\nkind: number\nanswer: '1'",
      told: "2:5+1: 'é' can't be the id of an exercise / write up to 64 small letters a to z,"
        + " digits and hyphens, such as first-score"),
    ExerciseMistake(
      .bare, "id: a\nask: x\nkind: numbr\nanswer: '1'",
      told: "4:7+5: kind can't be 'numbr' / did you mean 'number'? It can be number, vector,"
        + " table, choice, code"),
    ExerciseMistake(
      .bare, "id: a\nask: [x]\nkind: number\nanswer: '1'",
      told: "3:6+3: 'ask' is not a text / put it in quotes if it holds ': ' or begins with [ or {"),
    ExerciseMistake(
      .bare, "id: a\nask: x {{q\nkind: number\nanswer: '1'",
      told: "3:6+5: '{{' is not closed by '}}' / write {{q}}, or any lesson Swift between the"
        + " braces"),
    ExerciseMistake(
      .bare, "id: a\nask: 'x {{ }}'\nkind: number\nanswer: '1'",
      told: "3:6+9: there is nothing between '{{' and '}}' / write the name of what to show:"
        + " {{q}}"),
  ]
}
