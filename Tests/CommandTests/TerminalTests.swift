#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// What the command does when standard error is a terminal.
  @Suite struct TerminalTests {
    /// Runs `lesson render .` with standard error, and on request standard output, on a terminal.
    ///
    /// - Returns: what came to the terminal, with plain line ends.
    private static func terminal(
      _ workspace: borrowing Workspace, _ environment: [String: String] = [:],
      withOutput: Bool = false
    ) throws -> String {
      let main = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      try #require(main >= 0)
      defer { close(main) }
      // What unlockpt and ptsname do, which Swift doesn't see.
      var lock: Int32 = 0
      var number: Int32 = 0
      try #require(ioctl(main, 0x4004_5431, &lock) == 0)
      try #require(ioctl(main, 0x8004_5430, &number) == 0)
      let side = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      try #require(side >= 0)
      let process = Process()
      process.executableURL = try Workspace.binary()
      process.arguments = ["render", "."]
      process.currentDirectoryURL = workspace.folder
      process.environment = environment
      process.standardInput = FileHandle.nullDevice
      let handle = FileHandle(fileDescriptor: side, closeOnDealloc: true)
      process.standardOutput = withOutput ? handle : FileHandle.nullDevice
      process.standardError = handle
      try process.run()
      process.waitUntilExit()
      try handle.close()
      var text: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = read(main, &buffer, buffer.count), count > 0 {
        text += buffer[..<count]
      }
      return String(decoding: text, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    }

    @Test func theSeverityHasAColour() throws {
      let workspace = try Workspace(["a.md": badLesson])
      #expect(
        try Self.terminal(workspace) == """
          \u{1B}[1ma.md:4:9:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m nothing is called 'b' here
                 4 | let a = b
                   |         ^
             help: bind it first: let b = …

          """)
    }

    @Test(arguments: [["NO_COLOR": "1"], ["CI": "true"], ["TERM": "dumb"]])
    func nothingIsColouredWhereThatIsUnwelcome(environment: [String: String]) throws {
      var files = ["a.md": badLesson]
      for number in 10..<30 { files["\(number).md"] = goodLesson }
      let workspace = try Workspace(files)
      #expect(
        try Self.terminal(workspace, environment) == """
          a.md:4:9: error: nothing is called 'b' here
                 4 | let a = b
                   |         ^
             help: bind it first: let b = …

          """)
    }

    @Test func progressIsOneLineThatGoesAway() throws {
      let names = (10..<20).map { "\($0).md" }
      let workspace = try Workspace(
        Dictionary(uniqueKeysWithValues: names.map { ($0, goodLesson) }))
      let lines = names.enumerated().map { "\r\u{1B}[K\($0 + 1)/10 \($1)" }
      #expect(try Self.terminal(workspace) == lines.joined() + "\r\u{1B}[K")
    }

    @Test func progressIsForManyLessonsOnly() throws {
      let workspace = try Workspace(["a.md": goodLesson, "b.md": goodLesson])
      #expect(try Self.terminal(workspace) == "")
    }

    @Test func aBarThatGoesAwayTellsHowFarAModelIs() throws {
      let workspace = try Workspace(["a.md": LearningTests.lesson])
      let text = try Self.terminal(workspace)
      let lines = text.components(separatedBy: "\r\u{1B}[K")
      #expect(lines.first == "" && lines.last == "" && lines.count > 2, "\(lines)")
      for line in lines.dropFirst().dropLast() {
        #expect(line.hasPrefix("reversal, additive  [") && line.contains("/20  loss "), "\(line)")
        #expect(line.count < 80)
      }
    }

    @Test(arguments: [["NO_COLOR": "1"], ["CI": "true"], ["TERM": "dumb"]])
    func noBarIsDrawnWhereThatIsUnwelcome(environment: [String: String]) throws {
      let workspace = try Workspace(["a.md": LearningTests.lesson])
      #expect(try Self.terminal(workspace, environment) == "")
    }

    @Test func thePathsAreProgressEnoughOnOneTerminal() throws {
      let names = (10..<20).map { "\($0).md" }
      let workspace = try Workspace(
        Dictionary(uniqueKeysWithValues: names.map { ($0, goodLesson) }))
      #expect(
        try Self.terminal(workspace, withOutput: true)
          == names.map { "reports/\($0)\n" }.joined())
    }
  }
#endif
