extension Diagnostic {
  /// The problem as a compiler shows it: place, message, the line with a caret below, help.
  public func text(in language: Language) -> String {
    var lines: [String] = []
    switch subject {
    case .place(let place):
      lines.append(
        "\(place.file):\(place.line):\(place.column): \(severity.rawValue): "
          + "\(message(in: language))")
      lines += CaretView(place: place).lines
    case .file(let file):
      lines.append("\(file): \(severity.rawValue): \(message(in: language))")
    }
    if let help = help(in: language) { lines.append("   help: \(help)") }
    return lines.joined(separator: "\n")
  }
}

/// A source line with the part that is meant underlined.
struct CaretView {
  let place: Place

  /// Long lines are cut to a window around the caret.
  private static let window = 120

  var lines: [String] {
    let scalars = Array(place.text.unicodeScalars)
    let start = min(place.column - 1, scalars.count)
    let length = min(place.length, scalars.count - start)
    let from = start > Self.window ? start - 40 : 0
    let to = min(scalars.count, from + Self.window)
    let head = from > 0 ? "…" : ""
    let tail = to < scalars.count ? "…" : ""
    let shown = head + Self.visible(scalars[from..<to]) + tail
    let number = String(place.line)
    let width = max(number.count, 4)
    let gutter = String(repeating: " ", count: width + 4)
    let before = String(
      repeating: " ", count: head.count + Self.columns(scalars[from..<min(start, to)]))
    let marked = max(1, Self.columns(scalars[min(start, to)..<min(start + length, to)]))
    let caret = "^" + String(repeating: "~", count: marked - 1)
    let padding = String(repeating: " ", count: width - number.count + 4)
    return ["\(padding)\(number) | \(shown)", "\(gutter) | \(before)\(caret)"]
  }

  /// Tabs as one blank; what would move or hide text on a terminal as its code.
  private static func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars {
      if scalar == "\t" {
        text += " "
      } else if isHarmful(scalar) {
        text += "⟨" + String(scalar.value, radix: 16, uppercase: true) + "⟩"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// How many terminal columns a text takes: combining marks take none, wide characters two.
  private static func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    if isHarmful(scalar) { return String(scalar.value, radix: 16).count + 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\t" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
