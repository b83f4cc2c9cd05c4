extension String {
  /// A path or fragment in which no byte means anything to Markdown, HTML or an address.
  ///
  /// Source: RFC 3986, section 2.1; a slash stays.
  var percentEncoded: String {
    utf8.reduce(into: "") { address, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "/"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default: address += "%" + [byte].hexadecimal.uppercased()
      }
    }
  }
}
