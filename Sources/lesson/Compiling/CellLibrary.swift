internal import Sandbox

/// What compiled cells import and are linked with: the modules Attention and CellIO.
struct CellLibrary: Equatable {
  /// The folder with the modules.
  let modules: Path
  /// The objects of both, and of what they need.
  let archive: Path

  /// Looks for it where `make install` puts it, and where it is built.
  ///
  /// - Parameter command: the path of this program, without links.
  /// - Returns: nil where it isn't there.
  init?(besides command: Path) {
    let folder = command.parent ?? Path("/")
    let places = [
      (modules: Self.installed(folder), archive: Self.installed(folder)),
      (modules: folder.appending("Modules"), archive: folder),
    ]
    for place in places {
      let archive = place.archive.appending("libLessonCells.a")
      let module = place.modules.appending("CellIO.swiftmodule")
      if (try? FileStatus(of: archive)) != nil, (try? FileStatus(of: module)) != nil {
        modules = place.modules
        self.archive = archive
        return
      }
    }
    return nil
  }

  /// What says whether it is still the same library.
  var identity: String {
    [archive, module("Attention"), module("CellIO")].map { path in
      guard let status = try? FileStatus(of: path) else { return "" }
      return "\(path.text) \(status.size) \(status.changed)"
    }.joined(separator: "\n")
  }

  /// The files that a compiler needs of it; nil where they can't be read.
  var files: [BoxedFile]? {
    // The modules of C that these use inside: who imports them sees nothing of those.
    let text = "module CInnerLoops {}\nmodule CTraps {}\n"
    let map = BoxedFile(name: "module.modulemap", bytes: Array(text.utf8))
    let files =
      [map]
      + [archive, module("Attention"), module("CellIO")].map { path in
        guard let content = try? FileContent(of: path, limit: Self.limit),
          content.size <= Self.limit
        else { return nil }
        return BoxedFile(name: path.name, bytes: content.bytes)
      }
    let found = files.compactMap { $0 }
    return found.count == files.count ? found : nil
  }

  /// In bytes, of a file.
  private static let limit = 1 << 28

  private func module(_ name: String) -> Path { modules.appending(name + ".swiftmodule") }

  private static func installed(_ folder: Path) -> Path {
    (folder.parent ?? Path("/")).appending("lib/lesson")
  }

  /// The path of this program.
  static var command: Path? { try? Path("/proc/self/exe").resolved() }
}
