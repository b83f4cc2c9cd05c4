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
    if let trap = Trap(written) {
      let place = workshop.place(of: trap.offsets, in: executable)
      return CellEnd(
        messages: messages, printed: trap.printed,
        stop: CellEnd.Stop(.trap(trap.message), at: place))
    }
    let problem: CompileProblem =
      switch run.ending {
      case .exited(let code): .exited(code: code)
      case .signalled(let number): .signal(number)
      case .cpuTime: .timeLimit(seconds: Self.limits.cpuSeconds)
      case .wallTime: .timeLimit(seconds: Int(Self.limits.wall.components.seconds))
      case .outputTooLong: .printedTooMuch(limit: BoxedProcess.errorLimit)
      }
    return CellEnd(messages: messages, printed: written, stop: CellEnd.Stop(problem))
  }
}

/// What the Swift runtime writes when a program must not go on.
struct Trap: Equatable {
  /// What the program printed before.
  let printed: String
  let message: String
  /// Where the program's own code stood, the innermost first, from its start in memory.
  let offsets: [Int]

  private static let marks = [
    "Fatal error: ", "Precondition failed: ", "Assertion failed: ", "Fatal error",
    "Precondition failed", "Assertion failed",
  ]

  /// - Parameter text: standard error; nil where it tells of no trap.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // What a cell prints could look the same, but it stands before the runtime's own words.
    guard
      let trace = lines.lastIndex(of: "Current stack trace:") ?? lines.indices.last,
      let line = lines[...trace].lastIndex(where: { Self.message(in: $0) != nil }),
      let message = Self.message(in: lines[line])
    else { return nil }
    printed = lines[..<line].map { $0 + "\n" }.joined()
    self.message = message
    offsets = lines[line...].compactMap(Self.offset)
  }

  /// `main.swift:7: Fatal error: Index out of range`
  private static func message(in line: Substring) -> String? {
    for mark in marks {
      guard let range = line.firstRange(of: ": " + mark) else { continue }
      let text = line[range.upperBound...]
      return text.isEmpty ? String(mark.prefix { $0 != ":" }) : String(text)
    }
    return nil
  }

  /// `4    main      0x000055bae8e3c541 <unavailable> + 607553`
  private static func offset(in line: Substring) -> Int? {
    let words = line.split(separator: " ")
    guard words.count >= 6, Int(words[0]) != nil, words[1] == "main", words[2].hasPrefix("0x"),
      words[words.count - 2] == "+"
    else { return nil }
    return Int(words[words.count - 1])
  }
}
