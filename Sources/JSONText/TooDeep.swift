/// Where a JSON text is nested deeper than a limit; nil where it isn't.
///
/// Jansson lets 2,048 levels pass, which are too many for the stack of a thread in whoever walks
/// through the tree afterwards. Up to the first mistake in the text this counts as Jansson does.
/// - Complexity: O(bytes).
func firstTooDeep(_ bytes: [UInt8], limit: Int) -> Int? {
  // The brackets and braces that open differ in one bit: few of them can't lie too deep.
  if bytes.count(where: { $0 | 0x20 == UInt8(ascii: "{") }) <= limit { return nil }
  var depth = 0
  var isText = false
  var isEscaped = false
  for (offset, byte) in bytes.enumerated() {
    if isEscaped {
      isEscaped = false
    } else if isText {
      isEscaped = byte == UInt8(ascii: "\\")
      isText = byte != UInt8(ascii: "\"")
    } else {
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > limit { return offset }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
  }
  return nil
}
