internal import CBoxes
internal import Glibc

/// A process that is to be started.
struct ProcessStart {
  /// An absolute path.
  let program: String
  /// Without the name of the program.
  let arguments: [String]
  let environment: [String: String]
  /// Where it starts; nil: the root of all folders.
  let folder: String?

  /// The same, run by the user nobody; only root can do that.
  ///
  /// - Parameter setpriv: its path.
  func byNobody(setpriv: String) -> ProcessStart {
    let user = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    return ProcessStart(
      program: setpriv, arguments: user + [program] + arguments, environment: environment,
      folder: folder)
  }

  /// Starts it, as the leader of a session of its own, without a terminal.
  ///
  /// - Parameter descriptors: what it finds as 0, 1, 2 and so on; it has no others.
  /// - Returns: the number of the process, which must be waited for.
  func spawn(descriptors: [Int32]) throws(BoxProblem) -> pid_t {
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    let words = CStrings([program] + arguments)
    let settings = CStrings(variables)
    var process: pid_t = 0
    let code = unsafe descriptors.withUnsafeBufferPointer { descriptors in
      unsafe program.withCString { program in
        unsafe withFolder { folder in
          var start = unsafe boxes_start(
            program: program, arguments: words.pointers, environment: settings.pointers,
            descriptors: descriptors.baseAddress, descriptor_count: Int32(descriptors.count),
            folder: folder)
          return unsafe boxes_spawn(&process, &start)
        }
      }
    }
    guard code == 0 else { throw .system(.start, code: code) }
    return process
  }

  private func withFolder(_ use: (UnsafePointer<CChar>?) -> Int32) -> Int32 {
    guard let folder else { return use(nil) }
    return unsafe folder.withCString { unsafe use($0) }
  }
}

/// Strings as C's main takes them: pointers, and nil behind the last.
@safe private struct CStrings: ~Copyable {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    unsafe pointers = .allocate(capacity: count + 1)
    unsafe pointers.initialize(repeating: nil, count: count + 1)
    for (index, string) in strings.enumerated() {
      unsafe pointers[index] = strdup(string)
    }
  }

  deinit {
    for index in 0..<count { unsafe free(pointers[index]) }
    unsafe pointers.deallocate()
  }
}
