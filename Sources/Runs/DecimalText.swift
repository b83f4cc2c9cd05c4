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
    // 309 digits before the point, 15 behind it, sign, point, end.
    let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 330) { buffer in
      let written = withVaList([Int32(digits), number]) {
        // The process never sets a locale, so the point is a point.
        vsnprintf(buffer.baseAddress, buffer.count, "%.*f", $0)
      }
      return String(
        decoding: buffer.prefix(Int(written)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    let isZero = !text.contains { $0 != "0" && $0 != "." && $0 != "-" }
    return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }

  /// The shortest text that reads back as the same number: "13", "0.1", "1e-07".
  public static func exact(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    if number == number.rounded(), abs(number) < 0x1p53 { return String(Int(number)) }
    return "\(number)"
  }
}
