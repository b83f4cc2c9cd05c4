internal import CellIO
internal import Diagnostics
internal import Runs

/// Programs of compiled cells that were built before: the same cells with the same compiler and
/// library need not be compiled again.
struct CompileCache {
  let files: FileCache

  /// A program and what the compiler said of it.
  struct Entry: Equatable {
    /// nil where the program was refused.
    let executable: [UInt8]?
    let messages: [CompilerMessage]
  }

  /// - Returns: nil where no home is known.
  static func standard(_ environment: (String) -> String?) -> CompileCache? {
    FileCache.standard("compiled", ending: ".cells", environment).map(CompileCache.init)
  }

  /// - Returns: nil where there is no such entry, or a damaged one.
  func entry(_ key: String) -> Entry? {
    guard let bytes = files.bytes(key) else { return nil }
    var reader = CellReader(bytes)
    guard let messages = try? [CompilerMessage](from: &reader),
      let executable = try? reader.block(), reader.isAtEnd
    else { return nil }
    return Entry(executable: executable.isEmpty ? nil : Array(executable), messages: messages)
  }

  /// Keeps an entry; a cache that can't be written is none.
  func keep(_ entry: Entry, as key: String) {
    var writer = CellWriter()
    entry.messages.write(to: &writer)
    writer.block(entry.executable ?? [])
    files.keep(writer.bytes, as: key)
  }
}

extension [CompilerMessage] {
  fileprivate func write(to writer: inout CellWriter) {
    writer.int(count)
    for message in self {
      writer.string(message.severity == .error ? "error" : "warning")
      writer.string(message.text)
      writer.place(message.place)
      message.fixIts.write(to: &writer)
      writer.int(message.notes.count)
      for note in message.notes {
        writer.string(note.text)
        writer.place(note.place)
      }
    }
  }

  fileprivate init(from reader: inout CellReader) throws(CellReader.Damage) {
    self = []
    for _ in 0..<(try reader.count()) {
      let isError = try reader.string() == "error"
      let text = try reader.string()
      let place = try reader.place()
      let fixIts = try [String](from: &reader)
      var notes: [CompilerMessage.Note] = []
      for _ in 0..<(try reader.count()) {
        notes.append(CompilerMessage.Note(text: try reader.string(), place: try reader.place()))
      }
      append(
        CompilerMessage(
          severity: isError ? .error : .warning, text: text, place: place, fixIts: fixIts,
          notes: notes))
    }
  }
}

extension CellWriter {
  fileprivate mutating func place(_ place: CompilerPlace?) {
    string(place?.file ?? "")
    int(place?.line ?? 0)
    int(place?.column ?? 0)
  }
}

extension CellReader {
  fileprivate mutating func place() throws(Damage) -> CompilerPlace? {
    let (file, line, column) = (try string(), try int(), try int())
    return file.isEmpty ? nil : CompilerPlace(file: file, line: line, column: column)
  }
}
