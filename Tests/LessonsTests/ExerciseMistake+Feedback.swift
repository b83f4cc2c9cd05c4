extension ExerciseMistake {
  /// What is told of wrong answers.
  static let feedback: [ExerciseMistake] = [
    ExerciseMistake(
      .number, "about: [weights]",
      told: "6:8+9: about can't be '[…]' / write the step and what is given for it: weights of"
        + " scores"),
    ExerciseMistake(
      .number, "about: weigths of q",
      told: "6:8+12: no step is called 'weigths' / did you mean 'weights'? The steps are score,"
        + " weights, context, combine, output"),
    ExerciseMistake(
      .number, "about: weights of q r",
      told: "6:8+14: about can't be 'weights of q r' / write the step and what is given for it:"
        + " weights of scores"),
    ExerciseMistake(
      .number, "about: weights of 2q",
      told: "6:8+13: about can't be 'weights of 2q' / write the step and what is given for it:"
        + " weights of scores"),
    ExerciseMistake(
      .number, "wrong: comon",
      told: "6:8+5: wrong can't be 'comon' / it can be common, {when: '…', say: …}"),
    ExerciseMistake(
      .number, "wrong: [{when: '1'}]",
      told: "6:9+11: 'wrong' lacks 'say' / write say: That is a score; the softmax is still to"
        + " come."),
    ExerciseMistake(
      .number, "wrong: [{say: x}]",
      told: "6:9+8: 'wrong' lacks 'when' / write when: 'scores[1]'"),
    ExerciseMistake(
      .number, "wrong: [{when: '1', say: x, credit: 2}]",
      told: "6:37+1: credit is '2', not a share from 0 to 1 / write credit: 0.25 for a quarter"
        + " of the points; a list's entries earn theirs by credit: each"),
    ExerciseMistake(
      .number, "wrong: [{when: '1', say: x, points: 2}]",
      told: "6:29+6: 'wrong' has no part called 'points' / the parts are when, say, credit"),
    ExerciseMistake(
      .number, "wrong: [{when: '1', say: [x]}]",
      told: "6:26+3: 'say' is not a text / put it in quotes if it holds ': ' or begins with [ or"
        + " {"),
    ExerciseMistake(
      .number, "hint: [[x]]",
      told: "6:8+3: 'hint' is not a text / put it in quotes if it holds ': ' or begins with [ or"
        + " {"),
  ]
}
