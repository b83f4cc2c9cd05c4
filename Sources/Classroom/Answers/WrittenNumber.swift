/// A number as a student types it.
struct WrittenNumber: Equatable, Sendable {
  /// Finite.
  let value: Double
  /// Significant digits: those from the first that isn't 0 on.
  let digits: Int
  /// The place value of the last digit: 0.01 for 0.73.
  let lastPlace: Double

  enum Mistake: Error, Equatable {
    case notANumber
    case tooLarge
  }

  /// Reads `0.731`, `-2`, `−2`, `1.5e-3`, `.5`; not what computers call numbers (NaN, ∞, 0x1F).
  ///
  /// - Parameter comma: whether a comma may stand for the point.
  init(_ text: some StringProtocol, comma: Bool = false) throws(Mistake) {
    var rest = Substring(text).unicodeScalars
    var plain: [UInt8] = []
    plain.reserveCapacity(32)
    if let sign = rest.first, ["-", "+", "\u{2212}", "\u{2013}"].contains(sign) {
      if sign != "+" { plain.append(UInt8(ascii: "-")) }
      rest.removeFirst()
    }
    var whole = 0
    var decimals = 0
    var digits = 0
    var isFraction = false
    while let scalar = rest.first {
      if "0"..."9" ~= scalar {
        if digits > 0 || scalar != "0" { digits += 1 }
        if isFraction { decimals += 1 } else { whole += 1 }
        plain.append(UInt8(ascii: scalar))
      } else if !isFraction, scalar == "." || (comma && scalar == ",") {
        isFraction = true
        plain += (whole == 0 ? "0." : ".").utf8
      } else {
        break
      }
      rest.removeFirst()
    }
    guard whole + decimals > 0 else { throw .notANumber }
    if isFraction, decimals == 0 { plain.append(UInt8(ascii: "0")) }
    var exponent = 0
    if rest.first == "e" || rest.first == "E" {
      let text = String(rest.dropFirst())
        .replacing("\u{2212}", with: "-")
      let sign = text.first.map { "+-".contains($0) } ?? false
      let number = sign ? text.dropFirst() : text[...]
      guard !number.isEmpty, number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
        throw .notANumber
      }
      guard number.utf8.count <= 4, let power = Int(text) else { throw .tooLarge }
      exponent = power
      plain += "e\(power)".utf8
      rest = Substring().unicodeScalars
    }
    guard rest.isEmpty else { throw .notANumber }
    guard let value = Double(String(decoding: plain, as: UTF8.self)), value.isFinite else {
      throw .tooLarge
    }
    self.value = value
    self.digits = max(1, digits)
    lastPlace = Self.placeValue(exponent - decimals)
  }

  /// The Double nearest to a power of ten.
  private static func placeValue(_ exponent: Int) -> Double {
    let known = knownPlaceValues
    return known.indices ~= -exponent ? known[-exponent] : Double("1e\(exponent)") ?? 0
  }

  /// 1, 0.1, 0.01, … of as many decimals as most answers have.
  private static let knownPlaceValues = (0...17).map { Double("1e-\($0)") ?? 0 }
}
