internal import Crypto
internal import Diagnostics
public import Lessons

extension Lesson {
  /// The SHA-256 of the lesson's bytes, in hexadecimal.
  public var sha256: String { SHA256.hash(data: source.bytes).hexadecimal }
}
