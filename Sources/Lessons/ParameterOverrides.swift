internal import Diagnostics

extension FrontMatter {
  /// Puts the values that the command line gives in the place of declared ones.
  mutating func override(
    _ overrides: [(name: String, value: String)], _ findings: inout Findings
  ) {
    var given: Set<String> = []
    for (name, text) in overrides {
      guard let index = parameters.firstIndex(where: { $0.name == name }) else {
        let declared = parameters.map(\.name)
        let problem = OverrideProblem.unknown(
          name.shown, meant: nearest(to: name, among: declared), declared: declared)
        findings.add(.override(problem))
        continue
      }
      guard given.insert(name).inserted else {
        findings.add(.override(.givenTwice(name)))
        continue
      }
      guard let value = ParameterValue(text: text, of: name) else {
        findings.add(.override(.notReadable(name, value: text.shown)))
        continue
      }
      let declared = parameters[index].value
      parameters[index].isOverridden = true
      switch (declared.kind, value) {
      case (.double, .int(let int)): parameters[index].value = .double(Double(int))
      case (value.kind, _): parameters[index].value = value
      default:
        let problem = OverrideProblem.wrongKind(
          name, declared: declared.kind, given: value.kind, value: text.shown)
        findings.add(.override(problem), at: parameters[index].range)
      }
    }
  }
}

extension ParameterValue {
  /// Reads a value from the command line, as YAML; nil when it is no value of a parameter.
  fileprivate init?(text: String, of name: String) {
    let bytes = Array(text.utf8)
    guard !bytes.contains(0), let node = try? YAMLText(bytes, bytes.indices).parse(),
      let value = try? ParameterValue(node, of: name, at: node.range)
    else { return nil }
    self = value
  }
}
