import Testing

@testable import Sandbox

/// What a compiler that was led astray may hand out.
struct SerializedDiagnosticsTests {
  @Test(arguments: [
    [], Array("DIAG".utf8) + [1], Array("NONE".utf8), Array("DIAG".utf8),
    Array("DIAG".utf8) + [UInt8](repeating: 0xff, count: 1000),
    Array("DIAG".utf8) + [UInt8](repeating: 0x55, count: 1000),
  ])
  func bytesThatAreNoDiagnosticsAreRefusedOrEmpty(bytes: [UInt8]) {
    let read = try? SerializedDiagnostics(bytes)
    #expect(read?.diagnostics.isEmpty ?? true)
  }

  /// Every byte of a real file changed in turn: nothing traps, and all ends.
  @Test(.timeLimit(.minutes(5)))
  func aChangedFileDoesNoHarm() throws {
    let compiler = try AttackProgram.compiler()
    let source = try #require(BoxedFile(name: "a.swift", bytes: Array("let x = 1\nx = 2".utf8)))
    let run = try compiler.run(
      """
      /toolchain/bin/swift-frontend -frontend -typecheck ../box/a.swift \\
        -serialize-diagnostics-path a.dia -module-cache-path modules 2>/dev/null
      cat a.dia
      """, files: [source])
    let whole = run.output
    #expect(try SerializedDiagnostics(whole).diagnostics.count == 1)
    var read = 0
    for index in whole.indices {
      for change in [0xff, 0x01, 0x80] as [UInt8] {
        var changed = whole
        changed[index] ^= change
        if (try? SerializedDiagnostics(changed)) != nil { read += 1 }
      }
      if (try? SerializedDiagnostics(Array(whole.prefix(index)))) != nil { read += 1 }
    }
    #expect(read > 0)
  }

  @Test(arguments: [
    "5 a/b.pcm\nhello", "5 ../b.pcm\nhello", "5 /b.pcm\nhello", "6 a/b.pcm\nhello",
    "-1 a/b.pcm\nhello", "5 a/b/c.pcm\nhello", "x a/b.pcm\nhello", "5 a/.b\nhello", "5 \nhello",
  ])
  func modulesGoNowhereElse(output: String) {
    let cache = ModuleCache(Array(output.utf8))
    #expect(cache?.files.map(\.path) == (output.hasPrefix("5 a/b.pcm\n") ? ["a/b.pcm"] : nil))
  }
}
