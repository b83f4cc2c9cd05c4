import Testing

@testable import Sandbox

/// The walls of a box overlap: an attack that one of them lets through, another one stops. So that
/// none goes missing, all are written down here once more.
struct BubblewrapArgumentsTests {
  private static func arguments(_ program: BoxedProgram) throws -> (
    options: String, command: String
  ) {
    let arguments = BubblewrapArguments(
      program: program, limits: .running, tools: try BoxTools(ToolSearch(path: "/usr/bin")))
    let options = arguments.options.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return (options.joined(separator: " "), arguments.command.joined(separator: " "))
  }

  @Test func aBoxForRunningHasAllWalls() throws {
    let program = BoxedProgram(
      .bytes([]), readOnly: [Mount("/opt/swift/usr/lib/swift/linux", at: "/swift")],
      environment: ["LD_LIBRARY_PATH": "/swift"])
    let (options, command) = try Self.arguments(program)
    #expect(
      options == """
        --unshare-user --unshare-ipc --unshare-pid --unshare-net --unshare-uts \
        --unshare-cgroup-try --disable-userns --uid 65534 --gid 65534 --hostname box \
        --die-with-parent --cap-drop ALL --seccomp 5 --json-status-fd 3 \
        --clearenv --chdir /tmp --setenv HOME /tmp --setenv LANG C.UTF-8 \
        --setenv LD_LIBRARY_PATH /swift \
        --ro-bind-try /usr/lib/x86_64-linux-gnu /usr/lib/x86_64-linux-gnu \
        --ro-bind-try /usr/lib/aarch64-linux-gnu /usr/lib/aarch64-linux-gnu \
        --ro-bind-try /usr/lib64 /usr/lib64 --ro-bind /opt/swift/usr/lib/swift/linux /swift \
        --symlink usr/lib64 /lib64 --symlink usr/lib /lib \
        --ro-bind /usr/bin/prlimit /box/prlimit \
        --ro-bind /usr/bin/setsid /box/setsid --perms 0555 --ro-bind-data 7 /box/main \
        --dev /dev --size 1048576 --tmpfs /dev/shm --size 16777216 --perms 1777 --tmpfs /tmp \
        --remount-ro /dev --remount-ro /
        """)
    #expect(
      command == """
        --args 6 -- /box/setsid /box/prlimit --cpu=2:3 --as=1073741824 --data=536870912 --stack=8388608 \
        --fsize=1048576 --nofile=32 --core=0 --memlock=0 --msgqueue=0 --rtprio=0 --nproc=1 \
        -- /box/main
        """)
  }

  @Test func aBoxForCompilingAlsoSeesItsProcessesAndTheSystem() throws {
    let program = BoxedProgram(
      .path("/usr/bin/sh"), arguments: ["-c", "true"], readOnly: [Mount("/usr", at: "/usr")],
      seesProcesses: true)
    let (options, command) = try Self.arguments(program)
    #expect(options.contains("--ro-bind /usr /usr --symlink usr/lib64 /lib64"))
    #expect(options.contains("--symlink usr/bin /bin"))
    #expect(options.contains("--proc /proc --dev /dev"))
    #expect(!options.contains("/box/main"))
    #expect(command.hasSuffix(" -- /usr/bin/sh -c true"))
  }
}
