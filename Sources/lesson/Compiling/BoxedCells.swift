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

  private let limits: Limits

  /// For all cells of a lesson together on the processor, for each on the clock; room for the
  /// largest value that a lesson may hold.
  static let limitsOfLessons = Limits(
    cpuSeconds: 60, wall: .seconds(10), addressSpace: 4 << 30, data: 1 << 30, stack: 8 << 20,
    processes: 1, fileSize: 1 << 20, openFiles: 32, output: 128 << 20, temporary: 16 << 20)

  init(
    _ executable: [UInt8], in workshop: Workshop, limits: Limits = limitsOfLessons
  ) throws(BoxProblem) {
    self.executable = executable
    self.limits = limits
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
    process = try workshop.box.start(program, limits: limits)
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
      case .cpuTime: .timeLimit(seconds: limits.cpuSeconds)
      case .wallTime: .timeLimit(seconds: Int(limits.wall.components.seconds))
      case .outputTooLong: .printedTooMuch(limit: BoxedProcess.errorLimit)
      }
    return CellEnd(messages: messages, printed: written, stop: CellEnd.Stop(problem))
  }
}
