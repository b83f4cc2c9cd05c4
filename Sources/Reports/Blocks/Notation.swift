internal import Diagnostics
internal import LessonSwift

/// How arithmetic is written: for a report, or for a terminal.
enum Notation: Equatable {
  case tex
  case plain

  var times: String { self == .tex ? #" \cdot "# : " · " }
  var minus: String { self == .tex ? " - " : " − " }
  /// Before a negative number.
  var sign: String { self == .tex ? "-" : "−" }
  var approximately: String { self == .tex ? #" \approx "# : " ≈ " }
  var dots: String { self == .tex ? #"\dots"# : "…" }

  func number(_ number: Double, digits: Int) -> String {
    let tex = NumberStyle.tex(number, digits: digits)
    if self == .tex { return tex }
    switch tex {
    case #"\infty"#: return "∞"
    case #"-\infty"#: return "−∞"
    case #"\mathrm{NaN}"#: return "NaN"
    default: return tex.hasPrefix("-") ? "−" + tex.dropFirst() : tex
    }
  }

  /// What stands on both sides of a term that a function is applied to.
  func sides(of operation: Arithmetic.Operation) -> (String, String) {
    switch (self, operation) {
    case (.tex, .exp): (#"\exp("#, ")")
    case (.tex, .log): (#"\ln("#, ")")
    case (.tex, .sqrt): (#"\sqrt{"#, "}")
    case (.tex, .tanh): (#"\tanh("#, ")")
    case (.tex, .sigmoid): (#"\sigma("#, ")")
    case (.tex, .absolute): (#"\lvert "#, #" \rvert"#)
    case (.tex, .positivePart): (#"\max("#, ", 0)")
    case (.tex, .eluPlusOne): (#"\phi("#, ")")
    case (.plain, .exp): ("exp(", ")")
    case (.plain, .log): ("ln(", ")")
    case (.plain, .sqrt): ("√(", ")")
    case (.plain, .tanh): ("tanh(", ")")
    case (.plain, .sigmoid): ("σ(", ")")
    case (.plain, .absolute): ("|", "|")
    case (.plain, .positivePart): ("max(", ", 0)")
    case (.plain, .eluPlusOne): ("φ(", ")")
    }
  }

  /// The same for several terms, the largest of which is taken.
  var sidesOfLargest: (String, String) { (self == .tex ? #"\max("# : "max(", ")") }

  /// A symbol such as `\tau` or `u_{3}`, which the formulas of functions give in TeX.
  func symbol(_ tex: String) -> String {
    guard self == .plain else { return tex }
    var text = tex
    let signs = [
      (#"\Sigma"#, "Σ"), (#"\tau"#, "τ"), (#"\ell"#, "ℓ"), (#"\lVert v \rVert"#, "|v|"),
    ]
    if tex.utf8.contains(UInt8(ascii: "\\")) {
      for (name, sign) in signs { text = text.replacing(name, with: sign) }
    }
    // Lessons count from 0, formulas from 1.
    guard let open = text.firstRange(of: "_{"),
      let number = Int(text[open.upperBound...].prefix { $0 != "}" })
    else { return text }
    return text[..<open.lowerBound] + "[\(number - 1)]"
  }

  /// A word as a subscript or the like.
  ///
  /// What TeX or Markdown would read as its own stands outside of `\text`, as a sign of mathematics:
  /// there alone TeX, KaTeX and MathJax agree on how to write it.
  static func texWord(_ word: String) -> String {
    var pieces: [String] = []
    var text = ""
    func flush() {
      if !text.isEmpty { pieces.append(#"\text{\#(text)}"#) }
      text = ""
    }
    for scalar in word.unicodeScalars {
      if let sign = sign(for: scalar) {
        flush()
        pieces.append(sign)
      } else if scalar.properties.isWhitespace {
        text += " "
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    flush()
    return pieces.isEmpty ? #"\text{}"# : pieces.joined()
  }

  private static func sign(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\\": #"\backslash{}"#
    case "{", "}", "$", "%", "&", "#", "_": "\\\(scalar)"
    case "~": #"\sim{}"#
    case "^": #"\wedge{}"#
    case "<": #"\lt{}"#
    case ">": #"\gt{}"#
    case "|": #"\vert{}"#
    case "*": #"\ast{}"#
    case "`": #"\grave{}"#
    default: nil
    }
  }
}
