import Foundation

/// A new folder in which a test runs the command; it goes when the value does.
struct Workspace: ~Copyable {
  let folder: URL

  /// A folder with some files.
  init(_ files: [String: String] = [:]) throws {
    // Without links, as paths in messages are.
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "lesson-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for (path, text) in files { try Self.write(Data(text.utf8), to: folder.appending(path: path)) }
    self.folder = folder
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    try Self.write(data, to: folder.appending(path: path))
  }

  private static func write(_ data: Data, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func data(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }

  func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: path).path, withDestinationPath: destination)
  }

  /// All files below a folder, hidden ones too, in the order of their paths.
  func files(below path: String) throws -> [String] {
    let base = folder.appending(path: path)
    return try FileManager.default.subpathsOfDirectory(atPath: base.path).filter {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: base.appending(path: $0).path)
      return attributes[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }
}
