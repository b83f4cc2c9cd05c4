internal import Diagnostics

/// Prints problems on standard error; on a terminal with the file bold and the severity in colour.
struct DiagnosticPrinter {
  private let isColoured = StandardStream.error.isLively
  /// The language that was asked for, whatever the lesson's.
  private let chosen: Language?

  init(language: LanguageChoice? = nil) { chosen = language?.language }

  /// - Parameter language: the lesson's.
  func print(_ diagnostic: Diagnostic, in language: Language) {
    let text = Self.withoutControls(diagnostic.text(in: chosen ?? language)) + "\n"
    // There is nowhere to say that standard error can't be written.
    try? StandardStream.error.write(isColoured ? Self.coloured(text, diagnostic.severity) : text)
  }

  /// Colours the part before the message.
  private static func coloured(_ text: String, _ severity: Severity) -> String {
    let mark = " \(severity.rawValue): "
    var position = text.startIndex
    while position < text.endIndex, !text[position...].hasPrefix(mark) {
      position = text.index(after: position)
    }
    guard position < text.endIndex else { return text }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "35"
      }
    let rest = text[text.index(position, offsetBy: mark.count - 1)...]
    return "\u{1B}[1m\(text[..<position])\u{1B}[0m"
      + " \u{1B}[1;\(colour)m\(severity.rawValue):\u{1B}[0m\(rest)"
  }

  /// The name of a stranger's file must not command the terminal.
  private static func withoutControls(_ text: String) -> String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0A: false
      case 0...0x1F, 0x7F...0x9F: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        shown += "⟨" + String(scalar.value, radix: 16, uppercase: true) + "⟩"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
