import Foundation
import Testing

/// swiftc, with the module `Attention` as the tests were built with it.
struct SwiftCompiler {
  /// What a program prints.
  func output(of program: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "lesson-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "main.swift")
    try program.write(to: source, atomically: true, encoding: .utf8)
    let binary = folder.appending(path: "lesson")
    let products = try #require(Self.products, "the folder of the built modules")
    let objects = try ["Attention.build", "CInnerLoops.build"].flatMap { target in
      let folder = products.appending(path: target)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".o") }.map { folder.appending(path: $0).path }
    }
    let compilation = try run(
      "/usr/bin/env",
      [
        "swiftc", "-swift-version", "6", "-Onone", "-suppress-warnings",
        "-I", products.appending(path: "Modules").path,
        "-Xcc", "-fmodule-map-file=\(products.path)/CInnerLoops.build/module.modulemap",
        source.path, "-o", binary.path,
      ] + objects, in: folder)
    try #require(compilation.status == 0, "\(compilation.errors)")
    let execution = try run(binary.path, [], in: folder)
    try #require(execution.status == 0, "\(execution.errors)")
    return execution.output
  }

  /// Where the build put its modules: beside the program that runs the tests.
  private static var products: URL? {
    var candidates = [URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()]
    if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      candidates.append(URL(filePath: own).deletingLastPathComponent())
    }
    return candidates.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "Attention.build").path)
    }
  }

  private func run(
    _ program: String, _ arguments: [String], in folder: URL
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    // Files, not pipes: a full pipe would make both sides wait.
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try String(contentsOf: output, encoding: .utf8),
      try String(contentsOf: errors, encoding: .utf8)
    )
  }
}
