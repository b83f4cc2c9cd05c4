internal import ArgumentParser
internal import Reports
internal import Runs

/// What a report can be written as.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case markdown, json

  /// With its dot.
  var fileExtension: String {
    switch self {
    case .markdown: ".md"
    case .json: ".json"
    }
  }

  /// Whether the report shows the lesson's prose, and with it the images.
  var showsProse: Bool {
    switch self {
    case .markdown: true
    case .json: false
    }
  }

  func text(of run: LessonRun) -> String {
    switch self {
    case .markdown: MarkdownReport(run).text
    case .json: JSONReport(run).text
    }
  }
}

/// One or more formats, with commas between; each once.
struct FormatList: ExpressibleByArgument {
  /// Never empty.
  let formats: [Format]

  init(_ formats: [Format]) { self.formats = formats }

  init?(argument: String) {
    var formats: [Format] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = Format(rawValue: String(name)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    self.init(formats)
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}
