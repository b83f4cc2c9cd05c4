extension ExerciseMistake {
  /// The options of a choice.
  static let choice: [ExerciseMistake] = [
    ExerciseMistake(
      .choice, "options: x",
      told: "5:10+1: 'options' is not a list / write each on a line of its own that begins with"
        + " '- '"),
    ExerciseMistake(
      .choice, "options: [{text: a, right: true}]",
      told: "5:10+24: a choice has 2 to 26 options, not 1 / write each as - {text: …, right:"
        + " true} or - {text: …, say: …}"),
    ExerciseMistake(
      .choice, "options: [{text: a}, {text: b}]",
      told: "5:10+22: none of the options is right / write right: true at each that is"),
    ExerciseMistake(
      .choice, "options: [{text: a, right: yes}, {text: b}]",
      told: "5:28+3: right is 'yes', neither true nor false"),
    ExerciseMistake(
      .choice, "options: [a, b]",
      told: "5:11+1: 'options' is not made of names and values / write {text: …, right: …, say:"
        + " …}"),
    ExerciseMistake(
      .choice, "options: [{right: true}, {text: b}]",
      told: "5:11+13: 'options' lacks 'text' / write text: It sums to 1."),
    ExerciseMistake(
      .choice, "options: [{text: a, right: true, txt: b}, {text: b}]",
      told: "5:34+3: 'options' has no part called 'txt' / did you mean 'text'? The parts are"
        + " text, right, say"),
    ExerciseMistake(
      .choice, "score: nett\noptions: [{text: a, right: true}, {text: b}]",
      told: "5:8+4: score can't be 'nett' / did you mean 'net'? It can be all, each, net"),
    ExerciseMistake(
      .choice, "wrong: common\noptions: [{text: a, right: true}, {text: b}]",
      told: "5:8+6: an exercise of kind choice has no 'wrong' / delete it, or change the kind"),
    ExerciseMistake(
      .choice, "",
      told: "1:1+16: this exercise lacks 'options' / write options: [{text: …, right: true},"
        + " {text: …}]"),
  ]
}
