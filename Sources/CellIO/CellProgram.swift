internal import CTraps

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  @preconcurrency internal import Darwin
#endif

/// What the program of a lesson's compiled cells calls between them.
///
/// The runner writes the values that a cell needs to standard input, and reads messages from what
/// was standard output at the start. What cells print goes to standard error from then on, where it
/// stands in order with what the Swift runtime says about a trap.
public enum CellProgram {
  /// Sets the streams up; before all else.
  public static func start() {
    _ = channels
    traps_trace()
  }

  /// Waits for the values that the next cell needs.
  public static func beginCell() {
    var header = CellReader(take(8)[...])
    let length = must { () throws(CellReader.Damage) in try header.int() }
    values = CellReader(take(length)[...])
  }

  /// The next value that the cell needs.
  public static func input<T: CellValue>(_ type: T.Type = T.self) -> T {
    must { () throws(CellReader.Damage) in try T(from: &values) }
  }

  /// The next value that the cell needs, of the type of an expression that isn't evaluated.
  public static func input<T: CellValue>(like expression: () -> T) -> T { input(T.self) }

  /// A value that can't be handed over is computed here as it was there.
  @_disfavoredOverload
  public static func input<T>(like expression: () -> T) -> T { expression() }

  /// Gives a value to the lesson.
  public static func export(_ name: String, _ value: some CellValue) {
    send(CellMessage.bytes(isExport: true, name, value))
  }

  static func show(_ value: some CellValue, _ caption: String) {
    send(CellMessage.bytes(isExport: false, caption, value))
  }

  /// Says that a cell has come to its end.
  public static func endCell() {
    fflush(nil)
    send(CellMessage.endedBytes)
  }

  // One thread runs the cells, as the box allows no other.
  nonisolated(unsafe) private static var values = CellReader([])

  /// Where messages go, and where values come from: high up, where no cell closes them by mistake.
  private static let channels: (output: Int32, input: Int32) = {
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 20)
    let input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 20)
    let nothing = open("/dev/null", O_RDONLY)
    guard output >= 0, input >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0,
      nothing < 0 || dup2(nothing, STDIN_FILENO) >= 0
    else { exit(Int32(brokenChannel)) }
    // What was printed before a trap shall be seen.
    setvbuf(stdout, nil, _IOLBF, 0)
    return (output, input)
  }()

  /// The exit code of a program whose runner doesn't say what it should, or isn't there.
  public static let brokenChannel = 70

  private static func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(channels.output, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { exit(Int32(brokenChannel)) }
      rest = rest.dropFirst(written)
    }
  }

  private static func take(_ count: Int) -> [UInt8] {
    guard count >= 0 else { exit(Int32(brokenChannel)) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let found = read(channels.input, buffer.baseAddress.map { $0 + filled }, count - filled)
        if found < 0, errno == EINTR { continue }
        // The runner has no more cells, or is gone.
        guard found > 0 else { exit(0) }
        filled += found
      }
    }
  }

  private static func must<T>(_ body: () throws(CellReader.Damage) -> T) -> T {
    do { return try body() } catch { exit(Int32(brokenChannel)) }
  }
}

/// Shows a value as a table below the cell.
///
/// - Parameter caption: what it is; without one, nothing is said above it.
public func show(_ value: some CellValue, _ caption: String = "") {
  CellProgram.show(value, caption)
}
