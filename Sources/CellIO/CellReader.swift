/// Reads what a `CellWriter` wrote; believes nothing, as the other side may be anyone's program.
public struct CellReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// The bytes aren't what they should be.
  public struct Damage: Error, Equatable, Sendable {
    public init() {}
  }

  /// How many rows or columns a matrix may have.
  static let longestSide = 10_000_000

  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  public var isAtEnd: Bool { position == bytes.endIndex }

  /// What isn't read yet.
  var rest: ArraySlice<UInt8> { bytes[position...] }

  mutating func byte() throws(Damage) -> UInt8 {
    guard position < bytes.endIndex else { throw Damage() }
    defer { position += 1 }
    return bytes[position]
  }

  public mutating func int() throws(Damage) -> Int { Int(Int64(bitPattern: try bits())) }

  public mutating func double() throws(Damage) -> Double { Double(bitPattern: try bits()) }

  /// How many parts follow; each takes at least one byte, so that no count makes memory run out.
  public mutating func count(bytesEach size: Int = 1) throws(Damage) -> Int {
    let count = try int()
    guard count >= 0, count <= (bytes.endIndex - position) / size else { throw Damage() }
    return count
  }

  /// Bytes behind their count.
  public mutating func block() throws(Damage) -> ArraySlice<UInt8> {
    let count = try count()
    defer { position += count }
    return bytes[position..<position + count]
  }

  public mutating func string() throws(Damage) -> String {
    guard let text = String(validating: try block(), as: UTF8.self) else { throw Damage() }
    return text
  }

  public mutating func doubles() throws(Damage) -> [Double] {
    let count = try count(bytesEach: 8)
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try double()) }
    return numbers
  }

  private mutating func bits() throws(Damage) -> UInt64 {
    guard bytes.endIndex - position >= 8 else { throw Damage() }
    var bits: UInt64 = 0
    for offset in 0..<8 { bits |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
    position += 8
    return bits
  }
}
