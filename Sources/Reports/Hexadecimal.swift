extension Sequence<UInt8> {
  /// Two small hexadecimal digits a byte.
  public var hexadecimal: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
