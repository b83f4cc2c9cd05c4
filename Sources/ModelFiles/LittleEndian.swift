extension [UInt8] {
  /// What a function makes of little-endian words that stand one behind the other.
  ///
  /// - Precondition: there are as many bytes from `start` on.
  /// - Complexity: O(count).
  func littleEndian<Word: FixedWidthInteger, Number>(
    _ word: Word.Type, from start: Int, count: Int, _ function: (Word) -> Number
  ) -> [Number] {
    let size = MemoryLayout<Word>.size
    precondition(
      start >= 0 && count >= 0 && start <= self.count && count <= (self.count - start) / size,
      "\(count) words of \(size) bytes from byte \(start) of \(self.count)")
    return withUnsafeBytes { bytes in
      (0..<count).map { index in
        let word = bytes.loadUnaligned(fromByteOffset: start + index * size, as: Word.self)
        return function(Word(littleEndian: word))
      }
    }
  }

  func floats(from start: Int, count: Int) -> [Float] {
    littleEndian(UInt32.self, from: start, count: count) { Float(bitPattern: $0) }
  }

  func doubles(from start: Int, count: Int) -> [Double] {
    littleEndian(UInt64.self, from: start, count: count) { Double(bitPattern: $0) }
  }

  mutating func append(littleEndian word: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: word.littleEndian) { append(contentsOf: $0) }
  }
}
