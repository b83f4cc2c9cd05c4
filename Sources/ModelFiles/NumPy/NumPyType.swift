/// How numbers stand in a `.npy` file; the raw values are NumPy's.
enum NumPyType: String, CaseIterable {
  case f4 = "<f4"
  case f8 = "<f8"
  case i1 = "|i1"
  case i2 = "<i2"
  case i4 = "<i4"
  case i8 = "<i8"
  case u1 = "|u1"
  case u2 = "<u2"
  case u4 = "<u4"
  case u8 = "<u8"

  /// In bytes.
  var size: Int {
    switch self {
    case .i1, .u1: 1
    case .i2, .u2: 2
    case .f4, .i4, .u4: 4
    case .f8, .i8, .u8: 8
    }
  }

  /// - Throws: where an integer is that `Double` can't hold.
  func values(
    in bytes: [UInt8], from start: Int, count: Int
  ) throws(NumPyMistake) -> Tensor.Values {
    func integers<Word: FixedWidthInteger>(_ type: Word.Type) throws(NumPyMistake) -> Tensor.Values
    {
      let numbers = bytes.littleEndian(type, from: start, count: count) { Double(exactly: $0) }
      if let place = numbers.firstIndex(of: nil) {
        throw .inexact(offset: start + place * size)
      }
      return .double(numbers.compactMap(\.self))
    }
    switch self {
    case .f4: return .float(bytes.floats(from: start, count: count))
    case .f8: return .double(bytes.doubles(from: start, count: count))
    case .i1: return try integers(Int8.self)
    case .i2: return try integers(Int16.self)
    case .i4: return try integers(Int32.self)
    case .i8: return try integers(Int64.self)
    case .u1: return try integers(UInt8.self)
    case .u2: return try integers(UInt16.self)
    case .u4: return try integers(UInt32.self)
    case .u8: return try integers(UInt64.self)
    }
  }
}
