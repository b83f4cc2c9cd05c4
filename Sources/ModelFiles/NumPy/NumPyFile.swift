/// Arrays as NumPy's `save` writes them: the magic bytes, the version, the length of the header,
/// the header as a literal of Python, the numbers.
///
/// Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
extension Tensor {
  /// Reads a `.npy` file of numbers, of one dimension or two.
  ///
  /// Versions 1 to 3; little-endian `f4` and `f8`, and integers of 1, 2, 4 and 8 bytes, which
  /// become doubles; rows or columns first. Objects, which a file may make run code, are never
  /// read.
  /// - Throws: what is wrong first.
  /// - Complexity: O(bytes); memory for the numbers twice.
  public init(npy bytes: [UInt8]) throws(NumPyMistake) {
    let header = try NumPyHeader(bytes)
    guard (1...2).contains(header.shape.count) else {
      throw .dimensions(header.shape.count)
    }
    guard !header.shape.contains(0) else { throw .noNumbers(shape: header.shape) }
    let present = bytes.count - header.end
    guard let count = elementCount(of: header.shape),
      let needed = elementCount(of: [count, header.type.size]), needed <= present
    else { throw .cutOff(shape: header.shape, present: present) }
    guard needed == present else { throw .trailingBytes(present - needed) }
    let values = try header.type.values(in: bytes, from: header.end, count: count)
    self.init(
      shape: header.shape,
      values: header.isColumnsFirst ? values.rowsFirst(of: header.shape) : values)
  }

  /// The `.npy` file of the tensor, version 1, the last dimension fastest, `f4` or `f8` as the
  /// values are.
  ///
  /// - Precondition: the shape is written in fewer than 65,000 letters.
  public var npy: [UInt8] {
    let type: NumPyType =
      switch values {
      case .float: .f4
      case .double: .f8
      }
    let sizes = shape.map(String.init).joined(separator: ", ")
    let shape = "(" + sizes + (shape.count == 1 ? ",)" : ")")
    let literal =
      "{'descr': '\(type.rawValue)', 'fortran_order': False, 'shape': \(shape), }"
    var bytes = NumPyHeader.magic + [1, 0]
    // The numbers begin at a multiple of 64 bytes; before them stand two for the length, and "\n".
    let unpadded = bytes.count + 2 + literal.utf8.count + 1
    let padding = (64 - unpadded % 64) % 64
    let length = literal.utf8.count + padding + 1
    precondition(length <= UInt16.max, "a header of \(length) bytes")
    bytes.append(littleEndian: UInt16(length))
    bytes += literal.utf8
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: padding) + [UInt8(ascii: "\n")]
    switch values {
    case .float(let numbers):
      for number in numbers { bytes.append(littleEndian: number.bitPattern) }
    case .double(let numbers):
      for number in numbers { bytes.append(littleEndian: number.bitPattern) }
    }
    return bytes
  }
}

extension Tensor.Values {
  /// Numbers that stand column by column, row by row.
  fileprivate func rowsFirst(of shape: [Int]) -> Self {
    guard shape.count == 2 else { return self }
    func turn<Number>(_ numbers: [Number]) -> [Number] {
      (0..<shape[0]).flatMap { row in (0..<shape[1]).map { numbers[$0 * shape[0] + row] } }
    }
    return switch self {
    case .float(let numbers): .float(turn(numbers))
    case .double(let numbers): .double(turn(numbers))
    }
  }
}
