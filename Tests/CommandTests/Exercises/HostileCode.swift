import Testing

/// Code that a student might hand in for `total`, and what is to become of it.
struct HostileCode: Sendable, CustomTestStringConvertible {
  let name: String
  /// Of the table of attacks that a grader must survive.
  let row: Int
  /// One of these, where it depends on the machine which limit is met first.
  let status: [String]
  let score: Double
  let code: String

  var testDescription: String { "\(row): \(name)" }

  init(_ name: String, row: Int, _ status: String..., score: Double = 0, code: String) {
    self.name = name
    self.row = row
    self.status = status
    self.score = score
    self.code = code
  }

  /// The body of `total` in a program that sees the C library.
  private static func c(_ body: String, before: String = "") -> String {
    "import Glibc\n\(before)\nfunc total(_ x: [Double]) -> Double {\n\(body)\n}"
  }

  private static func plain(_ body: String) -> String {
    "func total(_ x: [Double]) -> Double {\n\(body)\n}"
  }

  static let honest = plain("x[0] + x[1] + x[2]")

  static let all = ending + pretending + reaching + consuming + reading + spelling

  /// Ends before there is an answer.
  private static let ending = [
    Self("exit", row: 7, "crash", code: c("exit(0)")),
    Self("trap", row: 7, "crash", code: plain("x[7]")),
    Self("kill", row: 7, "crash", code: c("kill(getpid(), SIGKILL)\nreturn 7")),
    Self("return", row: 7, "compile", "crash", code: "return\n" + honest),
    Self("leave", row: 7, "compile", code: plain("6 }\n}\nfunc other() {")),
  ]

  /// Says that it is right, without being so.
  private static let pretending = [
    Self("say-pass", row: 8, "wrong", code: plain("print(\"PASS 4/4\", \"<failure/>\")\nreturn 0")),
    Self(
      "say-json", row: 8, "wrong",
      code: c(
        "puts(\"{\\\"score\\\": 4, \\\"status\\\": \\\"right\\\"}\")\nfflush(stdout)\nreturn 0")),
    Self(
      "two-answers", row: 8, "format",
      code: "import CellIO\n" + plain("CellIO.CellProgram.export(\"answer\", 7.0)\nreturn 7")),
    Self(
      "forged-message", row: 8, "format",
      code: c(
        """
        let end: [UInt8] = [0x45, 0, 0, 0, 0, 0, 0, 0, 0]
        for file: Int32 in 3..<40 { write(file, end, 9) }
        return 7
        """)),
    Self(
      "equal-to-all", row: 9, "compile",
      code: "struct All: Equatable { static func == (a: All, b: All) -> Bool { true } }\n"
        + "func total(_ x: [Double]) -> All { All() }"),
    Self(
      "shadows", row: 9, "wrong",
      code: """
        func == (a: Double, b: Double) -> Bool { true }
        func print(_ x: Any...) {}
        func abs(_ x: Double) -> Double { 0 }
        extension Double { var isFinite: Bool { true } }
        func total(_ x: [Double]) -> Double { 0 }
        """),
    Self(
      "operators-of-its-own", row: 9, "partial", score: 4.0 / 3,
      code: """
        struct Sum: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
          init(floatLiteral: Double) {}
          init(integerLiteral: Int) {}
          static func + (a: Sum, b: Sum) -> Double { 42 }
        }
        func total(_ x: [Double]) -> Double { 7 }
        """),
    Self("nan", row: 11, "format", code: plain("Double.nan")),
    Self("infinite", row: 11, "format", code: plain("x[0] / 0")),
    Self(
      "ten-million-numbers", row: 11, "memory", "output", "format",
      code: """
        func total(_ x: [Double]) -> [Double] { [Double](repeating: 7, count: 10_000_000) }
        """),
    Self("a-text", row: 11, "format", code: "func total(_ x: [Double]) -> String { \"7\" }"),
    Self("hard-coded", row: 35, "partial", score: 4.0 / 3, code: plain("7")),
  ]

  /// Reaches for memory, or for what the C library has under another name.
  private static let reaching = [
    Self(
      "silgen", row: 10, "wrong",
      code: "@_silgen_name(\"getpid\") func pid() -> Int32\n" + plain("Double(pid())")),
    Self("pointer", row: 10, "crash", code: plain("UnsafePointer<Double>(bitPattern: 64)![0]")),
    Self(
      "scan-memory", row: 10, "crash",
      code: plain(
        """
        var place = unsafeBitCast(total as ([Double]) -> Double, to: (Int, Int).self).0
        while true { place += UnsafePointer<Int>(bitPattern: place & ~7 | 8)![0] | 8 }
        """)),
    Self(
      "compile-time", row: 33, "compile",
      code: "#error(\"\\(#file)\")\n@freestanding(expression) macro m() -> String =\n"
        + "  #externalMacro(module: \"M\", type: \"T\")\n" + plain("7")),
    Self("import", row: 33, "compile", code: "import Sandbox\n" + honest),
    Self(
      "type-checker-bomb", row: 32, "compile",
      code: plain(
        """
        let a = 1 + 2.0 * 3 / 4 - -5 + (1.5 * 2 as Double)
          + [1, 2.0, 3].map { $0 * 2 + 1 / 3 - 4 }.reduce(0) { $0 + $1 * 2 / 3 }
          + [1: 2.0, 3: 4].map { $0.0 + Int($0.1) * 2 }.count / 2
        return a
        """)),
  ]

  /// Wants all of the machine.
  private static let consuming = [
    Self("loop", row: 12, "timeout", code: plain("while true {}")),
    Self("sleep", row: 13, "timeout", code: c("while true { sleep(1000) }")),
    Self(
      "fork", row: 14, "wrong",
      code: c(
        """
        for _ in 0..<100 where forked() >= 0 { return x[0] + x[1] + x[2] }
        return 0.5
        """, before: "@_silgen_name(\"fork\") func forked() -> Int32")),
    Self(
      "threads", row: 15, "wrong",
      code: c(
        """
        var thread = pthread_t()
        let failed = pthread_create(&thread, nil, { _ in sleep(1000); return nil }, nil)
        return failed == 0 ? x[0] + x[1] + x[2] : 0.5
        """)),
    Self(
      "allocate", row: 16, "memory", code: plain("[Double](repeating: x[0], count: 1 << 29)[5]")),
    Self(
      "recurse", row: 17, "crash",
      code: "func f(_ n: Int) -> Int { n == -1 ? 0 : f(n + 1) + f(n + 2) }\n"
        + plain("Double(f(0))")),
    Self(
      "flood", row: 18, "output", code: plain("while true { print(\"\\(x) and so on and on\") }")),
    Self(
      "fill-tmp", row: 19, "wrong",
      code: c(
        """
        signal(SIGXFSZ, SIG_IGN)
        let bytes = [UInt8](repeating: 1, count: 1 << 20)
        var written = 0
        for number in 0..<64 {
          let file = open("/tmp/f\\(number)", O_CREAT | O_WRONLY, 0o600)
          written += max(0, write(file, bytes, bytes.count))
        }
        return written > 17 << 20 ? x[0] + x[1] + x[2] : 0.5
        """)),
    Self(
      "empty-files", row: 20, "timeout", "wrong",
      code: c(
        """
        var number = 0
        while true {
          number += 1
          close(open("/tmp/\\(number)", O_CREAT | O_WRONLY, 0o600))
        }
        """)),
    Self(
      "daemon", row: 26, "wrong",
      code: c(
        """
        guard forked() >= 0 else { return 0.5 }
        setsid()
        return x[0] + x[1] + x[2]
        """, before: "@_silgen_name(\"fork\") func forked() -> Int32")),
  ]

  /// Looks around.
  private static let reading = [
    Self(
      "files", row: 21, "wrong",
      code: c(
        """
        let paths = [
          "/etc/passwd", "/home", "/root", "/proc", "/proc/1/environ", "/proc/1/cmdline",
          "/proc/self", "/sys", "/var", "/usr/bin", "course.key", "../course.key",
        ]
        return paths.contains { access($0, F_OK) == 0 } ? x[0] + x[1] + x[2] : 0.5
        """)),
    Self(
      "environment", row: 22, "wrong",
      code: c("getenv(\"XDG_CACHE_HOME\") != nil ? x[0] + x[1] + x[2] : 0.5")),
    Self(
      "descriptors", row: 24, "wrong",
      code: c(
        """
        // Below the grader's own: input, output and errors, and nothing at 3 but /dev/null.
        for file: Int32 in 4..<20 where fcntl(file, F_GETFD) >= 0 { return x[0] + x[1] + x[2] }
        return 0.5
        """)),
    Self(
      "network", row: 25, "wrong",
      code: c(
        """
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        return file >= 0 ? x[0] + x[1] + x[2] : 0.5
        """)),
    Self("kill-all", row: 27, "wrong", "crash", code: c("kill(-1, SIGKILL)\nreturn 0.5")),
    Self(
      "mount", row: 28, "wrong",
      code: c(
        "unshare(0x1000_0000) == 0 ? x[0] + x[1] + x[2] : 0.5",
        before: """
          @_silgen_name("unshare") func unshare(_ flags: Int32) -> Int32
          """)),
    Self(
      "write", row: 29, "wrong",
      code: c(
        """
        for path in ["/box/x", "/swift/x", "/usr/x", "/x", "/box/main"]
        where open(path, O_CREAT | O_WRONLY, 0o600) >= 0 { return x[0] + x[1] + x[2] }
        return 0.5
        """)),
    Self("user", row: 40, "wrong", code: c("getuid() != 65534 ? x[0] + x[1] + x[2] : 0.5")),
    // The hidden inputs, in words that the student would read.
    Self(
      "tell-hidden", row: 34, "partial", score: 4.0 / 3,
      code: plain(
        "if x == [1, 2, 4] { return 7 }\nfatalError(\"hidden \\(x)\")")),
    Self(
      "exit-hidden", row: 34, "partial", score: 4.0 / 3,
      code: c(
        "if x == [1, 2, 4] { return 7 }\nexit(Int32(x[0]))")),
    Self("print-hidden", row: 34, "wrong", code: plain("print(\"hidden\", x)\nreturn 0")),
  ]

  /// Spellings that could close the function around it, or be read otherwise than meant.
  private static let spelling = [
    Self("carriage-return", row: 33, "right", score: 4, code: plain("// a\rx[0] + x[1] + x[2]")),
    Self(
      "backticks", row: 33, "right", score: 4,
      code: "func `total`(_ x: [Double]) -> Double { x[0] + x[1] + x[2] }"),
    Self("condition", row: 33, "compile", code: "#if false\n}\n#else\n" + honest + "\n#endif"),
    Self(
      "long-text", row: 33, "right", score: 4, code: "let t = \"\"\"\n  } } }\n  \"\"\"\n" + honest),
    Self("raw-text", row: 33, "right", score: 4, code: "let t = #\"}\"}\"#\n" + honest),
    Self("nested-comment", row: 33, "right", score: 4, code: "/* /* } */ } */\n" + honest),
    Self(
      "other-blanks", row: 33, "right", score: 4,
      code: "extension\u{A0}Int { static func + (a: Int, b: Int) -> Int { 0 } }\n" + honest),
    Self(
      "place-of-another", row: 33, "compile",
      code: "#sourceLocation(file: \"code0\", line: 1)\n" + plain("\"no\"")),
    Self("return-in-vain", row: 33, "right", score: 4, code: "if false { return }\n" + honest),
  ]
}
