#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Numbers as text with a fixed count of decimals, the same on every machine.
public enum DecimalText {
  /// A number with so many decimals, correctly rounded (to the nearest, halves of its exact binary
  /// value to the even digit); "0.00", never "-0.00"; "inf", "-inf" and "nan" as such.
  ///
  /// - Parameter digits: how many decimals, 0 to 15.
  /// - Complexity: O(digits of the number).
  public static func fixed(_ number: Double, digits: Int) -> String {
    precondition(0...15 ~= digits, "0 to 15 decimals, not \(digits)")
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    guard let units = units(of: number, digits: digits) else {
      return printed(number, digits: digits)
    }
    return text(ofUnits: units, digits: digits)
  }

  /// Digits are written from the last to the first: tables hold thousands of such numbers.
  private static func text(ofUnits units: Int, digits: Int) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
      var start = buffer.count
      func put(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
      }
      var rest = units.magnitude
      var written = 0
      repeat {
        if written == digits, digits > 0 { put(UInt8(ascii: ".")) }
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
        written += 1
      } while rest > 0 || written <= digits
      if units < 0 { put(UInt8(ascii: "-")) }
      return String(decoding: buffer[start...], as: UTF8.self)
    }
  }

  /// The shortest text that reads back as the same number: "13", "0.1", "1e-07".
  public static func exact(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    if number == number.rounded(), abs(number) < 0x1p53 { return String(Int(number)) }
    return "\(number)"
  }

  /// A number in units of its last decimal, correctly rounded; nil where there are too many for that.
  private static func units(of number: Double, digits: Int) -> Int? {
    let scale = powersOfTen[digits]
    let product = number * scale
    guard abs(product) < 0x1p51 else { return nil }
    // number · scale is exactly product + lost; what is lost decides where the product is a tie.
    let lost = (-product).addingProduct(number, scale)
    let nearest = product.rounded(.toNearestOrEven)
    let beyond = product - nearest  // exact, from -½ to ½
    if beyond == 0.5, lost > 0 { return Int(nearest) + 1 }
    if beyond == -0.5, lost < 0 { return Int(nearest) - 1 }
    return Int(nearest)
  }

  private static let powersOfTen = (0...15).map { (0..<$0).reduce(1.0) { power, _ in power * 10 } }

  /// The same by the C library, for numbers of any size.
  private static func printed(_ number: Double, digits: Int) -> String {
    // 309 digits before the point, 15 behind it, sign, point, end.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 330) { buffer in
      let written = withVaList([Int32(digits), number]) {
        // The process never sets a locale, so the point is a point.
        vsnprintf(buffer.baseAddress, buffer.count, "%.*f", $0)
      }
      return String(
        decoding: buffer.prefix(Int(written)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
