import Attention
import CellIO
import Testing

@Suite("A message of a compiled cell") struct CellMessageTests {
  /// What a value comes to on the way there and back.
  private func roundTrip<T: CellValue>(_ value: T) throws -> T {
    var writer = CellWriter()
    value.write(to: &writer)
    var reader = CellReader(writer.bytes[...])
    let back = try T(from: &reader)
    #expect(reader.isAtEnd)
    return back
  }

  @Test("brings every kind of value over as it is")
  func valuesComeOver() throws {
    for number in [0, -0.0, 1.5, .infinity, -.infinity, .leastNonzeroMagnitude, .pi] {
      #expect(try roundTrip(number).bitPattern == number.bitPattern)
    }
    #expect(try roundTrip(Double.nan).isNaN)
    for number in [0, -1, .max, .min] { #expect(try roundTrip(number) == number) }
    for text in ["", "tôi là sinh viên", "👩‍🏫\n\0"] { #expect(try roundTrip(text) == text) }
    #expect(try roundTrip([true, false]) == [true, false])
    #expect(try roundTrip(2...5) == 2...5)
    #expect(try roundTrip(2..<2) == 2..<2)
    #expect(try roundTrip(Vector([])) == Vector([]))
    #expect(try roundTrip([[Vector([1, 2])], []]) == [[Vector([1, 2])], []])
    let matrix = Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6])
    #expect(try roundTrip(matrix) == matrix)
    let empty = Matrix(rows: 0, columns: 3, values: [])
    #expect(try roundTrip(empty) == empty)
  }

  /// What a program would send.
  private func bytes(_ kind: Character, _ content: CellWriter) -> [UInt8] {
    var header = CellWriter()
    header.block(content.bytes)
    return Array(String(kind).utf8) + header.bytes
  }

  @Test("is read piece by piece: nothing before its last byte is there")
  func messagesArePieced() throws {
    var content = CellWriter()
    content.string("a")
    let whole = bytes("X", content) + Array("d".utf8)
    // The type stands behind the name, inside of the content.
    var typed = CellWriter()
    typed.block(content.bytes + Array("d".utf8) + [UInt8](repeating: 0, count: 8))
    let message = Array("X".utf8) + typed.bytes
    for count in message.indices {
      var rest = message[..<count]
      #expect(try CellMessage(takenFrom: &rest) == nil)
      #expect(rest.count == count)
    }
    var rest = (message + whole)[...]
    guard case .exported("a", .double, let value)? = try CellMessage(takenFrom: &rest) else {
      Issue.record("no export")
      return
    }
    #expect(Array(value) == [UInt8](repeating: 0, count: 8))
    #expect(rest.count == whole.count)
  }

  @Test("that is none is refused, whatever it says of its size", arguments: UInt64(0)..<300)
  func damageIsRefused(seed: UInt64) {
    var generator = SplitMix(seed)
    var bytes = (0..<Int(generator.next() % 64)).map { _ in
      UInt8(truncatingIfNeeded: generator.next())
    }
    // Half of them begin as if they were right.
    if seed % 2 == 0, let kind = "EXS".utf8.randomElement(using: &generator) {
      bytes =
        [kind] + [UInt8(truncatingIfNeeded: bytes.count)] + [UInt8](repeating: 0, count: 7)
        + bytes
    }
    var rest = bytes[...]
    while let message = try? CellMessage(takenFrom: &rest) {
      if case .exported(_, let type, let value) = message { read(type, value) }
      if case .shown(_, let type, let value) = message { read(type, value) }
    }
  }

  /// Reads a value of any type; that it returns is what is asked.
  private func read(_ type: CellType, _ bytes: ArraySlice<UInt8>) {
    var reader = CellReader(bytes)
    switch type {
    case .double: _ = try? Double(from: &reader)
    case .int: _ = try? Int(from: &reader)
    case .bool: _ = try? Bool(from: &reader)
    case .string: _ = try? String(from: &reader)
    case .vector: _ = try? Vector(from: &reader)
    case .matrix: _ = try? Matrix(from: &reader)
    case .closedRange: _ = try? ClosedRange<Int>(from: &reader)
    case .range: _ = try? Range<Int>(from: &reader)
    case .array: _ = try? [Matrix](from: &reader)
    }
  }

  @Test("of a matrix must have as many numbers as rows and columns ask for")
  func matricesFit() {
    let shapes = [
      (2, 2, 3), (-1, -1, 1), (Int.max, 2, 0), (1, 0, 1), (1_000_000_000_000, 0, 0),
    ]
    for (rows, columns, count) in shapes {
      var writer = CellWriter()
      writer.int(rows)
      writer.int(columns)
      writer.doubles([Double](repeating: 0, count: count))
      var reader = CellReader(writer.bytes[...])
      #expect(throws: CellReader.Damage.self) { try Matrix(from: &reader) }
    }
  }

  @Test("can't ask for more memory than it has bytes")
  func countsAreBounded() {
    var writer = CellWriter()
    writer.int(1 << 60)
    var reader = CellReader(writer.bytes[...])
    #expect(throws: CellReader.Damage.self) { try Vector(from: &reader) }
    var other = CellReader(writer.bytes[...])
    #expect(throws: CellReader.Damage.self) { try [Bool](from: &other) }
  }
}

/// SplitMix64, so that a seed says which bytes failed.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
