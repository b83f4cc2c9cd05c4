/// What bubblewrap says about itself: two small JSON objects, written where no program in the box
/// can write.
///
/// Source: bwrap(1), `--json-status-fd`.
struct BubblewrapStatus: Equatable {
  /// On this machine, the first process of the box; all others end with it.
  let firstProcess: Int32?
  /// 128 + n for a signal n; nil where the program was never started, or bubblewrap killed.
  let exitCode: Int?

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    firstProcess = Self.number("child-pid", in: text).flatMap(Int32.init(exactly:))
    exitCode = Self.number("exit-code", in: text)
  }

  /// Both are plain numbers, and no other value can hold a name in quotes.
  private static func number(_ key: String, in text: String) -> Int? {
    let quoted = "\"\(key)\":"
    var rest = Substring(text)
    while !rest.isEmpty, !rest.hasPrefix(quoted) { rest.removeFirst() }
    let digits = rest.dropFirst(quoted.count).drop { $0 == " " }.prefix { $0.isNumber }
    return Int(digits)
  }
}
