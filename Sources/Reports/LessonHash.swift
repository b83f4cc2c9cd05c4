internal import Crypto
internal import Diagnostics
internal import Lessons

extension Lesson {
  /// The SHA-256 of the lesson's bytes, in hexadecimal.
  var sha256: String {
    SHA256.hash(data: source.bytes).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
