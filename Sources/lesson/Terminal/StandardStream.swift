#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard output or standard error, written without a buffer.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Whether colours, and lines that replace each other, are welcome here.
  var isLively: Bool {
    isTerminal && !Self.isSet("NO_COLOR") && !Self.isSet("CI")
      && environmentVariable("TERM") != "dumb"
  }

  /// Writes a text. A reader that has gone away is no error: it had enough.
  func write(_ text: String) throws(SystemError) {
    do throws(SystemError) {
      try text.utf8.span.bytes.writeAll(to: rawValue)
    } catch {
      if error.code != EPIPE { throw error }
    }
  }

  private static func isSet(_ name: String) -> Bool { environmentVariable(name)?.isEmpty == false }
}
