internal import CSeccomp
internal import Glibc

/// The system calls that programs in a box are refused, as a program for the kernel.
///
/// It is the second wall: namespaces and limits hold without it. So it names what is refused, and
/// what no program of numbers needs, instead of all that is allowed, which changes with each libc.
enum SystemCallFilter {
  /// For bubblewrap's `--seccomp`; the same for all boxes.
  static func program() throws(BoxProblem) -> [UInt8] { try compiled.get() }

  private static let compiled = Result { () throws(BoxProblem) in try compile() }

  private static func compile() throws(BoxProblem) -> [UInt8] {
    // Calls of another architecture than ours, x32 for one, kill the process: libseccomp's default.
    guard let context = unsafe seccomp_init(allow) else {
      throw .system(.filter, code: ENOMEM)
    }
    defer { unsafe seccomp_release(context) }
    for name in refused {
      try unsafe add(refuse(EPERM), name, [], to: context)
    }
    // Only sockets inside the machine, of which the box has none but its own.
    let foreign = scmp_arg_cmp(
      arg: 0, op: SCMP_CMP_NE, datum_a: UInt64(AF_UNIX), datum_b: 0)
    try unsafe add(refuse(EPERM), "socket", [foreign], to: context)
    for flag in namespaceFlags {
      let condition = scmp_arg_cmp(
        arg: 0, op: SCMP_CMP_MASKED_EQ, datum_a: flag, datum_b: flag)
      try unsafe add(refuse(EPERM), "clone", [condition], to: context)
    }
    // Its flags are in memory, where no filter sees them; libcs then use clone.
    try unsafe add(refuse(ENOSYS), "clone3", [], to: context)
    // Types into the terminal. The upper half of the number is ignored by the kernel.
    let typing = scmp_arg_cmp(
      arg: 1, op: SCMP_CMP_MASKED_EQ, datum_a: 0xffff_ffff, datum_b: UInt64(TIOCSTI))
    try unsafe add(refuse(EPERM), "ioctl", [typing], to: context)

    let file = try Descriptor.memory()
    let result = unsafe seccomp_export_bpf(context, file.number)
    guard result == 0 else { throw .system(.filter, code: -result) }
    return try file.content()
  }

  private static func add(
    _ action: UInt32, _ name: String, _ conditions: [scmp_arg_cmp], to context: scmp_filter_ctx
  ) throws(BoxProblem) {
    let number = unsafe seccomp_syscall_resolve_name(name)
    // This libseccomp is older than the call.
    guard number != -1 else { return }
    let result = unsafe seccomp_rule_add_array(
      context, action, number, UInt32(conditions.count), conditions)
    guard result == 0 else { throw .system(.filter, code: -result) }
  }

  /// SCMP_ACT_ALLOW, which Swift doesn't see.
  private static let allow: UInt32 = 0x7fff_0000

  /// SCMP_ACT_ERRNO, which Swift doesn't see.
  private static func refuse(_ code: Int32) -> UInt32 { 0x0005_0000 | UInt32(code) }

  /// CLONE_NEW…: cgroup, UTS, IPC, user, process, network, mount and time namespaces.
  private static let namespaceFlags: [UInt64] = [
    0x0200_0000, 0x0400_0000, 0x0800_0000, 0x1000_0000, 0x2000_0000, 0x4000_0000, 0x0002_0000,
    0x0000_0080,
  ]

  private static let refused = [
    // Other processes.
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "pidfd_getfd", "kcmp",
    // Large and young parts of the kernel.
    "bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter",
    "io_uring_register", "fanotify_init", "lookup_dcookie",
    // Keys.
    "keyctl", "add_key", "request_key",
    // Namespaces and mounts.
    "unshare", "setns", "mount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree",
    "fsopen", "fsmount", "fsconfig", "fspick", "mount_setattr", "open_by_handle_at",
    "name_to_handle_at",
    // The machine.
    "swapon", "swapoff", "reboot", "kexec_load", "kexec_file_load", "init_module",
    "finit_module", "delete_module", "acct", "quotactl", "settimeofday", "clock_settime",
    "clock_adjtime", "adjtimex", "syslog", "vhangup", "iopl", "ioperm", "modify_ldt",
  ]
}
