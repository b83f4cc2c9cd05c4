extension ExerciseMistake {
  /// Parts that no exercise has, or not this kind, and their values.
  static let parts: [ExerciseMistake] = [
    ExerciseMistake(
      .number, "answr: 2",
      told: "6:1+5: an exercise has no part called 'answr' / did you mean 'answer'? The parts"
        + " are id, points, kind, ask, numbers, answer, accept, wrong, hint, check, about,"
        + " credit, property, options, score, give, call, cases, limits, without"),
    ExerciseMistake(
      .number, "colour: 2",
      told: "6:1+6: an exercise has no part called 'colour' / the parts are id, points, kind,"
        + " ask, numbers, answer, accept, wrong, hint, check, about, credit, property,"
        + " options, score, give, call, cases, limits, without"),
    ExerciseMistake(
      .number, "points: 0",
      told: "6:9+1: points is '0', not a number above 0 and at most 1000 / write points: 2, say"),
    ExerciseMistake(
      .number, "points: 1001",
      told: "6:9+4: points is '1001', not a number above 0 and at most 1000 / write points: 2,"
        + " say"),
    ExerciseMistake(
      .number, "points: .inf",
      told: "6:9+4: points is '.inf', not a number above 0 and at most 1000 / write points: 2,"
        + " say"),
    ExerciseMistake(
      .number, "points: two",
      told: "6:9+3: points is 'two', not a number above 0 and at most 1000 / write points: 2, say"),
    ExerciseMistake(
      .number, "check: ful",
      told: "6:8+3: check can't be 'ful' / did you mean 'full'? It can be full, practice, format"),
    ExerciseMistake(
      .number, "credit: 0.5",
      told: "6:9+3: an exercise of kind number has no 'credit' / delete it, or change the kind"),
    ExerciseMistake(
      .number, "cases: []\noptions: []",
      told: "6:8+2: an exercise of kind number has no 'cases' / delete it, or change the"
        + " kind\n7:10+2: an exercise of kind number has no 'options' / delete it, or change"
        + " the kind"),
    ExerciseMistake(
      .vector, "credit: 0.5",
      told: "6:9+3: credit can't be '0.5' / it can be each, all"),
    ExerciseMistake(
      .vector, "property: sums to 1",
      told: "6:11+9: property can't be 'sums to 1' / it can be rows sum to 1"),
  ]
}
