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

extension Diagnostic {
  /// The source line with a caret below; empty where the problem has no place.
  public var excerpt: [String] {
    guard case .place(let place) = subject else { return [] }
    return CaretView(place: place).lines
  }

  /// The place without the file's folders: a report is the same wherever its lesson lies.
  public var shortPlace: String {
    switch subject {
    case .place(let place): "\(place.file.fileName):\(place.line):\(place.column)"
    case .file(let file): file.fileName
    }
  }
}

extension SourceFile {
  /// The name without folders.
  public var fileName: String { name.fileName }
}

extension String {
  /// The last part of a path.
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}

/// A source line with the part that is meant underlined.
struct CaretView {
  let place: Place

  /// Long lines are cut to a window around the caret.
  private static let window = 120

  var lines: [String] {
    let from = place.column - 1 > Self.window ? place.column - 41 : 0
    let rest = place.text.unicodeScalars.dropFirst(from)
    let scalars = Array(rest.prefix(Self.window))
    let start = min(place.column - 1 - from, scalars.count)
    let end = min(start + place.length, scalars.count)
    let head = from > 0 ? "…" : ""
    let tail = rest.dropFirst(Self.window).isEmpty ? "" : "…"
    let shown = head + scalars.visible + tail
    let number = String(place.line)
    let width = max(number.count, 4)
    let gutter = String(repeating: " ", count: width + 4)
    let before = String(
      repeating: " ", count: head.count + Self.columns(scalars[..<start]))
    let marked = max(1, Self.columns(scalars[start..<end]))
    let caret = "^" + String(repeating: "~", count: marked - 1)
    let padding = String(repeating: " ", count: width - number.count + 4)
    return ["\(padding)\(number) | \(shown)", "\(gutter) | \(before)\(caret)"]
  }

  /// How many terminal columns a text takes: combining marks take none, wide characters two.
  private static func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isHarmful { return String(scalar.value, radix: 16).count + 2 }
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
}
