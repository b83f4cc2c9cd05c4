/// What the header of a `.npy` file says.
struct NumPyHeader {
  let type: NumPyType
  /// Whether the first dimension changes fastest, as in Fortran.
  let isColumnsFirst: Bool
  let shape: [Int]
  /// Where the numbers begin.
  let end: Int

  /// In bytes, as in NumPy.
  private static let limit = 10_000

  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// Reads what stands before the numbers.
  ///
  /// - Complexity: O(header).
  init(_ bytes: [UInt8]) throws(NumPyMistake) {
    let range = try Self.range(in: bytes)
    var literal = NumPyLiteral(bytes[range])
    try literal.read()
    guard let type = literal.type else { throw .missing(key: NumPyLiteral.Key.type.rawValue) }
    guard let order = literal.isColumnsFirst else {
      throw .missing(key: NumPyLiteral.Key.order.rawValue)
    }
    guard let shape = literal.shape else { throw .missing(key: NumPyLiteral.Key.shape.rawValue) }
    guard let known = NumPyType(rawValue: type) else { throw .unknownType(type) }
    (self.type, isColumnsFirst, self.shape, end) = (known, order, shape, range.upperBound)
  }

  /// Where the literal stands.
  private static func range(in bytes: [UInt8]) throws(NumPyMistake) -> Range<Int> {
    let versionEnd = magic.count + 2
    guard bytes.count >= versionEnd, bytes.starts(with: magic) else { throw .noNumPyFile }
    let (major, minor) = (bytes[magic.count], bytes[magic.count + 1])
    guard (1...3).contains(major), minor == 0 else {
      throw .unknownVersion(major: major, minor: minor)
    }
    let start = versionEnd + (major == 1 ? 2 : 4)
    guard bytes.count >= start else {
      throw .headerBeyondFile(bytes: start - versionEnd, present: bytes.count - versionEnd)
    }
    let length =
      major == 1
      ? bytes.littleEndian(UInt16.self, from: versionEnd, count: 1) { Int($0) }[0]
      : bytes.littleEndian(UInt32.self, from: versionEnd, count: 1) { Int($0) }[0]
    guard length <= limit else { throw .headerTooLong(bytes: length, limit: limit) }
    guard length <= bytes.count - start else {
      throw .headerBeyondFile(bytes: length, present: bytes.count - start)
    }
    return start..<start + length
  }
}
