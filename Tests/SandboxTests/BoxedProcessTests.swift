import Testing

@testable import Sandbox

/// Programs that are talked with; both with a box and without.
@Suite("A program that is talked with") struct BoxedProcessTests {
  static let boxes = [true, false]

  private func box(_ isBoxed: Bool) throws -> Box {
    isBoxed ? try Box.probe() : try Box.unboxed()
  }

  private func start(
    _ script: String, _ isBoxed: Bool, limits: Limits = .running
  ) throws -> BoxedProcess {
    var limits = limits
    limits.processes = 8  // a shell starts others
    return try box(isBoxed).start(
      BoxedProgram(
        .path("/usr/bin/sh"), arguments: ["-c", script], readOnly: [Mount("/usr", at: "/usr")]),
      limits: limits)
  }

  /// What it answers, up to so many bytes.
  private func answer(
    _ process: BoxedProcess, to input: String, bytes count: Int
  ) throws -> (output: String, answer: BoxedProcess.Answer) {
    var output: [UInt8] = []
    let answer = try process.exchange(Array(input.utf8)) { piece in
      output += piece
      return output.count >= count
    }
    return (String(decoding: output, as: UTF8.self), answer)
  }

  @Test("answers as often as it is asked, with what it printed until then", arguments: boxes)
  func turns(isBoxed: Bool) throws {
    let process = try start(
      "while read -r word; do echo \"err $word\" >&2; echo \"got $word\"; done", isBoxed)
    for word in ["one", "two", "three"] {
      let (output, end) = try answer(process, to: word + "\n", bytes: 5 + word.utf8.count)
      #expect(output == "got \(word)\n")
      guard case .complete(let errors) = end else {
        Issue.record("it ended")
        return
      }
      #expect(String(decoding: errors, as: UTF8.self) == "err \(word)\n")
    }
  }

  @Test("takes more than a pipe holds, also while it writes as much", arguments: boxes)
  func muchGoesBothWays(isBoxed: Bool) throws {
    var limits = Limits.running
    limits.output = 8 << 20
    let process = try start("cat", isBoxed, limits: limits)
    let text = String(repeating: "0123456789abcdef", count: 1 << 18)
    let (output, _) = try answer(process, to: text, bytes: text.utf8.count)
    #expect(output.utf8.count == text.utf8.count)
    #expect(output == text)
  }

  @Test("that ends instead of answering says how", arguments: boxes)
  func endings(isBoxed: Bool) throws {
    let process = try start("read -r word; echo last >&2; exit 3", isBoxed)
    guard case .ended(let run) = try answer(process, to: "x\n", bytes: 1).answer else {
      Issue.record("it answered")
      return
    }
    #expect(run.ending == .exited(code: 3))
    #expect(String(decoding: run.errors, as: UTF8.self) == "last\n")
  }

  @Test("that never answers is stopped", arguments: boxes)
  func silence(isBoxed: Bool) throws {
    var limits = Limits.running
    limits.wall = .milliseconds(500)
    let process = try start("sleep 1000", isBoxed, limits: limits)
    guard case .ended(let run) = try answer(process, to: "x\n", bytes: 1).answer else {
      Issue.record("it answered")
      return
    }
    #expect(run.ending == .wallTime)
  }

  @Test("that answers without end is stopped", arguments: boxes)
  func flood(isBoxed: Bool) throws {
    let process = try start("cat /dev/zero", isBoxed)
    guard case .ended(let run) = try answer(process, to: "", bytes: .max).answer else {
      Issue.record("it answered")
      return
    }
    #expect(run.ending == .outputTooLong)
  }
}
