internal import ArgumentParser
internal import Classroom
internal import Reports

/// What feedback and class reports can be written as.
enum FeedbackFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, html

  /// With its dot.
  var fileExtension: String {
    switch self {
    case .markdown: Format.markdown.fileExtension
    case .html: Format.html.fileExtension
    }
  }

  func text(of report: FeedbackReport) -> String {
    switch self {
    case .markdown: report.text
    case .html: report.html(with: PageResources(math: KaTeX.installed))
    }
  }

  func text(of report: ClassReport) -> String {
    switch self {
    case .markdown: report.text
    case .html: report.html(with: PageResources(math: KaTeX.installed))
    }
  }
}
