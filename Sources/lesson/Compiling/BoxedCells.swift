internal import CellIO
internal import Diagnostics
internal import Runs
internal import Sandbox

extension CellExecutable {
  /// A program of compiled cells that runs in the workshop's box.
  init(_ bytes: [UInt8], in workshop: Workshop) {
    self.init {
      do throws(BoxProblem) {
        return .success(try BoxedCells(bytes, in: workshop))
      } catch {
        return .failure(CompileProblem(error))
      }
    }
  }
}

/// A program of compiled cells in its box.
final class BoxedCells: CellProcess {
  private let process: BoxedProcess
  private let executable: [UInt8]
  private let workshop: Workshop

  /// For all cells of a lesson together on the processor, for each on the clock; room for the
  /// largest value that a lesson may hold.
  private static let limits = Limits(
    cpuSeconds: 60, wall: .seconds(10), addressSpace: 4 << 30, data: 1 << 30, stack: 8 << 20,
    processes: 1, fileSize: 1 << 20, openFiles: 32, output: 128 << 20, temporary: 16 << 20)

  init(_ executable: [UInt8], in workshop: Workshop) throws(BoxProblem) {
    self.executable = executable
    self.workshop = workshop
    let runtime = Mount(workshop.toolchain.runtimeLibraries, at: "/swift")
    let program = BoxedProgram(
      .bytes(executable), readOnly: [runtime],
      environment: [
        "LD_LIBRARY_PATH": workshop.box.place(of: runtime),
        // It would start a process of its own. Without it the runtime writes a trace.
        "SWIFT_BACKTRACE": "enable=no",
        // What a set prints is the same on every run.
        "SWIFT_DETERMINISTIC_HASHING": "1",
      ])
    process = try workshop.box.start(program, limits: Self.limits)
  }

  func run(input: [UInt8]) -> CellEnd {
    var messages: [CellMessage] = []
    var pending: ArraySlice<UInt8> = []
    var isDamaged = false
    do throws(BoxProblem) {
      let answer = try process.exchange(input) { piece in
        pending += piece
        do throws(CellReader.Damage) {
          while let message = try CellMessage(takenFrom: &pending) {
            if message == .ended { return true }
            messages.append(message)
          }
          return false
        } catch {
          isDamaged = true
          return true
        }
      }
      switch answer {
      case .complete(let errors):
        let stop = isDamaged ? CellEnd.Stop(.damagedValues) : nil
        return CellEnd(messages: messages, printed: Self.text(errors), stop: stop)
      case .ended(let run): return end(run, messages)
      }
    } catch {
      return CellEnd(messages: [], printed: "", stop: CellEnd.Stop(CompileProblem(error)))
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Endings

  private func end(_ run: BoxedRun, _ messages: [CellMessage]) -> CellEnd {
    let written = Self.text(run.errors)
    if case .signalled(let number) = run.ending {
      let trap = Trap(written)
      let problem = trap.message.map(CompileProblem.trap) ?? .signal(number)
      let place = workshop.place(of: trap.offsets, in: executable)
      return CellEnd(
        messages: messages, printed: trap.printed, stop: CellEnd.Stop(problem, at: place))
    }
    let problem: CompileProblem =
      switch run.ending {
      case .exited(CellProgram.brokenChannel): .damagedValues
      case .exited(let code): .exited(code: code)
      case .signalled(let number): .signal(number)
      case .cpuTime: .timeLimit(seconds: Self.limits.cpuSeconds)
      case .wallTime: .timeLimit(seconds: Int(Self.limits.wall.components.seconds))
      case .outputTooLong: .printedTooMuch(limit: BoxedProcess.errorLimit)
      }
    return CellEnd(messages: messages, printed: written, stop: CellEnd.Stop(problem))
  }
}

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
      let (before, told) = Self.told(in: lines[line])
    else {
      printed = lines[..<end].joined(separator: "\n")
      message = nil
      return
    }
    printed = (lines[..<line] + [before]).joined(separator: "\n")
    message = ([told] + lines[(line + 1)..<end].map(String.init).filter { !$0.isEmpty })
      .joined(separator: " ")
  }

  /// `main.swift:7: Fatal error: Index out of range`, and what was printed on the line before that.
  private static func told(in line: Substring) -> (before: Substring, message: String)? {
    for mark in marks {
      guard let range = line.firstRange(of: mark) else { continue }
      let rest = line[range.upperBound...].drop { $0 == ":" || $0 == " " }
      let text = rest.isEmpty ? mark : String(rest)
      if range.lowerBound == line.startIndex { return (line[..<line.startIndex], text) }
      // FILE:LINE: stands in front, with nothing between that a file's name doesn't have.
      let place = line[..<range.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      guard place.count >= 3, place.last == " ", Int(place[place.count - 2]) != nil else {
        continue
      }
      let file = place[place.count - 3]
      let start = [
        "main/", "cell", "input", "export", "Swift/", "Attention/", "CellIO/", "Foundation",
      ]
      .compactMap { file.ranges(of: $0).last?.lowerBound }.min()
      return (line[..<(start ?? file.startIndex)], text)
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
