internal import Diagnostics

/// Looks for the files that may be lessons: those that are named, and in folders all `.md` files.
///
/// Files are in the order of the paths that were given, and in a folder in that of their names'
/// bytes. Left out are hidden files and folders, and the output folder. Symbolic links to folders
/// are not followed: a folder of a stranger must neither lead through the whole disk nor round in
/// circles.
struct LessonFinder {
  private(set) var files: [LessonFile] = []
  /// Those that were given and can be read.
  private(set) var folders: [Path] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let outputFolder: FileStatus.Identity?

  /// - Parameter outputFolder: need not exist yet.
  init(skipping outputFolder: Path?) {
    self.outputFolder = outputFolder.flatMap { try? FileStatus(of: $0).identity }
  }

  /// Adds the lesson, or all lessons in a folder and below.
  mutating func find(_ argument: String) {
    let path = Path(argument)
    let status: FileStatus
    do {
      status = try FileStatus(of: path)
    } catch {
      diagnostics.append(Diagnostic(.error, .file(error.problemOfReading), file: argument))
      return
    }
    switch status.kind {
    case .folder: walk(path, below: "", from: path)
    case .file, .link, .other: add(path, status, below: "", foundIn: nil)
    }
  }

  private mutating func walk(_ folder: Path, below parent: String, from root: Path) {
    let names: [String]
    do {
      names = try Folder(path: folder).names()
    } catch {
      diagnostics.append(Diagnostic(.error, .file(error.problemOfReading), file: folder.text))
      return
    }
    if folder == root { folders.append(folder) }
    for name in names.sorted(by: Self.precedes) where !name.hasPrefix(".") {
      let path = folder.appending(name)
      let isMarkdown = name.hasSuffix(".md")
      do throws(SystemError) {
        var status = try FileStatus(ofLink: path)
        if status.kind == .link, isMarkdown {
          status = try FileStatus(of: path)
          if status.kind == .folder { continue }
        }
        switch status.kind {
        case .folder where status.identity != outputFolder:
          walk(path, below: parent + name + "/", from: root)
        case .file where isMarkdown: add(path, status, below: parent, foundIn: root)
        case .folder, .file, .link, .other: break
        }
      } catch {
        diagnostics.append(Diagnostic(.error, .file(error.problemOfReading), file: path.text))
      }
    }
  }

  private mutating func add(
    _ path: Path, _ status: FileStatus, below parent: String, foundIn root: Path?
  ) {
    let name = path.name
    let report = parent + (name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
    files.append(
      LessonFile(path: path, report: report, foundIn: root, identity: status.identity))
  }

  /// The order of the bytes, which is the same in every language.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
