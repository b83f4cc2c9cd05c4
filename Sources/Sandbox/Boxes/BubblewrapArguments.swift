/// What bubblewrap is told for a program.
struct BubblewrapArguments {
  let program: BoxedProgram
  let limits: Limits
  let tools: BoxTools

  /// The descriptors that bubblewrap finds; those of the program's files come behind.
  enum Number: Int {
    case status = 3
    /// The watchdog's; bubblewrap doesn't find it.
    case lifeline
    case filter, options, firstFile
  }

  /// The options, which bubblewrap reads from a descriptor: so no list of processes shows them, nor
  /// the /proc of a box that has one.
  var options: [UInt8] {
    let all = isolation + surroundings + readOnly + files + writable
    return Array(all.flatMap { $0.utf8 + [0] })
  }

  /// What stands on the command line.
  var command: [String] {
    let executable =
      switch program.executable {
      case .bytes: "/box/main"
      case .path(let path): path
      }
    let limits = limits.prlimitArguments(sharesCount: false)
    return ["--args", "\(Number.options.rawValue)", "--", "/box/setsid", "/box/prlimit"]
      + limits + ["--", executable] + program.arguments
  }

  private var isolation: [String] {
    // Not --unshare-all, which takes no user namespace for good enough. Not --new-session, which
    // would take the first process of the box out of the group that is killed in the end: the
    // program itself leaves the group by setsid(1), so that it can't signal those outside.
    [
      "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts",
      "--unshare-cgroup-try", "--disable-userns", "--uid", "65534", "--gid", "65534",
      "--hostname", "box", "--die-with-parent", "--cap-drop", "ALL",
      "--seccomp", "\(Number.filter.rawValue)", "--json-status-fd", "\(Number.status.rawValue)",
    ]
  }

  private var surroundings: [String] {
    let variables = ["HOME": "/tmp", "LANG": "C.UTF-8"].merging(program.environment) { $1 }
    let settings = variables.sorted { $0.key < $1.key }
    return ["--clearenv", "--chdir", "/tmp"]
      + settings.flatMap { ["--setenv", $0.key, $0.value] }
  }

  private var readOnly: [String] {
    let mounts = program.readOnly.flatMap { ["--ro-bind", $0.host, $0.inside] }
    let links = ["--symlink", "usr/lib64", "/lib64", "--symlink", "usr/lib", "/lib"]
    let own = [
      "--ro-bind", tools.prlimit, "/box/prlimit", "--ro-bind", tools.setsid, "/box/setsid",
    ]
    // A box that brings all of /usr needs no part of it.
    if program.readOnly.contains(where: { $0.inside == "/usr" }) {
      return mounts + links + ["--symlink", "usr/bin", "/bin"] + own
    }
    let libraries = Self.libraries.flatMap { ["--ro-bind-try", $0, $0] }
    return libraries + mounts + links + own
  }

  /// Where the C library is, on Debian and on others.
  private static let libraries = [
    "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64",
  ]

  /// Copied into memory by bubblewrap: the program may have no right to read them on our disk.
  private var files: [String] {
    program.allFiles.enumerated().flatMap { index, file in
      [
        "--perms", "0555", "--ro-bind-data", "\(Number.firstFile.rawValue + index)",
        "/box/\(file.name)",
      ]
    }
  }

  private var writable: [String] {
    let processes = program.seesProcesses ? ["--proc", "/proc"] : []
    return processes + [
      "--dev", "/dev", "--size", "\(1 << 20)", "--tmpfs", "/dev/shm",
      "--size", "\(limits.temporary)", "--perms", "1777", "--tmpfs", "/tmp",
      "--remount-ro", "/dev", "--remount-ro", "/",
    ]
  }
}

extension BoxedProgram {
  /// Everything that `/box` holds.
  var allFiles: [BoxedFile] {
    switch executable {
    case .bytes(let bytes): [BoxedFile(executable: bytes)] + files
    case .path: files
    }
  }
}
