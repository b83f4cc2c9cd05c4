internal import Diagnostics

/// Makes an inline value of a code span that begins with `{swift}`.
struct InlineReader {
  private let source: SourceFile
  /// The bytes of the block, which hold the whole code span.
  private let block: Range<Int>
  /// Where `{swift}` stands.
  private let place: Int

  init(_ source: SourceFile, block: Range<Int>, place: Int) {
    self.source = source
    self.block = block
    self.place = place
  }

  /// Reads the code span as libcmark normalises it, from behind `{swift}` on.
  ///
  /// - Returns: nil when the value can't be understood; the findings say why.
  /// - Complexity: O(bytes to the end of the code span).
  func value(_ literal: ArraySlice<UInt8>, _ findings: inout Findings) -> InlineValue? {
    guard let range = codeSpan else { return nil }
    let places = CodeSpanPlaces(source.bytes, from: place, to: range.upperBound).places(of: literal)
    let format = Self.format(literal)
    let expression = Self.trimmed(literal[..<(format?.startIndex ?? literal.endIndex)])
    guard !expression.isEmpty else {
      findings.add(.inline(.empty), at: range)
      return nil
    }
    let decimals = format.flatMap { Self.decimals(Self.trimmed($0)) }
    if let format, decimals == nil {
      let text = String(decoding: Self.trimmed(format), as: UTF8.self)
      let start = places[format.startIndex - literal.startIndex]
      let end = places[Self.trimmed(format).endIndex - 1 - literal.startIndex] + 1
      findings.add(.inline(.format(text.shown)), at: start..<end)
      return nil
    }
    return InlineValue(
      range: range,
      code: Self.code(expression, places[(expression.startIndex - literal.startIndex)...]),
      decimals: decimals)
  }

  /// The code span around `{swift}`, with its backticks.
  private var codeSpan: Range<Int>? {
    let tick = UInt8(ascii: "`")
    let bytes = source.bytes
    // Between the backticks and `{swift}` stands at most what libcmark takes away: a blank, or a
    // line break and a container's prefix.
    guard let last = bytes[block.lowerBound..<place].lastIndex(of: tick) else { return nil }
    var start = last
    while start > block.lowerBound, bytes[start - 1] == tick { start -= 1 }
    // An odd number of backslashes takes the first backtick for itself.
    let backslashes = bytes[block.lowerBound..<start].reversed().prefix {
      $0 == UInt8(ascii: "\\")
    }.count
    if !backslashes.isMultiple(of: 2) { start += 1 }
    let width = last + 1 - start
    var end = place
    while end < block.upperBound {
      guard bytes[end] == tick else {
        end += 1
        continue
      }
      var behind = end
      while behind < block.upperBound, bytes[behind] == tick { behind += 1 }
      if behind - end == width { return start..<behind }
      end = behind
    }
    return nil
  }
}

extension InlineReader {
  /// The part from the first `%` on that stands outside texts in quotes.
  private static func format(_ literal: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var isText = false
    var isEscaped = false
    for index in literal.indices {
      switch literal[index] {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isText: isEscaped = true
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "%") where !isText: return literal[index...]
      default: break
      }
    }
    return nil
  }

  /// N of `%.Nf`, from 0 to 15; nil for everything else.
  private static func decimals(_ format: ArraySlice<UInt8>) -> Int? {
    guard format.starts(with: "%.".utf8), format.last == UInt8(ascii: "f") else { return nil }
    let digits = format.dropFirst(2).dropLast()
    guard 1...2 ~= digits.count, digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let decimals = Int(String(decoding: digits, as: UTF8.self)), 0...15 ~= decimals
    else { return nil }
    return decimals
  }

  /// The expression with its places: one piece for every line of the lesson.
  private static func code(_ expression: ArraySlice<UInt8>, _ places: ArraySlice<Int>) -> CellCode {
    var pieces: [CellCode.Piece] = []
    for (offset, place) in places.prefix(expression.count).enumerated() {
      if let last = pieces.last, last.source.upperBound == place {
        pieces[pieces.count - 1].source = last.source.lowerBound..<place + 1
      } else {
        pieces.append(CellCode.Piece(offset: offset, blanks: 0, source: place..<place + 1))
      }
    }
    return CellCode(text: String(decoding: expression, as: UTF8.self), pieces: pieces)
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
