/// Reads numbers of some bits, lowest bit first, as LLVM writes them.
///
/// What is read may come from a compiler that was led astray: nothing is believed, and reading past
/// the end is an error.
struct BitReader {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bits are other than LLVM writes them.
  struct Malformed: Error {}

  var isAtEnd: Bool { position >= bytes.count * 8 }
  private var remaining: Int { bytes.count * 8 - position }

  /// A number of up to 64 bits.
  mutating func fixed(_ width: Int) throws(Malformed) -> UInt64 {
    guard (0...64).contains(width), width <= remaining else { throw Malformed() }
    var value: UInt64 = 0
    var done = 0
    while done < width {
      let (byte, bit) = position.quotientAndRemainder(dividingBy: 8)
      let count = min(8 - bit, width - done)
      let part = (UInt64(bytes[byte]) >> UInt64(bit)) & ((1 << UInt64(count)) - 1)
      value |= part << UInt64(done)
      done += count
      position += count
    }
    return value
  }

  /// A number in pieces, of which the highest bit says whether another one follows.
  mutating func variable(_ width: Int) throws(Malformed) -> UInt64 {
    guard (2...32).contains(width) else { throw Malformed() }
    let high: UInt64 = 1 << UInt64(width - 1)
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let piece = try fixed(width)
      guard shift < 64 else { throw Malformed() }
      value |= (piece & (high - 1)) << shift
      if piece & high == 0 { return value }
      shift += UInt64(width - 1)
    }
  }

  /// A number that counts something in the file, each at least of one bit.
  mutating func count(_ width: Int) throws(Malformed) -> Int {
    guard let count = Int(exactly: try variable(width)), count <= bytes.count * 8 else {
      throw Malformed()
    }
    return count
  }

  /// To the next whole 32 bits.
  mutating func align() { position = (position + 31) & ~31 }

  mutating func blob() throws(Malformed) -> [UInt8] {
    let count = try count(6)
    align()
    guard count * 8 <= remaining else { throw Malformed() }
    let start = position / 8
    position += count * 8
    align()
    return Array(bytes[start..<start + count])
  }
}
