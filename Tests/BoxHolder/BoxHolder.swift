import Glibc
import Sandbox

/// Runs an attack in a box: `box-holder hold PROGRAM RUNTIME NAME [FILESIZE]` until it is killed, or
/// `box-holder flood PROGRAM RUNTIME`, and says how that ended and how much memory it took.
@main struct BoxHolder {
  static func main() throws {
    let arguments = CommandLine.arguments
    let box = try Box.probe()
    let program = BoxedProgram(
      .bytes(content(of: arguments[2])), readOnly: [Mount(arguments[3], at: "/swift")],
      environment: ["LD_LIBRARY_PATH": "/swift"])
    if arguments[1] == "hold" {
      var limits = Limits.running
      limits.wall = .seconds(60)
      if arguments.count > 5, let fileSize = Int(arguments[5]) { limits.fileSize = fileSize }
      _ = try box.run(
        program, input: Array("sleep under a name\n\(arguments[4])\n".utf8), limits: limits)
    } else {
      let run = try box.run(program, input: Array("flood output\n".utf8))
      print(run.ending, peakKibibytes(), terminator: "")
    }
  }

  private static func content(of path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
    let count = read(file, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// As the kernel counts it for this program only: what getrusage says begins with the peak of the
  /// process that started it.
  private static func peakKibibytes() -> Int {
    let status = open("/proc/self/status", O_RDONLY)
    defer { close(status) }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(status, &bytes, bytes.count)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    let peak = lines.first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(peak.filter(\.isNumber)) ?? .max
  }
}
