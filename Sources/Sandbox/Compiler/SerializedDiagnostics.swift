/// Diagnostics as compilers of the LLVM family write them for other programs.
///
/// Chosen over the text for people, which repeats lines of the source: a source could hold lines that
/// look like diagnostics. Source: clang/Frontend/SerializedDiagnostics.h.
struct SerializedDiagnostics {
  private(set) var diagnostics: [CompilerDiagnostic] = []
  private var files: [Int: String] = [:]

  init(_ bytes: [UInt8]) throws(BitReader.Malformed) {
    for block in try Bitstream(bytes, magic: "DIAG").blocks where block.identifier == 9 {
      if let diagnostic = read(block) { diagnostics.append(diagnostic) }
    }
  }

  private mutating func read(_ block: Bitstream.Block) -> CompilerDiagnostic? {
    var head: (severity: CompilerDiagnostic.Severity, place: CompilerDiagnostic.Place?)?
    var message = ""
    var fixIts: [CompilerDiagnostic.FixIt] = []
    var notes: [CompilerDiagnostic] = []
    for item in block.items {
      switch item {
      case .block(let block):
        if block.identifier == 9, let note = read(block) { notes.append(note) }
      case .record(let record):
        let text = String(decoding: record.blob, as: UTF8.self)
        switch record.code {
        case 2:
          guard let severity = Self.severity(record.values.first) else { return nil }
          head = (severity, place(record.values.dropFirst()))
          message = text
        case 6:
          if let number = record.values.first { files[number] = Self.name(text) }
        case 7:
          if let start = place(record.values[...]), let end = place(record.values.dropFirst(4)) {
            fixIts.append(.init(start: start, end: end, text: text))
          }
        default: break
        }
      }
    }
    return head.map {
      CompilerDiagnostic(
        severity: $0.severity, place: $0.place, message: message, fixIts: fixIts, notes: notes)
    }
  }

  private static func severity(_ number: Int?) -> CompilerDiagnostic.Severity? {
    switch number {
    case 1: .note
    case 2: .warning
    case 3, 4: .error
    case 5: .remark
    default: nil
    }
  }

  /// A place is written as file, line, column and an offset in bytes.
  private func place(_ values: ArraySlice<Int>) -> CompilerDiagnostic.Place? {
    let values = Array(values.prefix(3))
    guard values.count == 3, let file = files[values[0]], values[1] > 0 else { return nil }
    return CompilerDiagnostic.Place(file: file, line: values[1], column: values[2])
  }

  /// Sources are given to the compiler in a folder of the box.
  private static func name(_ path: String) -> String {
    path.hasPrefix(SwiftCompiler.sources)
      ? String(path.dropFirst(SwiftCompiler.sources.count)) : path
  }
}
