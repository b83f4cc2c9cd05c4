/// A text as it may stand in XML 1.0, between tags or in an attribute.
///
/// Line breaks and tabs are written as references, since an attribute would lose them; characters
/// that XML 1.0 forbids, even as references, become U+FFFD.
/// Source: XML 1.0, 2.2 (Char) and 3.3.3.
func xml(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&apos;"
    case "\t", "\n", "\r", "\u{7F}"..."\u{9F}": result += "&#\(scalar.value);"
    case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
