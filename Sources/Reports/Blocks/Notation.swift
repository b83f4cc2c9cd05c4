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

  func apply(_ operation: Arithmetic.Operation, to term: String) -> String {
    switch (self, operation) {
    case (.tex, .exp): #"\exp(\#(term))"#
    case (.tex, .log): #"\ln(\#(term))"#
    case (.tex, .sqrt): #"\sqrt{\#(term)}"#
    case (.tex, .tanh): #"\tanh(\#(term))"#
    case (.tex, .sigmoid): #"\sigma(\#(term))"#
    case (.tex, .absolute): #"\lvert \#(term) \rvert"#
    case (.tex, .positivePart): #"\max(\#(term), 0)"#
    case (.tex, .eluPlusOne): #"\phi(\#(term))"#
    case (.plain, .exp): "exp(\(term))"
    case (.plain, .log): "ln(\(term))"
    case (.plain, .sqrt): "√(\(term))"
    case (.plain, .tanh): "tanh(\(term))"
    case (.plain, .sigmoid): "σ(\(term))"
    case (.plain, .absolute): "|\(term)|"
    case (.plain, .positivePart): "max(\(term), 0)"
    case (.plain, .eluPlusOne): "φ(\(term))"
    }
  }

  func largest(_ terms: String) -> String { (self == .tex ? #"\max("# : "max(") + terms + ")" }

  /// A symbol such as `\tau` or `u_{3}`, which the formulas of functions give in TeX.
  func symbol(_ tex: String) -> String {
    guard self == .plain else { return tex }
    var text = tex
    let signs = [
      (#"\Sigma"#, "Σ"), (#"\tau"#, "τ"), (#"\ell"#, "ℓ"), (#"\lVert v \rVert"#, "|v|"),
    ]
    for (name, sign) in signs {
      text = text.replacing(name, with: sign)
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
