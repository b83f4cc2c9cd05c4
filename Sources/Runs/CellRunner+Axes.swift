internal import Attention
internal import Diagnostics
internal import LearningCells
internal import LessonSwift
internal import Lessons
internal import Seq2Seq

extension CellRunner {
  /// Names the axes of what a cell made: by its options, else after what it was made of.
  mutating func nameAxes(of cell: Cell, _ attempt: inout Attempt) {
    var names: [CellOption: [String]] = [:]
    for option in [CellOption.keys, .queries, .dimensions] {
      names[option] = self.names(option, cell, &attempt)
    }
    for binding in attempt.bindings { axes[binding.name] = inherited(by: binding) }
    // After a mistake the last binding need not be the one that the options mean.
    guard attempt.status == .ok else { return }
    var counts: [(option: CellOption, count: Int)] = []
    let given = Set(names.keys)
    if let last = attempt.bindings.last {
      let roles = AxisRoles(of: last.value.type, in: cell.kind, given: given)
      counts += roles.counts(of: last.value)
      counts += nameArguments(of: last, names)
      attempt.axes = roles.axes(names).filled(with: inherited(by: last))
      axes[last.name] = attempt.axes
    }
    for index in attempt.shown.indices {
      let shown = attempt.shown[index]
      let roles = AxisRoles(of: shown.value.type, in: cell.kind, given: given)
      if cell.kind == .run { counts += roles.counts(of: shown.value) }
      let own = Axes(of: shown.expression, named: axes, in: session)
      // A name has the axes of its own cell, unless this one has nothing else to name.
      if case .binding = shown.expression.kind, !attempt.bindings.isEmpty {
        attempt.shown[index].axes = own
      } else {
        attempt.shown[index].axes = roles.axes(names).filled(with: own)
      }
    }
    for index in attempt.tables.indices {
      let value = attempt.tables[index].value
      let roles = AxisRoles(of: value.type, in: .run, given: given)
      if roles.counts(of: value).allSatisfy({ names[$0.option]?.count == $0.count }) {
        attempt.tables[index].axes = roles.axes(names)
      }
      counts += roles.counts(of: value)
    }
    if attempt.bindings.isEmpty { attempt.axes = attempt.shown.last?.axes ?? Axes() }
    check(names, counts, cell, &attempt)
  }

  /// The names along the axes of what a binding was made of.
  private func inherited(by binding: Binding) -> Axes {
    var axes = binding.expression.map { Axes(of: $0, named: self.axes, in: session) } ?? Axes()
    if let decoding = Decoding(binding.value) { axes.rows = decoding.words }
    if let translation = ModelTranslation(binding.value) {
      axes.rows = translation.words
      axes.columns = translation.source
    }
    if let evaluation = ModelEvaluation(binding.value) {
      axes.rows = evaluation.scores.map { "\($0.length)" }
    }
    return axes
  }

  /// Names the arguments too: the rows of the keys, the columns of the values.
  private mutating func nameArguments(
    of binding: Binding, _ names: [CellOption: [String]]
  ) -> [(option: CellOption, count: Int)] {
    guard case .call(let function, let arguments) = binding.expression?.call.kind else {
      return []
    }
    var counts: [(option: CellOption, count: Int)] = []
    for (parameter, argument) in zip(function.parameters, arguments) {
      guard case .binding(let name) = argument.kind, let value = session.bindings[name]?.value,
        let roles = AxisRoles(ofArgument: parameter.name)
      else { continue }
      axes[name] = roles.axes(names).filled(with: axes[name])
      counts += roles.counts(of: value)
    }
    return counts
  }

  /// As many names as there are things to name.
  private mutating func check(
    _ names: [CellOption: [String]], _ counts: [(option: CellOption, count: Int)], _ cell: Cell,
    _ attempt: inout Attempt
  ) {
    for option in [CellOption.keys, .queries, .dimensions] {
      let needs = counts.filter { $0.option == option }.map(\.count)
      guard let given = names[option]?.count, let first = needs.first, !needs.contains(given)
      else { continue }
      let problem = ContractProblem.axisCount(option: option.rawValue, names: given, needs: first)
      report(problem, at: option, of: cell, &attempt)
    }
  }

  /// The names that an option gives.
  private mutating func names(
    _ option: CellOption, _ cell: Cell, _ attempt: inout Attempt
  ) -> [String]? {
    let names: AxisNames? =
      switch option {
      case .keys: cell.options.keys
      case .queries: cell.options.queries
      case .dimensions: cell.options.dimensions
      case .caption, .label, .show, .digits, .sums, .error, .alt, .exports: nil
      }
    switch names {
    case nil: return nil
    case .list(let list): return list
    case .binding(let name):
      if let binding = session.bindings[name] {
        if let words = [String](binding.value) { return words }
        let type = binding.value.type.description
        report(
          .axisNotWords(option: option.rawValue, binding: name, type: type), at: option, of: cell,
          &attempt)
      } else if !session.lacks(name) {
        let meant = nearest(to: name, amongUnsorted: session.bindings.keys)
        report(
          .axisUnknown(option: option.rawValue, binding: name, nearest: meant), at: option,
          of: cell, &attempt)
      }
      return nil
    }
  }

  private mutating func report(
    _ problem: ContractProblem, at option: CellOption, of cell: Cell, _ attempt: inout Attempt
  ) {
    let range = cell.options.range(of: option) ?? cell.fence
    attempt.add(diagnostic(.error, .contract(problem), at: range))
  }
}

extension TypedExpression {
  /// The call that a field is taken of, as in `attend(…).context`; else the expression itself.
  fileprivate var call: TypedExpression {
    guard case .call(let function, let arguments) = kind, function.notation == .property else {
      return self
    }
    return arguments[0].call
  }
}

extension Session {
  /// Whether a name has no value because its own statement failed, which is reported there.
  fileprivate func lacks(_ name: String) -> Bool {
    if case .skipped(let missing) = evaluate(name, line: 0) { return missing == name }
    return false
  }
}
