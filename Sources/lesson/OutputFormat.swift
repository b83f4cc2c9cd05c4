internal import ArgumentParser
internal import Reports
internal import Runs

/// What a report can be written as.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case markdown, html, json, ipynb

  /// With its dot.
  var fileExtension: String {
    switch self {
    case .markdown: ".md"
    case .html: ".html"
    case .json: ".json"
    case .ipynb: ".ipynb"
    }
  }

  /// Whether the report shows images in files beside it.
  var needsImages: Bool {
    switch self {
    case .markdown, .ipynb: true
    case .html, .json: false
    }
  }
}

/// What a comparison can be written as.
enum ComparisonFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, html, json

  /// With its dot.
  var fileExtension: String {
    switch self {
    case .markdown: Format.markdown.fileExtension
    case .html: Format.html.fileExtension
    case .json: Format.json.fileExtension
    }
  }
}

/// One or more formats, with commas between; each once.
struct FormatList<Name>: ExpressibleByArgument
where Name: RawRepresentable<String> & CaseIterable & Equatable & Sendable {
  /// Never empty.
  let formats: [Name]

  init(_ formats: [Name]) { self.formats = formats }

  init?(argument: String) {
    var formats: [Name] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = Name(rawValue: String(name)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    self.init(formats)
  }

  var names: [String] { formats.map(\.rawValue) }

  var defaultValueDescription: String { names.joined(separator: ",") }

  static var allValueStrings: [String] { Name.allCases.map(\.rawValue) }
}
