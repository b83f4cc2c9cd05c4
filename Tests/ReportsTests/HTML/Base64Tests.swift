import Testing

@testable import Reports

/// Section 10 of RFC 4648.
@Suite struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func bytesAreWrittenAsTheStandardHasThem(text: String, encoded: String) {
    #expect(text.utf8.base64 == encoded)
  }

  @Test func allBitsCount() {
    #expect(([0xFB, 0xFF, 0xBF] as [UInt8]).base64 == "+/+/")
  }
}
