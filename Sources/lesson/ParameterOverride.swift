internal import ArgumentParser
internal import Diagnostics
internal import Lessons

/// A value that `-P name=value` gives for a parameter.
struct ParameterOverride {
  let name: String
  /// As YAML.
  let value: String

  init(argument: String) throws {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      throw ValidationError("write a name, '=' and a value, as in -P length=5.")
    }
    name = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}

/// Which of several lessons declare the parameters that the command line gives.
///
/// A parameter concerns those lessons only that declare it; one that none declares is a mistake.
struct ParameterShare {
  let overrides: [ParameterOverride]
  private var declared: [String] = []

  init(_ overrides: [ParameterOverride]) { self.overrides = overrides }

  mutating func add(_ lesson: Lesson) {
    for parameter in lesson.frontMatter.parameters where !declared.contains(parameter.name) {
      declared.append(parameter.name)
    }
  }

  var diagnostics: [Diagnostic] {
    overrides.filter { !declared.contains($0.name) }.map { override in
      let problem = OverrideProblem.undeclared(
        override.name, meant: nearest(to: override.name, among: declared), declared: declared)
      return Diagnostic(
        .error, .format(.override(problem)), file: "-P \(override.name)=\(override.value)")
    }
  }

  func overrides(for lesson: Lesson) -> [ParameterOverride] {
    let names = lesson.frontMatter.parameters.map(\.name)
    return overrides.filter { names.contains($0.name) }
  }
}
