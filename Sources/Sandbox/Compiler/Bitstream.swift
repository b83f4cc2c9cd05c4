/// LLVM's container for records in nested blocks.
///
/// Source: llvm.org/docs/BitCodeFormat.html, "Bitstream Format".
struct Bitstream {
  /// The blocks that are in no other.
  let blocks: [Block]

  struct Block {
    let identifier: Int
    let items: [Item]
  }

  enum Item {
    case block(Block)
    case record(Record)
  }

  struct Record {
    let code: Int
    let values: [Int]
    /// Bytes behind the values, where there are some.
    let blob: [UInt8]
  }

  /// - Parameter magic: the bytes that the file starts with.
  init(_ bytes: [UInt8], magic: String) throws(BitReader.Malformed) {
    guard bytes.starts(with: magic.utf8) else { throw BitReader.Malformed() }
    var parser = Parser(reader: BitReader(Array(bytes.dropFirst(magic.utf8.count))))
    blocks = try parser.outermost()
  }
}

/// How a kind of records is written.
private struct Abbreviation {
  let operands: [Operand]

  enum Operand {
    case literal(UInt64), fixed(Int), variable(Int), array, character, blob
  }
}

private struct Parser {
  var reader: BitReader
  /// Abbreviations that all blocks of a kind begin with.
  var shared: [Int: [Abbreviation]] = [:]

  /// The magic's four bytes count as 32 bits, so that what follows is aligned without them too.
  mutating func outermost() throws(BitReader.Malformed) -> [Bitstream.Block] {
    var blocks: [Bitstream.Block] = []
    while !reader.isAtEnd {
      guard try reader.fixed(2) == 1 else { throw BitReader.Malformed() }
      blocks.append(try block(depth: 0))
    }
    return blocks
  }

  /// A block behind the number that announces it.
  mutating func block(depth: Int) throws(BitReader.Malformed) -> Bitstream.Block {
    guard depth < 16 else { throw BitReader.Malformed() }
    let identifier = try reader.count(8)
    let width = try reader.count(4)
    reader.align()
    // Its length, which matters only to those who pass over it.
    _ = try reader.fixed(32)
    var abbreviations = shared[identifier] ?? []
    var described: Int?
    var items: [Bitstream.Item] = []
    while true {
      switch try reader.fixed(width) {
      case 0:
        reader.align()
        return Bitstream.Block(identifier: identifier, items: items)
      case 1:
        items.append(.block(try block(depth: depth + 1)))
      case 2:
        let new = try abbreviation()
        // In the block of blocks, abbreviations are those of another block.
        if identifier != 0 {
          abbreviations.append(new)
        } else if let described {
          shared[described, default: []].append(new)
        }
      case 3:
        let record = try plainRecord()
        if identifier == 0, record.code == 1 { described = record.values.first }
        items.append(.record(record))
      case let number:
        guard number - 4 < abbreviations.count else { throw BitReader.Malformed() }
        items.append(.record(try record(by: abbreviations[Int(number) - 4])))
      }
    }
  }

  private mutating func abbreviation() throws(BitReader.Malformed) -> Abbreviation {
    var operands: [Abbreviation.Operand] = []
    for _ in 0..<(try reader.count(5)) {
      if try reader.fixed(1) == 1 {
        operands.append(.literal(try reader.variable(8)))
        continue
      }
      switch try reader.fixed(3) {
      case 1: operands.append(.fixed(try reader.count(5)))
      case 2: operands.append(.variable(try reader.count(5)))
      case 3: operands.append(.array)
      case 4: operands.append(.character)
      case 5: operands.append(.blob)
      default: throw BitReader.Malformed()
      }
    }
    return Abbreviation(operands: operands)
  }

  private mutating func plainRecord() throws(BitReader.Malformed) -> Bitstream.Record {
    let code = try reader.count(6)
    var values: [Int] = []
    for _ in 0..<(try reader.count(6)) {
      values.append(Int(truncatingIfNeeded: try reader.variable(6)))
    }
    return Bitstream.Record(code: code, values: values, blob: [])
  }

  private mutating func record(
    by abbreviation: Abbreviation
  ) throws(BitReader.Malformed) -> Bitstream.Record {
    var values: [Int] = []
    var blob: [UInt8] = []
    var operands = abbreviation.operands[...]
    while let operand = operands.popFirst() {
      switch operand {
      case .array:
        guard let element = operands.popFirst() else { throw BitReader.Malformed() }
        for _ in 0..<(try reader.count(6)) { values.append(try value(element)) }
      case .blob: blob = try reader.blob()
      default: values.append(try value(operand))
      }
    }
    guard let code = values.first else { throw BitReader.Malformed() }
    return Bitstream.Record(code: code, values: Array(values.dropFirst()), blob: blob)
  }

  private mutating func value(
    _ operand: Abbreviation.Operand
  ) throws(BitReader.Malformed) -> Int {
    switch operand {
    case .literal(let value): Int(truncatingIfNeeded: value)
    case .fixed(let width): Int(truncatingIfNeeded: try reader.fixed(width))
    case .variable(let width): Int(truncatingIfNeeded: try reader.variable(width))
    case .character: Int(truncatingIfNeeded: try reader.fixed(6))
    case .array, .blob: throw BitReader.Malformed()
    }
  }
}
