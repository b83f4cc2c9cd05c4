internal import Diagnostics
internal import LessonSwift
internal import Lessons
internal import Runs

/// What libFuzzer calls for every input: any bytes must come to diagnostics, never to a crash.
///
/// - Returns: 0, as libFuzzer asks for.
@_cdecl("LLVMFuzzerTestOneInput")
public func lessonFuzzerTestOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  readAndRun(bytes)
  runAsOneCell(bytes)
  return 0
}

/// Small, so that most inputs take less than a millisecond and the fuzzer sees many of them.
private let limits = {
  var limits = Limits()
  limits.operationsPerCell = 1e6
  limits.numbersPerValue = 10_000
  limits.numbersPerLesson = 100_000
  return limits
}()

private let catalogue = Catalogue.attention

/// The bytes as a lesson's.
private func readAndRun(_ bytes: [UInt8]) {
  let lesson = Lesson(file: "fuzzed.md", bytes: bytes)
  let run = LessonRun(lesson, catalogue: catalogue, limits: limits)
  precondition(run.cells.count == lesson.cells.count, "every cell has a result")
  for diagnostic in run.diagnostics {
    checkPlace(of: diagnostic, in: lesson.source)
    for language in [Language.english, .vietnamese] {
      precondition(!diagnostic.text(in: language).isEmpty, "every problem is worded")
    }
  }
}

/// A place that an editor can't jump to helps nobody.
private func checkPlace(of diagnostic: Diagnostic, in source: SourceFile) {
  guard case .place(let place) = diagnostic.subject else { return }
  precondition(1...source.lineCount ~= place.line, "\(place) is in the file")
  let line = source.text(source.range(ofLine: place.line))
  precondition(place.text == line, "\(place) shows its line")
  precondition(
    place.column >= 1 && place.column - 1 + place.length <= line.unicodeScalars.count,
    "\(place) is in its line")
}

/// The bytes as the code of one cell, so that the evaluator is reached without a fence.
private func runAsOneCell(_ bytes: [UInt8]) {
  let program = Program(String(decoding: bytes, as: UTF8.self))
  var session = Session(catalogue: catalogue, limits: limits)
  session.beginCell()
  for statement in program.statements { _ = session.run(statement, line: 1) }
}
