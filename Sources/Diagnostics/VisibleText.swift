extension Sequence<Unicode.Scalar> {
  /// The text as it can be shown on one line of a terminal: tabs as one blank; what would move or
  /// hide other text, such as U+202E, as its code.
  var visible: String {
    var text = ""
    for scalar in self {
      if scalar == "\t" {
        text += " "
      } else if scalar.isHarmful {
        text += "⟨" + String(scalar.value, radix: 16, uppercase: true) + "⟩"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

/// A line as it can be shown: with codes for what would move or hide other text.
public func visibleText(of line: String) -> String {
  line.hasByte(where: mayBeHarmful) ? line.unicodeScalars.visible : line
}

/// Whether a byte is anything but a whole letter that can be shown as it is.
private func mayBeHarmful(_ byte: UInt8) -> Bool { !(0x20..<0x7F ~= byte) }

extension String {
  /// The text as a message may hold it: what it quotes of the lesson may be harmful, and millions of
  /// letters long.
  var asMessage: String {
    if utf8.count <= Self.longestMessage {
      return visibleText(of: self)
    }
    return unicodeScalars.prefix(Self.longestMessage * 3 / 4).visible + "…"
      + unicodeScalars.suffix(Self.longestMessage / 8).visible
  }

  /// In bytes; every message of ours is shorter, without what it quotes.
  private static let longestMessage = 2000
}

extension Unicode.Scalar {
  /// Whether the scalar would move or hide text on a terminal.
  var isHarmful: Bool {
    if self == "\t" { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
