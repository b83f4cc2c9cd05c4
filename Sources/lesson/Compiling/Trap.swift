/// What a program that a signal ended left on standard error.
struct Trap: Equatable {
  /// What the program printed before.
  let printed: String
  /// What the Swift runtime says of the trap; nil where it says nothing.
  let message: String?
  /// Where the program's own code stood, the innermost first, from its start in memory.
  let offsets: [Int]

  private static let marks = ["Fatal error", "Precondition failed", "Assertion failed"]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let trace = lines.firstIndex { Self.offset(in: $0) != nil || $0 == "Current stack trace:" }
    let end = trace ?? lines.endIndex
    offsets = lines[end...].indices.compactMap { index in
      // Below the C library's frame of the signal stands the instruction that trapped, not one
      // behind a call.
      let isTrap = index > end && lines[index - 1].contains("/libc.so")
      return Self.offset(in: lines[index]).map { isTrap ? $0 + 1 : $0 }
    }
    // What a cell prints could look the same, but it stands before the runtime's own words.
    guard let line = lines[..<end].lastIndex(where: { Self.told(in: $0) != nil }),
      let told = Self.told(in: lines[line])
    else {
      printed = lines[..<end].joined(separator: "\n")
      message = nil
      return
    }
    printed = lines[..<line].map { $0 + "\n" }.joined()
    message = ([told] + lines[(line + 1)..<end].map(String.init).filter { !$0.isEmpty })
      .joined(separator: " ")
  }

  /// Of `main.swift:7: Fatal error: Index out of range` what stands behind the mark; the mark itself
  /// where nothing does. It begins a line, as prints that end none are kept back until a cell ends.
  private static func told(in line: Substring) -> String? {
    for mark in marks {
      guard let range = line.firstRange(of: mark) else { continue }
      let place = line[..<range.lowerBound].split(separator: ":")
      guard place.isEmpty || (place.count == 3 && Int(place[1]) != nil && place[2] == " ") else {
        continue
      }
      let text = line[range.upperBound...].drop { $0 == ":" || $0 == " " }
      return text.isEmpty ? mark : String(text)
    }
    return nil
  }

  /// `4    main      0x000055bae8e3c541 <unavailable> + 607553`, of the Swift runtime, or
  /// `/box/main(+0x94541)[0x55bae8e3c541]`, of the C library.
  private static func offset(in line: Substring) -> Int? {
    if let start = line.firstRange(of: "main(+0x")?.upperBound, line.hasPrefix("/") {
      return Int(line[start...].prefix { $0 != ")" }, radix: 16)
    }
    let words = line.split(separator: " ")
    guard words.count >= 6, Int(words[0]) != nil, words[1] == "main", words[2].hasPrefix("0x"),
      words[words.count - 2] == "+"
    else { return nil }
    return Int(words[words.count - 1])
  }
}
