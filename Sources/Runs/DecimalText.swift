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
    let size = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - size.utf8.count)) + size
    let whole = (units < 0 ? "-" : "") + padded.dropLast(digits)
    return digits == 0 ? whole : "\(whole).\(padded.suffix(digits))"
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
