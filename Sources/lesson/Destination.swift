internal import ArgumentParser

/// Where reports go.
enum Destination: Equatable, ExpressibleByArgument {
  case folder(Path)
  case standardOutput

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self = argument == "-" ? .standardOutput : .folder(Path(argument))
  }

  var folder: Path? {
    switch self {
    case .folder(let path): path
    case .standardOutput: nil
    }
  }

  var defaultValueDescription: String { folder?.text ?? "-" }
}

/// Why what was asked for doesn't fit into the one report that standard output takes.
extension ValidationError {
  static func oneReport(not paths: [String]) -> ValidationError {
    ValidationError(
      "'-o -' writes one report, but \(paths.count) paths are given; give one, or a folder with -o."
    )
  }

  static func oneReport(notAs formats: [String]) -> ValidationError {
    let names = formats.joined(separator: ",")
    return ValidationError(
      "'-o -' writes one report, but --to asks for \(formats.count), \(names); ask for one.")
  }

  static func oneReport(notThoseOf lessons: Int) -> ValidationError {
    ValidationError(
      "'-o -' writes one report, but the folder holds \(lessons) lessons; give one of them,"
        + " or a folder with -o.")
  }
}
