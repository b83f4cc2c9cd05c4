#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is written whole or not at all: under a name of its own, which then takes the place
/// of the old file. When writing fails, the old file stays.
///
/// It isn't forced onto the disk: that takes longer than everything else that the command does, and
/// after a power failure a report can be made again.
struct AtomicFile {
  let path: Path

  func write(_ text: String) throws(SystemError) {
    try replace { file throws(SystemError) in
      try file.append(text.utf8.span.bytes)
    }
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    try replace { file throws(SystemError) in
      try file.append(bytes.span.bytes)
    }
  }

  func copy(_ source: Path) throws(SystemError) {
    let original = try OpenFile(reading: source)
    try replace { file throws(SystemError) in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try original.next(into: &buffer)
        if count == 0 { break }
        try file.append(buffer.span.extracting(..<count).bytes)
      }
    }
  }

  /// Makes the folder where it is missing, fills a new file and puts it in the place of the old.
  private func replace(
    _ fill: (borrowing OpenFile) throws(SystemError) -> Void
  ) throws(SystemError) {
    let folder = path.parent ?? Path(".")
    try Folder(path: folder).create()
    // Hidden, so that no walk through the folder finds it; short, as the name itself may be long.
    let temporary = folder.appending(".lesson-\(getpid()).tmp")
    // What a process of the same number may have left behind.
    unlink(temporary.text)
    do throws(SystemError) {
      let file = try OpenFile(creating: temporary)
      try fill(file)
      try file.finish()
      guard rename(temporary.text, path.text) == 0 else { throw .last }
    } catch {
      unlink(temporary.text)
      throw error
    }
  }
}
