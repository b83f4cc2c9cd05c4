/// Writes values as bytes: numbers in 8 bytes, little-endian, lists behind their counts.
public struct CellWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  public mutating func int(_ number: Int) { bits(UInt64(bitPattern: Int64(number))) }

  public mutating func double(_ number: Double) { bits(number.bitPattern) }

  public mutating func string(_ text: String) { block(Array(text.utf8)) }

  /// All that was written behind its count, as `CellProgram.beginCell` reads it.
  public var message: [UInt8] {
    var message = CellWriter()
    message.block(bytes)
    return message.bytes
  }

  /// Bytes behind their count.
  public mutating func block(_ content: [UInt8]) {
    int(content.count)
    bytes += content
  }

  /// Numbers behind their count.
  public mutating func doubles(_ numbers: [Double]) {
    int(numbers.count)
    bytes.reserveCapacity(bytes.count + 8 * numbers.count)
    for number in numbers { double(number) }
  }

  private mutating func bits(_ bits: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
  }
}
