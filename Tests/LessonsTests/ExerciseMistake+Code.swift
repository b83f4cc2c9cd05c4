extension ExerciseMistake {
  /// The cases and limits of an exercise that asks for code.
  static let code: [ExerciseMistake] = [
    ExerciseMistake(
      .code, "cases: 3",
      told: "7:8+1: 'cases' is not a list / write each on a line of its own that begins with '- '"),
    ExerciseMistake(
      .code, "cases: []",
      told: "7:8+2: this exercise lacks 'cases' / write cases: [{random: 5}]"),
    ExerciseMistake(
      .code, "cases: [3]",
      told: "7:9+1: '3' is no case / write {scores: '[1, 2, 3]', show: true} for inputs of your"
        + " own, or {random: 5}"),
    ExerciseMistake(
      .code, "cases: [{show: true}]",
      told: "7:9+12: '{…}' is no case / write {scores: '[1, 2, 3]', show: true} for inputs of"
        + " your own, or {random: 5}"),
    ExerciseMistake(
      .code, "cases: [{random: 5}]",
      told: "7:9+11: a case of random inputs needs 'numbers' to draw / write numbers: {scores:"
        + " 'integers(1...9, count: 4)'}"),
    ExerciseMistake(
      .code, "numbers: {e: '1'}\ncases: [{random: 51}]",
      told: "8:18+2: random is '51', not a whole number from 1 to 50"),
    ExerciseMistake(
      .code, "cases: [{e: '1', show: 3}]",
      told: "7:24+1: show is '3', neither true nor false"),
    ExerciseMistake(
      .code, "cases: [{e: '1'}]\nlimits: {seconds: 0}",
      told: "8:19+1: seconds is '0', not a whole number from 1 to 60"),
    ExerciseMistake(
      .code, "cases: [{e: '1'}]\nlimits: {megabytes: 4096}",
      told: "8:21+4: megabytes is '4096', not a whole number from 16 to 2048"),
    ExerciseMistake(
      .code, "cases: [{e: '1'}]\nlimits: 3",
      told: "8:9+1: 'limits' is not made of names and values / write {seconds: …, megabytes: …}"),
    ExerciseMistake(
      .code, "cases: [{e: '1'}]\ngive: [x]",
      told: "8:7+3: 'give' is not a text / put it in quotes if it holds ': ' or begins with [ or"
        + " {"),
    ExerciseMistake(
      .bare, "id: a\nask: x\nkind: code",
      told: "1:1+16: this exercise lacks 'answer' / write answer: 'softmax(scores)[1]'\n1:1+16:"
        + " this exercise lacks 'call' / write call: 'weights(scores)'\n1:1+16: this exercise"
        + " lacks 'cases' / write cases: [{random: 5}]"),
  ]
}
